//! Two people side by side: what is between them, and what they have in common.

use crate::app::signals::memo;
use crate::domain::sort::sort_by_key;
use leptos::prelude::*;

use crate::app::components::{
    Breadcrumbs, Curtain, Entries, EntriesSection, FilterForm, FilterSelect, Medallion, PageHeading, PersonLink, References,
};
use crate::app::graph::Chains;
use crate::app::reading::Reading;
use crate::app::state::use_location;
use crate::domain::catalog::Character;
use crate::domain::compare::{Common, in_common};
use crate::domain::graph::query::{GraphQuery, Scope};
use crate::domain::graph::{Graph, Selected, told};
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{Exhibits, first_name};
use crate::domain::{Kind, Progress};
use crate::route::Route;

/// The page, for the two people whom the address names.
#[component]
pub fn ComparePage(reading: Reading) -> impl IntoView {
    let location = use_location();
    let id = move |name| memo(move || location.query().get(name).unwrap_or_default());
    let (one, other) = (id("a"), id("b"));
    let mut people: Vec<_> = reading.knowledge.characters().collect();
    sort_by_key(&mut people, |it| it.name);
    let people: Vec<_> = people.iter().map(|it| (it.id.to_owned(), it.name.to_owned())).collect();
    view! {
        <div class="wrap">
            <Breadcrumbs reading above=vec![(Route::Characters, "Characters")] here="Compare" />
            <PageHeading
                reading
                title="Compare"
                lead="Two people side by side: what is between them, and what they have in common."
            />
            <FilterForm reading route=Route::Compare label="Whom to compare">
                <FilterSelect label="One" name="a" all="Choose somebody" choices=people.clone() now=one />
                <FilterSelect label="The other" name="b" all="Choose somebody" choices=people now=other />
            </FilterForm>
            {move || compared(reading, one.get(), other.get())}
            <Curtain reading />
        </div>
    }
}

fn compared(reading: Reading, focus: String, with: String) -> AnyView {
    let query = GraphQuery { focus, with, scope: Scope::Everyone, alone: true, ..GraphQuery::default() };
    let graph = Graph::new(reading.knowledge, &query, |_| false);
    let empty = |words: &'static str| view! { <p class="empty">{words}</p> }.into_any();
    match (graph.focus, graph.with) {
        (Selected::Unknown, _) | (_, Selected::Unknown) => {
            empty("The address names somebody whom you do not know, at least not yet.")
        }
        (Selected::Person(one), Selected::Person(other)) if one.index == other.index => {
            empty("This is one person twice. Choose another one.")
        }
        (Selected::Person(one), Selected::Person(other)) => view! { <Pair reading graph one other /> }.into_any(),
        _ => empty("Choose two people."),
    }
}

#[component]
fn Pair(
    reading: Reading,
    graph: Graph<'static>,
    one: &'static Character<'static>,
    other: &'static Character<'static>,
) -> impl IntoView {
    let mut exhibits = Exhibits::default();
    let chains = told::chains(&graph, &mut exhibits);
    let common = in_common(&graph, one, other);
    let nothing = common.is_empty().then(|| {
        let (one, other) = (first_name(one.name), first_name(other.name));
        format!("No event, theme or person that you know of has to do with both {one} and {other}.")
    });
    view! {
        <div class="couple">
            <Head reading character=one />
            <Head reading character=other />
        </div>
        <section class="act">
            <h2>"Between them"</h2>
            <div class="body">
                <Chains reading chains />
            </div>
        </section>
        {shared(&common).map(|(heading, entries)| view! { <EntriesSection reading heading entries /> }.into_any()).collect_view()}
        {nothing.map(|words| view! { <p class="hint">{words}</p> }.into_any())}
        <References reading exhibits=exhibits.list() />
    }
}

/// What both have to do with, under its headings.
fn shared(common: &Common<'_>) -> impl Iterator<Item = (&'static str, Entries)> {
    let entries = |kind, indices: Vec<(u16, Option<Progress>)>| -> Entries {
        indices.into_iter().map(|(index, since)| (reference(kind, index), since)).collect()
    };
    let events = common.events.iter().map(|it| (it.value.index, Some(it.revealed_in))).collect();
    let places = common.places.iter().map(|it| (it.index, None)).collect();
    let themes = common.themes.iter().map(|it| (it.index, None)).collect();
    let people = common.people.iter().map(|it| (it.index, None)).collect();
    [
        ("Both were there", entries(Kind::Events, events)),
        ("Places of both", entries(Kind::Places, places)),
        ("Themes of both", entries(Kind::Themes, themes)),
        ("Tied to both", entries(Kind::Characters, people)),
    ]
    .into_iter()
}

#[component]
fn Head(reading: Reading, character: &'static Character<'static>) -> impl IntoView {
    view! {
        <div>
            <Medallion reading character size=Size::Medium />
            <div>
                <h2>
                    <PersonLink reading character />
                </h2>
                <p>{character.tagline}</p>
            </div>
        </div>
    }
}
