//! Text with its links.

use maud::{Markup, html};

pub use crate::domain::words::{after, date_in_words, since};
use crate::domain::{Entity, Span, Text};
use crate::pages::Reading;
use crate::route::Route;

/// The runs of a text. A link to something that the reader may not see is its words only.
pub fn prose(reading: &Reading, text: &Text<'_>) -> Markup {
    html! {
        @for span in &text.spans { (run(reading, span)) }
    }
}

fn run(reading: &Reading, span: &Span<'_>) -> Markup {
    match *span {
        Span::Plain(words) => html! { (words) },
        Span::Strong(words) => html! {
            strong { (words) }
        },
        Span::Emphasis(words) => html! {
            em { (words) }
        },
        Span::Link { to, words } => html! {
            @if let Some(entity) = reading.knowledge.entity(to) {
                a href=(Route::href_of(entity, &reading.base)) { (words) }
            } @else {
                (words)
            }
        },
    }
}

/// A link to an entity by its name.
pub fn link(reading: &Reading, entity: Entity<'_>) -> Markup {
    html! {
        a href=(Route::href_of(entity, &reading.base)) { (entity.name.to_string()) }
    }
}
