//! What speaks for and against everybody whom the series has made a suspect so far.

use maud::{Markup, html};

use crate::domain::Dated;
use crate::domain::catalog::{Statement, Suspect};
use crate::domain::medallion::Size;
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::person;
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::{crumbs, headline};
use crate::pages::{IsEmpty, Joined, Reading};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let mut exhibits = Exhibits::default();
    let suspects = reading.knowledge.suspects().filter_map(|known| card(reading, known.value, &mut exhibits)).joined();
    let lead = if suspects.is_empty() {
        "The series has not pointed at anybody yet."
    } else {
        "What speaks for and against each of them, as far as you have watched. Nothing is weighed here but what the episodes show."
    };
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Mystery, "Mystery")], "Suspects"))
            (headline(reading, "Suspects", lead))
            div class="suspects" { (suspects) }
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn card(reading: &Reading, suspect: &'static Suspect<'static>, exhibits: &mut Exhibits) -> Option<Markup> {
    let knowledge = reading.knowledge;
    let who = knowledge.character_at(suspect.character)?;
    let cleared = suspect.cleared.latest(knowledge).map(|known| {
        html! {
            span class="tag" { (format!("cleared in episode {}", known.revealed_in.0)) }
        }
    });
    let truth = suspect.truth.latest(knowledge).map(|truth| {
        html! {
            p class="verdict" {
                span class="ep" { (since(truth.revealed_in)) }
                " "
                (prose(reading, truth.value))
            }
        }
    });
    let view = html! {
        article class="suspect" {
            header {
                (medallion(reading, who, Size::Medium))
                h2 { (person(reading, who)) }
                @if let Some(cleared) = &cleared { (cleared) }
            }
            (side(reading, "Speaks against them", &suspect.case_for, exhibits))
            (side(reading, "Speaks for them", &suspect.case_against, exhibits))
            @if let Some(truth) = &truth { (truth) }
        }
    };
    Some(view)
}

fn side(reading: &Reading, heading: &'static str, lines: &'static Dated<Statement<'static>>, exhibits: &mut Exhibits) -> Markup {
    let rows = lines
        .known_to(reading.knowledge)
        .map(|line| {
            html! {
                li {
                    span class="ep" { (since(line.revealed_in)) }
                    p {
                        (prose(reading, &line.value.text))
                        " "
                        (cites(exhibits, &line.value.sources))
                    }
                }
            }
        })
        .joined();
    if rows.is_empty() {
        return html! {
            section {
                h3 { (heading) }
                p class="hint" { "Nothing yet." }
            }
        };
    }
    html! {
        section {
            h3 { (heading) }
            ul class="lines" { (rows) }
        }
    }
}
