//! Targets for fuzzing: whatever is stored, imported, or comes by a link does no harm, and what is taken for a casebook loses
//! nothing. Here each runs on so many inputs made by chance; with `cargo bolero test <name of the test>` one runs for as long as you like, led by
//! the parts of the program that it has reached.

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourites, Kept, KeptProgress};
use archer_files::domain::desk::MOVED;
use archer_files::domain::entries::Entry;
use archer_files::domain::export::export;
use archer_files::domain::import::{Imported, merged, read};
use archer_files::domain::notes::Notes;
use archer_files::domain::settings::Settings;
use archer_files::domain::stored::{self, Unreadable};
use archer_files::transfer::file_in;
use bolero::check;

const SHOW: &str = "Tiny Pretty Things";
const TURNS: usize = 5_000;

/// A casebook as it is exported: what is made of it by changing some bytes is often nearly one.
fn file() -> String {
    let path = format!("{}/tests/native/casebooks/1.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the fixture")
}

/// The text with other bytes in some places, and without what comes behind the last of them if `is_cut`.
fn changed(text: &str, changes: &[(u16, u8)], is_cut: bool) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (place, byte) in changes {
        let place = usize::from(*place) % bytes.len();
        bytes[place] = *byte;
        if is_cut {
            bytes.truncate(place + 1);
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// An import is refused, or all of it can be exported, imported, and merged.
fn take(text: &str) {
    let Ok(Imported { progress, casebook, .. }) = read(text, 0, SHOW) else { return };
    let again = export(&casebook, progress, SHOW, "").print();
    assert_eq!(read(&again, 0, SHOW).map(|it| (it.progress, it.casebook)), Ok((progress, casebook.clone())));
    let mut own = Casebook::default();
    own.favourites.toggle("episodes/3", 1);
    own.notes.write("episodes/3", Progress(200), "", "Mine", 1);
    let mut all = own.clone();
    all.become_like(&merged(&own, &casebook), 2);
    assert!(all.favourites.holds("episodes/3") && !all.notes.about("episodes/3").is_empty());
    // Whatever the reader does next, what is stored can be read again.
    let names: Vec<String> = all.notes.kept().iter().map(Entry::name).collect();
    for name in &names {
        all.notes.let_go(name, 3);
    }
    let favourites: Vec<String> = all.favourites.kept().iter().map(Entry::name).collect();
    for name in favourites.iter().chain(&favourites) {
        all.favourites.toggle(name, 3);
    }
    assert_eq!(stored::decode::<Notes>(&stored::encode(&all.notes)), Ok(all.notes));
    assert_eq!(stored::decode::<Favourites>(&stored::encode(&all.favourites)), Ok(all.favourites));
}

/// What is stored is read as it was written, or it is told apart; either way it is still there.
fn load<T: Kept + std::fmt::Debug>(text: &str) {
    match stored::decode::<T>(text) {
        Ok(value) => assert_eq!(stored::decode::<T>(&stored::encode(&value)), Ok(value)),
        Err(Unreadable::Junk | Unreadable::Huge | Unreadable::Newer) => {}
    }
}

fn load_any(text: &str) {
    load::<KeptProgress>(text);
    load::<Favourites>(text);
    load::<Notes>(text);
    load::<Settings>(text);
}

#[test]
fn any_bytes_do_no_harm() {
    check!().with_iterations(TURNS).for_each(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        take(&text);
        load_any(&text);
        let _ = file_in(&text);
        let _ = file_in(&format!("{MOVED}{}", data_encoding::BASE64URL_NOPAD.encode(bytes)));
    });
}

#[test]
fn a_changed_export_is_refused_or_whole() {
    let file = file();
    check!().with_iterations(TURNS).with_type::<(Vec<(u16, u8)>, bool)>().for_each(|(changes, is_cut)| {
        take(&changed(&file, changes, *is_cut));
    });
}

#[test]
fn changed_stores_are_told_apart_or_whole() {
    let casebook = read(&file(), 0, SHOW).expect("the fixture").casebook;
    let texts = [stored::encode(&casebook.favourites), stored::encode(&casebook.notes), stored::encode(&casebook.settings)];
    check!().with_iterations(TURNS).with_type::<(Vec<(u16, u8)>, bool)>().for_each(|(changes, is_cut)| {
        for text in &texts {
            load_any(&changed(text, changes, *is_cut));
        }
    });
}
