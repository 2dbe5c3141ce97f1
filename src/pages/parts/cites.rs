//! Exhibits: the numbered sources of a page, cited in the text and listed at its end.

use maud::{Markup, html};

use super::prose::date_in_words;
use crate::domain::catalog::Confidence;
use crate::domain::page::Exhibits;
use crate::pages::{Joined, Reading, nothing};

/// The exhibits that a statement rests on. The app adds a preview on hover and focus, from the list at the end of the
/// page: written out beside each number, previews would be half of a page.
pub fn cites(exhibits: &mut Exhibits, sources: &[u16]) -> Markup {
    let cited = exhibits
        .cite(sources)
        .into_iter()
        .map(|exhibit| {
            let number = exhibit.number;
            html! {
                span class="cite" {
                    a class="exhibit" href=(format!("#ex-{number}")) aria-describedby=(format!("ex-{number}")) aria-label=(format!("Exhibit {number}")) { (number) }
                }
            }
        })
        .joined();
    html! {
        span class="cites" { (cited) }
    }
}

/// A word for statements that are not well supported.
pub fn doubt(confidence: Confidence) -> Markup {
    match confidence {
        Confidence::High => nothing(),
        Confidence::Medium => {
            html! {
                span class="tag" title="One source, or the episode is an estimate" { "less certain" }
            }
        }
        Confidence::Low => html! {
            span class="tag" title="The sources leave this open" { "uncertain" }
        },
    }
}

/// The list at the end of a page.
pub fn references(reading: &Reading, exhibits: &Exhibits) -> Markup {
    let list = exhibits.list();
    if list.is_empty() {
        return nothing();
    }
    let items = list
        .into_iter()
        .map(|exhibit| {
            let number = exhibit.number;
            html! {
                li id=(format!("ex-{number}")) {
                    span class="exhibit" { (number) }
                    span { (entry(reading, exhibit.source)) }
                }
            }
        })
        .joined();
    html! {
        section class="act refs" id="exhibits" {
            h2 { "Exhibits" }
            div class="body" {
                p class="hint" { "These pages lie outside the wiki. Nothing on them is filtered for spoilers." }
                ol { (items) }
            }
        }
    }
}

/// A source with its link; without title and address while it lies ahead, but for a question whether to open it.
pub fn entry(reading: &Reading, index: u16) -> Markup {
    let Some(source) = reading.knowledge.source_at(index) else { return nothing() };
    match source.details.latest(reading.knowledge) {
        Some(details) => {
            let details = details.value;
            html! {
                a href=(details.url) rel="external nofollow noopener noreferrer" { (details.title) }
                (format!("{} {}{}", stop(details.title), source.publisher, dated(details.date)))
            }
        }
        None => {
            html! {
                (source.publisher)
                ". "
                button class="textbtn" type="button" aria-haspopup="dialog" data-source=(index) {
                    "It tells more than you have seen. Open it all the same?"
                }
            }
        }
    }
}

/// A full stop, but after a title that ends with a mark of its own.
fn stop(title: &str) -> &'static str {
    if title.ends_with(['?', '!', '…', '.']) { "" } else { "." }
}

fn dated(date: &str) -> String {
    if date.is_empty() { String::new() } else { format!(", {}", date_in_words(date)) }
}
