//! Every page of a wiki, drawn at any progress.

use archer_files::app::dialogs::DialogHost;
use archer_files::app::draw::{Visit, draw, draw_page};
use archer_files::app::layout::Frame;
use archer_files::app::state::Dialog;
use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite};
use archer_files::domain::listing::slug;
use archer_files::route::{Base, Place, Route};
use archer_files::search::Group;
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
        draw_page(self.visit(route, query, progress), Base::new("/"))
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
        draw_page(Visit { casebook, ..self.visit(route, query, progress) }, Base::new("/"))
    }

    /// Pages with the queries that change what they show; none of them names an id that the content may not have.
    pub fn queries(&self) -> Vec<(Route, String)> {
        let site = &self.source.site;
        let mystery = ["order=told".to_owned()]
            .into_iter()
            .chain((0..=site.episodes).map(|episode| format!("episode={episode}&order=told")))
            .chain(site.event_kinds.iter().map(|kind| format!("kind={}", slug(&kind.name))));
        let relationships = ["view=list", "view=matrix", "view=list&sort=from", "view=list&sort=to", "view=list&sort=since"]
            .into_iter()
            .chain([
                "current=yes",
                "cast=everyone",
                "cast=everyone&view=list",
                "cast=everyone&alone=yes",
                "cast=favourites",
                "kinds=none",
            ])
            .map(str::to_owned)
            .chain(site.relation_kinds.iter().map(|kind| format!("cast=everyone&kinds={}", kind.id)))
            .chain(site.roles.iter().map(|role| format!("cast=everyone&role={}", slug(&role.name))))
            .chain((0..=site.episodes).map(|episode| format!("cast=everyone&view=graph&as-of={episode}")));
        // With canaries every text has a word that begins so.
        let searches = Group::ALL.map(|group| (Route::Search, format!("q=zq&in={}", group.heading().to_ascii_lowercase())));
        let mystery = mystery.map(|query| (Route::Mystery, query));
        let relationships = relationships.map(|query| (Route::Relationships, query));
        mystery.chain(relationships).chain(searches).chain([(Route::Book, "novels=told".to_owned())]).collect()
    }
}
