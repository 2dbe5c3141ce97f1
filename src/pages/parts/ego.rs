//! The small picture of one person's ties, beside the list of them.

use maud::{Markup, html};

use super::drawn::{Standing, node, tie};
use crate::domain::catalog::Character;
use crate::domain::graph::drawing::{Seat, lines};
use crate::domain::graph::ego::{HALF, MIDDLE, RADIUS, ring, spots};
use crate::domain::graph::query::GraphQuery;
use crate::domain::page::{Tie, bonds};
use crate::pages::Reading;
use crate::route::Route;

/// Draws it: always of the same size, so that nothing moves when what is stored comes.
pub fn ego(reading: &Reading, me: &'static Character<'static>, ties: &[Tie<'static>]) -> Markup {
    let (people, rest) = ring(ties);
    let spots = spots(people.len());
    let seat = |person: &Character<'static>| match people.iter().position(|tie| tie.other.index == person.index) {
        Some(place) => Seat { point: spots[place], radius: RADIUS },
        None => Seat { point: (0.0, 0.0), radius: MIDDLE },
    };
    let is_drawn = |end: &Character<'static>| end.index == me.index || people.iter().any(|tie| tie.other.index == end.index);
    let all: Vec<_> = bonds(reading.knowledge)
        .into_iter()
        .filter(|bond| bond.touches(me.index) && is_drawn(bond.a) && is_drawn(bond.b))
        .collect();
    let query = GraphQuery { focus: me.id.to_owned(), ..GraphQuery::default() }.query();
    let words = match (people.is_empty(), rest) {
        (true, _) => "No tie is known yet.".to_owned(),
        (false, 0) => String::new(),
        (false, rest) => format!("{rest} more are in the list. "),
    };
    html! {
        figure class="ego" {
            svg class="graph" data-later viewBox=(format!("-{HALF} -{HALF} {} {}", 2 * HALF, 2 * HALF)) role="group" aria-label=(format!("Ties of {}", me.name)) {
                g aria-hidden="true" { @for (bond, line) in all.iter().zip(lines(&all, seat)) { (tie(bond, &line, false, false)) } }
                (me_in_the_middle(reading, me))
                @for it in &people {
                    @let label = format!("{}, {}", it.other.name, it.kind.name);
                    @let standing = Standing { seat: seat(it.other), label: &label, near: false, selected: false, plain: false, tab: None };
                    (node(reading, it.other, standing))
                }
            }
            figcaption {
                (words)
                a href=(reading.href_with(&Route::Relationships, &query)) { "Show in the relationships" }
                " · "
                a href=(reading.href_with(&Route::Compare, &format!("a={}", me.id))) { "Compare" }
            }
        }
    }
}

fn me_in_the_middle(reading: &Reading, me: &'static Character<'static>) -> Markup {
    html! {
        g aria-hidden="true" class="me" { (super::drawn::figure(reading, me, MIDDLE)) }
    }
}
