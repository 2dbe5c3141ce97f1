//! The pieces of a drawn graph: ties as lines, people as medallions that are links.
//!
//! Contract for tests: people are `a[data-node="<id>"]`, ties `[data-edge="<a>|<b>|<kind>"]`.

use maud::{Markup, PreEscaped, html};

use super::lists::page_of;
use super::medallion::palette;
use crate::domain::catalog::Character;
use crate::domain::graph::drawing::{Line, Seat, move_to};
use crate::domain::medallion::{Size, initials, picture, variation};
use crate::domain::page::{Bond, first_name};
use crate::pages::Reading;

/// A tie. What is `near` stays when the rest fades.
pub fn tie(bond: &Bond<'static>, line: &Line, near: bool, is_new: bool) -> Markup {
    let ended = bond.ended.is_some();
    let weight = if bond.kind.heavy { " heavy" } else { "" };
    let state = if ended { " ended" } else { "" };
    let new = if is_new { " new" } else { "" };
    let class = format!("tie t-{}{weight}{state}{new}", bond.kind.thread);
    // A cut line has a gap in the middle of its hundred parts; its kind is told by the colour alone, and by the words.
    let dash = if ended { "46 8" } else { bond.kind.dash };
    let dash = (!dash.is_empty()).then_some(dash);
    let key = tie_key(bond);
    if line.cut.is_none() && line.head.is_none() {
        return html! { path class=(class) data-edge=(key) data-near[near] d=(line.path) stroke-dasharray=[dash] {} };
    }
    html! {
        g data-edge=(key) data-near[near] class=(format!("t-{}", bond.kind.thread)) {
            path class=(class) d=(line.path) stroke-dasharray=[dash] pathLength=[ended.then_some("100")] {}
            @if let Some(path) = &line.cut { path class="cut" d=(path) {} }
            @if let Some(path) = &line.head { path class="arrow" d=(path) {} }
        }
    }
}

/// What a tie is called in the picture.
pub fn tie_key(bond: &Bond<'_>) -> String {
    format!("{}|{}|{}", bond.a.id, bond.b.id, bond.kind.id)
}

/// How somebody stands in the picture.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    pub seat: Seat,
    /// For screen readers: name and number of ties.
    pub label: &'a str,
    pub near: bool,
    pub selected: bool,
    /// Drawn as a mere disc, because there are many.
    pub plain: bool,
    /// The place in the order of the Tab key: 0 or -1; `None` where every link is a stop of its own.
    pub tab: Option<i8>,
}

/// Somebody, as a link to their page.
pub fn node(reading: &Reading, it: &'static Character<'static>, standing: Standing<'_>) -> Markup {
    let radius = standing.seat.radius;
    html! {
        a class=(if standing.selected { "node on" } else { "node" }) href=(reading.href(&page_of(it))) data-node=(it.id)
            data-near[standing.near] tabindex=[standing.tab] aria-label=(standing.label) transform=(move_to(standing.seat.point)) {
            @if standing.plain {
                circle class="halo disc" r=(radius) {}
            } @else {
                circle class="hit" r=(radius + 10) {}
                (figure(reading, it, radius))
            }
            text class="name" y=(radius + 18) { (first_name(it.name)) }
        }
    }
}

/// A medallion with a free space around it, about the origin.
pub fn figure(reading: &Reading, it: &'static Character<'static>, radius: i32) -> Markup {
    let class = format!("md-s {}", colours(reading, it));
    let inside = picture(it.id, &initials(it.name), Size::Small);
    html! {
        circle class="halo" r=(radius + 3) {}
        g class=(class) transform=(format!("scale(.{radius})")) { (PreEscaped(inside)) }
    }
}

fn colours(reading: &Reading, it: &'static Character<'static>) -> String {
    format!("md md-{} md-v{}", palette(reading.knowledge, it), variation(it.id))
}

/// "9 relations", "1 relation, 2 ended".
#[must_use]
pub fn relations((current, ended): (usize, usize)) -> String {
    let words = if current == 1 { "relation" } else { "relations" };
    match ended {
        0 => format!("{current} {words}"),
        _ => format!("{current} {words}, {ended} ended"),
    }
}
