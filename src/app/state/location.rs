//! Where the reader is: the address, taken apart.

use leptos::prelude::*;

use crate::app::signals::memo;
use crate::browser::navigation;
use crate::route::{Base, Place, Query, Route};

/// The address of the page.
#[derive(Clone, Copy)]
pub struct Location {
    place: RwSignal<Place>,
    route: Memo<Route>,
    query: Memo<Query>,
    base: Base,
}

impl Location {
    pub(super) fn new(place: Place, base: Base) -> Self {
        let place = RwSignal::new(place);
        Self {
            place,
            route: memo(move || place.with(|place| Route::parse(&place.path, &base))),
            query: memo(move || place.with(|place| Query::parse(&place.query))),
            base,
        }
    }

    /// The path under which the site is published.
    pub const fn base(self) -> Base {
        self.base
    }

    /// The page.
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// What a list is filtered and sorted by.
    pub fn query(self) -> Query {
        self.query.get()
    }

    /// Everything.
    pub fn place(self) -> Place {
        self.place.get()
    }

    /// Everything, untracked: for event handlers.
    pub fn now(self) -> Place {
        self.place.get_untracked()
    }

    /// The reader has come somewhere: by a link, or by Back and Forward.
    pub fn arrive(self, place: Place) {
        self.place.set(place);
    }

    /// Puts another query behind the address, in the place of the last one: a filter.
    pub fn set_query(self, query: &str) {
        self.place.set(navigation::set_query(query, false));
    }

    /// Puts another query behind the address, as a step that the way back undoes.
    pub fn push_query(self, query: &str) {
        self.place.set(navigation::set_query(query, true));
    }

    /// Takes the part behind the hash away.
    pub fn drop_fragment(self) {
        if !self.place.with_untracked(|place| place.fragment.is_empty()) {
            self.place.set(navigation::drop_fragment());
        }
    }

    /// Points at a part of the page, without a word in the history.
    pub fn point_at(self, id: &str) {
        self.place.update(|place| {
            id.clone_into(&mut place.fragment);
            place.keep_scroll = false;
        });
    }
}

/// Where the reader of this app is.
pub fn use_location() -> Location {
    expect_context()
}
