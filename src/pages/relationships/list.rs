//! The list: every tie shown, in words, in a table that sorts.

use maud::{Markup, html};

use super::Scene;
use super::board::emptiness;
use crate::domain::graph::query::{GraphQuery, RelationSort};
use crate::domain::page::{Bond, Exhibits};
use crate::pages::parts::cites::tie_told;
use crate::pages::parts::lists::{person, swatch};
use crate::pages::parts::prose::since;
use crate::pages::parts::sorter::sorter;

/// How many rows are drawn unless the reader asks for all.
const ROWS: usize = 150;

/// Draws it: the ties of the person selected, or all of them.
pub fn list(scene: &Scene, exhibits: &mut Exhibits) -> Markup {
    let bonds = scene.graph.rows(scene.query.sort);
    if bonds.is_empty() {
        return emptiness(scene);
    }
    let rows = if scene.query.all_rows { bonds.len() } else { ROWS };
    let rest = bonds.len().saturating_sub(rows);
    html! {
        div class="aslist" {
            div class="tablebox" tabindex="0" role="region" aria-label="Ties" {
                table class="table" role="table" {
                    thead {
                        tr role="row" {
                            (heading(scene, RelationSort::From, "Who"))
                            (heading(scene, RelationSort::Kind, "Kind"))
                            (heading(scene, RelationSort::To, "Whom"))
                            th scope="col" role="columnheader" { "In words" }
                            (heading(scene, RelationSort::Since, "Since"))
                        }
                    }
                    tbody { @for bond in bonds.iter().take(rows) { (row(scene, bond, exhibits)) } }
                }
            }
            @if rest > 0 {
                p { a id="all-rows" class="btn quiet" href=(scene.href(|query| query.all_rows = true)) noscroll { (format!("Show the other {rest}")) } }
            }
            (scene.references(exhibits))
        }
    }
}

fn heading(scene: &Scene, sort: RelationSort, words: &'static str) -> Markup {
    sorter(words, &scene.href(|query: &mut GraphQuery| query.sort = sort), scene.query.sort == sort)
}

fn row(scene: &Scene, bond: &Bond<'static>, exhibits: &mut Exhibits) -> Markup {
    let reading = &scene.reading;
    let relation = bond.relation;
    let class = if bond.ended.is_some() { "ended" } else { "" };
    html! {
        tr class=(class) role="row" {
            th scope="row" role="rowheader" data-label="Who" { (person(reading, bond.a)) }
            td role="cell" data-label="Kind" {
                span class="kind" {
                    (swatch(bond.kind))
                    (bond.kind.name)
                }
            }
            td role="cell" data-label="Whom" {
                span class="hint" { (relation.label) }
                " "
                (person(reading, bond.b))
            }
            td role="cell" data-label="In words" {
                (tie_told(reading, relation, bond.ended, exhibits))
            }
            td role="cell" data-label="Since" { span class="ep" { (since(bond.revealed_in)) } }
        }
    }
}
