//! The relationships: who is tied to whom, as a picture, a list and a matrix.
//!
//! What is shown, who is selected and which view it is stand in the address. Only the part of the picture that is seen, and
//! whom the pointer or the focus rests on, are the screen's.

use leptos::prelude::*;

use crate::app::components::{Curtain, Later, PageHeading, Segment, Segments};
use crate::app::graph::state::GraphState;
use crate::app::graph::{BoardControls, ConnectionForm, Count, GraphPicture, LegendForm, SelectionPanel, TieList, TieMatrix};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::domain::graph::query::View;
use crate::domain::graph::words;

/// What is shown beside one of its views, and who is selected on the other side.
#[component]
pub fn RelationshipsPage(reading: Reading) -> impl IntoView {
    let state = GraphState::new(reading);
    let lead = move || state.model.with(|model| words::lead(&model.graph));
    view! {
        <div class=move || format!("wrap plan{}", shape(state.view.get()))>
            <PageHeading reading title="Relationships" lead />
            <Views state />
            <div class="rail scripted">
                // What stands beside the picture may come when that is there.
                <Later>
                    <LegendForm state />
                    <ConnectionForm state />
                </Later>
            </div>
            <div class="board">
                <Board state />
            </div>
            <aside class="panel" id="panel" aria-label="Who is selected">
                {panel(state)}
            </aside>
        </div>
        <div class="wrap">
            <Curtain reading />
        </div>
    }
}

/// A picture has the selection beside it, a list above it, a matrix below it.
fn shape(view: Option<View>) -> &'static str {
    match view {
        Some(View::List) => " wide",
        Some(View::Matrix) => " below",
        _ => "",
    }
}

/// Beside the picture the panel may come later; above the list the selection is read first.
fn panel(state: GraphState) -> AnyView {
    let panel = move || view! { <SelectionPanel state /> }.into_any();
    if state.view.get_untracked() == Some(View::Graph) {
        view! { <Later>{panel()}</Later> }.into_any()
    } else {
        panel().into_any()
    }
}

#[component]
fn Views(state: GraphState) -> impl IntoView {
    let segment = |id: &str, words: &str, view: View| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: Signal::derive(move || state.model.with(|model| model.href(|query| query.view = view))),
        is_now: Signal::derive(move || state.view.get() == Some(view)),
    };
    let choices = vec![
        segment("view-graph", "Graph", View::Graph),
        segment("list", "List", View::List),
        segment("matrix", "Matrix", View::Matrix),
    ];
    view! { <Segments label="View" choices /> }
}

/// The view that was chosen, and below it whose ties, at which episode, how near.
#[component]
fn Board(state: GraphState) -> impl IntoView {
    let stranger = memo(move || state.model.with(|model| words::stranger(&model.graph)));
    let alert = |words: &'static str| {
        view! {
            <p class="stranger" role="alert">
                {words}
            </p>
        }
        .into_any()
    };
    let view = move || match state.view.get() {
        Some(View::List) => view! { <TieList state /> }.into_any(),
        Some(View::Matrix) => view! { <TieMatrix state /> }.into_any(),
        Some(_) => view! { <GraphPicture state /> }.into_any(),
        // Without scripts, and until the program knows the screen: the list and the picture.
        None => view! {
            <div class="both">
                <TieList state />
                <GraphPicture state />
            </div>
        }
        .into_any(),
    };
    view! {
        {move || stranger.get().map(alert)}
        {move || view()}
        <BoardControls state />
        <Count state />
    }
}
