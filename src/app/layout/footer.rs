//! The footer: what the wiki is, the ways to what the header does not name, and the ways to pass a page on.

use leptos::prelude::*;

use crate::app::state::use_app;
use crate::route::Route;
use crate::route::suggest::suggest;

const LINKS: [(Route, &str); 9] = [
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

/// The footer.
#[component]
pub fn Footer() -> impl IntoView {
    let state = use_app();
    let (site, base) = (state.progress.site(), state.location.base());
    let links = LINKS.map(|(route, name)| view! { <a href=route.href(&base)>{name}</a> }.into_any());
    // Where somebody changes what the page says.
    let file = move || suggest(&state.location.route(), state.progress.knowledge());
    view! {
        <footer class="foot">
            <div class="wrap">
                <p class="mark">{site.name}</p>
                <p>
                    {format!("A fan work about the series {} ({}). Not connected with its makers. ", site.show, site.shown)}
                    "Everything here is told in our own words, with its episode and its source. "
                    "Who suggests a change sees the file behind the page, which tells the whole season."
                </p>
                <nav aria-label="More">
                    {links.into_iter().collect_view()} <a href=move || file() rel="noopener noreferrer">
                        "Suggest a change"
                        <span class="sr">" to this page"</span>
                    </a>
                    <button class="textbtn" type="button" on:click=move |_| state.copy_link()>
                        "Copy link"
                    </button>
                </nav>
            </div>
        </footer>
    }
}
