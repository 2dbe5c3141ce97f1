//! The palette offers what is known, and nothing else.

use archer_files::domain::Progress;
use archer_files::palette::{Act, Choice, choices};
use archer_files::route::Base;
use archer_files::search::Index;

use crate::plant::plant;
use crate::wiki::Wiki;

fn offered(wiki: &Wiki, typed: &str, progress: u8) -> Vec<Choice> {
    choices(wiki.knowledge(progress), Base::new("/"), &Index::new(wiki.knowledge(progress)), typed)
}

fn go(path: &str) -> Act {
    Act::Go(path.to_owned())
}

#[test]
fn names_come_first_and_a_search_last() {
    let list = offered(Wiki::real(), "bette", 10);
    assert_eq!(list.first().map(|choice| &choice.act), Some(&go("/characters/bette-whitlaw")));
    assert_eq!(list.last().map(|choice| &choice.act), Some(&go("/search?q=bette")));
}

#[test]
fn pages_and_deeds_are_offered() {
    let wiki = Wiki::real();
    let is_offered = |typed: &str, act: &Act| offered(wiki, typed, 3).iter().any(|choice| choice.act == *act);
    for (typed, wanted) in [
        ("relation", go("/relationships")),
        ("dark", Act::ChooseSetting("light", "dark")),
        ("episode 5", Act::ChooseProgress(Progress(5))),
        ("episode 5", go("/episodes/5")),
        ("episode", Act::ChooseProgress(Progress(10))),
        ("not started", Act::ChooseProgress(Progress(0))),
        ("settings", Act::OpenSettings),
        ("keys", Act::ShowKeys),
        ("", go("/characters")),
    ] {
        assert!(is_offered(typed, &wanted), "{typed}: {:?}", offered(wiki, typed, 3));
    }
    assert!(!is_offered("episode 3", &Act::ChooseProgress(Progress(3))), "where somebody is they need not go");
    let strange = offered(wiki, "xylophone", 10);
    assert!(strange.iter().all(|choice| !matches!(&choice.act, Act::Go(href) if href.contains("/characters/"))), "{strange:?}");
}

#[test]
fn nothing_ahead_is_offered() {
    let planted = plant(&Wiki::real().source);
    let wiki = Wiki::new(planted.source);
    for progress in wiki.progresses() {
        for typed in ["zq", "", "seen", "a"] {
            let list = format!("{:?}", offered(&wiki, typed, progress));
            let early = planted.canaries.iter().filter(|canary| canary.revealed_in > progress && list.contains(&canary.word));
            assert_eq!(early.map(|canary| &canary.place).collect::<Vec<_>>(), Vec::<&String>::new(), "{typed} at {progress}");
        }
    }
}
