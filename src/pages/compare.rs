//! Two people side by side: what is between them, and what they have in common.

use maud::{Markup, html};

use crate::domain::catalog::Character;
use crate::domain::compare::in_common;
use crate::domain::graph::query::{GraphQuery, Scope};
use crate::domain::graph::{Graph, Selected};
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{Exhibits, first_name};
use crate::domain::{Kind, Progress};
use crate::pages::Reading;
use crate::pages::parts::chains::chains;
use crate::pages::parts::cites::references;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::select;
use crate::pages::parts::lists::{Entries, person, section};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::sheet::{crumbs, headline};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let id = |name| reading.query.get(name).unwrap_or_default();
    let query = GraphQuery { focus: id("a"), with: id("b"), scope: Scope::Everyone, alone: true, ..GraphQuery::default() };
    let graph = Graph::new(reading.knowledge, &query, |_| false);
    let body = match (graph.focus, graph.with) {
        (Selected::Unknown, _) | (_, Selected::Unknown) => html! {
            p class="empty" { "The address names somebody whom you do not know, at least not yet." }
        },
        (Selected::Person(one), Selected::Person(other)) if one.index == other.index => html! {
            p class="empty" { "This is one person twice. Choose another one." }
        },
        (Selected::Person(one), Selected::Person(other)) => pair(reading, &graph, one, other),
        _ => html! {
            p class="empty" { "Choose two people." }
        },
    };
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Characters, "Characters")], "Compare"))
            (headline(reading, "Compare", "Two people side by side: what is between them, and what they have in common."))
            (choice(reading, &query))
            (body)
            (curtain(reading))
        }
    }
}

fn choice(reading: &Reading, query: &GraphQuery) -> Markup {
    let mut people: Vec<_> = reading.knowledge.characters().collect();
    people.sort_by_key(|it| it.name);
    let people: Vec<_> = people.iter().map(|it| (it.id.to_owned(), it.name.to_owned())).collect();
    html! {
        form class="filters scripted" data-form="filters" method="get" action=(reading.href(&Route::Compare)) aria-label="Whom to compare" {
            (select("One", "a", "Choose somebody", &people, &query.focus))
            (select("The other", "b", "Choose somebody", &people, &query.with))
        }
    }
}

fn pair(
    reading: &Reading,
    graph: &Graph<'static>,
    one: &'static Character<'static>,
    other: &'static Character<'static>,
) -> Markup {
    let mut exhibits = Exhibits::default();
    let common = in_common(graph, one, other);
    let entries = |kind, indices: Vec<(u16, Option<Progress>)>| -> Entries {
        indices.into_iter().map(|(index, since)| (reference(kind, index), since)).collect()
    };
    let sections = [
        (
            "Both were there",
            entries(Kind::Events, common.events.iter().map(|it| (it.value.index, Some(it.revealed_in))).collect()),
        ),
        ("Places of both", entries(Kind::Places, common.places.iter().map(|it| (it.index, None)).collect())),
        ("Themes of both", entries(Kind::Themes, common.themes.iter().map(|it| (it.index, None)).collect())),
        ("Tied to both", entries(Kind::Characters, common.people.iter().map(|it| (it.index, None)).collect())),
    ];
    html! {
        div class="couple" {
            (head(reading, one))
            (head(reading, other))
        }
        section class="act" {
            h2 { "Between them" }
            div class="body" { (chains(reading, graph, &mut exhibits)) }
        }
        @for (heading, entries) in sections { (section(reading, heading, entries)) }
        @if common.is_empty() {
            p class="hint" { (format!("No event, theme or person that you know of has to do with both {} and {}.", first_name(one.name), first_name(other.name))) }
        }
        (references(reading, &exhibits))
    }
}

fn head(reading: &Reading, it: &'static Character<'static>) -> Markup {
    html! {
        div {
            (medallion(reading, it, Size::Medium))
            div {
                h2 { (person(reading, it)) }
                p { (it.tagline) }
            }
        }
    }
}
