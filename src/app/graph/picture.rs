//! The picture: the stage from above, people on it, ties between them.

use leptos::prelude::*;

use super::drawn::{DrawnTie, NodeState, PersonNode, TieLine, colours};
use super::state::{GraphModel, GraphState};
use crate::app::components::Keyed;
use crate::app::picture::Picture;
use crate::app::signals::memo;
use crate::domain::catalog::Character;
use crate::domain::graph::Graph;
use crate::domain::graph::drawing::{HEIGHT, Seat, WIDTH, lines};
use crate::domain::graph::near::Near;
use crate::domain::graph::query::View;
use crate::domain::graph::words::relations;
use crate::domain::page::Bond;

/// From so many people on, a narrow screen has no room for all names at once.
const MANY: usize = 12;

/// From so many people on each is a mere disc, named when one comes nearer: at a look nobody could read more, and ten
/// shapes each would take a second to paint.
const CROWDED: usize = 40;

/// There is always a picture: an empty stage has a sentence of its own below it.
#[component]
pub fn GraphPicture(state: GraphState) -> impl IntoView {
    let model = state.model;
    let label = move || model.with(|model| label(&model.graph));
    let class = move || model.with(|model| class(&model.graph, state.near.with(Near::is_somebody)));
    let has_selection = move || model.with(|model| !model.query.focus.is_empty());
    let select = move |person: String| state.select(&person);
    // A first tap shows what a pointer shows that rests there; a second one follows the link.
    let tap = move |person: String| {
        let is_first = state.query_now().focus != person;
        if is_first {
            state.select(&person);
        }
        is_first
    };
    let emptiness = memo(move || model.with(|model| model.emptiness(Some(View::Graph))));
    view! {
        <figure class="canvas">
            <Picture
                state=state.picture
                class=Signal::derive(class)
                label=Signal::derive(label)
                may_hover=Signal::derive(move || !has_selection())
                on_tap=Callback::new(tap)
                on_select=Callback::new(select)
                on_clear=Callback::new(move |()| state.clear())
            >
                <Boards size=state.now.knowledge.site().stage />
                <g aria-hidden="true">
                    <Ties state />
                </g>
                <People state />
            </Picture>
            <figcaption class="sr">"People stand where they always stand: the plan is the same at every progress."</figcaption>
        </figure>
        {move || emptiness.get().map(|words| view! { <p class="empty">{words}</p> }.into_any())}
    }
}

fn label(graph: &Graph<'_>) -> String {
    format!(
        "Graph of {} people and {} ties; arrow keys walk from one to the next, and the list says the same in words.",
        graph.people.len(),
        graph.bonds.len(),
    )
}

/// In a crowd nothing fades; the neighbourhood stands out.
fn class(graph: &Graph<'_>, is_looking: bool) -> String {
    let looking = if is_looking && !is_crowded(graph) { " looking" } else { "" };
    let many = match graph.people.len() {
        0..=MANY => "",
        _ if is_crowded(graph) => " many crowded",
        _ => " many",
    };
    format!("graph{looking}{many}")
}

fn is_crowded(graph: &Graph<'_>) -> bool {
    graph.people.len() > CROWDED
}

/// The stage from above, and the lines on its floor.
const STAGE: &str = "M20 20H980V520C980 700 700 745 500 745C300 745 20 700 20 520ZM500 20V745M20 260H980M20 520H980";

/// The stage itself, drawn once and stretched for a larger cast.
#[component]
fn Boards(size: (i16, i16)) -> impl IntoView {
    let hundredths = |size: i16, usual: i32| i32::from(size) * 100 / usual;
    let scale = |hundredths: i32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let stretch = format!("scale({} {})", scale(hundredths(size.0, WIDTH)), scale(hundredths(size.1, HEIGHT)));
    view! {
        <g class="stage" aria-hidden="true" transform=stretch>
            <path d=STAGE></path>
        </g>
    }
}

#[component]
fn Ties(state: GraphState) -> impl IntoView {
    let ties = move || state.model.with(|model| drawn_ties(model));
    let tie = move |(tie, bond): (DrawnTie, Bond<'static>)| {
        let near = Signal::derive(move || state.near.with(|near| near.holds_tie(&bond)));
        view! { <TieLine tie near /> }.into_any()
    };
    view! { <Keyed each=ties key=|(tie, _)| tie.clone() children=tie /> }
}

fn drawn_ties(model: &GraphModel) -> Vec<(DrawnTie, Bond<'static>)> {
    let bonds = &model.graph.bonds;
    let step = model.query.as_of.map(|_| model.graph.knowledge.progress());
    let drawn = |(bond, line): (&Bond<'static>, _)| (DrawnTie::new(bond, line, step == Some(bond.revealed_in)), *bond);
    bonds.iter().zip(lines(bonds, Seat::on_stage)).map(drawn).collect()
}

#[component]
fn People(state: GraphState) -> impl IntoView {
    let people = move || {
        state.model.with(|model| {
            let is_plain = is_crowded(&model.graph);
            model.graph.people.iter().map(|it| (*it, is_plain)).collect::<Vec<_>>()
        })
    };
    let person = move |(it, is_plain): (&'static Character<'static>, bool)| view! { <Person state it is_plain /> }.into_any();
    view! { <Keyed each=people key=|(it, is_plain)| (it.index, *is_plain) children=person /> }
}

#[component]
fn Person(state: GraphState, it: &'static Character<'static>, is_plain: bool) -> impl IntoView {
    let model = state.model;
    let label = move || model.with(|model| format!("{}, {}", it.name, relations(model.graph.degree(it.index))));
    let is_selected = move || model.with(|model| model.graph.focus.person().is_some_and(|focus| focus.index == it.index));
    let node = NodeState {
        near: Signal::derive(move || state.near.with(|near| near.holds(it.index))),
        selected: Signal::derive(is_selected),
        tab_index: Signal::derive(state.picture.tab_index(it.id)),
    };
    view! {
        <PersonNode
            reading=state.now
            person=it
            seat=Seat::on_stage(it)
            label=Signal::derive(label)
            class=Signal::derive(move || model.with(|model| colours(model.then, it)))
            is_plain
            state=node
        />
    }
}
