//! The command palette offers what is known, and nothing else.

use archer_files::domain::Progress;
use archer_files::palette::{Act, Choice, choices};
use archer_files::route::Base;
use archer_files::search::Index;

use crate::plant::plant;
use crate::wiki::Wiki;

fn offered(wiki: &Wiki, typed: &str, progress: u8) -> Vec<Choice> {
    let knowledge = wiki.knowledge(progress);
    choices(knowledge, Base::new("/"), &Index::new(knowledge), typed)
}

fn go(href: &str) -> Act {
    Act::Go(href.to_owned())
}

#[test]
fn names_come_first_and_a_search_last() {
    let list = offered(Wiki::real(), "bette", 10);
    assert_eq!(list.first().map(|choice| &choice.act), Some(&go("/characters/bette-whitlaw")));
    assert_eq!(list.last().map(|choice| &choice.act), Some(&go("/search?q=bette")));
}

#[test]
fn pages_and_deeds_are_offered() {
    for (typed, wanted) in [
        ("relation", go("/relationships")),
        ("dark", Act::ChooseSetting("light", "dark")),
        ("episode 5", Act::ChooseProgress(Progress(5))),
        ("episode 5", go("/episodes/5")),
        ("episode", Act::ChooseProgress(Progress(10))),
        ("not started", Act::ChooseProgress(Progress::PREMISE)),
        ("settings", Act::OpenSettings),
        ("keys", Act::ShowKeys),
        ("export", Act::ExportCasebook),
        ("copy the link", Act::CopyLink),
        ("", go("/characters")),
    ] {
        let list = offered(Wiki::real(), typed, 3);
        assert!(list.iter().any(|choice| choice.act == wanted), "{typed}: {list:?}");
    }
    let here = Act::ChooseProgress(Progress(3));
    assert!(!offered(Wiki::real(), "episode 3", 3).iter().any(|choice| choice.act == here), "where somebody is they need not go");
    assert_eq!(offered(Wiki::real(), "xylophone", 10).len(), 1, "the search alone");
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
