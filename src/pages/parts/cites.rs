//! Exhibits: the numbered sources of a page, cited in the text and listed at its end.

use maud::{Markup, html};

use super::prose::{date_in_words, prose};
use crate::domain::Text;
use crate::domain::catalog::{Confidence, Relation};
use crate::domain::page::Exhibits;
use crate::pages::{Reading, nothing};

/// The exhibits that a statement rests on. The app adds a preview on hover and focus, from the list at the end of the
/// page: written out beside each number, previews would be half of a page.
pub fn cites(exhibits: &mut Exhibits, sources: &[u16]) -> Markup {
    html! {
        span class="cites" {
            @for exhibit in exhibits.cite(sources) {
                @let number = exhibit.number;
                a class="exhibit" href={ "#ex-" (number) } aria-describedby={ "ex-" (number) } aria-label={ "Exhibit " (number) } { (number) }
            }
        }
    }
}

/// The sentence that explains a tie, whether it has ended, and the exhibits that it rests on.
pub fn tie_told(reading: &Reading, relation: &Relation<'_>, ended: Option<u8>, exhibits: &mut Exhibits) -> Markup {
    html! {
        (prose(reading, &relation.what))
        " "
        @if let Some(episode) = ended { span class="tag" { "ended in episode " (episode) } " " }
        (doubt(relation.confidence))
        " "
        (cites(exhibits, &relation.sources))
    }
}

/// A statement with its doubts and the exhibits that it rests on.
pub fn told(reading: &Reading, text: &Text<'_>, confidence: Confidence, sources: &[u16], exhibits: &mut Exhibits) -> Markup {
    html! {
        (prose(reading, text))
        " "
        (doubt(confidence))
        " "
        (cites(exhibits, sources))
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
    html! {
        section class="act refs" id="exhibits" {
            h2 { "Exhibits" }
            div class="body" {
                p class="hint" { "These pages lie outside the wiki. Nothing on them is filtered for spoilers." }
                ol {
                    @for exhibit in list {
                        li id={ "ex-" (exhibit.number) } {
                            span class="exhibit" { (exhibit.number) }
                            span { (entry(reading, exhibit.source)) }
                        }
                    }
                }
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
                (stop(details.title)) " " (source.publisher)
                @if !details.date.is_empty() { ", " (date_in_words(details.date)) }
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
