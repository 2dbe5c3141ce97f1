//! The focus, where a button goes away with what it changes.

use leptos::prelude::request_animation_frame;

use crate::browser::document::FocusPlace;

/// For a button that may go away with what its press changes: then the focus goes to the one that takes its place, or to the
/// heading. Called before the change.
pub fn keep_focus() {
    if let Some(place) = FocusPlace::now() {
        request_animation_frame(move || place.restore());
    }
}
