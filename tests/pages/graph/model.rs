//! What the three views show, by what the address asks for.

use archer_files::domain::graph::query::{GraphQuery, RelationSort, Scope, View};
use archer_files::domain::graph::{Graph, Selected};
use archer_files::domain::page::{bonds, is_main};
use archer_files::route::{Query, Route};
use proptest::prelude::*;

use crate::html;
use crate::wiki::Wiki;

pub fn query(text: &str) -> GraphQuery {
    let query = Query::parse(text);
    GraphQuery::read(|name| query.all(name))
}

fn graph(progress: u8, text: &str) -> Graph<'static> {
    Graph::new(Wiki::real().knowledge(progress), &query(text), |_| false)
}

fn names(graph: &Graph<'static>) -> Vec<&'static str> {
    graph.people.iter().map(|person| person.name).collect()
}

#[test]
fn an_address_is_read_and_written() {
    let text = "view=list&focus=bette-whitlaw&with=june-park&kinds=family,rivalry&role=student&cast=everyone&alone=yes&current=yes\
                &as-of=3&sort=since";
    assert_eq!(query(text).query(), text);
    assert_eq!(query(""), GraphQuery::default());
    assert_eq!(GraphQuery::default().query(), "");
    // The boxes of a form each have a field of their own.
    assert_eq!(query("kinds=family&kinds=rivalry").query(), "kinds=family,rivalry");
}

#[test]
fn what_makes_no_sense_in_an_address_is_ignored() {
    let odd = query("view=cube&cast=nobody&sort=color&as-of=soon&alone=maybe&=&&x=1");
    assert_eq!(odd, GraphQuery::default());
    assert_eq!(query("focus=%22%3E%3Cscript%3E").query(), "", "and is not handed on");
}

#[test]
fn all_kinds_are_said_by_none() {
    let knowledge = Wiki::real().knowledge(10);
    let all: Vec<String> = knowledge.site().relation_kinds.iter().map(|kind| kind.id.to_owned()).collect();
    let most = GraphQuery { kinds: Some(all[1..].to_vec()), ..GraphQuery::default() };
    assert_eq!(most.clone().settled(knowledge), most);
    assert_eq!(GraphQuery { kinds: Some(all), ..GraphQuery::default() }.settled(knowledge), GraphQuery::default());
}

#[test]
fn it_opens_on_the_main_cast_and_leaves_out_who_has_no_tie() {
    let shown = graph(10, "");
    assert!(shown.people.iter().all(|person| is_main(person)));
    assert!(shown.people.len() >= 8, "{:?}", names(&shown));
    let everyone = graph(10, "cast=everyone");
    assert!(everyone.people.len() > shown.people.len());
    assert_eq!(everyone.bonds.len(), bonds(Wiki::real().knowledge(10)).len());
    let with_alone = graph(10, "cast=everyone&alone=yes");
    assert_eq!(with_alone.people.len(), everyone.people.len() + everyone.alone);
    assert_eq!(with_alone.people.len(), Wiki::real().knowledge(10).characters().count());
}

#[test]
fn favourites_come_with_those_whom_they_are_tied_to() {
    let knowledge = Wiki::real().knowledge(10);
    let kept = Graph::new(knowledge, &query("cast=favourites"), |person| person.id == "bette-whitlaw");
    let bette = kept.people.iter().find(|person| person.id == "bette-whitlaw").expect("she is kept");
    assert!(kept.people.iter().all(|person| person.index == bette.index || kept.are_tied(person.index, bette.index)));
    assert!(kept.people.len() > 3);
    assert!(Graph::new(knowledge, &query("cast=favourites"), |_| false).people.is_empty());
}

#[test]
fn kinds_and_roles_filter() {
    let family = graph(10, "cast=everyone&kinds=family");
    assert!(!family.bonds.is_empty() && family.bonds.iter().all(|bond| bond.kind.id == "family"));
    let legend =
        |graph: &Graph<'static>| graph.kinds.iter().map(|kind| (kind.kind.id, kind.current, kind.ended)).collect::<Vec<_>>();
    assert_eq!(legend(&family), legend(&graph(10, "cast=everyone")), "the legend counts what could be shown");
    assert_eq!(family.kinds.iter().filter(|kind| kind.shown).count(), 1);
    assert!(graph(10, "kinds=none").bonds.is_empty());
    let police = graph(10, "cast=everyone&role=police&alone=yes");
    assert!(names(&police).contains(&"Isabel Cruz"), "{:?}", names(&police));
    assert!(!names(&police).contains(&"Bette Whitlaw"));
    let current = graph(10, "cast=everyone&current=yes");
    assert!(current.bonds.iter().all(|bond| bond.ended.is_none()));
    assert!(current.bonds.len() < graph(10, "cast=everyone").bonds.len());
}

/// Whatever a form without a change sends must change nothing, or one filter would silently bring another along.
#[test]
fn the_legend_lists_every_kind_whoever_is_shown() {
    let ids = |text: &str| graph(10, text).kinds.iter().map(|kind| kind.kind.id).collect::<Vec<_>>();
    let all = ids("cast=everyone");
    for text in ["", "role=police", "role=patron", "cast=favourites", "current=yes", "focus=june-park&role=other"] {
        assert_eq!(ids(text), all, "{text}");
        let sent = all.iter().map(|kind| format!("kinds={kind}")).collect::<Vec<_>>().join("&");
        let sent = query(&format!("kinds=none&{sent}&{text}")).settled(Wiki::real().knowledge(10));
        assert_eq!(sent.kinds, None, "{text}");
    }
}

#[test]
fn who_is_selected_is_there_with_their_neighbours() {
    let main = graph(10, "");
    let all = bonds(Wiki::real().knowledge(10));
    let guest = Wiki::real().knowledge(10).characters().find(|it| !is_main(it) && all.iter().any(|bond| bond.touches(it.index)));
    let guest = guest.expect("somebody of the others has a tie");
    let focused = graph(10, &format!("focus={}", guest.id));
    assert!(!names(&main).contains(&guest.name));
    assert!(names(&focused).contains(&guest.name));
    assert_ne!(focused.degree(guest.index), (0, 0));
    assert_eq!(names(&graph(10, "focus=bette-whitlaw")), names(&main), "one of the main cast changes nobody's place");
}

#[test]
fn somebody_unknown_and_somebody_not_yet_known_are_the_same() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let stranger = wiki.page(&Route::Relationships, "focus=nobody-at-all&view=list", progress);
        assert!(matches!(graph(progress, "focus=nobody-at-all").focus, Selected::Unknown));
        assert!(matches!(graph(progress, "").focus, Selected::Nobody));
        for it in wiki.source.characters.iter().filter(|it| it.revealed_in > progress) {
            let ahead = wiki.page(&Route::Relationships, &format!("focus={}&view=list", it.id), progress);
            assert_eq!(ahead.replace(&it.id, "nobody-at-all"), stranger, "{} at {progress}", it.id);
        }
    }
}

