//! What was measured of this copy, written into its static page when all tests have run.
//!
//! The page is a file alone: links and Back load it, and as it is the same at every progress, the program has no reason to draw
//! it anew over one that has figures.

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::route::Route;

/// Id of the part that `.ci/figures.mjs` fills.
const FIGURES: &str = "figures";

/// The page as it is without figures.
#[component]
pub fn FiguresPage(reading: Reading) -> impl IntoView {
    view! {
        <div class="wrap">
            <header class="head">
                <h1>"Figures"</h1>
                <p class="lead">"What was measured of this copy of the wiki, by the tests that it had to pass to be published."</p>
                <p class="safe">"Safe for you: tells nothing of the story."</p>
            </header>
            <section class="act">
                <h2>"As measured"</h2>
                <div class="body prose" id=FIGURES>
                    <p>
                        "Nothing here: the figures are written when all tests have run. Either this copy was published without them, or \
                        the page was not fetched because there is no connection."
                    </p>
                </div>
            </section>
            <p class="more">
                <a href=reading.href(&Route::About)>"How the promise is kept"</a>
            </p>
        </div>
    }
}
