//! What speaks for and against everybody whom the series has made a suspect so far.

use maud::{Markup, html};

use crate::domain::Dated;
use crate::domain::case::{Weight, weights};
use crate::domain::catalog::{Character, Statement, Suspect};
use crate::domain::medallion::Size;
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::references;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::{person, statements};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::{crumbs, headline};
use crate::pages::theory::section;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let mut exhibits = Exhibits::default();
    let suspects: Vec<_> = reading.knowledge.suspects().map(|known| known.value).collect();
    let counted: Vec<_> = suspects.iter().map(|it| weights(reading.knowledge, it)).collect();
    // All of them are drawn to one scale.
    let most = counted.iter().flatten().map(|it| it.against.max(it.for_them)).max().unwrap_or_default();
    let lead = if suspects.is_empty() {
        "The series has not pointed at anybody yet."
    } else {
        "What speaks for and against each of them, as far as you have watched. Nothing is weighed here but what the episodes show."
    };
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Mystery, "Mystery")], "Suspects"))
            (headline(reading, "Suspects", lead))
            @if !suspects.is_empty() {
                p class="hint" {
                    "The small charts count lines, nothing more: above the line what speaks against somebody, below it what speaks for them,
                    episode by episode."
                }
            }
            div class="suspects" {
                @for (it, counted) in suspects.iter().zip(&counted) {
                    @if let Some(who) = reading.knowledge.character_at(it.character) {
                        (card(reading, it, who, &weight(counted, most), &mut exhibits))
                    }
                }
            }
            (section(reading))
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn card(
    reading: &Reading,
    suspect: &'static Suspect<'static>,
    who: &'static Character<'static>,
    weight: &Markup,
    exhibits: &mut Exhibits,
) -> Markup {
    let knowledge = reading.knowledge;
    html! {
        article class="suspect" {
            header {
                (medallion(reading, who, Size::Medium))
                h2 { (person(reading, who)) }
                @if let Some(cleared) = suspect.cleared.latest(knowledge) {
                    span class="tag" { "cleared in episode " (cleared.revealed_in.0) }
                }
            }
            (weight)
            (side(reading, who, "Speaks against them", &suspect.case_for, exhibits))
            (side(reading, who, "Speaks for them", &suspect.case_against, exhibits))
            @if let Some(truth) = suspect.truth.latest(knowledge) {
                p class="verdict" {
                    span class="ep" { (since(truth.revealed_in)) }
                    " "
                    (prose(reading, truth.value))
                }
            }
        }
    }
}

fn side(
    reading: &Reading,
    who: &Character<'static>,
    heading: &str,
    lines: &'static Dated<Statement<'static>>,
    exhibits: &mut Exhibits,
) -> Markup {
    let lines: Vec<_> = lines.known_to(reading.knowledge).collect();
    html! {
        section {
            h3 { (heading) }
            @if lines.is_empty() {
                p class="hint" { "Nothing yet." }
            } @else {
                (statements(reading, &lines, Some(who.id), exhibits))
            }
        }
    }
}

/// How many lines there were on either side after each episode: bars up and down from a line.
fn weight(weights: &[Weight], most: usize) -> Markup {
    const STEP: usize = 24;
    const HIGH: usize = 28;
    let Some(now) = weights.last() else { return nothing() };
    let high = |lines: usize| lines * HIGH / most.max(1);
    let words: Vec<_> = weights
        .iter()
        .map(|it| format!("after episode {}, {} against and {} for", it.episode, it.against, it.for_them))
        .collect();
    html! {
        figure class="weight" {
            svg width=(weights.len() * STEP) viewBox={ "0 0 " (weights.len() * STEP) " 78" } role="img" aria-label={ "Lines: " (words.join("; ")) "." } {
                @for (place, it) in weights.iter().enumerate() {
                    @let x = place * STEP + 2;
                    rect class="up" x=(x) y=(HIGH - high(it.against)) width="16" height=(high(it.against)) {}
                    rect class="down" x=(x) y=(HIGH + 1) width="16" height=(high(it.for_them)) {}
                    text x=(x + 8) y="74" { (it.episode) }
                }
                path d={ "M0 " (HIGH) "H" (weights.len() * STEP) } {}
            }
            figcaption { (now.against) " against, " (now.for_them) " for" }
        }
    }
}
