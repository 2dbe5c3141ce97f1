//! What the reader thinks: a theory for each progress, and beside all of them what the series told, once it has.

use maud::{Markup, html};

use crate::domain::Lookup;
use crate::domain::catalog::Question;
use crate::domain::entries::Entry;
use crate::domain::notes::{LONGEST, Note};
use crate::pages::Reading;
use crate::pages::parts::lists::person;
use crate::pages::parts::notes::behind;
use crate::pages::parts::prose::{after, prose, since};

/// The part of the suspects' page.
pub fn section(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let case = knowledge.questions().map(|known| known.value).find(|question| question.is_case);
    html! {
        section class="act" id="theory" {
            h2 { "Your theory" }
            div class="body own" {
                @if let Some(case) = case {
                    (history(reading))
                    @if let Some(answer) = case.answer.latest(knowledge) {
                        p class="verdict" { span class="ep" { "What the series told: " (since(answer.revealed_in)) } " " (prose(reading, answer.value)) }
                    } @else {
                        (form(reading, case))
                    }
                } @else {
                    p class="hint" { "The series has not asked its question yet. Once it has, you can keep a theory here." }
                }
            }
        }
    }
}

/// Nothing is chosen but what the reader chose at this progress.
fn form(reading: &Reading, case: &Question<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let theories = reading.casebook.notes.theories();
    let now = theories.into_iter().find(|note| note.progress == knowledge.progress());
    let chosen = now.and_then(Note::suspect).unwrap_or_default();
    let is_suspect = |index| knowledge.suspects().any(|it| it.value.character == index);
    let choices = |suspects| {
        html! {
            @for it in knowledge.characters().filter(|it| is_suspect(it.index) == suspects) {
                option value=(it.id) selected[it.id == chosen] { (it.name) }
            }
        }
    };
    html! {
        form class="ask scripted" data-form="theory" {
            label for="suspect" { (case.question) }
            select id="suspect" name="suspect" required {
                option value="" { "Choose somebody" }
                optgroup label="Under suspicion" { (choices(true)) }
                optgroup label="Everybody else" { (choices(false)) }
            }
            label for="why" { "What makes you think so?" }
            textarea id="why" name="why" rows="3" maxlength=(LONGEST) { (now.map_or("", |note| note.words.as_str())) }
            div { button class="btn" type="submit" { "Keep this theory" } }
            p class="hint" { "It is kept as your theory " (after(knowledge.progress())) ". It stays in this browser and goes nowhere else." }
        }
    }
}

/// The theories that the reader has kept, each beside what the series told of the suspect, once it has.
pub fn history(reading: &Reading) -> Markup {
    let theories = reading.casebook.notes.theories();
    let (seen, ahead): (Vec<_>, Vec<_>) = theories.into_iter().partition(|note| note.progress <= reading.knowledge.progress());
    html! {
        @if !seen.is_empty() {
            p class="count" { (seen.len()) @if seen.len() == 1 { " theory" } @else { " theories" } " kept" }
            ul class="lines" { @for note in seen { (kept(reading, note)) } }
        }
        @if !ahead.is_empty() { (behind()) }
    }
}

fn kept(reading: &Reading, note: &Note) -> Markup {
    let knowledge = reading.knowledge;
    let suspect = match knowledge.character(note.suspect().unwrap_or_default()) {
        Lookup::Known(it) => Some(it),
        Lookup::Ahead | Lookup::Unknown => None,
    };
    let truth = suspect.and_then(|it| knowledge.suspects().find(|other| other.value.character == it.index));
    let truth = truth.and_then(|it| it.value.truth.latest(knowledge));
    html! {
        li {
            span class="ep" { (since(note.progress)) }
            p {
                @if let Some(it) = suspect { (person(reading, it)) } @else { "Somebody whom you do not know, at least not yet" }
                @if !note.words.is_empty() { ": " (note.words) }
                " "
                button class="textbtn scripted" type="button" data-withdraw=(note.name()) aria-label={ "Take it back: the theory " (after(note.progress)) } { "Take it back" }
                @if let Some(truth) = truth {
                    br;
                    span class="hint" { "As it turned out in episode " (truth.revealed_in.0) ": " (prose(reading, truth.value)) }
                }
            }
        }
    }
}
