//! One component a page, named like its route. Each draws what `domain` answers, and decides nothing.

mod about;
mod article;
mod book;
mod casebook;
mod character;
mod characters;
mod compare;
mod episode;
mod episodes;
mod favourites;
pub mod figures;
mod home;
mod listing;
mod mystery;
pub mod news;
mod not_found;
mod production;
mod questions;
mod relationships;
mod search;
mod sources;
mod story;
mod suspects;
mod theory;

use leptos::prelude::*;

use super::components::Stub;
use super::reading::Reading;
use crate::domain::Lookup;
use crate::route::Route;

use about::AboutPage;
use article::{BalletPage, PlacePage, ThemePage};
use book::BookPage;
use casebook::CasebookPage;
use character::CharacterPage;
use characters::CharactersPage;
use compare::ComparePage;
use episode::EpisodePage;
use episodes::EpisodesPage;
use favourites::FavouritesPage;
use figures::FiguresPage;
use home::HomePage;
use listing::{BalletsPage, PlacesPage, ThemesPage};
use mystery::MysteryPage;
use news::NewsPage;
use not_found::{NotFoundPage, OfflinePage};
use production::ProductionPage;
use questions::QuestionsPage;
use relationships::RelationshipsPage;
use search::SearchPage;
use sources::SourcesPage;
use story::StoryPage;
use suspects::SuspectsPage;
use theory::Theories;

/// The page at an address.
pub fn page(route: &Route, reading: Reading) -> AnyView {
    let knowledge = reading.knowledge;
    match route {
        Route::Home => view! { <HomePage reading /> }.into_any(),
        Route::Characters => view! { <CharactersPage reading /> }.into_any(),
        Route::Character(id) => {
            found(route, reading, knowledge.character(id), |character| view! { <CharacterPage reading character /> }.into_any())
        }
        Route::Episodes => view! { <EpisodesPage reading /> }.into_any(),
        Route::Episode(number) => match knowledge.episode(*number) {
            Some(episode) => view! { <EpisodePage reading episode /> }.into_any(),
            None => not_found(route, reading),
        },
        Route::Relationships => view! { <RelationshipsPage reading /> }.into_any(),
        Route::Mystery => view! { <MysteryPage reading /> }.into_any(),
        Route::Suspects => view! { <SuspectsPage reading /> }.into_any(),
        Route::Questions => view! { <QuestionsPage reading /> }.into_any(),
        Route::Story => view! { <StoryPage reading /> }.into_any(),
        Route::News => view! { <NewsPage reading /> }.into_any(),
        Route::Places => view! { <PlacesPage reading /> }.into_any(),
        Route::Place(id) => found(route, reading, knowledge.place(id), |place| view! { <PlacePage reading place /> }.into_any()),
        Route::Themes => view! { <ThemesPage reading /> }.into_any(),
        Route::Theme(id) => found(route, reading, knowledge.theme(id), |theme| view! { <ThemePage reading theme /> }.into_any()),
        Route::BalletIndex => view! { <BalletsPage reading /> }.into_any(),
        Route::Ballet(id) => {
            found(route, reading, knowledge.ballet(id), |ballet| view! { <BalletPage reading ballet /> }.into_any())
        }
        Route::Production => view! { <ProductionPage reading /> }.into_any(),
        Route::Book => view! { <BookPage reading /> }.into_any(),
        Route::Sources => view! { <SourcesPage reading /> }.into_any(),
        Route::Casebook => view! { <CasebookPage reading /> }.into_any(),
        Route::Favourites => view! { <FavouritesPage reading /> }.into_any(),
        Route::Compare => view! { <ComparePage reading /> }.into_any(),
        Route::Search => view! { <SearchPage reading /> }.into_any(),
        Route::About => view! { <AboutPage reading /> }.into_any(),
        Route::Figures => view! { <FiguresPage reading /> }.into_any(),
        Route::Offline => view! { <OfflinePage /> }.into_any(),
        Route::NotFound(_) => not_found(route, reading),
    }
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