#[test]
fn an_earlier_episode_shows_what_was_known_then_and_a_later_one_nothing_more() {
    for (progress, as_of) in [(10, 4), (5, 0), (3, 9)] {
        let then = graph(progress, &format!("cast=everyone&as-of={as_of}"));
        let now = graph(progress.min(as_of), "cast=everyone");
        assert_eq!(names(&then), names(&now));
        assert_eq!(then.bonds.len(), now.bonds.len());
        assert_eq!(then.knowledge.progress(), now.knowledge.progress());
    }
}

#[test]
fn the_list_has_the_ties_of_the_content_in_the_order_asked_for() {
    let wiki = Wiki::real();
    let known = || wiki.source.relations.iter().filter(|tie| tie.revealed_in <= 5);
    let rows = |text: &str| {
        let query = query(&format!("cast=everyone&{text}"));
        Graph::new(wiki.knowledge(5), &query, |_| false).rows(query.sort)
    };
    assert_eq!(rows("").len(), known().count());
    for it in wiki.source.characters.iter().filter(|it| it.revealed_in <= 5) {
        let of_content = known().filter(|tie| tie.a == it.id || tie.b == it.id);
        assert_eq!(rows(&format!("focus={}", it.id)).len(), of_content.count(), "{}", it.id);
    }
    for kind in &wiki.source.site.relation_kinds {
        assert_eq!(rows(&format!("kinds={}", kind.id)).len(), known().filter(|tie| tie.kind == kind.id).count(), "{}", kind.id);
    }
    let has_ended = |until: Option<u8>| until.is_some_and(|until| until <= 5);
    assert_eq!(rows("current=yes").len(), known().filter(|tie| !has_ended(tie.until)).count());
    assert!(rows("").is_sorted_by_key(|bond| bond.relation.kind));
    assert!(rows("sort=from").is_sorted_by_key(|bond| bond.a.name));
    assert!(rows("sort=to").is_sorted_by_key(|bond| bond.b.name));
    assert!(rows("sort=since").is_sorted_by_key(|bond| bond.revealed_in));
}

