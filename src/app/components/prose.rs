//! Text with its links.

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::domain::{Entity, Span, Text};
use crate::route::Route;

/// The runs of a text. A link to something that the reader may not see is its words only.
#[component]
pub fn Prose(reading: Reading, text: &'static Text<'static>) -> impl IntoView {
    text.spans.iter().map(|span| run(reading, span)).collect_view()
}

fn run(reading: Reading, span: &Span<'static>) -> AnyView {
    match *span {
        Span::Plain(words) => words.into_any(),
        Span::Strong(words) => view! { <strong>{words}</strong> }.into_any(),
        Span::Emphasis(words) => view! { <em>{words}</em> }.into_any(),
        Span::Link { to, words } => match reading.knowledge.entity(to) {
            Some(entity) => view! { <a href=Route::href_of(entity, &reading.base)>{words}</a> }.into_any(),
            None => words.into_any(),
        },
    }
}

/// A link to an entity by its name.
#[component]
pub fn EntityLink(reading: Reading, entity: Entity<'static>) -> impl IntoView {
    view! { <a href=Route::href_of(entity, &reading.base)>{entity.name.to_string()}</a> }
}
