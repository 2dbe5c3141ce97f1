//! What this wiki promises, how it keeps it, and what it is made of.

use leptos::prelude::*;

use crate::app::components::PageHeading;
use crate::app::reading::Reading;
use crate::route::Route;

/// What the last canary crawl over the built site found, written into the program by the build.
const PROOF: Option<&str> = option_env!("ARCHER_PROOF");
const NO_PROOF: &str = "This copy was built without running the canary crawl, so it has no figure to show.";

/// What the packages ask to have published with them; `.ci/licenses.mjs` writes it beside the pages.
const NOTICES: &str = "licenses.txt";

/// The page.
#[component]
pub fn AboutPage(reading: Reading) -> impl IntoView {
    let site = reading.knowledge.site();
    let lead = format!("{} is a fan work about the series {} ({}).", site.name, site.show, site.shown);
    view! {
        <div class="wrap">
            <PageHeading reading title="About this wiki" lead />
            <Promise />
            <Proof reading />
            <Accessibility reading />
            <Privacy reading />
            <Colophon reading />
        </div>
    }
}

#[component]
fn Promise() -> impl IntoView {
    view! {
        <section class="act" id="promise">
            <h2>"What it promises"</h2>
            <div class="body prose">
                <p>
                    "You say how far you have watched. Every statement here knows the episode that reveals it, and reaches your screen only if you
                        have come so far: facts, ties, events, names, titles, counts, pictures and the titles of sources alike."
                </p>
                <ul>
                    <li>"What lies ahead is not blurred or folded away. It is not in the page at all."</li>
                    <li>"A link from a friend never carries their progress: yours decides what you see."</li>
                    <li>"Pages that lie ahead of you show a curtain. It does not say what, who or how much is behind it."</li>
                    <li>
                        "Every statement names its source. A source that tells more than you have seen hides its title and asks before it opens."
                    </li>
                    <li>"Where nothing could be found out, the wiki says so instead of filling the gap."</li>
                </ul>
            </div>
        </section>
    }
}

#[component]
fn Proof(reading: Reading) -> impl IntoView {
    view! {
        <section class="act" id="proof">
            <h2>"How that is proved"</h2>
            <div class="body prose">
                <p>
                    "Statements are locked up by the program’s types: code that shows one without asking for your progress does not compile. And
                        every build is crawled: each statement gets a unique mark, a real browser opens every page at every progress, and the crawl
                        looks for marks that should not be there yet, in the text, in attributes, in titles and in what screen readers hear."
                </p>
                <p class="figure">
                    <strong>{PROOF.unwrap_or(NO_PROOF)}</strong>
                </p>
                <p>
                    <a href=reading.href(&Route::Figures)>"What else was measured of this copy"</a>
                </p>
            </div>
        </section>
    }
}

#[component]
fn Accessibility(reading: Reading) -> impl IntoView {
    view! {
        <section class="act" id="accessibility">
            <h2>"Accessibility"</h2>
            <div class="body prose">
                <p>
                    "The wiki aims at WCAG 2.2, level AA. It is tested with axe on every kind of page in both lights, with a keyboard alone, at 320
                        pixels, with scripts off and with storage blocked. Everything works without a pointer, without sound and without color; motion
                        follows your device or can be switched off in the settings, where text can be made larger, too."
                </p>
                <p>
                    "The drawn graph has the list below it as its twin. If something is in your way, "
                    <a href=reading.knowledge.site().repository rel="noopener noreferrer">
                        "tell us in the repository"
                    </a> "."
                </p>
            </div>
        </section>
    }
}

#[component]
fn Privacy(reading: Reading) -> impl IntoView {
    view! {
        <section class="act" id="privacy">
            <h2>"Privacy"</h2>
            <div class="body prose">
                <p>
                    "No accounts, no cookies, no advertising, no measuring, no request to anybody else’s server. Your progress, your "
                    <a href=reading.href(&Route::Casebook)>"casebook"</a>
                    " and your settings stay in this browser, under keys that begin with “archer-files:”. Clearing the site’s data removes them."
                </p>
                <p>"Safari may delete what a site has stored after seven days without a visit."</p>
            </div>
        </section>
    }
}

#[component]
fn Colophon(reading: Reading) -> impl IntoView {
    view! {
        <section class="act" id="colophon">
            <h2>"License and colophon"</h2>
            <div class="body prose">
                <p>
                    "Unofficial, and not connected with the makers of the series. There are no pictures from it: people are drawn as tutus seen from above. The
                    program is under the MIT license, the texts under CC BY-SA 4.0."
                </p>
                <p>
                    "Headings are set in Bodoni Moda (SIL Open Font License), everything else in the font of your device. Written in Rust with Leptos, built
                    with Trunk, drawn ahead of time as plain pages and taken over by WebAssembly. Browsers from 2024 on are supported; the pages can be read in any."
                </p>
                <p>
                    <a href=reading.knowledge.site().repository rel="noopener noreferrer">
                        "Source and texts"
                    </a> " · " <a href=reading.href(&Route::Sources)>"Sources of the statements"</a>
                    " · "
                    // It is no page: with a target the browser opens it, and not the program.
                    <a href=reading.base.asset(NOTICES) target="_self">
                        "Packages and their licenses"
                    </a>
                </p>
                <p class="hint">{concat!("Version ", env!("CARGO_PKG_VERSION"))}</p>
            </div>
        </section>
    }
}
