//! Lists that two tabs change at the same time.

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Favourite, Favourites};
use archer_files::domain::entries::{Entries, Entry};
use archer_files::domain::notes::Notes;
use archer_files::domain::stored::{decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{THINGS, any_casebook, any_favourites, any_notes, note};

fn joined<T: Entry>(one: &Entries<T>, other: &Entries<T>) -> Entries<T> {
    let mut all = one.clone();
    all.join(other);
    all
}

/// Something that a tab does.
#[derive(Debug, Clone)]
enum Deed {
    Write {
        thing: usize,
        words: String,
    },
    Remove {
        thing: usize,
    },
    /// It stores what it has, after looking at what is there.
    Store,
    /// The browser tells it that another tab has stored something, and it looks.
    Look,
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..3usize, "[a-z]{1,3}").prop_map(|(thing, words)| Deed::Write { thing, words }),
        (0..3usize).prop_map(|thing| Deed::Remove { thing }),
        Just(Deed::Store),
        Just(Deed::Look),
    ]
}

proptest! {
    #[test]
    fn it_does_not_matter_who_joins_what(a in any_notes(), b in any_notes(), c in any_notes(), d in any_favourites(), e in any_favourites()) {
        prop_assert_eq!(joined(&d, &e), joined(&e, &d));
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(joined(&a, &a), a.clone());
        prop_assert_eq!(joined(&joined(&a, &b), &b), joined(&a, &b));
    }

    #[test]
    fn nothing_is_lost_by_joining(a in any_favourites(), b in any_favourites()) {
        let all = joined(&a, &b);
        for favourite in a.kept().iter().chain(b.kept()) {
            prop_assert!(all.holds(&favourite.entity));
        }
    }

    #[test]
    fn what_is_stored_is_read_again(book in any_casebook(), thing in 0..THINGS.len()) {
        let (mut favourites, notes, settings) = (book.favourites.clone(), book.notes.clone(), book.settings);
        favourites.let_go(THINGS[thing], 30);
        prop_assert_eq!(decode(&encode(&favourites)), Ok(favourites));
        prop_assert_eq!(decode(&encode(&notes)), Ok(notes));
        prop_assert_eq!(decode(&encode(&settings)), Ok(settings));
    }

    #[test]
    fn what_becomes_like_another_stays_so_whoever_joins_it(own in any_casebook(), other in any_casebook()) {
        let mut changed = own.clone();
        changed.become_like(&other, 100);
        let content = |notes: &Notes| {
            let mut all: Vec<_> = notes.kept().iter().map(|it| (it.name(), it.about.clone(), it.words.clone())).collect();
            all.sort();
            all
        };
        prop_assert_eq!(content(&changed.notes), content(&other.notes));
        // A tab that has not heard of it.
        prop_assert_eq!(content(&joined(&changed.notes, &own.notes)), content(&other.notes));
        prop_assert_eq!(joined(&changed.favourites, &own.favourites), changed.favourites);
        prop_assert_eq!(changed.settings, other.settings);
    }

    /// What was written between an import and the moment at which it is taken back stays.
    #[test]
    fn an_import_is_taken_back_and_nothing_else(own in any_casebook(), other in any_casebook()) {
        let words = |notes: &Notes| {
            let mut all: Vec<_> = notes.kept().iter().map(|it| (it.name(), it.about.clone(), it.words.clone())).collect();
            all.sort();
            all
        };
        let mut now = own.clone();
        now.become_like(&other, 100);
        let after = now.clone();
        let mut back = after.clone();
        back.take_back(&own, &after, 200);
        prop_assert_eq!(words(&back.notes), words(&own.notes));
        prop_assert_eq!(back.settings, own.settings);
        prop_assert!(own.favourites.kept().iter().all(|it| back.favourites.holds(&it.entity)));
        prop_assert_eq!(back.favourites.kept().len(), own.favourites.kept().len());
        now.notes.write("episodes/9", Progress(9), "", "Since then", 150);
        now.take_back(&own, &after, 200);
        prop_assert_eq!(now.notes.about("episodes/9").len(), 1);
        prop_assert_eq!(now.notes.kept().len(), own.notes.kept().len() + 1);
    }

    /// Two tabs write, store and look in any order, even when neither sees the other's store in time. In the end both have the
    /// same, and of each thing the last that anybody did with it.
    #[test]
    fn two_tabs_agree_and_keep_the_last_word(deeds in vec((0..2usize, any_deed()), 0..24)) {
        let mut tabs = [Notes::default(), Notes::default()];
        let mut store = Notes::default();
        let mut last = [const { None }; 3];
        for (time, (tab, deed)) in (1..).zip(deeds) {
            let name = |thing: usize| format!("{}@1", THINGS[[0, 1, 4][thing]]);
            match deed {
                Deed::Write { thing, words } => {
                    tabs[tab].put(note(THINGS[[0, 1, 4][thing]], 1, &words, time));
                    last[thing] = Some(words);
                }
                Deed::Remove { thing } => {
                    // Nobody removes what they do not see.
                    if tabs[tab].get(&name(thing)).is_some() {
                        tabs[tab].let_go(&name(thing), time);
                        last[thing] = None;
                    }
                }
                Deed::Store => {
                    tabs[tab].join(&store);
                    store = tabs[tab].clone();
                }
                Deed::Look => tabs[tab].join(&store),
            }
        }
        let mut one = tabs[0].clone();
        one.join(&tabs[1]);
        one.join(&store);
        let mut other = store;
        other.join(&tabs[1]);
        other.join(&tabs[0]);
        prop_assert_eq!(&one, &other);
        for (thing, words) in last.into_iter().enumerate() {
            let kept = one.kept().iter().find(|it| it.about == THINGS[[0, 1, 4][thing]]).map(|it| it.words.clone());
            prop_assert_eq!(kept, words);
        }
    }
}

