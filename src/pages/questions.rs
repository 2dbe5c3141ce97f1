//! What the series makes its viewers ask, open and answered.

use maud::{Markup, html};

use crate::domain::Kind;
use crate::domain::catalog::Question;
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibits;
use crate::pages::Reading;
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::favourite::small_favourite;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::{crumbs, headline};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let (answered, open): (Vec<_>, Vec<_>) = knowledge.questions().partition(|it| it.value.answer.latest(knowledge).is_some());
    let none = open.is_empty() && answered.is_empty();
    let lead = if none {
        "The series has not asked you anything yet."
    } else {
        "What is still open, and what has been answered, as far as you have watched."
    };
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Mystery, "Mystery")], "Questions"))
            (headline(reading, "Questions", lead))
            (section(reading, "Open", &open, &mut exhibits))
            (section(reading, "Answered", &answered, &mut exhibits))
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn section(reading: &Reading, heading: &str, questions: &[Known<'static, Question<'static>>], exhibits: &mut Exhibits) -> Markup {
    html! {
        @if !questions.is_empty() {
            section class="act" {
                h2 { (heading) }
                ul class="qa body" { @for known in questions { (row(reading, known, exhibits)) } }
            }
        }
    }
}

fn row(reading: &Reading, known: &Known<'static, Question<'static>>, exhibits: &mut Exhibits) -> Markup {
    let it = known.value;
    let answer = it.answer.latest(reading.knowledge);
    let state = if answer.is_some() { "answered" } else { "open" };
    html! {
        li id=(it.id) {
            h3 { (it.question) }
            @if let Some(answer) = answer {
                p class="answer" {
                    (prose(reading, answer.value))
                    " "
                    span class="ep" { "Answered: " (since(answer.revealed_in)) }
                    " "
                    (cites(exhibits, &it.sources))
                }
            }
            p class="meta" {
                span class="tag" { (state) }
                span class="ep" { "Raised: " (since(known.revealed_in)) }
                (small_favourite(reading, reference(Kind::Questions, it.index), it.id, it.question))
            }
        }
    }
}
