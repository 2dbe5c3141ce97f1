//! The small picture of one person's ties, beside the list of them.

use leptos::prelude::*;

use super::drawn::{DrawnTie, PersonFigure, PersonNode, TieLine, colours};
use crate::app::components::Later;
use crate::app::reading::Reading;
use crate::domain::catalog::Character;
use crate::domain::graph::drawing::{Seat, lines};
use crate::domain::graph::ego::{HALF, MIDDLE, RADIUS, ring, spots};
use crate::domain::graph::query::GraphQuery;
use crate::domain::page::{Bond, Tie, bonds, ties_among};
use crate::route::Route;

/// Always of the same size, so that nothing moves when what is stored comes.
#[component]
pub fn EgoGraph(reading: Reading, person: &'static Character<'static>) -> impl IntoView {
    let all = bonds(reading.knowledge);
    let (people, rest) = ring(&ties_among(&all, person.index));
    let words = match (people.is_empty(), rest) {
        (true, _) => Some("No tie is known yet.".to_owned()),
        (false, 0) => None,
        (false, rest) => Some(format!("{rest} more are in the list. ")),
    };
    let query = GraphQuery { focus: person.id.to_owned(), ..GraphQuery::default() }.query();
    view! {
        <figure class="ego">
            <svg
                class="graph"
                viewBox=format!("-{HALF} -{HALF} {} {}", 2 * HALF, 2 * HALF)
                role="group"
                aria-label=format!("Ties of {}", person.name)
            >
                <Later>
                    <Ring reading person people all />
                </Later>
            </svg>
            <figcaption>
                {words}
                <a href=reading.href_with(&Route::Relationships, &query)>"Show in the relationships"</a>
                " · "
                <a href=reading.href_with(&Route::Compare, &format!("a={}", person.id))>"Compare"</a>
            </figcaption>
        </figure>
    }
}

/// The person in the middle, those they are tied to around them.
#[component]
fn Ring(
    reading: Reading,
    person: &'static Character<'static>,
    people: Vec<Tie<'static>>,
    /// The ties of everybody.
    all: Vec<Bond<'static>>,
) -> impl IntoView {
    let spots = spots(people.len());
    let place = |of: &Character<'static>| people.iter().position(|tie| tie.other.index == of.index);
    let seat = |of: &Character<'static>| match place(of) {
        Some(place) => Seat { point: spots[place], radius: RADIUS },
        None => Seat { point: (0.0, 0.0), radius: MIDDLE },
    };
    let is_drawn = |end: &Character<'static>| end.index == person.index || place(end).is_some();
    let mut ties = all;
    ties.retain(|bond| bond.touches(person.index) && is_drawn(bond.a) && is_drawn(bond.b));
    let lines: Vec<_> = ties.iter().zip(lines(&ties, seat)).map(|(bond, line)| DrawnTie::new(bond, line, false)).collect();
    let node = |it: &Tie<'static>| {
        let label = format!("{}, {}", it.other.name, it.kind.name);
        view! { <PersonNode reading person=it.other seat=seat(it.other) label class=colours(reading, it.other) /> }.into_any()
    };
    view! {
        <g aria-hidden="true">{lines.into_iter().map(|tie| view! { <TieLine tie /> }.into_any()).collect_view()}</g>
        <g aria-hidden="true" class="me">
            <PersonFigure person radius=MIDDLE class=colours(reading, person) />
        </g>
        {people.iter().map(node).collect_view()}
    }
}
