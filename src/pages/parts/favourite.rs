//! The buttons that keep an entity, and that ask for a note about it.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::domain::EntityRef;
use crate::pages::Reading;
use crate::route::entity_key;

/// "Keep" or "Kept", and "Add a note", with words: for the head of a page.
pub fn favourite(reading: &Reading, at: EntityRef, id: &str, name: &str) -> Markup {
    let key = entity_key(at, id);
    html! {
        (ribbon(reading, &key, name, "btn quiet scripted"))
        (pen(reading, &key, name, "btn quiet scripted"))
    }
}

/// The ribbon alone: for a row of a list.
pub fn small_favourite(reading: &Reading, at: EntityRef, id: &str, name: &str) -> Markup {
    ribbon(reading, &entity_key(at, id), name, "tool keep scripted")
}

/// Both, small: for an entity that shares a page with others.
pub fn small_buttons(reading: &Reading, at: EntityRef, id: &str, name: &str) -> Markup {
    let key = entity_key(at, id);
    html! {
        (ribbon(reading, &key, name, "tool keep scripted"))
        (pen(reading, &key, name, "tool scripted"))
    }
}

/// Pressed or not is the reader's, so the app fills it in; a new reader keeps nothing.
fn ribbon(reading: &Reading, key: &str, name: &str, class: &'static str) -> Markup {
    html! {
        button class=(class) type="button" aria-pressed="false" data-favourite=(key) {
            (icon(Icon::Ribbon, &reading.base))
            span class="keepword" data-kept="Kept" data-unkept="Keep" { "Keep" }
            span class="sr" { " " (name) }
        }
    }
}

fn pen(reading: &Reading, key: &str, name: &str, class: &'static str) -> Markup {
    html! {
        button class=(class) type="button" aria-haspopup="dialog" data-note=(key) {
            (icon(Icon::Note, &reading.base))
            span class="keepword" data-kept="Your notes" data-unkept="Add a note" { "Add a note" }
            span class="sr" { " on " (name) }
        }
    }
}
