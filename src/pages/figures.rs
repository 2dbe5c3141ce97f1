//! What was measured of this copy, written into its static page when all tests have run.
//!
//! The page is a file alone: links and Back load it, and as it is the same at every progress, the program has no reason to draw
//! it anew over one that has figures.

use maud::{Markup, html};

use crate::pages::Reading;
use crate::route::Route;

/// Id of the part that `.ci/figures.mjs` fills.
const FIGURES: &str = "figures";

/// Draws the page as it is without figures.
pub fn page(reading: &Reading) -> Markup {
    html! {
        div class="wrap" {
            header class="head" {
                h1 { "Figures" }
                p class="lead" { "What was measured of this copy of the wiki, by the tests that it had to pass to be published." }
                p class="safe" { "Safe for you: tells nothing of the story." }
            }
            section class="act" {
                h2 { "As measured" }
                div class="body prose" id=(FIGURES) {
                    p {
                        "Nothing here: the figures are written when all tests have run. Either this copy was published without them, or the page \
                        was not fetched because there is no connection."
                    }
                }
            }
            p class="more" { a href=(reading.href(&Route::About)) { "How the promise is kept" } }
        }
    }
}
