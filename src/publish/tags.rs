//! What stands in the head of a static page for those who show a link to it, and for those who list it.

use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;

use super::card::{Card, card, title};
use super::linked_data::linked_data;
use crate::domain::Knowledge;
use crate::route::Route;
use crate::route::head::{Head, canonical, head};

/// Width and height of the picture of a card, in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// Everything in the head that depends on the page, as HTML.
pub fn tags(route: &Route, knowledge: Knowledge<'_>) -> String {
    let head = head(route, knowledge);
    let card = card(route, knowledge).map(|card| link_card(route, knowledge, &head, &card).into_any());
    let data = linked_data(route, knowledge)
        .map(|data| view! { <script type="application/ld+json" inner_html=harmless(&data.to_string())></script> });
    let is_open = head.open;
    view! {
        <title>{head.title}</title>
        <meta name="description" content=head.description/>
        <link rel="canonical" href=canonical(route, knowledge)/>
        {(!is_open).then(|| view! { <meta name="robots" content="noindex"/> })}
        {card}
        {data}
    }
    .to_html()
    .replace("<!>", "")
}

/// Open Graph, and the one word that Twitter wants beside it. Behind the curtain even the address would tell, so who
/// shows a link keeps to the one it has.
fn link_card(route: &Route, knowledge: Knowledge<'_>, head: &Head, card: &Card) -> impl IntoView + use<> {
    let site = knowledge.site();
    let properties = [
        ("og:type", if *route == Route::Home { "website" } else { "article" }.to_owned()),
        ("og:site_name", site.name.to_owned()),
        ("og:title", title(route, knowledge)),
        ("og:description", head.description.clone()),
        ("og:url", if head.open { canonical(route, knowledge) } else { String::new() }),
        ("og:image", format!("{}{}", site.address, card.file)),
        ("og:image:width", SIZE.0.to_string()),
        ("og:image:height", SIZE.1.to_string()),
        ("og:image:alt", card.alt()),
    ];
    let properties = properties.into_iter().filter(|(_, content)| !content.is_empty());
    view! {
        {properties.map(|(name, content)| view! { <meta {..custom_attribute("property", name)} content=content/> }).collect_view()}
        <meta name="twitter:card" content="summary_large_image"/>
    }
}

/// No content ends the element that it stands in, or begins a comment there.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c")
}
