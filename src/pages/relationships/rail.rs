//! What is shown: the legend, which is the filter, and the question how two people are connected.

use maud::{Markup, html};

use super::Scene;
use crate::domain::graph::query::{GraphQuery, NO_KIND};
use crate::domain::listing::slug;
use crate::pages::parts::filters::select;
use crate::pages::parts::lists::swatch;
use crate::route::Route;

/// Both forms.
pub fn rail(scene: &Scene) -> Markup {
    html! {
        (legend(scene))
        (connection(scene))
    }
}

fn legend(scene: &Scene) -> Markup {
    let site = scene.reading.knowledge.site();
    let roles: Vec<_> = site.roles.iter().map(|role| (slug(role.name), role.plural.to_owned())).collect();
    let has_ended = scene.graph.kinds.iter().any(|it| it.ended > 0);
    let query = &scene.query;
    html! {
        form data-form="graph" method="get" action=(scene.reading.href(&Route::Relationships)) aria-label="What is shown" {
            (others(query, &["kinds", "role", "current", "alone"]))
            fieldset class="legend" {
                legend { "Kinds of tie" }
                input type="hidden" name="kinds" value=(NO_KIND);
                @for it in &scene.graph.kinds {
                    label {
                        input id={ "kind-" (it.kind.id) } type="checkbox" name="kinds" value=(it.kind.id) checked[it.shown];
                        (swatch(it.kind))
                        span { (it.kind.name) }
                        small {
                            (it.current)
                            @if it.ended > 0 { " + " (it.ended) " ended" }
                        }
                    }
                }
            }
            (select("Who", "role", "Everybody", &roles, &query.role))
            @if has_ended || query.current {
                label class="check" {
                    input id="filter-current" type="checkbox" name="current" value="yes" checked[query.current];
                    "Only ties that have not ended"
                }
            }
            @if scene.graph.alone > 0 || query.alone {
                label class="check" {
                    input id="filter-alone" type="checkbox" name="alone" value="yes" checked[query.alone];
                    "People without a tie, too"
                }
            }
        }
    }
}

fn connection(scene: &Scene) -> Markup {
    // The people shown, so that a cast of thousands does not make a list of thousands.
    let mut people = scene.graph.people.clone();
    people.sort_by_key(|it| it.name);
    let people: Vec<_> = people.iter().map(|it| (it.id.to_owned(), it.name.to_owned())).collect();
    html! {
        form class="chain" data-form="chain" method="get" action=(scene.reading.href(&Route::Relationships)) aria-labelledby="chain" {
            h2 id="chain" { "How are they connected?" }
            (others(&scene.query, &["focus", "with"]))
            (select("One", "focus", "Choose somebody", &people, &scene.query.focus))
            (select("The other", "with", "Choose somebody", &people, &scene.query.with))
            button class="btn quiet" type="submit" { "Find the chain" }
        }
    }
}

/// Hidden fields for what a form does not ask.
pub fn others(query: &GraphQuery, asked: &[&str]) -> Markup {
    html! {
        @for (name, value) in query.pairs() {
            @if !asked.contains(&name) { input type="hidden" name=(name) value=(value); }
        }
    }
}
