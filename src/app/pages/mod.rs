//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod ballet;
mod characters;
mod episode;
mod episodes;
mod places;
mod questions;
mod themes;

use leptos::prelude::*;

use ballet::{BalletPage, BalletsPage};
use characters::CharactersPage;
use episode::EpisodePage;
use episodes::EpisodesPage;
use places::{PlacePage, PlacesPage};
use questions::QuestionsPage;
use themes::{ThemePage, ThemesPage};

use super::components::Stub;
use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

/// The page at an address.
#[must_use]
pub fn page(route: &Route, reading: Reading) -> Option<AnyView> {
    let knowledge = reading.knowledge;
    match route {
        Route::Characters => Some(view! { <CharactersPage reading /> }.into_any()),
        Route::Episodes => Some(view! { <EpisodesPage reading /> }.into_any()),
        Route::Episode(number) => knowledge.episode(*number).map(|episode| view! { <EpisodePage reading episode /> }.into_any()),
        Route::Questions => Some(view! { <QuestionsPage reading /> }.into_any()),
        Route::Places => Some(view! { <PlacesPage reading /> }.into_any()),
        Route::Place(id) => found(route, reading, knowledge.place(id), |place| view! { <PlacePage reading place /> }.into_any()),
        Route::Themes => Some(view! { <ThemesPage reading /> }.into_any()),
        Route::Theme(id) => found(route, reading, knowledge.theme(id), |theme| view! { <ThemePage reading theme /> }.into_any()),
        Route::BalletIndex => Some(view! { <BalletsPage reading /> }.into_any()),
        Route::Ballet(id) => {
            found(route, reading, knowledge.ballet(id), |ballet| view! { <BalletPage reading ballet /> }.into_any())
        }
        _ => None,
    }
}

/// The entity's page, the curtain in front of it, or no page at all.
fn found<T>(route: &Route, reading: Reading, found: Lookup<T>, page: impl FnOnce(T) -> AnyView) -> Option<AnyView> {
    let _ = route;
    match found {
        Lookup::Known(entity) => Some(page(entity)),
        Lookup::Ahead => Some(view! { <Stub reading /> }.into_any()),
        Lookup::Unknown => None,
    }
}
