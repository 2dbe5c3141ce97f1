//! The frame of an article: breadcrumbs, badge, neighbours.

use maud::{Markup, Render, html};

use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Where the page stands. The last crumb is the page itself.
pub fn crumbs(reading: &Reading, above: &[(Route, &'static str)], here: &str) -> Markup {
    html! {
        nav class="crumbs" aria-label="Breadcrumb" {
            ol {
                li { a href=(reading.href(&Route::Home)) { "Programme" } }
                @for (route, name) in above { li { a href=(reading.href(route)) { (name) } } }
                li { span aria-current="page" { (here.to_owned()) } }
            }
        }
    }
}

/// "Safe for you": up to which episode the page tells.
pub fn safe(reading: &Reading) -> Markup {
    let words = match reading.knowledge.progress().episode() {
        None => "Safe for you: tells the premise only.".to_owned(),
        Some(_) if reading.knowledge.is_complete() => "Safe for you: you have seen everything.".to_owned(),
        Some(episode) => format!("Safe for you: tells nothing beyond episode {episode}."),
    };
    html! {
        p class="safe" { (words) }
    }
}

/// The number of an episode, large in front of its title.
pub fn numeral(episode: u8) -> Markup {
    html! {
        b {
            span class="sr" { "Episode " }
            (episode)
            span class="sr" { ": " }
        }
    }
}

/// The heading of a page that is a list.
pub fn headline(reading: &Reading, title: &str, lead: impl Render) -> Markup {
    html! {
        header class="head" {
            h1 { (title) }
            p class="lead" { (lead) }
            (safe(reading))
        }
    }
}

/// A neighbour in an order: its page and its name.
pub type Neighbour = Option<(Route, String)>;

/// The ways to the page before and the page after.
pub fn turn(reading: &Reading, before: Neighbour, after: Neighbour) -> Markup {
    if before.is_none() && after.is_none() {
        return nothing();
    }
    let way = |(route, name): (Route, String), rel: &str, words: &str| {
        html! {
            a href=(reading.href(&route)) rel=(rel) {
                span { (words) }
                (name)
            }
        }
    };
    html! {
        nav class="turn" aria-label="Neighbors" {
            @if let Some(before) = before { (way(before, "prev", "Before")) }
            @if let Some(after) = after { (way(after, "next", "Next")) }
        }
    }
}
