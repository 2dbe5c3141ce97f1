//! What is told of the relationships beside the views and in the list, and what stays when the rest fades.

use archer_files::domain::graph::near::Near;
use archer_files::domain::graph::query::{GraphQuery, RelationSort, Scope};
use archer_files::domain::graph::{Graph, told, words};
use archer_files::domain::page::Exhibits;

use archer_files::route::Query;

use crate::wiki::Wiki;

fn query(text: &str) -> GraphQuery {
    let query = Query::parse(text);
    GraphQuery::read(|name| query.all(name))
}

fn graph(progress: u8, text: &str) -> Graph<'static> {
    Graph::new(Wiki::real().knowledge(progress), &query(text), |_| false)
}

fn near(graph: &Graph<'static>) -> (Vec<&'static str>, usize) {
    let near = Near::of(graph);
    let people = graph.people.iter().filter(|it| near.holds(it.index)).map(|it| it.id).collect();
    (people, graph.bonds.iter().filter(|bond| near.holds_tie(bond)).count())
}

#[test]
fn nothing_fades_while_nobody_is_selected() {
    assert!(!Near::of(&graph(10, "cast=everyone")).is_somebody());
}

#[test]
fn whoever_is_selected_stays_with_their_ties() {
    let graph = graph(10, "focus=bette-whitlaw&cast=everyone");
    let (people, ties) = near(&graph);
    assert_eq!(ties, graph.mine.len());
    assert!(people.contains(&"bette-whitlaw") && people.len() > 2 && people.len() < graph.people.len(), "{people:?}");
}

#[test]
fn of_two_people_the_chains_stay() {
    let graph = graph(5, "focus=bette-whitlaw&with=isabel-cruz&cast=everyone");
    assert!(!graph.chains.is_empty());
    let (people, _) = near(&graph);
    for person in graph.chains.iter().flatten() {
        assert!(people.iter().any(|id| graph.people.iter().any(|it| it.id == *id && it.index == *person)));
    }
}

#[test]
fn the_list_goes_on_with_the_numbers_of_the_panel() {
    let graph = graph(5, "focus=bette-whitlaw&with=isabel-cruz&cast=everyone");
    let mut exhibits = Exhibits::default();
    let panel = told::panel(&graph, true, &mut exhibits);
    let pair = panel.pair.expect("two are selected");
    let first = &pair.chains[0].steps[0].ties[0].exhibits[0];
    assert_eq!((pair.chains[0].steps[0].from.id, first.number), ("bette-whitlaw", 1));
    assert!(panel.exhibits.is_empty() && panel.selected.expect("one is").ties.is_empty(), "the list has them");
    let list = told::list(&graph, RelationSort::Kind, false, &mut exhibits);
    assert_eq!(list.rows.len(), graph.mine.len());
    assert_eq!(list.exhibits.iter().map(|it| it.number).collect::<Vec<_>>(), (1..=list.exhibits.len()).collect::<Vec<_>>());
}

#[test]
fn chains_are_headed_by_those_between() {
    let graph = graph(5, "focus=bette-whitlaw&with=oren-lennox&cast=everyone");
    assert_eq!(told::chains(&graph, &mut Exhibits::default())[0].heading, "Directly");
}

#[test]
fn numbers_in_words() {
    for (degree, in_words) in [((9, 0), "9 relations"), ((1, 2), "1 relation, 2 ended"), ((0, 0), "0 relations")] {
        assert_eq!(words::relations(degree), in_words);
    }
}

#[test]
fn who_comes_later_is_as_unknown_as_nobody() {
    for (text, is_stranger) in [("", false), ("focus=june-park", false), ("focus=nobody", true), ("with=reporter", true)] {
        assert_eq!(words::stranger(&graph(2, text)).is_some(), is_stranger, "{text}");
    }
}

#[test]
fn an_episode_says_what_it_has_brought() {
    let text = "cast=everyone&as-of=4";
    let words = words::count(&graph(5, text), &query(text));
    assert!(words.starts_with("Episode 4. New: ") && words.contains("Ended: Neveah and Nabil. "), "{words}");
    let words = words::count(&graph(5, "focus=june-park"), &query("focus=june-park"));
    assert!(words.starts_with("June Park is selected. "), "{words}");
}

#[test]
fn it_says_why_nothing_is_there() {
    assert_eq!(words::emptiness(&graph(5, "kinds=none"), Scope::Main), "No tie that you know of passes. Take a filter away.");
    assert!(words::emptiness(&graph(5, "cast=favourites"), Scope::Kept).starts_with("You keep nobody"));
}
