//! What the mystery shows: signals from which the list, the filters and the picture are drawn.

use leptos::prelude::*;

use crate::app::components::{InView, event_in_view};
use crate::app::picture::PictureState;
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::domain::catalog::Event;
use crate::domain::dated::Known;
use crate::domain::listing::EventFilter;
use crate::domain::mystery::Mystery;
use crate::route::{Place, Query, Route};

/// The signals of the page. A copy is the same ones.
#[derive(Clone, Copy)]
pub struct MysteryState {
    /// The reader as they are now.
    pub now: Reading,
    /// What the address asks for.
    pub filter: Memo<EventFilter>,
    /// What it shows.
    pub mystery: Memo<Mystery<'static>>,
    pub picture: PictureState,
}

impl MysteryState {
    /// What the address asks for.
    pub fn new(reading: Reading) -> Self {
        let location = use_location();
        let filter = memo(move || filter_of(&location.query()));
        let place = memo(move || location.place());
        let in_view = InView::new(move || drop(filter.get()));
        let mystery = Memo::new_with_compare(
            move |before: Option<&Mystery<'static>>| {
                let filter = filter.get();
                let at = place.with(|place| place_in_list(place, before, &filter, in_view));
                Mystery::new(reading.knowledge, filter, &at)
            },
            // It is made anew only when something else is asked for.
            |_, _| true,
        );
        let walkable = memo(move || mystery.with(|mystery| mystery.timeline.walkable()));
        Self { now: reading, filter, mystery, picture: PictureState::new(walkable, || None) }
    }

    /// The reader as they were at the episode at which the page stands.
    pub fn then(self) -> Reading {
        self.now.knowing(self.mystery.with(|mystery| mystery.then))
    }

    /// The address of the page with another filter.
    pub fn href(self, filter: &EventFilter) -> String {
        self.now.href_with(&Route::Mystery, &filter.query())
    }

    /// The event with this id, to be read below the picture.
    pub fn looked_at(self) -> Option<Known<'static, Event<'static>>> {
        let id = self.picture.looked_at()?;
        self.mystery.with(|mystery| mystery.then.events().find(|event| event.value.id == id))
    }
}

fn filter_of(query: &Query) -> EventFilter {
    EventFilter::read(|name| query.get(name))
}

/// The event that a long list is to show: the part that the address names, or what the reader sees; that is noted, so that it
/// stays in view when another filter or order moves it.
fn place_in_list(place: &Place, before: Option<&Mystery<'static>>, filter: &EventFilter, in_view: InView) -> String {
    let part = Some(place.fragment.clone()).filter(|part| !part.is_empty());
    let is_other = before.is_some_and(|before| before.filter != *filter);
    // A link to a part of the page leads there, and what was in view is not to stay.
    let is_way = part.is_some() && !place.keep_scroll;
    let place = match before {
        Some(_) if is_other && !is_way => in_view.note().or(part),
        Some(_) => part,
        None => part.or_else(event_in_view),
    };
    place.unwrap_or_default()
}
