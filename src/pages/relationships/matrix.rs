//! The matrix: everybody against everybody, in an order in which groups show along the diagonal.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::Scene;
use super::board::emptiness;
use crate::domain::catalog::Character;
use crate::domain::graph::matrix::order;
use crate::domain::medallion::initials;
use crate::domain::page::Bond;
use crate::pages::parts::lists::person;

/// How many people fit: more columns are wider than any screen.
const MOST: usize = 60;

/// Draws it.
pub fn matrix(scene: &Scene) -> Markup {
    let graph = &scene.graph;
    if graph.people.is_empty() {
        return emptiness(scene);
    }
    let (people, rest) = ordered(scene);
    html! {
        div class="tablebox" tabindex="0" role="region" aria-label="Matrix of ties" {
            table class="matrix" {
                caption class="sr" { "Who is tied to whom. People who have ties to the same others stand next to each other." }
                thead {
                    tr {
                        td {}
                        @for it in &people {
                            th scope="col" class=(selected(scene, it)) title=(it.name) {
                                span aria-hidden="true" { (initials(it.name)) }
                                span class="sr" { (it.name) }
                            }
                        }
                    }
                }
                tbody { @for (place, it) in people.iter().enumerate() { (row(scene, &people, place, it)) } }
            }
        }
        @if rest > 0 {
            p class="hint" { (format!("The {MOST} people with the most ties; {rest} more would not fit. The list has them all.")) }
        }
    }
}

/// The people who fit, in their order, and how many do not.
fn ordered(scene: &Scene) -> (Vec<&'static Character<'static>>, usize) {
    let graph = &scene.graph;
    let ties = |it: &Character<'_>| {
        let (current, ended) = graph.degree(it.index);
        current + ended
    };
    let mut people = graph.people.clone();
    if people.len() > MOST {
        people.sort_by_cached_key(|it| Reverse(ties(it)));
        people.truncate(MOST);
    }
    let place = |index: u16| people.iter().position(|it| it.index == index);
    let pairs: Vec<_> = graph.bonds.iter().filter_map(|bond| Some((place(bond.a.index)?, place(bond.b.index)?))).collect();
    let ordered = order(people.len(), &pairs).into_iter().map(|place| people[place]).collect();
    (ordered, graph.people.len() - people.len())
}

fn row(scene: &Scene, people: &[&'static Character<'static>], place: usize, it: &'static Character<'static>) -> Markup {
    html! {
        tr class=(selected(scene, it)) {
            th scope="row" { (person(&scene.reading, it)) }
            @for (column, other) in people.iter().enumerate() { (cell(scene, (place, it), (column, other))) }
        }
    }
}

/// What is between two people. Above the diagonal it is a link that selects both; below it is the same once more for the
/// eye, and nothing for the keyboard.
fn cell(
    scene: &Scene,
    (row, it): (usize, &'static Character<'static>),
    (column, other): (usize, &'static Character<'static>),
) -> Markup {
    let is_between = |bond: &&Bond<'static>| bond.touches(it.index) && bond.touches(other.index);
    let ties: Vec<_> = if row == column { Vec::new() } else { scene.graph.bonds.iter().filter(is_between).collect() };
    let class = if row == column { "same" } else { selected(scene, other) };
    let mut kinds: Vec<&str> = Vec::new();
    for tie in &ties {
        if !kinds.contains(&tie.kind.name) {
            kinds.push(tie.kind.name);
        }
    }
    let label = format!("{} and {}: {}", it.name, other.name, kinds.join(", "));
    let marks = html! {
        @for tie in ties.iter().take(3) {
            span class={ "knot t-" (tie.kind.thread) @if tie.ended.is_some() { " ended" } } {}
        }
    };
    html! {
        td class=(class) {
            @if !ties.is_empty() {
                @if row < column {
                    a href=(scene.href(|query| {
                        it.id.clone_into(&mut query.focus);
                        other.id.clone_into(&mut query.with);
                    })) aria-label=(label) title=(label) noscroll { (marks) }
                } @else {
                    span class="twin" aria-hidden="true" title=(label) { (marks) }
                }
            }
        }
    }
}

fn selected(scene: &Scene, it: &Character<'_>) -> &'static str {
    let is_it =
        [scene.graph.focus, scene.graph.with].iter().any(|selected| selected.person().is_some_and(|one| one.index == it.index));
    if is_it { "on" } else { "" }
}
