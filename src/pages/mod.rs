//! Every page as a pure function of what the reader may know and of the address's query.
//!
//! Pages are markup, written with maud, which escapes every value. They know neither Leptos nor a browser, so each can
//! be drawn at every progress in a native test. What a reader can press in them carries a `data-` attribute; the app
//! around them (`ui`) listens for it. One module a page; what several share is in [`parts`].

pub mod dialogs;
pub mod frame;
pub mod parts;
pub mod preview;

#[cfg(feature = "all-pages")]
mod about;
mod ballet;
#[cfg(feature = "all-pages")]
mod book;
#[cfg(feature = "all-pages")]
pub mod casebook;
mod character;
mod characters;
#[cfg(feature = "all-pages")]
mod compare;
mod episode;
mod episodes;
#[cfg(feature = "all-pages")]
mod favourites;
mod figures;
mod home;
pub mod mystery;
pub mod news;
pub(crate) mod not_found;
#[cfg(feature = "all-pages")]
pub mod palette;
mod places;
#[cfg(feature = "all-pages")]
mod production;
mod questions;
pub mod relationships;
#[cfg(feature = "all-pages")]
pub mod search;
#[cfg(feature = "all-pages")]
mod sources;
mod story;
mod suspects;
mod themes;
mod theory;

use maud::{Markup, PreEscaped};

use crate::domain::casebook::Casebook;
use crate::domain::desk::Desk;
use crate::domain::{Knowledge, Lookup};
use crate::route::{Base, Query, Route};
use parts::curtain::stub;

/// Id of the field of the search. What is asked for stands in the address and in no markup: so the field is the same while
/// somebody types in it.
pub const SEARCH_FIELD: &str = "search-words";

/// Id of the part of the casebook that shows what was brought from elsewhere.
pub const INCOMING: &str = "incoming";

/// Everything that a page is drawn from.
#[derive(Clone)]
pub struct Reading {
    /// What the reader may know.
    pub knowledge: Knowledge<'static>,
    pub base: Base,
    /// The address's query: filters and orders of lists.
    pub query: Query,
    /// What the reader keeps, as far as the page [`draws_from`] it; the rest is as if there were none.
    pub casebook: Casebook,
    /// What else the page of the casebook is drawn from.
    pub desk: Desk,
    /// Whether the screen is narrow; `None` while nobody knows, as in the static pages.
    pub narrow: Option<bool>,
    /// The id of what is to stay in view: what the address points at, or what the reader sees of a long list.
    pub at: String,
}

/// What of a casebook the page is drawn from. The others only mark on their buttons what is kept.
#[must_use]
pub fn draws_from(route: &Route, all: impl FnOnce() -> Casebook) -> Casebook {
    let notes = |notes| Casebook { notes, ..Casebook::default() };
    match (route, route.key()) {
        (Route::Casebook, _) => all(),
        (Route::Favourites | Route::Relationships | Route::News, _) => {
            Casebook { favourites: all().favourites, ..Casebook::default() }
        }
        (Route::Suspects, _) => notes(all().notes),
        (_, Some(key)) => notes(all().notes.only_about(&key)),
        _ => Casebook::default(),
    }
}

impl Reading {
    /// What a new reader sees, who has no query and no favourites: the static pages.
    #[must_use]
    pub fn new(knowledge: Knowledge<'static>, base: Base) -> Self {
        Self {
            knowledge,
            base,
            query: Query::default(),
            casebook: Casebook::default(),
            desk: Desk::default(),
            narrow: None,
            at: String::new(),
        }
    }

    /// The same reader with another knowledge: what they knew earlier, or know now.
    #[must_use]
    pub fn knowing(&self, knowledge: Knowledge<'static>) -> Self {
        Self { knowledge, ..self.clone() }
    }

    /// The address of a page.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.base)
    }

    /// The address of a page with a query.
    #[must_use]
    pub fn href_with(&self, route: &Route, query: &str) -> String {
        let page = route.href(&self.base);
        if query.is_empty() { page } else { format!("{page}?{query}") }
    }
}

/// The page at an address.
#[must_use]
pub fn draw(route: &Route, reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    match route {
        Route::Home => home::page(reading),
        Route::Characters => characters::page(reading),
        Route::Character(id) => found(route, reading, knowledge.character(id), character::page),
        Route::Episodes => episodes::page(reading),
        Route::Episode(number) => match knowledge.episode(*number) {
            Some(episode) => episode::page(reading, episode),
            None => not_found::page(reading, route),
        },
        Route::Relationships => relationships::page(reading),
        Route::Mystery => mystery::page(reading),
        Route::Suspects => suspects::page(reading),
        Route::Questions => questions::page(reading),
        Route::Story => story::page(reading),
        Route::News => news::page(reading),
        Route::Places => places::index(reading),
        Route::Place(id) => found(route, reading, knowledge.place(id), places::page),
        Route::Themes => themes::index(reading),
        Route::Theme(id) => found(route, reading, knowledge.theme(id), themes::page),
        Route::BalletIndex => ballet::index(reading),
        Route::Ballet(id) => found(route, reading, knowledge.ballet(id), ballet::page),
        Route::Figures => figures::page(reading),
        Route::NotFound(_) => not_found::page(reading, route),
        left => {
            debug_assert!(is_left_to_worker(left), "every page is drawn here or there");
            #[cfg(feature = "all-pages")]
            return draw_left(route, reading);
            #[cfg(not(feature = "all-pages"))]
            nothing()
        }
    }
}

/// One of the pages that are left to the worker, which has no others.
#[cfg(feature = "all-pages")]
#[must_use]
pub fn draw_left(route: &Route, reading: &Reading) -> Markup {
    match route {
        Route::Search => search::page(reading),
        Route::Casebook => casebook::page(reading),
        Route::Favourites => favourites::page(reading),
        Route::Compare => compare::page(reading),
        Route::Production => production::page(reading),
        Route::Book => book::page(reading),
        Route::Sources => sources::page(reading),
        Route::About => about::page(reading),
        Route::Offline => not_found::offline(),
        _ => nothing(),
    }
}

/// Whether the program in the page leaves a page to the one in the worker, which has all of them.
#[must_use]
pub fn is_left_to_worker(route: &Route) -> bool {
    matches!(
        route,
        Route::Search
            | Route::Casebook
            | Route::Favourites
            | Route::Compare
            | Route::Production
            | Route::Book
            | Route::Sources
            | Route::About
            | Route::Offline
    )
}

/// The entity's page, the curtain in front of it, or no page at all.
fn found<T>(route: &Route, reading: &Reading, found: Lookup<T>, page: impl FnOnce(&Reading, T) -> Markup) -> Markup {
    match found {
        Lookup::Known(entity) => page(reading, entity),
        Lookup::Ahead => stub(reading),
        Lookup::Unknown => not_found::page(reading, route),
    }
}

/// Nothing at all.
fn nothing() -> Markup {
    PreEscaped(String::new())
}
