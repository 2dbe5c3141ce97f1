//! What the reader sees stays where it is on the screen while the list around it changes.

use leptos::prelude::*;

use crate::app::signals::effect;
use crate::browser::view;

/// What can stay: the entries of the list of events.
const EVENTS: &str = "[data-event]";
/// What changes the list stays at the edge of the screen, and covers what is below it.
const SWITCH: &str = ".clockbar";

/// An element that is to stay in view, with how far down it was. A copy is the same one.
#[derive(Clone, Copy)]
pub struct InView(StoredValue<Option<(String, f64)>>);

impl InView {
    /// Brings back into view what was noted, whenever that which `changed` reads has changed and is drawn.
    pub fn new(changed: impl Fn() + 'static) -> Self {
        let noted = StoredValue::new(None::<(String, f64)>);
        effect(move |_| {
            changed();
            let Some((id, down)) = noted.try_update_value(Option::take).flatten() else { return };
            // All that draws the change has been woken in the same moment as this.
            queue_microtask(move || view::keep_in_view(&id, down));
        });
        Self(noted)
    }

    /// To be called before a list changes: notes what the reader sees of it, and answers the id of that.
    pub fn note(self) -> Option<String> {
        let seen = view::in_view(EVENTS, SWITCH);
        let id = seen.as_ref().map(|(id, _)| id.clone());
        self.0.set_value(seen);
        id
    }
}

/// The id of the event that the reader sees.
pub fn event_in_view() -> Option<String> {
    view::in_view(EVENTS, SWITCH).map(|(id, _)| id)
}
