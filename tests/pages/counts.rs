//! How much each episode reveals: what readers gain by it is what authors have given its number, counted both ways, and
//! nothing gets lost on the way from the files to the reader.

use archer_files::authoring::source::Source;
use archer_files::domain::Knowledge;
use archer_files::domain::catalog::Suspect;
use archer_files::domain::dated::Known;

use crate::wiki::Wiki;

const SORTS: [&str; 12] = [
    "facts",
    "arc rows",
    "events",
    "relations",
    "questions",
    "suspect lines",
    "places",
    "themes",
    "ballet",
    "sources",
    "cast",
    "production",
];

/// What the files give to a number, in the order of [`SORTS`].
fn written(source: &Source, number: u8) -> [usize; 12] {
    let count = |numbers: &mut dyn Iterator<Item = u8>| numbers.filter(|it| *it == number).count();
    [
        count(&mut source.characters.iter().flat_map(|it| &it.facts).map(|it| it.revealed_in)),
        count(&mut source.characters.iter().flat_map(|it| &it.arc).map(|it| it.revealed_in)),
        count(&mut source.events.iter().map(|it| it.revealed_in)),
        count(&mut source.relations.iter().map(|it| it.revealed_in)),
        count(&mut source.questions.iter().map(|it| it.raised_in)),
        count(&mut source.suspects.iter().flat_map(|it| it.case_for.iter().chain(&it.case_against)).map(|it| it.revealed_in)),
        count(&mut source.places.iter().map(|it| it.revealed_in)),
        count(&mut source.themes.iter().map(|it| it.revealed_in)),
        count(&mut source.ballet.iter().map(|it| it.revealed_in)),
        count(&mut source.sources.iter().map(|it| it.revealed_in)),
        count(&mut source.cast.iter().map(|it| it.revealed_in)),
        count(&mut source.production.iter().map(|it| it.revealed_in)),
    ]
}

/// What a reader may know, counted.
fn known(knowledge: Knowledge<'static>) -> [usize; 12] {
    let lines = |suspect: Known<'static, Suspect<'static>>| {
        suspect.value.case_for.known_to(knowledge).count() + suspect.value.case_against.known_to(knowledge).count()
    };
    [
        knowledge.characters().map(|it| it.facts.known_to(knowledge).count()).sum(),
        knowledge.characters().map(|it| it.arc.known_to(knowledge).count()).sum(),
        knowledge.events().count(),
        knowledge.relations().count(),
        knowledge.questions().count(),
        knowledge.suspects().map(lines).sum(),
        knowledge.places().count(),
        knowledge.themes().count(),
        knowledge.ballets().count(),
        knowledge.sources().count(),
        knowledge.cast().count(),
        knowledge.production().count(),
    ]
}

#[test]
fn each_episode_reveals_what_it_should() {
    let wiki = Wiki::real();
    let mut so_far = [0; 12];
    let mut wrong = Vec::new();
    for progress in wiki.progresses() {
        let (known, new) = (known(wiki.knowledge(progress)), written(&wiki.source, progress));
        for (sort, name) in SORTS.iter().enumerate() {
            let gained = known[sort] - so_far[sort];
            if gained != new[sort] {
                wrong.push(format!("{name} at {progress}: {gained} are new, {} have that number", new[sort]));
            }
        }
        so_far = known;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(so_far.iter().all(|count| *count > 0), "something of each sort: {so_far:?}");
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
