//! What readers keep, and the filters of lists.

use archer_files::domain::casebook::{Favourite, Favourites, kind_and_id};
use archer_files::domain::listing::{EventFilter, most, near_names};
use archer_files::domain::settings::{Settings, Switch};
use archer_files::domain::stored::{decode, encode};
use archer_files::domain::{Kind, Lookup};
use archer_files::route::{Query, entity_key};
use proptest::prelude::*;

use crate::wiki::Wiki;

#[test]
fn a_favourite_is_kept_and_let_go() {
    let mut favourites = Favourites::default();
    favourites.toggle("characters/ann", 10);
    favourites.toggle("episodes/3", 20);
    assert!(favourites.holds("characters/ann") && favourites.holds("episodes/3") && !favourites.holds("characters/an"));
    assert_eq!(favourites.kept()[1], Favourite::new("episodes/3", 20));
    favourites.toggle("characters/ann", 30);
    assert!(!favourites.holds("characters/ann"));
    favourites.toggle("characters/ann", 40);
    let order: Vec<_> = favourites.kept().iter().map(|it| (it.entity.as_str(), it.added)).collect();
    assert_eq!(order, [("episodes/3", 20), ("characters/ann", 40)]);
}

#[test]
fn keys_are_read_as_far_as_they_make_sense() {
    assert_eq!(kind_and_id("characters/ann"), Some((Kind::Characters, "ann")));
    assert_eq!(kind_and_id("episodes/3"), Some((Kind::Episodes, "3")));
    assert_eq!(kind_and_id("places/a/b"), Some((Kind::Places, "a/b")));
    for nothing in ["", "ann", "people/ann", "Characters/ann"] {
        assert_eq!(kind_and_id(nothing), None, "{nothing}");
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::from_slug(kind.slug()), Some(kind));
    }
}

#[test]
fn every_entity_is_found_by_its_key_when_it_is_known_and_not_before() {
    let wiki = Wiki::real();
    let keys = wiki.keys();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let known: Vec<_> = knowledge.entities().map(|entity| entity_key(entity.at, entity.id)).collect();
        for key in &keys {
            let (kind, id) = kind_and_id(key).expect("a key");
            match knowledge.find(kind, id) {
                Lookup::Known(entity) => assert_eq!(entity_key(entity.at, entity.id), *key),
                Lookup::Ahead => assert!(!known.contains(key), "{key} at {progress}"),
                Lookup::Unknown => panic!("{key} is unknown at {progress}"),
            }
        }
        assert!(known.iter().all(|key| keys.contains(key)));
    }
    let knowledge = wiki.knowledge(10);
    for (kind, id) in
        [(Kind::Episodes, "0"), (Kind::Episodes, "11"), (Kind::Episodes, "x"), (Kind::Characters, ""), (Kind::Events, "nobody")]
    {
        assert_eq!(knowledge.find(kind, id), Lookup::Unknown, "{kind:?} {id}");
    }
}

#[test]
fn settings_change_by_the_words_that_are_stored() {
    let mut settings = Settings::default();
    for (name, value) in [("light", "dark"), ("text", "larger"), ("motion", "off")] {
        settings.choose(name, value);
    }
    assert_eq!((settings.light.word(), settings.text.word(), settings.motion.word()), ("dark", "larger", "off"));
    let before = settings;
    for (name, value) in [("light", "candle"), ("text", ""), ("sound", "off")] {
        settings.choose(name, value);
    }
    assert_eq!(settings, before);
}

fn events(query: &str) -> EventFilter {
    let query = Query::parse(query);
    EventFilter::read(|name| query.get(name))
}

/// Ids of the events that pass.
fn passing(query: &str, progress: u8) -> Vec<&'static str> {
    events(query).apply(Wiki::real().knowledge(progress)).into_iter().map(|event| event.value.id).collect()
}

#[test]
fn filters_are_printed_as_they_are_read() {
    for query in ["", "order=told", "person=june-park", "order=told&person=june-park&place=theater&kind=3&episode=2"] {
        assert_eq!(events(query).query(), query);
    }
    // What no id can be does not come back.
    assert_eq!(events("person=%3Cb%3E&place=a%20b&kind=1").query(), "kind=1");
}

#[test]
fn a_filter_by_what_is_not_known_is_ignored_like_one_by_nothing() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let all = passing("", progress);
        assert_eq!(all, passing("person=nobody&place=nowhere&kind=x&episode=x", progress));
        for it in wiki.source.characters.iter().filter(|it| it.revealed_in > progress) {
            assert_eq!(passing(&format!("person={}", it.id), progress), all, "{} at {progress}", it.id);
        }
        for it in wiki.source.places.iter().filter(|it| it.revealed_in > progress) {
            assert_eq!(passing(&format!("place={}", it.id), progress), all, "{} at {progress}", it.id);
        }
        for episode in progress + 1..=11 {
            assert_eq!(passing(&format!("episode={episode}"), progress), all, "episode {episode} at {progress}");
        }
    }
}

#[test]
fn a_filter_by_a_person_shows_theirs_and_no_others() {
    let wiki = Wiki::real();
    for it in wiki.source.characters.iter().filter(|it| it.revealed_in <= 5) {
        let of_content = wiki.source.events.iter().filter(|event| event.revealed_in <= 5 && event.people.contains(&it.id));
        assert_eq!(passing(&format!("person={}", it.id), 5).len(), of_content.count(), "{}", it.id);
    }
}

#[test]
fn an_order_loses_nothing_and_is_one() {
    for progress in Wiki::real().progresses() {
        let mut told = passing("order=told", progress);
        let mut happened = passing("", progress);
        assert_eq!(told.len(), happened.len());
        told.sort_unstable();
        happened.sort_unstable();
        assert_eq!(told, happened);
        let numbers = events("order=told").apply(Wiki::real().knowledge(progress));
        assert!(numbers.is_sorted_by_key(|event| event.revealed_in));
    }
}

#[test]
fn near_names_are_found_nearest_first() {
    let names = ["Ann Ames", "Anne Amesbury", "Bob Birch", "The barn"];
    let near = |wanted| near_names(wanted, names.into_iter().zip(0..));
    assert_eq!(near("ann ames"), [0, 1]);
    assert_eq!(near("anne-amesbury").first(), Some(&1));
    assert_eq!(near("bop birch"), [2]);
    assert_eq!(near("BARN"), [3]);
    assert_eq!(near("zzz"), [0; 0]);
    assert_eq!(near(""), [0; 0]);
    assert_eq!(near("a"), [0; 0]);
    assert_eq!(near_names("x", std::iter::empty()), [0; 0]);
}

proptest! {
    /// Nobody who is left out weighs more than somebody who is in, and nobody changes places.
    #[test]
    fn the_heaviest_stay_in_their_order(list in prop::collection::vec(0..99_usize, 0..60), many in 0..60_usize) {
        let list: Vec<_> = list.into_iter().enumerate().collect();
        let kept = most(&list, many, |it| it.1);
        prop_assert_eq!(kept.len(), list.len().min(many));
        prop_assert!(kept.is_sorted_by_key(|it| it.0));
        let lightest = kept.iter().map(|it| it.1).min().unwrap_or(usize::MAX);
        prop_assert!(list.iter().all(|it| kept.contains(it) || it.1 <= lightest));
    }
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
