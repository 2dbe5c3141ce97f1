//! How two people are connected, in words: the shortest chains, each step with its episode and its sources.

use maud::{Markup, html};

use super::cites::tie_told;
use super::lists::{person, swatch};
use super::prose::since;
use crate::domain::catalog::Character;
use crate::domain::graph::Graph;
use crate::domain::page::{Bond, Exhibits, first_name};
use crate::pages::Reading;

/// The chains between the two people selected; a sentence if there is none.
pub fn chains(reading: &Reading, graph: &Graph<'static>, exhibits: &mut Exhibits) -> Markup {
    if graph.chains.is_empty() {
        return html! {
            p class="none" { "They are not connected, as far as you know." }
        };
    }
    html! {
        ol class="chains" { @for chain in &graph.chains { (one(reading, graph, chain, exhibits)) } }
    }
}

fn one(reading: &Reading, graph: &Graph<'static>, chain: &[u16], exhibits: &mut Exhibits) -> Markup {
    let people: Vec<_> = chain.iter().filter_map(|&index| reading.knowledge.character_at(index)).collect();
    let between: Vec<&str> = people.iter().skip(1).take(people.len().saturating_sub(2)).map(|it| first_name(it.name)).collect();
    let heading = match between.split_last() {
        None => "Directly".to_owned(),
        Some((last, [])) => format!("Through {last}"),
        Some((last, first)) => format!("Through {} and {last}", first.join(", ")),
    };
    html! {
        li {
            h3 { (heading) }
            ol { @for step in people.windows(2) { (ties(reading, graph, step[0], step[1], exhibits)) } }
        }
    }
}

/// One step: what is between two people, the first tie in a sentence of its own.
fn ties(
    reading: &Reading,
    graph: &Graph<'static>,
    from: &'static Character<'static>,
    to: &'static Character<'static>,
    exhibits: &mut Exhibits,
) -> Markup {
    html! {
        li {
            p class="pair" {
                (person(reading, from))
                " and "
                (person(reading, to))
            }
            @for bond in graph.between(from.index, to.index) { (told(reading, &bond, exhibits)) }
        }
    }
}

fn told(reading: &Reading, bond: &Bond<'static>, exhibits: &mut Exhibits) -> Markup {
    html! {
        div class="told" {
            p class="kind" {
                (swatch(bond.kind))
                (bond.kind.name)
                span class="ep" { (since(bond.revealed_in)) }
            }
            p { (tie_told(reading, bond.relation, bond.ended, exhibits)) }
        }
    }
}
