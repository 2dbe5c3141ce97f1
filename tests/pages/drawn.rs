//! Every page of a wiki, drawn at any progress.

use archer_files::app::dialogs::DialogHost;
use archer_files::app::draw::{Visit, draw};
use archer_files::app::layout::Frame;
use archer_files::app::pages::page;
use archer_files::app::reading::Reading;
use archer_files::app::state::Dialog;
use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite};
use archer_files::route::{Base, Place, Route};
use leptos::prelude::*;

use crate::wiki::Wiki;

impl Wiki {
    /// Somebody who keeps nothing and has come by this query.
    pub fn visit(&self, route: &Route, query: &str, progress: u8) -> Visit {
        let place = Place { path: route.href(&Base::new("/")), query: query.to_owned(), ..Place::default() };
        Visit { progress: Progress(progress), ..Visit::new(self.catalog, place) }
    }

    /// The page at `route?query`.
    pub fn page(&self, route: &Route, query: &str, progress: u8) -> String {
        self.seen_by(self.visit(route, query, progress), Base::new("/"))
    }

    /// The page that a visitor sees, published at a base.
    pub fn seen_by(&self, visit: Visit, base: Base) -> String {
        let (route, knowledge) = (Route::parse(&visit.place.path, &base), self.catalog.known_at(visit.progress));
        draw(visit, base, |_| page(&route, Reading::new(knowledge, base)))
    }

    /// A dialog as a new reader at this progress sees it.
    pub fn dialog(&self, dialog: Dialog, progress: u8) -> String {
        draw(self.visit(&Route::Home, "", progress), Base::new("/"), |state| {
            state.dialog.open(dialog);
            view! { <DialogHost/> }
        })
    }

    /// What surrounds every page, without one.
    pub fn frame(&self, progress: u8) -> String {
        draw(self.visit(&Route::Home, "", progress), Base::new("/"), |_| view! { <Frame>""</Frame> })
    }

    /// The favourites of somebody who keeps these entities.
    pub fn favourites(&self, keys: &[String], query: &str, progress: u8) -> String {
        let favourites = keys.iter().zip(0..).map(|(key, added)| Favourite::new(key, added)).collect();
        self.page_with(&Route::Favourites, query, progress, Casebook { favourites, ..Casebook::default() })
    }

    /// A page as somebody sees it who keeps a casebook.
    pub fn page_with(&self, route: &Route, query: &str, progress: u8, casebook: Casebook) -> String {
        self.seen_by(Visit { casebook, ..self.visit(route, query, progress) }, Base::new("/"))
    }
}
