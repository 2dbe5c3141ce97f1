//! Where it happens.

use maud::{Markup, html};

use crate::domain::Kind;
use crate::domain::catalog::Place;
use crate::domain::knowledge::reference;
use crate::domain::page::{Exhibits, mentions_of};
use crate::pages::Reading;
use crate::pages::parts::lists::event;
use crate::pages::parts::sheet::Neighbour;
use crate::route::Route;

use super::themes::{Article, Listed, article, listing};

/// Draws the list.
pub fn index(reading: &Reading) -> Markup {
    let places = reading.knowledge.places().map(|place| Listed {
        at: reference(Kind::Places, place.index),
        id: place.id,
        name: place.name,
        line: place.what.to_plain(),
        group: "",
    });
    listing(reading, &Route::Places, places.collect())
}

/// Draws a place.
pub fn page(reading: &Reading, place: &'static Place<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let at = reference(Kind::Places, place.index);
    let mut exhibits = Exhibits::default();
    let here: Vec<_> = knowledge.events().filter(|known| known.value.place == Some(place.index)).collect();
    let events = html! {
        @if !here.is_empty() {
            section class="act" {
                h2 { "What happened here" }
                ol class="body events" { @for known in &here { (event(reading, known, &mut exhibits)) } }
            }
        }
    };
    let all: Vec<_> = knowledge.places().collect();
    let order = all.iter().position(|other| other.index == place.index).unwrap_or_default();
    let neighbour = |order: Option<usize>| -> Neighbour {
        order.and_then(|order| all.get(order)).map(|other| (Route::Place(other.id.to_owned()), other.name.to_owned()))
    };
    article(
        reading,
        Article {
            above: (Route::Places, "Places"),
            at,
            id: place.id,
            name: place.name,
            tagline: "A place of the story",
            what: &place.what,
            sources: &place.sources,
            doubt: None,
            more: events,
            mentions: mentions_of(knowledge, at),
            exhibits,
            before: neighbour(order.checked_sub(1)),
            after: neighbour(order.checked_add(1)),
        },
    )
}
