//! What stands in the head of a static page for those who show a link to it, and for those who list it.

use maud::{Markup, PreEscaped, html};

use super::card::{Card, card, title};
use super::linked_data::linked_data;
use crate::domain::Knowledge;
use crate::pages::head::{Head, canonical, head};
use crate::route::Route;

/// Width and height of the picture of a card.
pub const SIZE: (u32, u32) = (1200, 630);

/// Everything in the head that depends on the page.
#[must_use]
pub fn tags(route: &Route, knowledge: Knowledge<'_>) -> Markup {
    let head = head(route, knowledge);
    html! {
        title { (head.title) }
        meta name="description" content=(head.description);
        link rel="canonical" href=(canonical(route, knowledge));
        @if !head.open { meta name="robots" content="noindex"; }
        @if let Some(card) = card(route, knowledge) { (link_card(route, knowledge, &head, &card)) }
        @if let Some(data) = linked_data(route, knowledge) {
            script type="application/ld+json" { (PreEscaped(harmless(&data.to_string()))) }
        }
    }
}

/// Open Graph, and the one word that Twitter wants beside it. Behind the curtain even the address would tell, so who
/// shows a link keeps to the one it has.
fn link_card(route: &Route, knowledge: Knowledge<'_>, head: &Head, card: &Card) -> Markup {
    let site = knowledge.site();
    html! {
        meta property="og:type" content=(if *route == Route::Home { "website" } else { "article" });
        meta property="og:site_name" content=(site.name);
        meta property="og:title" content=(title(route, knowledge));
        meta property="og:description" content=(head.description);
        @if head.open { meta property="og:url" content=(canonical(route, knowledge)); }
        meta property="og:image" content=(format!("{}{}", site.address, card.file));
        meta property="og:image:width" content=(SIZE.0);
        meta property="og:image:height" content=(SIZE.1);
        meta property="og:image:alt" content=(card.alt());
        meta name="twitter:card" content="summary_large_image";
    }
}

/// No content ends the element that it stands in, or begins a comment there.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c")
}
