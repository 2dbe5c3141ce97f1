//! What is shown of a cast that is too large to be shown.

use archer_files::authoring::source::Source;
use archer_files::domain::graph::{CROWD, FEW, Graph};
use archer_files::domain::page::bonds;
use archer_files::route::Route;

use super::model::query;
use crate::wiki::Wiki;

/// The real cast and ties, so many times.
fn crowd(size: usize) -> Source {
    let mut source = Wiki::real().source.clone();
    let (cast, ties) = (source.characters.clone(), source.relations.clone());
    for copy in 1..size {
        let named = |id: &str| format!("{id}-{copy}");
        source.characters.extend(cast.iter().cloned().map(|mut it| {
            it.id = named(&it.id);
            it
        }));
        source.relations.extend(ties.iter().cloned().map(|mut it| {
            (it.a, it.b) = (named(&it.a), named(&it.b));
            it
        }));
    }
    source
}

/// Of a crowd those with the most ties are shown, the selected one among them, and it is said how many are not.
#[test]
fn a_crowd_is_shown_in_part() {
    let wiki = Wiki::new(crowd(12));
    let of = |text: &str| Graph::new(wiki.knowledge(10), &query(text), |_| false);
    let many = of("cast=everyone");
    assert_eq!(many.people.len(), FEW);
    assert!(many.people.len() + many.crowd > CROWD);
    let least = many.people.iter().map(|it| wiki_ties(&wiki, it.index)).min().expect("somebody is shown");
    let hidden = wiki.knowledge(10).characters().filter(|it| many.people.iter().all(|shown| shown.index != it.index));
    assert!(hidden.map(|it| wiki_ties(&wiki, it.index)).max().expect("somebody is not") <= least);
    let quiet = wiki.knowledge(10).characters().last().expect("there is a cast");
    let focused = of(&format!("cast=everyone&focus={}", quiet.id));
    let (current, ended) = focused.degree(quiet.index);
    assert_eq!(current + ended, wiki_ties(&wiki, quiet.index), "whoever is selected comes with all their ties");
    assert!(focused.people.iter().any(|it| it.index == quiet.index));
    let page = wiki.page(&Route::Relationships, "cast=everyone&view=graph", 10);
    assert!(page.contains(&format!("{} more are left out, those with the fewest ties", many.crowd)));
}

/// A crowd in which the last one, who would else not be shown, is tied to so many others; and who that is.
fn with_hub(neighbours: usize) -> (Wiki, String) {
    let mut source = crowd(12);
    let hub = source.characters.pop().expect("there is a cast");
    source.relations.retain(|tie| tie.a != hub.id && tie.b != hub.id);
    let tie = source.relations[0].clone();
    let others: Vec<_> = source.characters.iter().rev().take(neighbours).map(|it| it.id.clone()).collect();
    source.relations.extend(others.into_iter().map(|other| {
        let mut tie = tie.clone();
        (tie.a, tie.b) = (hub.id.clone(), other);
        tie
    }));
    let id = hub.id.clone();
    source.characters.push(hub);
    (Wiki::new(source), id)
}

/// As long as there is room, everybody comes with whoever is selected.
#[test]
fn neighbours_come_along() {
    for neighbours in [FEW - 1, FEW, CROWD - 1] {
        let (wiki, hub) = with_hub(neighbours);
        let graph = Graph::new(wiki.knowledge(10), &query(&format!("cast=everyone&focus={hub}")), |_| false);
        assert_eq!(graph.people.len(), neighbours + 1);
        assert_eq!(graph.bonds.iter().filter(|bond| bond.a.id == hub).count(), neighbours);
    }
}

/// Whoever is tied to hundreds is shown with those of them who have the most ties; the list has them all.
#[test]
fn not_everybody_comes_with_somebody_whom_everybody_knows() {
    let (wiki, hub) = with_hub(usize::MAX);
    let query = query(&format!("cast=everyone&view=list&focus={hub}"));
    let graph = Graph::new(wiki.knowledge(10), &query, |_| false);
    let focus = graph.focus.person().expect("the hub is selected").index;
    assert_eq!(graph.people.len(), FEW, "no more than without a selection");
    assert!(graph.people.iter().any(|it| it.index == focus));
    let all = wiki_ties(&wiki, focus);
    assert!(all > 300, "{all} ties");
    let (current, ended) = graph.degree(focus);
    assert_eq!((current + ended, graph.rows(query.sort).len()), (all, all));
}

fn wiki_ties(wiki: &Wiki, person: u16) -> usize {
    bonds(wiki.knowledge(10)).iter().filter(|bond| bond.touches(person)).count()
}
