//! What is danced, and the words of the trade.

use maud::Markup;

use crate::domain::Kind;
use crate::domain::catalog::Ballet;
use crate::domain::knowledge::reference;
use crate::domain::page::{Exhibits, mentions_of};
use crate::pages::parts::sheet::Neighbour;
use crate::pages::{Reading, nothing};
use crate::route::Route;

use super::themes::{Article, Listed, article, listing};

/// Draws the list.
pub fn index(reading: &Reading) -> Markup {
    let mut ballets: Vec<_> = reading.knowledge.ballets().collect();
    ballets.sort_by_key(|it| it.kind);
    let listed = ballets.into_iter().map(|it| Listed {
        at: reference(Kind::Ballet, it.index),
        id: it.id,
        name: it.name,
        line: it.what.to_plain(),
        group: kind(reading, it),
    });
    listing(reading, &Route::BalletIndex, listed.collect())
}

/// Draws a ballet, a dance or a term.
pub fn page(reading: &Reading, ballet: &'static Ballet<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let at = reference(Kind::Ballet, ballet.index);
    let all: Vec<_> = knowledge.ballets().collect();
    let order = all.iter().position(|other| other.index == ballet.index).unwrap_or_default();
    let neighbour = |order: Option<usize>| -> Neighbour {
        order.and_then(|order| all.get(order)).map(|other| (Route::Ballet(other.id.to_owned()), other.name.to_owned()))
    };
    article(
        reading,
        Article {
            above: (Route::BalletIndex, "Ballet"),
            at,
            id: ballet.id,
            name: ballet.name,
            tagline: kind(reading, ballet),
            what: &ballet.what,
            sources: &ballet.sources,
            doubt: Some(ballet.confidence),
            more: nothing(),
            mentions: mentions_of(knowledge, at),
            exhibits: Exhibits::default(),
            before: neighbour(order.checked_sub(1)),
            after: neighbour(order.checked_add(1)),
        },
    )
}

fn kind(reading: &Reading, ballet: &Ballet<'_>) -> &'static str {
    reading.knowledge.site().ballet_kinds.get(usize::from(ballet.kind)).copied().unwrap_or_default()
}
