//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod article;
mod characters;
mod episode;
mod episodes;
mod figures;
mod listing;
mod not_found;
mod questions;
mod relationships;
mod story;

use leptos::prelude::*;

use super::components::Stub;
use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

use article::{BalletPage, PlacePage, ThemePage};
use characters::CharactersPage;
use episode::EpisodePage;
use episodes::EpisodesPage;
use figures::FiguresPage;
use listing::{BalletsPage, PlacesPage, ThemesPage};
use not_found::{NotFoundPage, OfflinePage};
use questions::QuestionsPage;
use relationships::RelationshipsPage;
use story::StoryPage;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    let page = match route {
        Route::Characters => view! { <CharactersPage reading /> }.into_any(),
        Route::Episodes => view! { <EpisodesPage reading /> }.into_any(),
        Route::Episode(number) => match knowledge.episode(*number) {
            Some(episode) => view! { <EpisodePage reading episode /> }.into_any(),
            None => not_found(route, reading),
        },
        Route::Questions => view! { <QuestionsPage reading /> }.into_any(),
        Route::Story => view! { <StoryPage reading /> }.into_any(),
        Route::Places => view! { <PlacesPage reading /> }.into_any(),
        Route::Place(id) => found(route, reading, knowledge.place(id), |place| view! { <PlacePage reading place /> }.into_any()),
        Route::Themes => view! { <ThemesPage reading /> }.into_any(),
        Route::Theme(id) => found(route, reading, knowledge.theme(id), |theme| view! { <ThemePage reading theme /> }.into_any()),
        Route::BalletIndex => view! { <BalletsPage reading /> }.into_any(),
        Route::Relationships => view! { <RelationshipsPage reading /> }.into_any(),
        Route::Ballet(id) => {
            found(route, reading, knowledge.ballet(id), |ballet| view! { <BalletPage reading ballet /> }.into_any())
        }
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
