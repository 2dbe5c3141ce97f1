//! The pieces of a drawn graph: ties as lines, people as medallions that are links.
//!
//! Contract for tests: people are `a[data-node="<id>"]`, ties `[data-edge="<a>|<b>|<kind>"]`.

use leptos::prelude::*;
use leptos::svg;

use crate::app::components::{Shapes, medallion_class, page_of};
use crate::app::reading::Reading;
use crate::domain::catalog::Character;
use crate::domain::graph::drawing::{Line, Seat, move_to, tie_key};
use crate::domain::medallion::{Size, initials, picture};
use crate::domain::page::{Bond, first_name};

/// All that a tie is drawn from. A tie of which any of it changes is drawn anew.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DrawnTie {
    key: String,
    thread: &'static str,
    class: String,
    dash: Option<&'static str>,
    line: Line,
}

impl DrawnTie {
    /// A tie along a line. One `is_new` that begins with the episode at which the picture stands.
    pub fn new(bond: &Bond<'static>, line: Line, is_new: bool) -> Self {
        let is_ended = bond.ended.is_some();
        let weight = if bond.kind.heavy { " heavy" } else { "" };
        let state = if is_ended { " ended" } else { "" };
        let new = if is_new { " new" } else { "" };
        // A cut line has a gap in the middle of its hundred parts; its kind is told by the colour alone, and by the words.
        let dash = if is_ended { "46 8" } else { bond.kind.dash };
        Self {
            key: tie_key(bond),
            thread: bond.kind.thread,
            class: format!("tie t-{}{weight}{state}{new}", bond.kind.thread),
            dash: (!dash.is_empty()).then_some(dash),
            line,
        }
    }
}

/// A tie.
#[component]
pub fn TieLine(
    tie: DrawnTie,
    /// Whether it stays when the rest fades.
    #[prop(optional, into)]
    near: Option<Signal<bool>>,
) -> impl IntoView {
    let near = move || near.is_some_and(|near| near.get()).then_some("");
    let DrawnTie { key, thread, class, dash, line } = tie;
    if line.cut.is_none() && line.head.is_none() {
        return view! { <path class=class data-edge=key data-near=move || near() d=line.path stroke-dasharray=dash></path> }
            .into_any();
    }
    let length = line.cut.is_some().then_some("100");
    view! {
        <g data-edge=key data-near=move || near() class=format!("t-{thread}")>
            <path class=class d=line.path stroke-dasharray=dash pathLength=length></path>
            {line.cut.map(|path| view! { <path class="cut" d=path></path> }.into_any())}
            {line.head.map(|path| view! { <path class="arrow" d=path></path> }.into_any())}
        </g>
    }
    .into_any()
}

/// How somebody stands in a picture in which people are selected and walked to.
#[derive(Clone, Copy)]
pub struct NodeState {
    /// Whether they stay when the rest fades.
    pub near: Signal<bool>,
    pub selected: Signal<bool>,
    pub tab_index: Signal<&'static str>,
}

/// Somebody, as a link to their page.
#[component]
pub fn PersonNode(
    reading: Reading,
    person: &'static Character<'static>,
    seat: Seat,
    /// For screen readers: name and number of ties, or kind of tie.
    #[prop(into)]
    label: Signal<String>,
    /// The classes of the medallion, from [`colours`].
    #[prop(into)]
    class: Signal<String>,
    /// Drawn as a mere disc, because there are many.
    #[prop(optional)]
    is_plain: bool,
    /// Without it every link is a stop of the Tab key.
    #[prop(optional)]
    state: Option<NodeState>,
) -> impl IntoView {
    let radius = seat.radius;
    let is_selected = move || state.is_some_and(|state| state.selected.get());
    let figure = if is_plain {
        view! { <circle class="halo disc" r=radius.to_string()></circle> }.into_any()
    } else {
        view! {
            <circle class="hit" r=(radius + 10).to_string()></circle>
            <PersonFigure person radius class />
        }
        .into_any()
    };
    // A link in a drawing is another kind of element than one in a text, and the macro cannot know which is meant.
    svg::a()
        .attr("class", move || if is_selected() { "node on" } else { "node" })
        .attr("href", reading.href(&page_of(person)))
        .attr("data-node", person.id)
        .attr("data-near", move || state.is_some_and(|state| state.near.get()).then_some(""))
        .attr("tabindex", move || state.map(|state| state.tab_index.get()))
        .attr("aria-label", move || label.get())
        .attr("transform", move_to(seat.point))
        .child((
            figure,
            view! {
                <text class="name" y=(radius + 18).to_string()>
                    {first_name(person.name)}
                </text>
            }
            .into_any(),
        ))
        .into_any()
}

/// A medallion with a free space around it, about the origin.
#[component]
pub fn PersonFigure(
    person: &'static Character<'static>,
    radius: i32,
    /// From [`colours`].
    #[prop(into)]
    class: Signal<String>,
) -> impl IntoView {
    let shapes = picture(person.id, initials(person.name), Size::Small);
    view! {
        <circle class="halo" r=(radius + 3).to_string()></circle>
        <g class=move || class.get() transform=format!("scale(.{radius})")>
            <Shapes shapes />
        </g>
    }
}

/// The classes of a medallion in a picture.
pub fn colours(reading: Reading, person: &Character<'_>) -> String {
    format!("md-s {}", medallion_class(reading, person, "").replace("  ", " "))
}
