//! Beside the view: the sentences of whoever is selected, with episode and sources, and how two people are connected.

use maud::{Markup, html};

use super::Scene;
use crate::domain::catalog::Character;
use crate::domain::graph::query::{GraphQuery, View};
use crate::domain::medallion::Size;
use crate::domain::page::{Exhibits, ties_among};
use crate::pages::nothing;
use crate::pages::parts::chains::chains;
use crate::pages::parts::drawn::relations;
use crate::pages::parts::icon::{Icon, icon};
use crate::pages::parts::lists::{person, ties};
use crate::pages::parts::medallion::medallion;
use crate::route::Route;

/// So many ties of one person stand beside the view; more would be a page of its own, and the list is one.
const MOST: usize = 20;

/// Draws it; without the ties where the list has them already. `passing` is for somebody whom the pointer or the focus just rests on.
pub fn panel(scene: &Scene, passing: bool, exhibits: &mut Exhibits) -> Markup {
    let connection = match (scene.graph.focus.person(), scene.graph.with.person()) {
        (Some(one), Some(other)) => connection(scene, one, other, exhibits),
        _ => nothing(),
    };
    let person = if let Some(it) = scene.graph.focus.person() {
        selected(scene, it, passing, exhibits)
    } else {
        html! {
            p class="hint" { "Rest on somebody, with the pointer or the arrow keys, to read their ties here. Space or a tap keeps them." }
        }
    };
    html! {
        (connection)
        (person)
        @if scene.view != Some(View::List) { (scene.references(exhibits)) }
    }
}

fn connection(
    scene: &Scene,
    one: &'static Character<'static>,
    other: &'static Character<'static>,
    exhibits: &mut Exhibits,
) -> Markup {
    let compare = scene.reading.href_with(&Route::Compare, &format!("a={}&b={}", one.id, other.id));
    html! {
        section class="connection" aria-labelledby="connection" {
            h2 id="connection" { (format!("{} and {}", one.name, other.name)) }
            (chains(&scene.reading, &scene.graph, exhibits))
            p class="ways-on" {
                a href=(compare) { "Compare the two" }
                a href=(scene.href(|query| query.with = String::new())) noscroll { "Close" }
            }
        }
    }
}

fn selected(scene: &Scene, it: &'static Character<'static>, passing: bool, exhibits: &mut Exhibits) -> Markup {
    let reading = &scene.reading;
    let mine = ties_among(&scene.graph.mine, it.index);
    let (told, more) = mine.split_at(mine.len().min(MOST));
    let degree = scene.graph.degree(it.index);
    let select = |query: &mut GraphQuery| it.id.clone_into(&mut query.focus);
    let in_list = |query: &mut GraphQuery| {
        select(query);
        query.view = View::List;
    };
    let clear = |query: &mut GraphQuery| {
        query.focus = String::new();
        query.with = String::new();
    };
    html! {
        section class="selected" aria-labelledby="selected" {
            header {
                (medallion(reading, it, Size::Medium))
                div {
                    h2 id="selected" { (person(reading, it)) }
                    p { (relations(degree)) }
                }
                @if passing {
                    a class="tool" id="focus-switch" href=(scene.href(select)) noscroll { "Select" }
                } @else {
                    a class="tool" id="focus-switch" href=(scene.href(clear)) noscroll {
                        (icon(Icon::Close, &reading.base))
                        span class="sr" { "Select nobody" }
                    }
                }
            }
            @if mine.is_empty() {
                p class="none" { "No tie that passes the filters." }
            } @else if scene.view != Some(View::List) {
                (ties(reading, told, it.index, exhibits))
            }
            @if !more.is_empty() && scene.view != Some(View::List) {
                p { a href=(scene.href(in_list)) noscroll { (format!("{} more in the list", more.len())) } }
            }
            p class="ways-on" { a href=(reading.href_with(&Route::Compare, &format!("a={}", it.id))) { "Compare with somebody" } }
        }
    }
}
