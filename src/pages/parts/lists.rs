//! Lists of people, events, questions and links that several pages show.

use maud::{Markup, html};

use super::cites::{cites, doubt};
use super::favourite::small_favourite;
use super::medallion::{medallion, medallion_class};
use super::prose::{prose, since};
use crate::domain::catalog::{Character, Event, Question, RelationKind};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::medallion::{Size, initials};
use crate::domain::page::{Exhibits, Tie};
use crate::domain::{EntityRef, Kind, Progress};
use crate::pages::{Joined, Reading};
use crate::route::Route;

/// A person's page.
#[must_use]
pub fn page_of(character: &Character<'_>) -> Route {
    Route::Character(character.id.to_owned())
}

/// A person by name, as a link.
pub fn person(reading: &Reading, character: &Character<'static>) -> Markup {
    html! {
        a href=(reading.href(&page_of(character))) { (character.name) }
    }
}

/// Small medallions in a row, each a link. A page may show two hundred of them, so they are drawn by the style sheet:
/// one element each, where a drawing has eight.
pub fn faces(reading: &Reading, people: &[u16]) -> Markup {
    let faces = people
        .iter()
        .filter_map(|&index| reading.knowledge.character_at(index))
        .map(|it| {
            html! {
                a class=(medallion_class(reading, it, "face")) href=(reading.href(&page_of(it))) title=(it.name) aria-label=(it.name) {
                    (initials(it.name))
                }
            }
        })
        .joined();
    html! {
        span class="faces" { (faces) }
    }
}

/// Names with a dotted leader and the episode at the right.
pub fn leaders(reading: &Reading, entries: Vec<(EntityRef, Option<Progress>)>) -> Markup {
    let rows = entries
        .into_iter()
        .filter_map(|(at, revealed_in)| Some((reading.knowledge.entity(at)?, revealed_in)))
        .map(|(entity, revealed_in)| {
            let since = revealed_in.map(|revealed_in| {
                html! {
                    span class="ep" { (since(revealed_in)) }
                }
            });
            html! {
                li {
                    a href=(Route::href_of(entity, &reading.base)) { (entity.name.to_string()) }
                    @if let Some(since) = &since { (since) }
                }
            }
        })
        .joined();
    html! {
        ul class="open body" { (rows) }
    }
}

/// Questions with the state they are in, for [`leaders`].
#[must_use]
pub fn questions_as_entries(questions: &[Known<'static, Question<'static>>]) -> Vec<(EntityRef, Option<Progress>)> {
    questions.iter().map(|it| (reference(Kind::Questions, it.value.index), Some(it.revealed_in))).collect()
}

/// The line that stands for a kind of tie.
pub fn swatch(kind: &RelationKind<'static>) -> Markup {
    let class = if kind.heavy { format!("tie heavy t-{}", kind.thread) } else { format!("tie t-{}", kind.thread) };
    let dash = (!kind.dash.is_empty()).then_some(kind.dash);
    html! {
        svg class="swatch" viewBox="0 0 34 8" aria-hidden="true" {
            path class=(class) d="M0 4H34" stroke-dasharray=[dash] {}
        }
    }
}

/// Ties as rows: medallion, name, kind, episode, and the sentence that explains them.
pub fn ties(reading: &Reading, ties: &[Tie<'static>], me: u16, exhibits: &mut Exhibits) -> Markup {
    let rows = ties
        .iter()
        .map(|tie| {
            let relation = tie.relation;
            let ended = tie.ended.map(|episode| {
                html! {
                    span class="tag" { (format!("ended in episode {episode}")) }
                }
            });
            let direction = relation.directed.then_some(if relation.a == me { " → " } else { " ← " });
            let class = if tie.ended.is_some() { "ended" } else { "" };
            html! {
                li class=(class) {
                    (medallion(reading, tie.other, Size::Small))
                    (person(reading, tie.other))
                    span class="kind" {
                        (swatch(tie.kind))
                        (tie.kind.name)
                        @if let Some(direction) = direction { span aria-hidden="true" { (direction) } }
                    }
                    span class="ep" { (since(tie.revealed_in)) }
                    p {
                        (prose(reading, &relation.what))
                        " "
                        @if let Some(ended) = &ended { (ended) }
                        (doubt(relation.confidence))
                        " "
                        (cites(exhibits, &relation.sources))
                    }
                }
            }
        })
        .joined();
    html! {
        ul class="ties body" { (rows) }
    }
}

/// An event as the mystery and the episodes show it.
pub fn event(reading: &Reading, known: &Known<'static, Event<'static>>, exhibits: &mut Exhibits) -> Markup {
    let it = known.value;
    let knowledge = reading.knowledge;
    let kind = knowledge.site().event_kinds.get(usize::from(it.kind)).copied().unwrap_or_default();
    let place = it.place.and_then(|place| knowledge.entity(reference(Kind::Places, place)));
    let place = place.map(|place| {
        html! {
            a href=(Route::href_of(place, &reading.base)) { (place.name.to_string()) }
        }
    });
    let overturned = it.overturned_by.latest(knowledge).and_then(|later| knowledge.entity(reference(Kind::Events, *later.value)));
    let class = if overturned.is_some() { "ev overturned" } else { "ev" };
    let overturned = overturned.map(|later| {
        html! {
            p class="hint" {
                span class="tag" { "seen differently now" }
                " since "
                a href=(Route::href_of(later, &reading.base)) { (later.name.to_string()) }
            }
        }
    });
    html! {
        li class=(class) id=(it.id) data-event=(it.id) {
            h3 { (it.title) }
            p {
                (prose(reading, &it.what))
                " "
                (doubt(it.confidence))
                " "
                (cites(exhibits, &it.sources))
            }
            @if let Some(overturned) = &overturned { (overturned) }
            p class="meta" {
                span { (it.when) }
                span { (kind) }
                @if let Some(place) = &place { (place) }
                span class="ep" { (since(known.revealed_in)) }
                (faces(reading, &it.people))
                (small_favourite(reading, reference(Kind::Events, it.index), it.id, it.title))
            }
        }
    }
}
