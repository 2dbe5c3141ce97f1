//! The casebook as a file: what is written can be read, for ever; what is wrong is said and changes nothing.

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite};
use archer_files::domain::desk::LARGEST;
use archer_files::domain::entries::Entry;
use archer_files::domain::export::{VERSION, export, file_name};
use archer_files::domain::import::{Imported, Problem, differences, merged, read};
use archer_files::domain::settings::{Contrast, Light, Motion, Switch, TextSize};
use proptest::prelude::*;

use super::{any_casebook, note};

const SHOW: &str = "Tiny Pretty Things";

fn import(text: &str) -> Result<Imported, Problem> {
    read(text, u64::try_from(text.len()).expect("a size"), SHOW)
}

fn wrong(place: &str, expected: &'static str) -> Result<Imported, Problem> {
    Err(Problem::Wrong { place: place.to_owned(), expected })
}

/// The fixture of a version of the format. There is one for each; none is ever changed.
fn fixture(version: u32) -> String {
    let path = format!("{}/tests/native/casebooks/{version}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_version_of_the_format_is_read() {
    for version in 1..=VERSION {
        let imported = import(&fixture(version)).unwrap_or_else(|problem| panic!("version {version}: {problem:?}"));
        assert_eq!((imported.progress, imported.exported.as_str()), (Progress(4), "2026-11-27"));
        let Casebook { favourites, notes, settings } = imported.casebook;
        let school = Favourite { written: 1_764_000_000_005, ..Favourite::new("places/archer-school", 1_764_000_000_001) };
        assert_eq!(favourites.kept(), [Favourite::new("characters/june-park", 1_764_000_000_000), school]);
        assert_eq!(
            notes.kept(),
            [
                note("characters/june-park", 2, "She is afraid of something.\nOf her mother?", 1_764_000_000_002),
                note("theory/nabil-limyadi", 3, "He cried.", 1_764_000_000_003),
            ]
        );
        assert_eq!(
            (settings.light, settings.text, settings.motion, settings.keys, settings.contrast),
            (Light::Dark, TextSize::Large, Motion::Off, Switch::Off, Contrast::More)
        );
    }
}

/// If this fails, the format has changed: give it a new version, and keep the fixture of the old one.
#[test]
fn the_newest_fixture_is_what_is_written() {
    let text = fixture(VERSION);
    let imported = import(&text).expect("a casebook");
    let file = export(&imported.casebook, imported.progress, SHOW, &imported.exported);
    assert_eq!(format!("{}\n", file.print_readable()), text);
    assert_eq!(file_name("2026-11-27"), "casebook-2026-11-27.json");
}

proptest! {
    #[test]
    fn what_is_exported_is_imported(book in any_casebook(), progress in 0..=10u8) {
        let file = export(&book, Progress(progress), SHOW, "2026-11-27");
        for text in [file.print(), file.print_readable()] {
            let imported = import(&text).map(|it| (it.casebook, it.progress));
            prop_assert_eq!(imported, Ok((book.clone(), Progress(progress))));
        }
    }

    #[test]
    fn half_a_file_is_refused(book in any_casebook(), part in 0.0..1.0f64) {
        let text = export(&book, Progress(3), SHOW, "2026-11-27").print_readable();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a part of a length")]
        let end = (text.len() as f64 * part) as usize;
        let half: String = text.chars().take(end).collect();
        if half != text {
            prop_assert!(import(&half).is_err(), "{}", half);
        }
    }

    #[test]
    fn merging_loses_nothing_and_adds_everything(own in any_casebook(), other in any_casebook()) {
        let all = merged(&own, &other);
        prop_assert_eq!(all.settings, own.settings);
        for favourite in own.favourites.kept().iter().chain(other.favourites.kept()) {
            prop_assert!(all.favourites.holds(&favourite.entity));
        }
        for note in own.notes.kept() {
            let kept = all.notes.get(&note.name()).expect("still there");
            prop_assert!(kept.words == note.words || kept.written > note.written, "only newer words take its place");
        }
        prop_assert!(other.notes.kept().iter().all(|note| all.notes.get(&note.name()).is_some()));
        let again = merged(&all, &other);
        prop_assert_eq!(&again, &all, "twice is once");
        prop_assert_eq!(merged(&own, &own), own);
    }

    #[test]
    fn differences_are_what_lies_between(own in any_casebook(), other in any_casebook()) {
        let changes = differences(&own.notes, &other.notes);
        prop_assert_eq!(own.notes.kept().len() + changes.added.len() - changes.removed.len(), other.notes.kept().len());
        prop_assert!(changes.changed.iter().all(|it| own.notes.get(&it.name()).is_some_and(|mine| mine.content() != it.content())));
        let none = differences(&own.notes, &own.notes);
        prop_assert_eq!(none.added.len() + none.changed.len() + none.removed.len(), 0);
    }
}

#[test]
fn what_was_let_go_comes_back_by_merging() {
    let mut own = Casebook::default();
    own.favourites.toggle("episodes/3", 10);
    let file = own.clone();
    own.favourites.toggle("episodes/3", 20);
    let mut all = own.clone();
    all.become_like(&merged(&own, &file), 30);
    assert!(all.favourites.holds("episodes/3"));
    all.favourites.join(&own.favourites);
    assert!(all.favourites.holds("episodes/3"), "a tab that has not heard of it does not undo it");
}

/// The fixture with one thing in the place of another.
fn changed(from: &str, to: &str) -> String {
    let text = fixture(1);
    assert!(text.contains(from), "the fixture has {from}");
    text.replacen(from, to, 1)
}

#[test]
fn what_is_wrong_is_said_and_where() {
    let moment = "a moment in milliseconds since 1970";
    for (from, to, problem) in [
        ("\"casebook\"", "\"diary\"", Err(Problem::Foreign)),
        ("\"format\": \"casebook\",", "", Err(Problem::Foreign)),
        ("\"version\": 1", "\"version\": 3", Err(Problem::Newer(3))),
        ("\"version\": 1", "\"version\": 0", wrong("version", "the number of a version")),
        ("\"version\": 1", "\"version\": \"1\"", wrong("version", "the number of a version")),
        (SHOW, "Another Show", Err(Problem::OtherShow("Another Show".to_owned()))),
        ("\"show\"", "\"shows\"", wrong("show", "a text")),
        ("\"progress\": 4", "\"progress\": \"four\"", wrong("progress", "the number of an episode")),
        ("\"exported\": \"2026-11-27\"", "\"exported\": 2026", wrong("exported", "a day")),
        ("\"favourites\"", "\"favorites\"", wrong("favourites", "a list")),
        ("\"entity\": \"places/archer-school\"", "\"entity\": null", wrong("favourites[1].entity", "a text")),
        ("\"added\": 1764000000000", "\"added\": -1", wrong("favourites[0].added", moment)),
        ("\"written\": 1764000000005", "\"written\": \"now\"", wrong("favourites[1]", "as this wiki writes it")),
        ("\"progress\": 3", "\"progress\": 300", wrong("notes[1].progress", "the number of an episode")),
        ("\"written\": 1764000000003", "\"written\": 9999999999999999", wrong("notes[1].written", moment)),
        ("\"added\": 1764000000000", "\"added\": 4102444800000", wrong("favourites[0].added", moment)),
        (
            "\"words\": \"He cried.\"",
            "\"words\": [\"He cried.\"]",
            wrong("notes[1].words", "a text of a length that a note can have"),
        ),
        ("\"light\": \"dark\",", "", wrong("settings", "settings")),
    ] {
        assert_eq!(import(&changed(from, to)), problem, "{from} → {to}");
    }
    assert_eq!(import(&changed("\"notes\": [", "\"notes\": [,")), Err(Problem::Damaged { line: 18, column: 13 }));
    for text in ["", " \n", "\u{feff}"] {
        assert_eq!(import(text), Err(Problem::Empty), "{text:?}");
    }
    for text in ["{", "<html>", "\0\0\0", "{\"format\":\"casebook\""] {
        assert!(matches!(import(text), Err(Problem::Damaged { line: 1, .. })), "{text:?}: {:?}", import(text));
    }
    for text in ["null", "[]", "{}", "7", "{\"version\":1,\"value\":{\"favourites\":[]}}"] {
        assert_eq!(import(text), Err(Problem::Foreign), "{text}");
    }
    assert_eq!(read("", LARGEST + 1, SHOW), Err(Problem::TooLarge));
    assert!(import(&format!("\u{feff}{}", fixture(1))).is_ok(), "some editors write a mark at the beginning");
}

#[test]
fn more_than_a_browser_is_asked_to_store_is_refused() {
    let mut book = Casebook::default();
    for number in 0..60 {
        book.notes.write("episodes/3", Progress(number), "", &"x".repeat(19_000), 1);
    }
    assert_eq!(import(&export(&book, Progress(3), SHOW, "").print()), Err(Problem::TooMuch));
    let favourites = (0..2001).map(|number| Favourite::new(&number.to_string(), 1)).collect();
    let many = Casebook { favourites, ..Casebook::default() };
    assert_eq!(import(&export(&many, Progress(3), SHOW, "").print()), Err(Problem::TooMuch));
    let mut long = Casebook::default();
    long.notes.write("episodes/3", Progress(3), "", &"x".repeat(20_001), 1);
    let expected = wrong("notes[0].words", "a text of a length that a note can have");
    assert_eq!(import(&export(&long, Progress(3), SHOW, "").print()), expected);
}

#[test]
fn what_is_new_to_this_version_is_left_alone() {
    let text = changed("\"keys\": \"off\"", "\"keys\": \"off\",\"sound\": \"on\"");
    assert_eq!(import(&text), import(&fixture(1)));
}
