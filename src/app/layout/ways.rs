//! The four ways into the wiki.

use leptos::prelude::*;

use crate::app::components::{Icon, SvgIcon};
use crate::app::state::use_location;
use crate::route::Route;

const WAYS: [(Route, &str, Icon); 4] = [
    (Route::Characters, "Characters", Icon::Cast),
    (Route::Relationships, "Relationships", Icon::Ties),
    (Route::Mystery, "Mystery", Icon::Case),
    (Route::Episodes, "Episodes", Icon::Acts),
];

/// Links to all of them; that behind which the page lies is marked.
#[component]
pub fn Ways() -> impl IntoView {
    let location = use_location();
    let base = location.base();
    let links = WAYS.map(|(way, name, icon)| {
        let href = way.href(&base);
        view! {
            <a href=href aria-current=move || belongs(&location.route(), &way).then_some("page")>
                <SvgIcon icon base />
                <span>{name}</span>
            </a>
        }
        .into_any()
    });
    links.into_iter().collect_view()
}

/// Whether a page lies behind one of the four ways.
fn belongs(route: &Route, way: &Route) -> bool {
    route == way
        || match way {
            Route::Characters => matches!(route, Route::Character(_)),
            Route::Mystery => matches!(route, Route::Suspects | Route::Questions | Route::Story | Route::News),
            Route::Episodes => matches!(route, Route::Episode(_)),
            _ => false,
        }
}
