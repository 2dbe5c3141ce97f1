//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod compare;
mod news;
mod suspects;
mod theory;

pub use news::{NewsBanner, news_href};
pub use theory::Theories;

use leptos::prelude::*;

use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    let _ = knowledge;
    match route {
        Route::Suspects => Some(view! { <suspects::SuspectsPage reading /> }.into_any()),
        Route::News => Some(view! { <news::NewsPage reading /> }.into_any()),
        Route::Compare => Some(view! { <compare::ComparePage reading /> }.into_any()),
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
