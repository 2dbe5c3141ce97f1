//! The casebook as a file that people can read, and that any later version of the wiki can.

use serde::Serialize;

use super::Progress;
use super::casebook::{Casebook, Favourite};
use super::notes::Note;
use super::settings::Settings;
use super::stored::to_json;

/// What the file says that it is.
pub const FORMAT: &str = "casebook";

/// The version of the format. Older ones can be read for ever; each has a fixture in `tests/native/casebooks/`.
pub const VERSION: u32 = 2;

/// The file, with its fields in the order in which they are written.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Export<'a> {
    format: &'static str,
    version: u32,
    show: &'a str,
    exported: &'a str,
    progress: Progress,
    favourites: &'a [Favourite],
    notes: &'a [Note],
    settings: Settings,
}

/// The file. It says for which show it is, and on which day it was made (`2026-11-27`).
pub fn export<'a>(casebook: &'a Casebook, progress: Progress, show: &'a str, day: &'a str) -> Export<'a> {
    Export {
        format: FORMAT,
        version: VERSION,
        show,
        exported: day,
        progress,
        favourites: casebook.favourites.kept(),
        notes: casebook.notes.kept(),
        settings: casebook.settings,
    }
}

impl Export<'_> {
    /// The file as a text without spaces.
    pub fn print(&self) -> String {
        to_json(self)
    }

    /// The file as a text for people: a line for each value, set in by how deep it lies.
    pub fn print_readable(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() // as in `to_json`
    }
}

/// The name of the file.
pub fn file_name(day: &str) -> String {
    format!("casebook-{day}.json")
}
