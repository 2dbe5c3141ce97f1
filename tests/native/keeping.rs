//! The casebook as something that must not be lost: between tabs, in files, on the way to another device, and on its page.

mod entries;
mod files;
mod fuzz;
mod links;
mod stored;

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite, Favourites};
use archer_files::domain::notes::{Note, Notes};
use archer_files::domain::settings::Settings;
use proptest::collection::vec;
use proptest::prelude::*;

fn note(about: &str, progress: u8, words: &str, written: u64) -> Note {
    Note { about: about.to_owned(), progress: Progress(progress), words: words.to_owned(), written }
}

/// What can be kept, of which some are the same thing.
const THINGS: [&str; 5] = ["characters/june-park", "episodes/3", "theory/june-park", "theory/bette-whitlaw", "podcasts/1"];

fn any_favourites() -> impl Strategy<Value = Favourites> {
    let favourite = (0..THINGS.len(), 0..20u64, 0..20u64);
    vec(favourite, 0..6).prop_map(|all| {
        all.into_iter()
            .map(|(thing, added, later)| Favourite { written: added + later, ..Favourite::new(THINGS[thing], added) })
            .collect()
    })
}

fn any_notes() -> impl Strategy<Value = Notes> {
    let note_of = (0..THINGS.len(), 0..3u8, ".{0,12}", 0..20u64);
    vec(note_of, 0..6).prop_map(|all| {
        all.into_iter().map(|(thing, progress, words, written)| note(THINGS[thing], progress, &words, written)).collect()
    })
}

fn any_settings() -> impl Strategy<Value = Settings> {
    vec((0..6usize, 0..3usize), 0..5).prop_map(|choices| {
        let mut settings = Settings::default();
        for (name, value) in choices {
            let values = [
                ["light", "dark", "system"],
                ["large", "larger", "normal"],
                ["off", "system", "off"],
                ["on", "off", "on"],
                ["on", "off", "off"],
                ["more", "system", "more"],
            ];
            settings.choose(["light", "text", "motion", "keys", "previews", "contrast"][name], values[name][value]);
        }
        settings
    })
}

fn any_casebook() -> impl Strategy<Value = Casebook> {
    (any_favourites(), any_notes(), any_settings()).prop_map(|(favourites, notes, settings)| Casebook {
        favourites,
        notes,
        settings,
    })
}
