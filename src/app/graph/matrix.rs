//! The matrix: everybody against everybody, in an order in which groups show along the diagonal.

use leptos::prelude::*;

use super::state::{GraphModel, GraphState};
use crate::app::components::{PersonLink, noscroll};
use crate::domain::catalog::Character;
use crate::domain::graph::matrix::{MOST, people};
use crate::domain::graph::query::View;
use crate::domain::medallion::initials;
use crate::domain::page::Bond;

/// Somebody in the matrix.
type Person = &'static Character<'static>;

/// Drawn in place whenever something in it changes.
#[component]
pub fn TieMatrix(state: GraphState) -> impl IntoView {
    view! {
        {move || {
            let model = state.model.get();
            if let Some(words) = model.emptiness(Some(View::Matrix)) {
                return view! { <p class="empty">{words}</p> }.into_any();
            }
            let (people, rest) = people(&model.graph);
            let rest = (rest > 0).then(|| {
                let words = format!("The {MOST} people with the most ties; {rest} more would not fit. The list has them all.");
                view! { <p class="hint">{words}</p> }.into_any()
            });
            view! {
                {table(&model, &people)}
                {rest}
            }
            .into_any()
        }}
    }
}

fn table(model: &GraphModel, people: &[Person]) -> AnyView {
    let head = |it: &Person| {
        view! {
            <th scope="col" class=selected(model, it) title=it.name>
                <span aria-hidden="true">{initials(it.name)}</span>
                <span class="sr">{it.name}</span>
            </th>
        }
        .into_any()
    };
    let row = |(place, it): (usize, &Person)| {
        let cells: Vec<_> = people.iter().enumerate().map(|column| cell(model, (place, it), column)).collect();
        view! {
            <tr class=selected(model, it)>
                <th scope="row">
                    <PersonLink reading=model.then character=it />
                </th>
                {cells}
            </tr>
        }
        .into_any()
    };
    view! {
        <div class="tablebox" tabindex="0" role="region" aria-label="Matrix of ties">
            <table class="matrix">
                <caption class="sr">
                    "Who is tied to whom. People who have ties to the same others stand next to each other."
                </caption>
                <thead>
                    <tr>
                        <td></td>
                        {people.iter().map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>{people.iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What is between two people. Above the diagonal it is a link that selects both; below it is the same once more for the
/// eye, and nothing for the keyboard.
fn cell(model: &GraphModel, (row, it): (usize, Person), (column, other): (usize, &Person)) -> AnyView {
    let is_between = |bond: &&Bond<'static>| bond.touches(it.index) && bond.touches(other.index);
    let ties: Vec<_> = if row == column { Vec::new() } else { model.graph.bonds.iter().filter(is_between).collect() };
    let class = if row == column { "same" } else { selected(model, other) };
    if ties.is_empty() {
        return view! { <td class=class></td> }.into_any();
    }
    let mut kinds: Vec<&str> = Vec::new();
    for tie in &ties {
        if !kinds.contains(&tie.kind.name) {
            kinds.push(tie.kind.name);
        }
    }
    let label = format!("{} and {}: {}", it.name, other.name, kinds.join(", "));
    let marks = ties.iter().take(3).map(|tie| knot(tie)).collect_view();
    let inside = if row < column {
        let href = model.href(|query| {
            it.id.clone_into(&mut query.focus);
            other.id.clone_into(&mut query.with);
        });
        view! {
            <a href=href title=label.clone() aria-label=label.clone() {..noscroll()}>
                {marks}
            </a>
        }
        .into_any()
    } else {
        view! {
            <span class="twin" aria-hidden="true" title=label>
                {marks}
            </span>
        }
        .into_any()
    };
    view! { <td class=class>{inside}</td> }.into_any()
}

fn knot(tie: &Bond<'static>) -> AnyView {
    let ended = if tie.ended.is_some() { " ended" } else { "" };
    view! { <span class=format!("knot t-{}{ended}", tie.kind.thread)></span> }.into_any()
}

fn selected(model: &GraphModel, it: &Character<'_>) -> &'static str {
    let selected = [model.graph.focus, model.graph.with];
    let is_it = selected.iter().any(|selected| selected.person().is_some_and(|one| one.index == it.index));
    if is_it { "on" } else { "" }
}
