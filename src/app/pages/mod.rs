//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod about;
mod book;
mod character;
mod home;
mod production;
mod sources;

use leptos::prelude::*;

use about::AboutPage;
use book::BookPage;
use character::CharacterPage;
use home::HomePage;
use production::ProductionPage;
use sources::SourcesPage;

use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    match route {
        Route::Home => Some(view! { <HomePage reading /> }.into_any()),
        Route::Production => Some(view! { <ProductionPage reading /> }.into_any()),
        Route::Book => Some(view! { <BookPage reading /> }.into_any()),
        Route::Sources => Some(view! { <SourcesPage reading /> }.into_any()),
        Route::About => Some(view! { <AboutPage reading /> }.into_any()),
        Route::Character(id) => {
            found(route, reading, knowledge.character(id), |character| view! { <CharacterPage reading character /> }.into_any())
        }
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
