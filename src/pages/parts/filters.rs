//! Filters of lists: plain forms whose fields become the address's query. The app submits them when a field changes;
//! their state is in the address, so it can be shared and survives a reload.

use maud::{Markup, html};

use crate::pages::Reading;
use crate::route::Route;

/// A form around filters. Below a picture it may come `later` than that.
pub fn filters(reading: &Reading, route: &Route, label: &str, later: bool, fields: &Markup) -> Markup {
    html! {
        form class="filters scripted" data-form="filters" data-later[later] method="get" action=(reading.href(route)) aria-label=(label) { (fields) }
    }
}

/// A select: its choices are pairs of value and words, before them "all of them".
pub fn select(label: &str, name: &str, all: &str, choices: &[(String, String)], now: &str) -> Markup {
    let id = format!("filter-{name}");
    html! {
        p {
            label for=(id) { (label) }
            select id=(id) name=(name) {
                option value="" { (all) }
                @for (value, words) in choices {
                    option value=(value) selected[value == now] { (words) }
                }
            }
        }
    }
}

/// A choice between a few views of one list, as links with their query.
pub fn segments(reading: &Reading, route: &Route, label: &str, choices: &[(&str, &str, String, bool)]) -> Markup {
    html! {
        p class="seg scripted" role="group" aria-label=(label) {
            @for (id, words, query, now) in choices {
                a id=(id) href=(reading.href_with(route, query)) aria-current=[now.then_some("true")] noscroll { (words) }
            }
        }
    }
}
