//! Lists of people, events, questions and links that several pages show.

use maud::{Markup, html};

use super::cites::{cites, tie_told, told};
use super::episodes::told_in;
use super::favourite::small_buttons;
use super::medallion::{medallion, medallion_class};
use super::prose::{link, prose, since};
use crate::domain::catalog::{Character, Event, Fact, Question, RelationKind, Statement};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::medallion::{Size, initials};
use crate::domain::page::{Exhibits, Tie};
use crate::domain::{EntityRef, Kind, Progress};
use crate::pages::Reading;
use crate::route::Route;

/// So many ties or events fill a screen; more may come later.
pub const SCREENFUL: usize = 6;

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
    html! {
        span class="faces" {
            @for index in people {
                @if let Some(it) = reading.knowledge.character_at(*index) {
                    a class=(medallion_class(reading, it, "face")) href=(reading.href(&page_of(it))) title=(it.name) aria-label=(it.name) {
                        (initials(it.name))
                    }
                }
            }
        }
    }
}

/// Entities, each with the episode that revealed it where that is to be shown.
pub type Entries = Vec<(EntityRef, Option<Progress>)>;

/// A section of such names, if there are any.
pub fn section(reading: &Reading, heading: &str, entries: Entries) -> Markup {
    html! {
        @if !entries.is_empty() {
            section class="act" {
                h2 { (heading) }
                (leaders(reading, entries))
            }
        }
    }
}

/// Names with a dotted leader and the episode at the right.
pub fn leaders(reading: &Reading, entries: Entries) -> Markup {
    html! {
        ul class="open body" {
            @for (at, revealed_in) in entries {
                @if let Some(entity) = reading.knowledge.entity(at) {
                    li {
                        (link(reading, entity))
                        @if let Some(revealed_in) = revealed_in { span class="ep" { (since(revealed_in)) } }
                    }
                }
            }
        }
    }
}

/// Questions with the state they are in, for [`leaders`].
#[must_use]
pub fn questions_as_entries(questions: &[Known<'static, Question<'static>>]) -> Entries {
    questions.iter().map(|it| (reference(Kind::Questions, it.value.index), Some(it.revealed_in))).collect()
}

/// The same with the episode of the answer.
#[must_use]
pub fn answers_as_entries(reading: &Reading, questions: &[Known<'static, Question<'static>>]) -> Entries {
    let answered = |it: &Question<'static>| it.answer.latest(reading.knowledge).map(|answer| answer.revealed_in);
    questions.iter().map(|it| (reference(Kind::Questions, it.value.index), answered(it.value))).collect()
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
    html! {
        ul class="ties body" data-later=(SCREENFUL) {
            @for tie in ties {
                @let relation = tie.relation;
                li id=(relation.what.anchor()) class=(if tie.ended.is_some() { "ended" } else { "" }) {
                    (medallion(reading, tie.other, Size::Small))
                    (person(reading, tie.other))
                    span class="kind" {
                        (swatch(tie.kind))
                        (tie.kind.name)
                        @if relation.directed { span aria-hidden="true" { (if relation.a == me { " → " } else { " ← " }) } }
                    }
                    span class="ep" { (since(tie.revealed_in)) }
                    p {
                        (tie_told(reading, relation, tie.ended, exhibits))
                    }
                }
            }
        }
    }
}

/// Words with their episode in the margin.
pub fn line(revealed_in: Progress, words: &Markup) -> Markup {
    row(revealed_in, None, words)
}

fn row(revealed_in: Progress, id: Option<String>, words: &Markup) -> Markup {
    html! {
        li id=[id] {
            span class="ep" { (since(revealed_in)) }
            p { (words) }
        }
    }
}

/// Sourced sentences, each with its episode in the margin. Where they are at home they have ids, which begin with whom they
/// are about: the same may be said of two people.
pub fn statements(
    reading: &Reading,
    lines: &[Known<'static, Statement<'static>>],
    about: Option<&str>,
    exhibits: &mut Exhibits,
) -> Markup {
    html! {
        ul class="lines" {
            @for it in lines {
                @let words = html! { (prose(reading, &it.value.text)) " " (cites(exhibits, &it.value.sources)) };
                (row(it.revealed_in, about.map(|about| it.value.text.anchor_about(about)), &words))
            }
        }
    }
}

/// The rows of facts, each with its episode in the margin.
pub fn fact_rows(reading: &Reading, facts: &[Known<'static, Fact<'static>>], exhibits: &mut Exhibits) -> Markup {
    html! {
        @for it in facts {
            @let fact = it.value;
            @let words = told(reading, &fact.text, fact.confidence, &fact.sources, exhibits);
            (row(it.revealed_in, Some(fact.text.anchor()), &words))
        }
    }
}

/// Events in short: what, and who.
pub fn briefs(reading: &Reading, events: &[Known<'static, Event<'static>>]) -> Markup {
    html! {
        ul class="news body" {
            @for event in events {
                @let it = event.value;
                li {
                    h3 { a href={ (reading.href(&Route::Mystery)) "#" (it.id) } { (it.title) } }
                    p { (prose(reading, &it.what)) }
                    (faces(reading, &it.people))
                }
            }
        }
    }
}

/// An event as the mystery and the episodes show it.
pub fn event(reading: &Reading, known: &Known<'static, Event<'static>>, exhibits: &mut Exhibits) -> Markup {
    let it = known.value;
    let knowledge = reading.knowledge;
    let kind = knowledge.site().event_kinds.get(usize::from(it.kind)).copied().unwrap_or_default();
    let place = it.place.and_then(|place| knowledge.entity(reference(Kind::Places, place)));
    let overturned = it.overturned_by.latest(knowledge).and_then(|later| knowledge.entity(reference(Kind::Events, *later.value)));
    let class = if overturned.is_some() { "ev overturned" } else { "ev" };
    html! {
        li class=(class) id=(it.id) data-event=(it.id) {
            h3 { (it.title) }
            p {
                (told(reading, &it.what, it.confidence, &it.sources, exhibits))
            }
            @if let Some(later) = overturned {
                p class="hint" {
                    span class="tag" { "seen differently now" }
                    " since "
                    (link(reading, later))
                }
            }
            p class="meta" {
                span { (it.when) }
                span { (kind) }
                @if let Some(place) = place { (link(reading, place)) }
                (told_in(reading, known.revealed_in))
                (faces(reading, &it.people))
                (small_buttons(reading, reference(Kind::Events, it.index), it.id, it.title))
            }
        }
    }
}
