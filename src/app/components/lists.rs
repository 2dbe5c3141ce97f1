//! Lists of people, entities, questions and events that several pages show.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{EntityLink, Prose, medallion_class};
use crate::app::reading::Reading;
use crate::domain::catalog::{Character, Event, Question, RelationKind};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::medallion::initials;
use crate::domain::words::since;
use crate::domain::{Entity, EntityRef, Kind, Progress};
use crate::route::Route;

/// A person's page.
pub fn page_of(character: &Character<'_>) -> Route {
    Route::Character(character.id.to_owned())
}

/// A person by name.
#[component]
pub fn PersonLink(reading: Reading, character: &'static Character<'static>) -> impl IntoView {
    view! { <a href=reading.href(&page_of(character))>{character.name}</a> }
}

/// Small medallions in a row, each a link. A page may show two hundred of them, so they are drawn by the style sheet:
/// one element each, where a drawing has eight.
#[component]
pub fn Faces(
    reading: Reading,
    /// Their places in the catalog.
    #[prop(into)]
    people: Cow<'static, [u16]>,
) -> impl IntoView {
    let face = |it: &'static Character<'static>| {
        let class = medallion_class(reading, it, "face");
        view! {
            <a class=class href=reading.href(&page_of(it)) title=it.name aria-label=it.name>
                {initials(it.name)}
            </a>
        }
        .into_any()
    };
    let people = people.into_owned().into_iter().filter_map(|index| reading.knowledge.character_at(index));
    view! { <span class="faces">{people.map(face).collect_view()}</span> }
}

/// Entities, each with the episode that revealed it where that is to be shown.
pub type Entries = Vec<(EntityRef, Option<Progress>)>;

/// A section of such names; nothing if there are none.
#[component]
pub fn EntriesSection(reading: Reading, heading: &'static str, entries: Entries) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="act">
                <h2>{heading}</h2>
                <Leaders reading entries />
            </section>
        }
        .into_any()
    })
}

/// Names with a dotted leader and the episode at the right.
#[component]
pub fn Leaders(reading: Reading, entries: Entries) -> impl IntoView {
    let row = |(entity, revealed_in): (Entity<'static>, Option<Progress>)| {
        view! {
            <li>
                <EntityLink reading entity />
                {revealed_in.map(|it| view! { <span class="ep">{since(it)}</span> }.into_any())}
            </li>
        }
        .into_any()
    };
    let known = entries.into_iter().filter_map(|(at, revealed_in)| Some((reading.knowledge.entity(at)?, revealed_in)));
    view! { <ul class="open body">{known.map(row).collect_view()}</ul> }
}

/// Questions with the episode that raised them, for [`Leaders`].
pub fn questions_as_entries(questions: &[Known<'static, Question<'static>>]) -> Entries {
    questions.iter().map(|it| (reference(Kind::Questions, it.value.index), Some(it.revealed_in))).collect()
}

/// The same with the episode of the answer.
pub fn answers_as_entries(reading: Reading, questions: &[Known<'static, Question<'static>>]) -> Entries {
    let answered = |it: &Question<'static>| it.answer.latest(reading.knowledge).map(|answer| answer.revealed_in);
    questions.iter().map(|it| (reference(Kind::Questions, it.value.index), answered(it.value))).collect()
}

/// The line that stands for a kind of tie.
#[component]
pub fn Swatch(kind: &'static RelationKind<'static>) -> impl IntoView {
    let class = if kind.heavy { format!("tie heavy t-{}", kind.thread) } else { format!("tie t-{}", kind.thread) };
    let dash = (!kind.dash.is_empty()).then_some(kind.dash);
    view! {
        <svg class="swatch" viewBox="0 0 34 8" aria-hidden="true">
            <path class=class d="M0 4H34" stroke-dasharray=dash></path>
        </svg>
    }
}

/// A row of words with their episode in the margin.
#[component]
pub fn MarginRow(
    revealed_in: Progress,
    /// Where an address can point at it.
    #[prop(optional_no_strip)]
    id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <li id=id>
            <span class="ep">{since(revealed_in)}</span>
            <p>{children()}</p>
        </li>
    }
}

/// Events in short: what, and who.
#[component]
pub fn Briefs(reading: Reading, events: Vec<Known<'static, Event<'static>>>) -> impl IntoView {
    let row = |it: &'static Event<'static>| {
        view! {
            <li>
                <h3>
                    <a href=format!("{}#{}", reading.href(&Route::Mystery), it.id)>{it.title}</a>
                </h3>
                <p>
                    <Prose reading text=&it.what />
                </p>
                <Faces reading people=&it.people />
            </li>
        }
        .into_any()
    };
    view! { <ul class="news body">{events.into_iter().map(|known| row(known.value)).collect_view()}</ul> }
}
