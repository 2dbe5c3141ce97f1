//! The form of what is stored, and whatever else may be found in its place.

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Favourite, Favourites, Kept, KeptProgress, LIMIT};
use archer_files::domain::notes::Notes;
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

#[test]
fn whatever_json_can_say_does_no_harm() {
    let read = |value: &str| stored::decode::<KeptProgress>(&format!("{{\"version\":1,\"value\":{value}}}"));
    let four = Ok(KeptProgress { progress: Progress(4), asked: true });
    assert_eq!(read(r#"{"progress":4,"asked":true}"#), four);
    assert_eq!(
        read(r#"{"asked":true,"\ud83e\ude70":"\b\f\n\r\t\"\\\/","else":[1e9,-0.5,null],"progress":4}"#),
        four,
        "unknown fields"
    );
    let deep = |depth: usize| format!(r#"{{"progress":4,"asked":true,"else":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
    assert_eq!(read(&deep(100)), four);
    let junk = [
        // numbers
        r#"{"progress":256,"asked":true}"#,
        r#"{"progress":4.0,"asked":true}"#,
        r#"{"progress":4e0,"asked":true}"#,
        r#"{"progress":-4,"asked":true}"#,
        r#"{"progress":04,"asked":true}"#,
        r#"{"progress":99999999999999999999999999,"asked":true}"#,
        r#"{"progress":1e999999999,"asked":true}"#,
        // a field twice
        r#"{"progress":4,"progress":5,"asked":true}"#,
        // halves of letters
        r#"{"progress":4,"asked":"\ud83e"}"#,
        r#"{"\ude70":1,"progress":4,"asked":true}"#,
        r#"{"\ud83e\u0041":1,"progress":4,"asked":true}"#,
        r#"{"\u12g4":1,"progress":4,"asked":true}"#,
        // something else
        r#"{"progress":4,"asked":1}"#,
        r#"{"progress":[4],"asked":true}"#,
        "null",
    ];
    for value in junk {
        assert_eq!(read(value), Err(Unreadable::Junk), "{value}");
    }
    // Whether it is read or not: the stack is large enough.
    for value in ["[".repeat(500_000), "{\"a\":".repeat(100_000), deep(500_000)] {
        let _ = read(&value);
        let _ = stored::decode::<Favourites>(&value);
    }
}

#[test]
fn versions_are_told_apart_whatever_else_is_there() {
    let read = stored::decode::<KeptProgress>;
    for newer in ["{\"version\":2,<xml/>", "{\"version\":2", "{\"version\":4294967295,\"value\":\"\\ud83e\"}"] {
        assert_eq!(read(newer), Err(Unreadable::Newer), "{newer}");
    }
    for junk in ["{\"version\":4294967296,\"value\":1}", "{\"version\":\"2\",\"value\":1}", "{\"version\":2.5,\"value\":1}"] {
        assert_eq!(read(junk), Err(Unreadable::Junk), "{junk}");
    }
    assert!(read("{\"version\":0,\"value\":{\"progress\":1,\"asked\":false}}").is_ok());
}

/// The text of each kind of value, as every version so far has written it.
#[test]
fn the_form_has_not_changed() {
    fn expect<T: Kept>(value: &T, text: &str) {
        assert_eq!(stored::encode(value), format!("{{\"version\":1,\"value\":{text}}}"));
    }
    expect(&KeptProgress { progress: Progress(4), asked: true }, r#"{"progress":4,"asked":true}"#);
    let settings =
        r#"{"light":"system","text":"normal","motion":"system","contrast":"system","keys":"on","previews":"on","offline":"on"}"#;
    expect(&Settings::default(), settings);
    let mut favourites: Favourites = [Favourite { written: 7, ..Favourite::new("episodes/1", 1) }].into_iter().collect();
    expect(&favourites, r#"{"favourites":[{"entity":"episodes/1","added":1,"written":7}]}"#);
    favourites.toggle("episodes/1", 9);
    expect(&favourites, r#"{"favourites":[],"gone":[{"name":"episodes/1","when":9}]}"#);
    let mut notes = Notes::default();
    notes.write("episodes/1", Progress(2), "", "\"a\\\n/\u{1}", 5);
    expect(&notes, r#"{"notes":[{"about":"episodes/1","progress":2,"words":"\"a\\\n/\u0001","written":5}]}"#);
}
