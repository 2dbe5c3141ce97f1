//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod casebook;
mod favourites;
mod search;

use leptos::prelude::*;

use self::casebook::CasebookPage;
use self::favourites::FavouritesPage;
use self::search::SearchPage;
use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    let _ = knowledge;
    match route {
        Route::Casebook => Some(view! { <CasebookPage reading /> }.into_any()),
        Route::Favourites => Some(view! { <FavouritesPage reading /> }.into_any()),
        Route::Search => Some(view! { <SearchPage reading /> }.into_any()),
        _ => None,
    }
}

/// The entity's page, the curtain in front of it, or no page at all.
fn found<T>(route: &Route, reading: Reading, found: Lookup<T>, page: impl FnOnce(T) -> AnyView) -> Option<AnyView> {
    let _ = (route, reading);
    match found {
        Lookup::Known(entity) => Some(page(entity)),
        Lookup::Ahead | Lookup::Unknown => None,
    }
}
