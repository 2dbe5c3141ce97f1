//! What was measured of this copy, written into its static page when all tests have run.
//!
//! The program does not know them. The page is a file alone, which links and Back load, and what the build has written into it
//! is taken along when the program takes the page over ([`PublishedFigures`]).

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::route::Route;

/// Id of the part that `.ci/figures.mjs` fills.
pub const FIGURES: &str = "figures";

/// What was written into that part of the static page, in context: HTML of this copy's own build.
#[derive(Clone)]
pub struct PublishedFigures(pub String);

/// The page; without figures if it came without any.
#[component]
pub fn FiguresPage(reading: Reading) -> impl IntoView {
    let figures = match use_context::<PublishedFigures>() {
        Some(PublishedFigures(html)) => view! { <div class="body prose" id=FIGURES inner_html=html></div> }.into_any(),
        None => view! {
            <div class="body prose" id=FIGURES>
                <p>
                    "Nothing here: the figures are written when all tests have run. Either this copy was published without them, or \
                    the page was not fetched because there is no connection."
                </p>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="wrap">
            <header class="head">
                <h1>"Figures"</h1>
                <p class="lead">"What was measured of this copy of the wiki, by the tests that it had to pass to be published."</p>
                <p class="safe">"Safe for you: tells nothing of the story."</p>
            </header>
            <section class="act">
                <h2>"As measured"</h2>
                {figures}
            </section>
            <p class="more">
                <a href=reading.href(&Route::About)>"How the promise is kept"</a>
            </p>
        </div>
    }
}
