//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod about;
mod book;
mod character;
mod episodes;
mod figures;
mod home;
mod listing;
mod not_found;
mod production;
mod relationships;
mod sources;

use leptos::prelude::*;

use super::components::Stub;
use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

use about::AboutPage;
use book::BookPage;
use character::CharacterPage;
use episodes::EpisodesPage;
use figures::FiguresPage;
use home::HomePage;
use listing::{BalletsPage, PlacesPage, ThemesPage};
use not_found::{NotFoundPage, OfflinePage};
use production::ProductionPage;
use relationships::RelationshipsPage;
use sources::SourcesPage;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    let page = match route {
        Route::Home => view! { <HomePage reading /> }.into_any(),
        Route::Character(id) => {
            found(route, reading, knowledge.character(id), |character| view! { <CharacterPage reading character /> }.into_any())
        }
        Route::Episodes => view! { <EpisodesPage reading /> }.into_any(),
        Route::Places => view! { <PlacesPage reading /> }.into_any(),
        Route::Themes => view! { <ThemesPage reading /> }.into_any(),
        Route::BalletIndex => view! { <BalletsPage reading /> }.into_any(),
        Route::Relationships => view! { <RelationshipsPage reading /> }.into_any(),
        Route::Production => view! { <ProductionPage reading /> }.into_any(),
        Route::Book => view! { <BookPage reading /> }.into_any(),
        Route::Sources => view! { <SourcesPage reading /> }.into_any(),
        Route::About => view! { <AboutPage reading /> }.into_any(),
        Route::Figures => view! { <FiguresPage reading /> }.into_any(),
        Route::Offline => view! { <OfflinePage /> }.into_any(),
        Route::NotFound(_) => not_found(route, reading),
        _ => return None,
    };
    Some(page)
}

/// The entity's page, the curtain in front of it, or no page at all.
fn found<T>(route: &Route, reading: Reading, found: Lookup<T>, page: impl FnOnce(T) -> AnyView) -> AnyView {
    match found {
        Lookup::Known(entity) => page(entity),
        Lookup::Ahead => view! { <Stub reading /> }.into_any(),
        Lookup::Unknown => not_found(route, reading),
    }
}

/// No page, and what may have been meant.
fn not_found(route: &Route, reading: Reading) -> AnyView {
    view! { <NotFoundPage reading path=route.path() /> }.into_any()
}
