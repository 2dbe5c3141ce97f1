//! Keys that are pressed anywhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::document::listen_first;

/// A key that was pressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Key {
    pub name: String,
    /// With Ctrl or ⌘, and nothing else.
    pub is_command: bool,
    /// In a field that takes letters, or with Alt, which makes other letters.
    pub is_typing: bool,
}

/// Calls back with every key that is pressed anywhere, for as long as the page lives; if the key was for the app, the browser
/// does nothing with it.
pub fn follow(on_key: impl Fn(&Key) -> bool + Clone + 'static) {
    listen_first("keydown", move |event| {
        if key_of(event).is_some_and(|key| on_key(&key)) {
            event.prevent_default();
        }
    });
}

fn key_of(event: &Event) -> Option<Key> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let place = event.target()?.dyn_into::<Element>().ok()?;
    Some(Key {
        name: key.key(),
        is_command: (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key(),
        is_typing: key.alt_key()
            || place.matches("input:not([type=checkbox], [type=radio]), textarea, select").unwrap_or_default(),
    })
}
