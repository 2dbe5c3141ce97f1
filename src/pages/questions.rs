//! What the series makes its viewers ask, open and answered.

use maud::{Markup, html};

use crate::domain::case::{State, state};
use crate::domain::catalog::Question;
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibits;
use crate::domain::{Kind, Progress};
use crate::pages::Reading;
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::episodes::told_in;
use crate::pages::parts::favourite::small_buttons;
use crate::pages::parts::lists::leaders;
use crate::pages::parts::prose::prose;
use crate::pages::parts::sheet::{crumbs, headline};
use crate::route::Route;

/// Under which headings they stand.
const STATES: [(State, &str); 4] = [
    (State::Open, "Open"),
    (State::Partly, "Partly answered"),
    (State::LeftOpen, "Left open at the end"),
    (State::Answered, "Answered"),
];

/// A question with its state and what bears on it.
type Asked = (Known<'static, Question<'static>>, (State, Vec<(u16, Progress)>));

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let questions: Vec<Asked> = knowledge.questions().map(|known| (known, state(knowledge, &known))).collect();
    let lead = if questions.is_empty() {
        "The series has not asked you anything yet."
    } else {
        "What is still open, and what has been answered, as far as you have watched."
    };
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Mystery, "Mystery")], "Questions"))
            (headline(reading, "Questions", lead))
            @for (state, heading) in STATES { (section(reading, heading, state, &questions, &mut exhibits)) }
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn section(reading: &Reading, heading: &str, wanted: State, questions: &[Asked], exhibits: &mut Exhibits) -> Markup {
    html! {
        @if questions.iter().any(|(_, (state, _))| *state == wanted) {
            section class="act" {
                h2 { (heading) }
                ul class="qa body" {
                    @for (known, (state, bears)) in questions { @if *state == wanted { (row(reading, known, bears, exhibits)) } }
                }
            }
        }
    }
}

fn row(
    reading: &Reading,
    known: &Known<'static, Question<'static>>,
    bears: &[(u16, Progress)],
    exhibits: &mut Exhibits,
) -> Markup {
    let it = known.value;
    let bears: Vec<_> = bears.iter().map(|(event, since)| (reference(Kind::Events, *event), Some(*since))).collect();
    html! {
        li id=(it.id) {
            h3 { (it.question) }
            @if let Some(answer) = it.answer.latest(reading.knowledge) {
                p class="answer" {
                    (prose(reading, answer.value))
                    " "
                    span class="ep" { "Answered: " (told_in(reading, answer.revealed_in)) }
                    " "
                    (cites(exhibits, &it.sources))
                }
            }
            @if !bears.is_empty() {
                p class="hint" { "What bears on it:" }
                (leaders(reading, bears))
            }
            p class="meta" {
                span class="ep" { "Raised: " (told_in(reading, known.revealed_in)) }
                (small_buttons(reading, reference(Kind::Questions, it.index), it.id, it.question))
            }
        }
    }
}
