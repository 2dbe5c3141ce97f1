//! The parts of the frame around the pages that never change.

use maud::{Markup, html};

use crate::domain::catalog::Site;
use crate::route::{Base, Route};

/// The choices of a progress select.
#[must_use]
pub fn progress_options(site: &Site<'_>) -> Markup {
    html! {
        option value="0" { "Not started" }
        @for number in 1..=site.episodes { option value=(number) { "Episode " (number) } }
    }
}

/// One lamp an episode, for pointers; the app lights them.
#[must_use]
pub fn lamps(site: &Site<'_>) -> Markup {
    html! {
        @for number in 1..=site.episodes {
            button type="button" tabindex="-1" data-lamp=(number) title={ "Episode " (number) } {}
        }
    }
}

/// The inside of the footer; `suggest` is where somebody changes what the page says.
#[must_use]
pub fn footer(site: &Site<'_>, base: &Base, suggest: &str) -> Markup {
    let links = [
        (Route::Story, "The story so far"),
        (Route::Places, "Places"),
        (Route::Themes, "Themes"),
        (Route::BalletIndex, "Ballet"),
        (Route::Production, "Production"),
        (Route::Book, "The books"),
        (Route::Sources, "Sources"),
        (Route::Casebook, "Casebook"),
        (Route::About, "About and accessibility"),
    ];
    html! {
        div class="wrap" {
            p class="mark" { (site.name) }
            p {
                "A fan work about the series " (site.show) " (" (site.shown) "). Not connected with its makers. "
                "Everything here is told in our own words, with its episode and its source. "
                "Who suggests a change sees the file behind the page, which tells the whole season."
            }
            nav aria-label="More" {
                @for (route, name) in &links { a href=(route.href(base)) { (name) } }
                a href=(suggest) rel="noopener noreferrer" data-suggest { "Suggest a change" span class="sr" { " to this page" } }
                button class="textbtn" type="button" data-ask="link" { "Copy link" }
            }
        }
    }
}
