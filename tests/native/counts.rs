//! How much each episode reveals: the statements that a reader gains by it, counted through what readers may know.
//!
//! The figures were counted by hand before the texts became content; two sources whose description names a person of
//! the first episode were moved from the premise to it. Whoever adds a statement changes a figure here,
//! and sees at which episode readers gain it.

use archer_files::domain::Knowledge;
use archer_files::domain::catalog::Suspect;
use archer_files::domain::dated::Known;

use crate::wiki::Wiki;

const SORTS: [&str; 14] = [
    "facts",
    "arc rows",
    "events",
    "relations",
    "questions",
    "answers",
    "suspect lines",
    "places",
    "themes",
    "ballet",
    "sources",
    "cast",
    "production",
    "book",
];

/// What is new at each progress, in the order of [`SORTS`].
const NEW: [[usize; 14]; 11] = [
    [33, 0, 3, 2, 0, 0, 0, 6, 12, 12, 95, 12, 66, 28],
    [40, 14, 8, 14, 6, 0, 6, 6, 2, 2, 20, 4, 1, 0],
    [32, 15, 7, 11, 3, 0, 2, 3, 0, 2, 5, 2, 0, 1],
    [25, 13, 5, 7, 2, 0, 4, 0, 1, 2, 2, 0, 0, 2],
    [26, 14, 7, 6, 0, 0, 6, 1, 1, 1, 4, 0, 0, 0],
    [23, 11, 4, 6, 1, 0, 2, 1, 1, 0, 1, 0, 0, 2],
    // No source tells what happens in the sixth episode.
    [0; 14],
    [28, 15, 12, 10, 2, 4, 5, 1, 0, 1, 2, 1, 1, 0],
    [28, 13, 9, 8, 1, 0, 4, 3, 0, 0, 1, 2, 0, 1],
    [15, 13, 6, 1, 1, 3, 3, 0, 2, 2, 1, 0, 0, 0],
    [63, 21, 19, 18, 9, 11, 15, 0, 0, 1, 27, 0, 1, 5],
];

const ALL: [usize; 14] = [313, 129, 80, 83, 25, 18, 47, 21, 19, 23, 158, 21, 69, 39];

/// What a reader may know, counted.
fn known(knowledge: Knowledge<'static>) -> [usize; 14] {
    let lines = |suspect: Known<'static, Suspect<'static>>| {
        suspect.value.case_for.known_to(knowledge).count() + suspect.value.case_against.known_to(knowledge).count()
    };
    [
        knowledge.characters().map(|it| it.facts.known_to(knowledge).count()).sum(),
        knowledge.characters().map(|it| it.arc.known_to(knowledge).count()).sum(),
        knowledge.events().count(),
        knowledge.relations().count(),
        knowledge.questions().count(),
        knowledge.questions().map(|it| it.value.answer.known_to(knowledge).count()).sum(),
        knowledge.suspects().map(lines).sum(),
        knowledge.places().count(),
        knowledge.themes().count(),
        knowledge.ballets().count(),
        knowledge.sources().count(),
        knowledge.cast().count(),
        knowledge.production().count(),
        knowledge.book_notes().count() + knowledge.counterparts().count() + knowledge.differences().count(),
    ]
}

#[test]
fn each_episode_reveals_what_it_should() {
    let wiki = Wiki::real();
    assert_eq!(wiki.progresses().count(), NEW.len(), "a row for each progress");
    let mut so_far = [0; 14];
    let mut wrong = Vec::new();
    for (progress, new) in wiki.progresses().zip(NEW) {
        let known = known(wiki.knowledge(progress));
        for (sort, name) in SORTS.iter().enumerate() {
            let gained = known[sort] - so_far[sort];
            if gained != new[sort] {
                wrong.push(format!("{name} at {progress}: {gained} are new, {} were written down", new[sort]));
            }
        }
        so_far = known;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(so_far, ALL);
}

#[test]
fn the_front_page_counts_what_is_known() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let page = wiki.page(&archer_files::route::Route::Home, "", progress);
        let counts: Vec<usize> =
            page.split("<span class=\"n\">").skip(1).filter_map(|rest| rest.split_once('<')?.0.parse().ok()).collect();
        let people = knowledge.characters().count();
        let expected = [people, knowledge.relations().count(), knowledge.events().count(), usize::from(progress)];
        assert_eq!(counts, expected, "characters, ties, events and episodes at {progress}");
        assert!(page.contains(&format!("All {people} people you know of")), "at {progress}");
    }
}