#[test]
fn stepping_stays_within_what_has_been_seen() {
    let knowledge = Wiki::real().knowledge(3);
    let step = |as_of: Option<u8>, on: bool| GraphQuery { as_of, ..GraphQuery::default() }.stepped(on, knowledge).as_of;
    assert_eq!(step(None, false), Some(2));
    assert_eq!(step(Some(0), false), Some(0));
    assert_eq!(step(Some(0), true), Some(1));
    assert_eq!(step(Some(2), true), None, "the reader's own progress needs no word");
    assert_eq!(step(None, true), None);
    assert_eq!(step(Some(200), false), Some(2));
}

#[test]
fn chains_are_found_through_everybody_and_shown_whole() {
    let shown = graph(10, "focus=bette-whitlaw&with=isabel-cruz&kinds=none");
    assert!(!shown.chains.is_empty() && shown.chains.len() <= 3);
    for chain in &shown.chains {
        assert!(chain.windows(2).all(|step| !shown.between(step[0], step[1]).is_empty()));
        assert!(chain.iter().all(|&index| shown.people.iter().any(|person| person.index == index)));
    }
    assert!(graph(10, "focus=bette-whitlaw&with=bette-whitlaw").chains.is_empty());
}

/// A show with nobody, with one person, with two who have no tie: each has a picture or a sentence in every view.
#[test]
fn a_small_cast_is_drawn_too() {
    for count in [0, 1, 2] {
        let mut source = Wiki::real().source.clone();
        source.characters.truncate(count);
        source.relations.clear();
        let wiki = Wiki::new(source);
        for view in ["graph", "list", "matrix"] {
            for query in [format!("view={view}&cast=everyone"), format!("view={view}&cast=everyone&alone=yes")] {
                let page = wiki.page(&Route::Relationships, &query, 10);
                let is_drawn = view != "list" && count > 0 && query.ends_with("alone=yes");
                assert_eq!(page.contains("No tie between them is known yet."), !is_drawn, "{count} people, {query}");
                assert_eq!(page.matches("data-node=").count(), if is_drawn && view == "graph" { count } else { 0 });
            }
        }
    }
}

/// The list and what stands beside it number their sources together.
#[test]
fn an_exhibit_has_one_number_on_the_page() {
    let page = Wiki::real().page(&Route::Relationships, "view=list&focus=bette-whitlaw&with=june-park", 10);
    let ids = html::values(&page, "id");
    for (place, id) in ids.iter().enumerate() {
        assert!(!ids[..place].contains(id), "{id} is there twice");
    }
    for target in html::values(&page, "href").iter().filter_map(|it| it.strip_prefix("#ex-")) {
        assert!(ids.contains(&format!("ex-{target}")), "exhibit {target} is not listed");
    }
}

proptest! {
    #[test]
    fn any_query_survives_being_written(text in "[a-z=&,%+0-9-]{0,60}") {
        let read = query(&text);
        prop_assert_eq!(query(&read.query()).query(), read.query());
        let graph = graph(5, &text);
        prop_assert!(graph.bonds.iter().all(|bond| [bond.a, bond.b].iter().all(|end| graph.people.iter().any(|it| it.index == end.index))));
    }

    #[test]
    fn enums_are_written_as_they_are_read(view in 0_usize..4, scope in 0_usize..3, sort in 0_usize..4) {
        let wanted = GraphQuery {
            view: [View::Fitting, View::Graph, View::List, View::Matrix][view],
            scope: [Scope::Main, Scope::Kept, Scope::Everyone][scope],
            sort: [RelationSort::Kind, RelationSort::From, RelationSort::To, RelationSort::Since][sort],
            ..GraphQuery::default()
        };
        prop_assert_eq!(query(&wanted.query()), wanted);
    }
}
