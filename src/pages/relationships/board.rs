//! The middle of the page: the view that was chosen, and below it whose ties, at which episode, how near.

use maud::{Markup, html};

use super::rail::others;
use super::{Scene, keeps, list, matrix, stage, stranger};
use crate::domain::graph::query::{GraphQuery, Scope, View};
use crate::domain::page::{Bond, Exhibits, first_name};
use crate::pages::nothing;
use crate::pages::parts::camera::camera;
use crate::pages::parts::filters::segments;
use crate::pages::parts::icon::{Icon, icon};
use crate::route::Route;

/// Draws it.
pub fn board(scene: &Scene, exhibits: &mut Exhibits) -> Markup {
    html! {
        @if let Some(words) = stranger(scene) { p class="stranger" role="alert" { (words) } }
        @match scene.view {
            Some(View::List) => (list::list(scene, exhibits)),
            Some(View::Matrix) => (matrix::matrix(scene)),
            Some(_) => (picture(scene)),
            // Without scripts, and until the program knows the screen: the list and the picture.
            None => div class="both" {
                (list::list(scene, exhibits))
                (picture(scene))
            },
        }
        (controls(scene))
        (count(scene))
    }
}

fn picture(scene: &Scene) -> Markup {
    html! {
        (stage::stage(scene))
        @if scene.graph.people.is_empty() || (scene.graph.bonds.is_empty() && !scene.query.alone) { (emptiness(scene)) }
    }
}

/// Why no tie is there, and what to do.
pub fn emptiness(scene: &Scene) -> Markup {
    let is_untied = scene.graph.kinds.iter().all(|it| it.current + it.ended == 0);
    let words = match (is_untied, scene.query.scope) {
        (true, Scope::Kept) => "You keep nobody who has a tie that you know of. Keep somebody with the button on their page.",
        (true, _) => "No tie between them is known yet.",
        (false, _) => "No tie that you know of passes. Take a filter away.",
    };
    html! {
        p class="empty" { (words) }
    }
}

/// Whose ties, at which episode, how near.
fn controls(scene: &Scene) -> Markup {
    html! {
        div class="boardbar scripted" {
            (scopes(scene))
            @if matches!(scene.view, Some(View::Graph) | None) { (camera(&scene.reading)) }
            (time(scene))
        }
    }
}

fn scopes(scene: &Scene) -> Markup {
    let to = |scope| GraphQuery { scope, ..scene.query.clone() }.query();
    let keeps = scene.reading.knowledge.characters().any(|it| keeps(&scene.reading, it));
    let all = [
        ("cast-main", "Main cast", Scope::Main),
        ("cast-kept", "My favourites", Scope::Kept),
        ("cast-everyone", "Everyone", Scope::Everyone),
    ];
    let offered = all.into_iter().filter(|(_, _, scope)| *scope != Scope::Kept || keeps || scene.query.scope == Scope::Kept);
    let choices: Vec<_> = offered.map(|(id, words, scope)| (id, words, to(scope), scene.query.scope == scope)).collect();
    segments(&scene.reading, &Route::Relationships, "Whose ties", &choices)
}

/// Steps through the episodes that the reader has seen.
fn time(scene: &Scene) -> Markup {
    let now = scene.now.progress();
    let here = scene.graph.knowledge.progress();
    if now.0 == 0 {
        return nothing();
    }
    let step = |by: &'static str, words: &'static str, picture: Icon, possible: bool| {
        html! {
            button class="tool" type="button" data-step=(by) aria-disabled=[(!possible).then_some("true")] {
                (icon(picture, &scene.reading.base))
                span class="sr" { (words) }
            }
        }
    };
    html! {
        form class="then" data-form="graph" method="get" action=(scene.reading.href(&Route::Relationships)) aria-label="As of which episode" {
            (others(&scene.query, &["as-of"]))
            label for="as-of" { "As of" }
            (step("back", "One episode back", Icon::Back, here.0 > 0))
            select id="as-of" name="as-of" {
                @for episode in 0..=now.0 {
                    // The last one needs no word in the address, so that the picture goes on with the reader.
                    option value=(if episode == now.0 { String::new() } else { episode.to_string() }) selected[episode == here.0] {
                        @if episode == 0 { "the start" } @else { "episode " (episode) }
                    }
                }
            }
            (step("forward", "One episode on", Icon::Go, here < now))
            button class="tool play" id="play" type="button" data-step="play" data-play="Play" data-pause="Pause" { "Play" }
        }
    }
}

/// What is shown in a few words; screen readers hear it after a change.
fn count(scene: &Scene) -> Markup {
    let graph = &scene.graph;
    let ended = graph.bonds.iter().filter(|bond| bond.ended.is_some()).count();
    let number = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut words = scene.query.as_of.map(|_| step(scene)).unwrap_or_default();
    if let Some(focus) = graph.focus.person() {
        words = format!("{words}{} is selected. ", focus.name);
    }
    words = format!(
        "{words}{}, {}",
        number(graph.people.len(), "person", "people"),
        number(graph.bonds.len() - ended, "tie", "ties")
    );
    if ended > 0 {
        words = format!("{words} and {ended} ended");
    }
    words.push('.');
    if graph.alone > 0 {
        words = format!("{words} {} left out who have no tie.", number(graph.alone, "person is", "people are"));
    }
    if graph.crowd > 0 {
        words = format!(
            "{words} {} left out, those with the fewest ties: choose a role to see others.",
            number(graph.crowd, "more is", "more are")
        );
    }
    html! {
        p class="count" { (words) }
    }
}

/// What the episode at which the picture stands has brought.
fn step(scene: &Scene) -> String {
    let here = scene.graph.knowledge.progress();
    let bonds = &scene.graph.bonds;
    let begun: Vec<_> = bonds.iter().filter(|bond| bond.revealed_in == here).collect();
    let ended: Vec<_> = bonds.iter().filter(|bond| here.0 > 0 && bond.ended == Some(here.0)).collect();
    let mut words = here.episode().map_or_else(|| "The premise. ".to_owned(), |episode| format!("Episode {episode}. "));
    if !begun.is_empty() {
        words = format!("{words}New: {}. ", names(&begun));
    }
    if !ended.is_empty() {
        words = format!("{words}Ended: {}. ", names(&ended));
    }
    words
}

/// The first few pairs by name.
fn names(bonds: &[&Bond<'static>]) -> String {
    const MOST: usize = 4;
    let pair = |it: &&Bond<'static>| format!("{} and {}", first_name(it.a.name), first_name(it.b.name));
    let mut pairs: Vec<String> = bonds.iter().take(MOST).map(pair).collect();
    if bonds.len() > MOST {
        pairs.push(format!("{} more", bonds.len() - MOST));
    }
    pairs.join(", ")
}
