//! The casebook as a file that people can read, and that any later version of the wiki can.

use super::Progress;
use super::casebook::{Casebook, Favourite, Kept};
use super::entries::Entry;
use super::json::Json;
use super::notes::Note;
use super::settings::Settings;

/// What the file says that it is.
pub const FORMAT: &str = "casebook";

/// The version of the format. Older ones can be read for ever; each has a fixture in `tests/native/casebooks/`.
pub const VERSION: u32 = 2;

/// The file. It says for which show it is, and on which day it was made (`2026-11-27`).
#[must_use]
pub fn export(casebook: &Casebook, progress: Progress, show: &str, day: &str) -> Json {
    Json::object([
        ("format", Json::text(FORMAT)),
        ("version", Json::number(VERSION)),
        ("show", Json::text(show)),
        ("exported", Json::text(day)),
        ("progress", Json::number(progress.0)),
        ("favourites", list(casebook.favourites.kept(), Favourite::to_json)),
        ("notes", list(casebook.notes.kept(), Note::to_json)),
        (Settings::KEY, casebook.settings.to_json()),
    ])
}

/// The name of the file.
#[must_use]
pub fn file_name(day: &str) -> String {
    format!("casebook-{day}.json")
}

fn list<T: Entry>(entries: &[T], to_json: impl Fn(&T) -> Json) -> Json {
    Json::List(entries.iter().map(to_json).collect())
}
