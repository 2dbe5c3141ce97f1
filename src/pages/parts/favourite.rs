//! The button that keeps an entity.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::domain::EntityRef;
use crate::pages::Reading;
use crate::route::entity_key;

/// "Keep" or "Kept", with words: for the head of a page.
pub fn favourite(reading: &Reading, at: EntityRef, id: &str, name: &str) -> Markup {
    button(reading, at, id, name, "btn quiet scripted")
}

/// The ribbon alone: for a row of a list.
pub fn small_favourite(reading: &Reading, at: EntityRef, id: &str, name: &str) -> Markup {
    button(reading, at, id, name, "tool keep scripted")
}

/// Pressed or not is the reader's, so the app fills it in; a new reader keeps nothing.
fn button(reading: &Reading, at: EntityRef, id: &str, name: &str, class: &'static str) -> Markup {
    html! {
        button class=(class) type="button" aria-pressed="false" data-favourite=(entity_key(at, id)) {
            (icon(Icon::Ribbon, &reading.base))
            span class="keepword" data-kept="Kept" data-unkept="Keep" { "Keep" }
            span class="sr" { " " (name) }
        }
    }
}
