//! The palette offers what is known, and nothing else.

use archer_files::domain::Progress;
use archer_files::domain::settings::{Settings, Switch};
use archer_files::domain::stored::{decode, encode};
use archer_files::pages::palette::options;
use archer_files::request::{Request, Wanted};
use archer_files::route::{Base, Route};
use archer_files::search::Index;
use archer_files::worker::Worker;

use crate::plant::plant;
use crate::wiki::Wiki;

fn offered(wiki: &Wiki, query: &str, progress: u8) -> String {
    options(&wiki.reading(progress, &format!("q={query}")), &Index::new(wiki.knowledge(progress))).into_string()
}

#[test]
fn names_come_first_and_a_search_last() {
    let wiki = Wiki::real();
    let list = offered(wiki, "bette", 10);
    assert!(list.starts_with("<a role=\"option\" id=\"option-0\" tabindex=\"-1\" href=\"/characters/bette-whitlaw\">"), "{list}");
    let search = list.rsplit("role=\"option\"").next().unwrap_or_default();
    assert!(search.contains("href=\"/search?q=bette\""), "{search}");
}

#[test]
fn pages_and_deeds_are_offered() {
    let wiki = Wiki::real();
    for (query, wanted) in [
        ("relation", "href=\"/relationships\""),
        ("dark", "data-setting=\"light=dark\""),
        ("episode+5", "data-lamp=\"5\""),
        ("episode+5", "href=\"/episodes/5\""),
        ("episode", "data-lamp=\"10\""),
        ("not+started", "data-lamp=\"0\""),
        ("settings", "data-ask=\"settings\""),
        ("keys", "data-ask=\"keys\""),
        ("", "href=\"/characters\""),
    ] {
        assert!(offered(wiki, query, 3).contains(wanted), "{query}: {}", offered(wiki, query, 3));
    }
    assert!(!offered(wiki, "episode+3", 3).contains("data-lamp=\"3\""), "where somebody is they need not go");
    assert!(!offered(wiki, "xylophone", 10).replace("xylophone", "").contains("/characters/"));
}

#[test]
fn nothing_ahead_is_offered() {
    let planted = plant(&Wiki::real().source);
    let wiki = Wiki::new(planted.source);
    for progress in wiki.progresses() {
        for query in ["zq", "", "seen", "a"] {
            let list = offered(&wiki, query, progress);
            let early = planted.canaries.iter().filter(|canary| canary.revealed_in > progress && list.contains(&canary.word));
            assert_eq!(early.map(|canary| &canary.place).collect::<Vec<_>>(), Vec::<&String>::new(), "{query} at {progress}");
        }
    }
}

/// The worker is asked for it as for a page.
#[test]
fn the_worker_draws_it() {
    let wiki = Wiki::real();
    let query = "q=june".to_owned();
    let request =
        Request { base: Base::new("/"), route: Route::Search, query, progress: Progress(2), wanted: Wanted::Options, book: None };
    assert_eq!(Worker::new(wiki.catalog).answer(&request.to_line()), Some(offered(wiki, "june", 2)));
}

/// Settings that were stored before there was something to switch off are read as they are.
#[test]
fn older_settings_are_read() {
    let older = r#"{"light":"dark","text":"large","motion":"off"}"#;
    let read: Settings = serde_json::from_str(older).expect("older settings");
    assert_eq!((read.light.word(), read.text.word(), read.motion.word()), ("dark", "large", "off"));
    assert_eq!((read.keys, read.previews), (Switch::On, Switch::On));
    for off in [Settings { keys: Switch::Off, ..read }, Settings { previews: Switch::Off, ..read }] {
        assert_eq!(decode(&encode(&off)), Ok(off));
    }
    for name in ["keys", "previews"] {
        let damaged = format!(r#"{{"light":"dark","text":"large","motion":"off","{name}":3}}"#);
        assert!(serde_json::from_str::<Settings>(&damaged).is_err());
    }
}
