//! Files and keys: what can be told without understanding them.

use std::path::Path;

use super::{ANN, LETTER, check, expect};
use crate::show::Show;
use crate::wiki::problems_of;

#[test]
fn syntax() {
    check("cast.toml", "actor = \"Anna", "actor = Anna", 3, "not valid TOML");
    check(LETTER, "revealed_in = 1", "revealed_in = 1\nrevealed_in = 1", 3, "not valid TOML");
}

#[test]
fn keys() {
    check(LETTER, "sources =", "confidense = \"high\"\nsources =", 11, "did you mean `confidence`?");
    check(LETTER, "sources =", "weather = \"rain\"\nsources =", 11, "this kind of entry has the keys");
    check(LETTER, "title = \"A letter comes to the barn\"\n", "", 1, "missing key `title`");
    check(ANN, "topic = \"work\"\ntext = \"Trusts", "text = \"Trusts", 30, "missing key `topic`");
}

#[test]
fn wrong_types_and_words() {
    check(LETTER, "story_order = 10", "story_order = \"10\"", 3, "`story_order` must be a whole number, found a string");
    check(LETTER, "story_order = 10", "story_order = -1", 3, "`story_order` must be a whole number");
    check("cast.toml", "sources = [\"paper\"]", "sources = \"paper\"", 6, "`sources` must be a list");
    check("cast.toml", "background =", "dancer = \"yes\"\nbackground =", 5, "`dancer` must be true or false");
    check("episodes/1.toml", "\"2020-12-14\"", "2020-12-14", 3, "`release_date` must be a text");
    check("characters/bob-birch.toml", "\"guest\"", "\"gest\"", 4, "did you mean `guest`?");
    check("site.toml", "thread = \"bond\"", "thread = \"rope\"", 11, "use one of: love, kin, bond");
}

#[test]
fn unexpected_and_missing_files() {
    let show = Show::new();
    show.write("charakters/carl.toml", "");
    show.write("places/notes.txt", "");
    show.write("README.md", "Welcome.");
    show.write("schema/site.json", "{}");
    show.write("places/.barn.toml.swp", "");
    let told = show.problems().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("content/charakters: unexpected file or folder\n    help: did you mean `characters`?"),
        "{told:?}"
    );
    assert!(told[1].starts_with("content/places/notes.txt: unexpected file"), "{told:?}");

    let told = Show::new().without("site.toml").problems();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].to_string().starts_with("content/site.toml: this file is missing"), "{told:?}");
}

#[test]
fn a_folder_that_is_not_there_is_one_problem() {
    let told = problems_of(Path::new("/nowhere/at/all"));
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn a_file_that_is_no_text() {
    let show = Show::new();
    std::fs::write(show.folder().join("cast.toml"), [0xff, 0xfe]).expect("a file");
    let told = show.problems();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].what.contains("cannot be read"), "{told:?}");
}

#[test]
fn a_broken_file_causes_no_further_problems() {
    let show = Show::with("characters/bob-birch.toml", "tier = \"guest\"", "tier = ");
    expect(&show, "characters/bob-birch.toml", 4, "not valid TOML");
    let show = Show::with("site.toml", "episodes = 2", "episodes = two");
    expect(&show, "site.toml", 5, "not valid TOML");
    let show = Show::with("episodes/2.toml", "number = 2", "number = \"2\"");
    expect(&show, "episodes/2.toml", 1, "`number` must be a whole number");
}
