//! What was measured of this copy, written into its static page when all tests have run.
//!
//! The page is a file alone: the program never draws it over one that has figures, and a link to it loads it.

use maud::{Markup, html};

use crate::pages::Reading;
use crate::pages::parts::sheet::headline;
use crate::route::Route;

/// Id of the part that `.ci/figures.mjs` fills.
const FIGURES: &str = "figures";

/// Draws the page as it is without figures.
pub fn page(reading: &Reading) -> Markup {
    html! {
        div class="wrap" {
            (headline(reading, "Figures", "What was measured of this copy of the wiki, by the tests that it had to pass to be published."))
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
