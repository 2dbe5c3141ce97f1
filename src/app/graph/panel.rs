//! Beside the view: the sentences of whoever is selected, with episode and sources, and how two people are connected.

use leptos::prelude::*;

use super::Chains;
use super::state::{GraphModel, GraphState, Shared};
use crate::app::components::{Icon, Medallion, Opening, PersonLink, References, SvgIcon, TieRows, noscroll};
use crate::domain::graph::query::{GraphQuery, View};
use crate::domain::graph::told::{self, Pair, Panel, Selection};
use crate::domain::graph::words::relations;
use crate::domain::medallion::Size;
use crate::domain::page::Exhibits;
use crate::route::Route;

/// Of whoever the pointer or the focus rests on, else of whoever is selected. Drawn in place whenever that changes, so what
/// has the focus in it keeps it.
#[component]
pub fn SelectionPanel(state: GraphState) -> impl IntoView {
    view! {
        {move || {
            // Who passes from one person to the next is not to see the ties of each come in two steps.
            provide_context(Opening::default());
            let (model, panel, is_passing) = match state.glance.get() {
                Some(glance) => {
                    let panel = told::panel(&glance.graph, false, &mut Exhibits::default());
                    (glance, panel, true)
                }
                None => (state.model.get(), state.told.get().panel.clone(), false),
            };
            let is_list = state.view.get() == Some(View::List);
            let Panel { pair, selected, exhibits } = panel;
            let selected = match selected {
                Some(selection) => view! { <Selected model=model.clone() selection is_passing is_list /> }.into_any(),
                None => view! {
                    <p class="hint">
                        "Rest on somebody, with the pointer or the arrow keys, to read their ties here. Space or a tap keeps them."
                    </p>
                }
                .into_any(),
            };
            view! {
                {pair.map(|pair| view! { <Connection model pair /> }.into_any())}
                {selected}
                <References reading=state.now exhibits />
            }.into_any()
        }}
    }
}

#[component]
fn Connection(model: Shared<GraphModel>, pair: Pair<'static>) -> impl IntoView {
    let Pair { one, other, chains } = pair;
    let reading = model.then;
    let compare = reading.href_with(&Route::Compare, &format!("a={}&b={}", one.id, other.id));
    view! {
        <section class="connection" aria-labelledby="connection">
            <h2 id="connection">{format!("{} and {}", one.name, other.name)}</h2>
            <Chains reading chains />
            <p class="ways-on">
                <a href=compare>"Compare the two"</a>
                <a href=model.href(|query| query.with = String::new()) {..noscroll()}>
                    "Close"
                </a>
            </p>
        </section>
    }
}

#[component]
fn Selected(
    model: Shared<GraphModel>,
    selection: Selection<'static>,
    /// The pointer or the focus just rests on them.
    is_passing: bool,
    /// The list has their ties.
    is_list: bool,
) -> impl IntoView {
    let Selection { person: it, degree, is_untied, ties, more } = selection;
    let reading = model.then;
    let ties = match (is_untied, is_list) {
        (true, _) => Some(view! { <p class="none">"No tie that passes the filters."</p> }.into_any()),
        (false, false) => Some(view! { <TieRows reading ties me=it.index /> }.into_any()),
        (false, true) => None,
    };
    let in_list = |query: &mut GraphQuery| {
        it.id.clone_into(&mut query.focus);
        query.view = View::List;
    };
    let more = (more > 0).then(|| {
        view! {
            <p>
                <a href=model.href(in_list) {..noscroll()}>
                    {format!("{more} more in the list")}
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <section class="selected" aria-labelledby="selected">
            <header>
                <Medallion reading character=it size=Size::Medium />
                <div>
                    <h2 id="selected">
                        <PersonLink reading character=it />
                    </h2>
                    <p>{relations(degree)}</p>
                </div>
                <FocusSwitch model=model.clone() id=it.id is_passing />
            </header>
            {ties}
            {more}
            <p class="ways-on">
                <a href=reading.href_with(&Route::Compare, &format!("a={}", it.id))>"Compare with somebody"</a>
            </p>
        </section>
    }
}

/// Selects whom one passes, or nobody any more. One link, so that it keeps the focus.
#[component]
fn FocusSwitch(model: Shared<GraphModel>, id: &'static str, is_passing: bool) -> impl IntoView {
    let href = model.href(|query| {
        if is_passing {
            id.clone_into(&mut query.focus);
        } else {
            query.focus = String::new();
            query.with = String::new();
        }
    });
    let words = if is_passing {
        "Select".into_any()
    } else {
        view! {
            <SvgIcon icon=Icon::Close base=model.then.base />
            <span class="sr">"Select nobody"</span>
        }
        .into_any()
    };
    view! {
        <a href=href class="tool" id="focus-switch" {..noscroll()}>
            {words}
        </a>
    }
}
