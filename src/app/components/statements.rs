//! Sourced statements in rows: sentences, facts, ties and events. Each row carries the numbers of its citations.

use leptos::prelude::*;

use super::later::in_turn;
use super::lists::{Faces, MarginRow, PersonLink, Swatch};
use super::{Citations, Doubt, EntityLink, Medallion, Prose, SmallButtons, TieTold, Told, ToldIn};
use crate::app::reading::Reading;
use crate::domain::catalog::{Event, Fact, Statement};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{Cited, Tie};
use crate::domain::words::since;
use crate::domain::{Entity, Kind};

/// Sourced sentences, each with its episode in the margin.
#[component]
pub fn Statements(
    reading: Reading,
    lines: Vec<Cited<Known<'static, Statement<'static>>>>,
    /// Whom they are about, where they are at home: there they have ids, which begin with that, as the same may be said of two
    /// people.
    #[prop(optional_no_strip)]
    about: Option<&'static str>,
) -> impl IntoView {
    let row = |line: Cited<Known<'static, Statement<'static>>>| {
        let Known { revealed_in, value } = line.value;
        view! {
            <MarginRow revealed_in id=about.map(|about| value.text.anchor_about(about))>
                <Prose reading text=&value.text />
                " "
                <Citations exhibits=line.exhibits />
            </MarginRow>
        }
        .into_any()
    };
    view! { <ul class="lines">{lines.into_iter().map(row).collect_view()}</ul> }
}

/// The rows of facts, each with its episode in the margin.
#[component]
pub fn FactRows(reading: Reading, rows: Vec<Cited<Known<'static, Fact<'static>>>>) -> impl IntoView {
    let row = |row: Cited<Known<'static, Fact<'static>>>| {
        let Known { revealed_in, value } = row.value;
        view! {
            <MarginRow revealed_in id=Some(value.text.anchor())>
                <Told reading text=&value.text confidence=value.confidence exhibits=row.exhibits />
            </MarginRow>
        }
        .into_any()
    };
    rows.into_iter().map(row).collect_view()
}

/// Ties as rows: medallion, name, kind, episode, and the sentence that explains them.
#[component]
pub fn TieRows(
    reading: Reading,
    ties: Vec<Cited<Tie<'static>>>,
    /// From whom they are seen, by place in the catalog.
    me: u16,
) -> impl IntoView {
    let rows = in_turn(ties, move |tie| view! { <TieRow reading tie me /> }.into_any());
    view! { <ul class="ties body">{rows}</ul> }
}

#[component]
fn TieRow(reading: Reading, tie: Cited<Tie<'static>>, me: u16) -> impl IntoView {
    let Cited { value: Tie { other, kind, relation, revealed_in, ended }, exhibits } = tie;
    let arrow = if relation.a == me { " → " } else { " ← " };
    view! {
        <li id=relation.what.anchor() class=if ended.is_some() { "ended" } else { "" }>
            <Medallion reading character=other size=Size::Small />
            <PersonLink reading character=other />
            <span class="kind">
                <Swatch kind />
                {kind.name}
                {relation.directed.then(|| view! { <span aria-hidden="true">{arrow}</span> }.into_any())}
            </span>
            <span class="ep">{since(revealed_in)}</span>
            <p>
                <TieTold reading relation ended exhibits />
            </p>
        </li>
    }
}

/// An event as the mystery and the episodes show it.
#[component]
pub fn EventEntry(reading: Reading, event: Cited<Known<'static, Event<'static>>>) -> impl IntoView {
    let Cited { value: event, exhibits } = event;
    view! {
        <EventItem reading event>
            <Citations exhibits />
        </EventItem>
    }
}

/// The same around citations whose numbers may change.
#[component]
pub fn EventItem(reading: Reading, event: Known<'static, Event<'static>>, children: Children) -> impl IntoView {
    let Known { revealed_in, value: it } = event;
    let knowledge = reading.knowledge;
    let kind = knowledge.site().event_kinds.get(usize::from(it.kind)).copied().unwrap_or_default();
    let place = it.place.and_then(|place| knowledge.entity(reference(Kind::Places, place)));
    let overturned = it.overturned_by.latest(knowledge).and_then(|later| knowledge.entity(reference(Kind::Events, *later.value)));
    view! {
        <li class=if overturned.is_some() { "ev overturned" } else { "ev" } id=it.id data-event=it.id>
            <h3>{it.title}</h3>
            <p>
                <Prose reading text=&it.what />
                " "
                <Doubt confidence=it.confidence />
                " "
                {children()}
            </p>
            {overturned.map(|later| view! { <SeenDifferently reading later /> }.into_any())}
            <p class="meta">
                <span>{it.when}</span>
                <span>{kind}</span>
                {place.map(|entity| view! { <EntityLink reading entity /> }.into_any())}
                <ToldIn reading revealed_in />
                <Faces reading people=&it.people />
                <SmallButtons reading at=reference(Kind::Events, it.index) id=it.id name=it.title.to_owned() />
            </p>
        </li>
    }
}

/// A later event has put this one in another light.
#[component]
fn SeenDifferently(reading: Reading, later: Entity<'static>) -> impl IntoView {
    view! {
        <p class="hint">
            <span class="tag">"seen differently now"</span>
            " since "
            <EntityLink reading entity=later />
        </p>
    }
}
