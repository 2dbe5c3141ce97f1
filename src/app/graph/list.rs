//! The list: every tie shown, in words, in a table that sorts.

use leptos::prelude::*;

use super::state::GraphState;
use crate::app::components::{PersonLink, References, SortHeader, Swatch, TieTold, noscroll};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::domain::graph::query::{RelationSort, View};
use crate::domain::graph::told::CitedBond;
use crate::domain::words::since;

/// The ties of the person selected, or all of them.
#[component]
pub fn TieList(state: GraphState) -> impl IntoView {
    let emptiness = memo(move || state.model.with(|model| model.emptiness(Some(View::List))));
    view! {
        {move || match emptiness.get() {
            Some(words) => view! { <p class="empty">{words}</p> }.into_any(),
            None => view! { <Table state /> }.into_any(),
        }}
    }
}

#[component]
fn Table(state: GraphState) -> impl IntoView {
    let (model, told) = (state.model, state.told);
    let heading = move |sort: RelationSort, words: &'static str| {
        let href = Signal::derive(move || model.with(|model| model.href(|query| query.sort = sort)));
        let is_now = Signal::derive(move || model.with(|model| model.query.sort == sort));
        view! { <SortHeader words href is_now /> }.into_any()
    };
    let row = move |tie: CitedBond<'static>| view! { <Row reading=model.with(|model| model.then) tie /> }.into_any();
    view! {
        <div class="aslist">
            <div class="tablebox" tabindex="0" role="region" aria-label="Ties">
                <table class="table" role="table">
                    <thead>
                        <tr role="row">
                            {heading(RelationSort::From, "Who")}
                            {heading(RelationSort::Kind, "Kind")}
                            {heading(RelationSort::To, "Whom")}
                            <th scope="col" role="columnheader">
                                "In words"
                            </th>
                            {heading(RelationSort::Since, "Since")}
                        </tr>
                    </thead>
                    <tbody>{move || told.get().list.rows.iter().cloned().map(row).collect_view()}</tbody>
                </table>
            </div>
            <AllRows state />
            {move || view! { <References reading=state.now exhibits=told.get().list.exhibits.clone() /> }.into_any()}
        </div>
    }
}

/// The way to the rows that are left out.
#[component]
fn AllRows(state: GraphState) -> impl IntoView {
    let rest = memo(move || state.told.with(|told| told.list.rest));
    let href = move || state.model.with(|model| model.href(|query| query.all_rows = true));
    let link = move |rest: usize| {
        view! {
            <p>
                <a href=move || href() id="all-rows" class="btn quiet" {..noscroll()}>
                    {format!("Show the other {rest}")}
                </a>
            </p>
        }
        .into_any()
    };
    view! { {move || Some(rest.get()).filter(|rest| *rest > 0).map(link)} }
}

#[component]
fn Row(reading: Reading, tie: CitedBond<'static>) -> impl IntoView {
    let CitedBond { value: bond, exhibits } = tie;
    view! {
        <tr class=if bond.ended.is_some() { "ended" } else { "" } role="row">
            <th scope="row" role="rowheader" data-label="Who">
                <PersonLink reading character=bond.a />
            </th>
            <td role="cell" data-label="Kind">
                <span class="kind">
                    <Swatch kind=bond.kind />
                    {bond.kind.name}
                </span>
            </td>
            <td role="cell" data-label="Whom">
                <span class="hint">{bond.relation.label}</span>
                " "
                <PersonLink reading character=bond.b />
            </td>
            <td role="cell" data-label="In words">
                <TieTold reading relation=bond.relation ended=bond.ended exhibits />
            </td>
            <td role="cell" data-label="Since">
                <span class="ep">{since(bond.revealed_in)}</span>
            </td>
        </tr>
    }
}
