//! Previews of pages: when they come, and what they say.

use leptos::prelude::*;

use super::drawing::reading;
use super::state::Reader;
use crate::browser::document::Event;
use crate::browser::preview;
use crate::domain::settings::Switch;
use crate::pages::preview::preview;
use crate::route::{Base, Place, Route};

/// Something that may bring a preview, or take it away: pointer, focus or a finger are somewhere else.
pub fn notice(reader: Reader, base: &Base, event: &Event) {
    if let Some((turn, wait)) = preview::notice(event) {
        let base = base.clone();
        set_timeout(move || come(reader, &base, turn), wait);
    }
}

/// A finger that rests long enough for the menu of a link brings the preview instead; whether it does.
pub fn instead_of_menu(reader: Reader, base: &Base) -> bool {
    if let Some(turn) = preview::touched() {
        come(reader, base, turn);
    }
    preview::is_by_touch()
}

fn come(reader: Reader, base: &Base, turn: u32) {
    preview::come(turn, base, &|place| words(reader, base, place));
}

/// As the reader may read them at this moment. The page where one is needs none.
fn words(reader: Reader, base: &Base, place: &Place) -> Option<String> {
    let route = Route::parse(&place.path, base);
    let is_off = reader.shelf.read_untracked().casebook.settings.previews == Switch::Off;
    if is_off || route == Route::parse(&reader.place.read_untracked().path, base) {
        return None;
    }
    let knowledge = untrack(|| reading(reader, base)).knowledge;
    Some(preview(&route, &place.fragment, knowledge)?.into_string())
}