#[test]
fn a_clock_that_is_behind_loses_nothing() {
    let mut favourites: Favourites = [Favourite::new("episodes/3", 1000)].into_iter().collect();
    let before = favourites.clone();
    favourites.toggle("episodes/3", 5);
    assert!(!favourites.holds("episodes/3"));
    favourites.join(&before);
    assert!(!favourites.holds("episodes/3"), "let go after it was added, whatever the clock says");
    favourites.toggle("episodes/3", 6);
    favourites.join(&before);
    assert!(favourites.holds("episodes/3"));
    assert_eq!(favourites.kept()[0].added, 6);
}

#[test]
fn what_was_let_go_is_forgotten_in_time() {
    let mut favourites = Favourites::default();
    for number in 0..2100 {
        favourites.toggle(&format!("episodes/{number}"), number);
        favourites.toggle(&format!("episodes/{number}"), number);
    }
    assert_eq!((favourites.kept().len(), favourites.gone().len()), (0, 2000));
    assert_eq!(favourites.gone()[1999].name, "episodes/2099");
}

#[test]
fn one_note_for_each_thing_and_progress() {
    let mut notes = Notes::default();
    notes.write("episodes/3", Progress(3), "", "One", 1);
    notes.write("episodes/3", Progress(3), "One", "Two", 2);
    notes.write("episodes/3", Progress(5), "", "Three", 3);
    notes.write("episodes/30", Progress(3), "", "Four", 4);
    notes.suspect("june-park", Progress(3), "She", 5);
    notes.suspect("bette-whitlaw", Progress(3), "No, she", 6);
    let words = |notes: Vec<&archer_files::domain::notes::Note>| notes.iter().map(|it| it.words.clone()).collect::<Vec<_>>();
    assert_eq!(words(notes.about("episodes/3")), ["Two", "Three"]);
    assert_eq!(words(notes.theories()), ["No, she"]);
    notes.write("episodes/3", Progress(3), "Two", "", 7);
    assert_eq!(words(notes.about("episodes/3")), ["Three"]);
    let before = notes.clone();
    notes.write("episodes/3", Progress(5), "Three", "Three", 9);
    notes.write("episodes/3", Progress(5), "", "Three", 9);
    assert_eq!(notes, before, "the same words are no change");
    notes.write("episodes/9", Progress(5), "", "", 9);
    assert_eq!(notes, before, "no words about nothing are no change");
}

/// The same note is open in two tabs.
#[test]
fn a_note_that_has_changed_while_it_was_written_loses_nothing() {
    let begun = |there: &str, before: &str, words: &str| {
        let mut notes = Notes::default();
        notes.write("episodes/3", Progress(3), "", there, 1);
        notes.write("episodes/3", Progress(3), before, words, 2);
        notes.about("episodes/3").first().map(|note| note.words.clone()).unwrap_or_default()
    };
    assert_eq!(begun("Theirs", "", ""), "Theirs", "a field that nobody has touched");
    assert_eq!(begun("Theirs", "Old", "Old"), "Theirs");
    assert_eq!(begun("Theirs", "Old", "Mine"), "Theirs\n\nMine");
    assert_eq!(begun("Theirs", "Old", ""), "Theirs", "what was removed is not what is there");
    assert_eq!(begun("Old", "Old", "Mine"), "Mine");
    assert_eq!(begun("Old", "Old", ""), "");
    assert_eq!(begun("", "Old", "Mine"), "Mine", "removed elsewhere, and written on here");
}

#[test]
fn moments_beyond_all_clocks_are_refused() {
    let read = |fields: &str| serde_json::from_str::<Favourites>(&format!(r#"{{"favourites":[{{"entity":"x",{fields}}}]}}"#));
    assert!(read(r#""added":8640000000000000"#).is_ok());
    let beyond =
        ["8640000000000001", "18446744073709551615", "18446744073709551616", "1e3", "1e999", "-0", "-1", "1.5", "\"1\"", "null"];
    for moment in beyond {
        assert!(read(&format!(r#""added":{moment}"#)).is_err(), "{moment}");
        assert!(read(&format!(r#""added":1,"written":{moment}"#)).is_err(), "written: {moment}");
        let gone = format!(r#"{{"favourites":[],"gone":[{{"name":"x","when":{moment}}}]}}"#);
        assert!(serde_json::from_str::<Favourites>(&gone).is_err(), "gone: {moment}");
        let note = format!(r#"{{"notes":[{{"about":"x","progress":1,"words":"","written":{moment}}}]}}"#);
        assert!(serde_json::from_str::<Notes>(&note).is_err(), "note: {moment}");
    }
}

#[test]
fn many_things_that_are_let_go_at_once_stay_so() {
    let mut favourites: Favourites = (0..1500).map(|number| Favourite::new(&format!("episodes/{number}"), 1)).collect();
    let before = favourites.clone();
    favourites.become_like(&Favourites::default(), 2);
    favourites.join(&before);
    assert_eq!(favourites.kept(), []);
}
