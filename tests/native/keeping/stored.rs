//! The form of what is stored, and whatever else may be found in its place.

use archer_files::domain::casebook::{Favourites, KeptProgress, LIMIT};
use archer_files::domain::settings::Settings;
use archer_files::domain::stored::{self, Unreadable};

#[test]
fn what_is_stored_is_read_again() {
    let mut favourites = Favourites::default();
    favourites.toggle("characters/june-park", 1_700_000_000_000);
    let text = stored::encode(&favourites);
    assert_eq!(text, r#"{"version":1,"value":{"favourites":[{"entity":"characters/june-park","added":1700000000000}]}}"#);
    assert_eq!(stored::decode::<Favourites>(&text), Ok(favourites));
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let junk = [
        "",
        "null",
        "[]",
        "{",
        "{\"version\":1}",
        "{\"version\":1,\"value\":{}}",
        "{\"version\":1,\"value\":{\"progress\":\"x\"}}",
    ];
    for text in junk {
        assert_eq!(stored::decode::<KeptProgress>(text), Err(Unreadable::Junk), "{text}");
    }
    let newer = ["{\"version\":2,\"value\":[1,2]}", "{ \"version\" : 7 , \"value\" : { \"progress\" : {} } }", "{\"version\":2}"];
    for text in newer {
        assert_eq!(stored::decode::<KeptProgress>(text), Err(Unreadable::Newer), "{text}");
    }
    assert_eq!(stored::decode::<KeptProgress>(&" ".repeat(LIMIT + 1)), Err(Unreadable::Huge));
}

#[test]
fn settings_with_words_that_mean_nothing_are_as_on_the_device() {
    let text = "{\"version\":1,\"value\":{\"light\":\"candles\",\"text\":\"large\",\"motion\":\"off\"}}";
    let settings = stored::decode::<Settings>(text).expect("the form is right");
    assert_eq!((settings.light.word(), settings.text.word(), settings.motion.word()), ("system", "large", "off"));
}
