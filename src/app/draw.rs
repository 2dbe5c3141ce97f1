//! Pages as text, on the author's machine: for the static pages, and for the tests that look at every page.

use std::sync::Arc;

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::pages::page;
use super::reading::Reading;
use super::state::AppState;
use crate::domain::casebook::Casebook;
use crate::domain::desk::Desk;
use crate::domain::{Catalog, Progress};
use crate::route::{Base, Place, Route};

/// Somebody who looks at a page: where they are, how far they have watched, what they keep.
#[derive(Clone)]
pub struct Visit {
    pub catalog: &'static Catalog<'static>,
    pub place: Place,
    pub progress: Progress,
    pub casebook: Casebook,
    pub desk: Desk,
    /// Whether the screen is narrow; `None` while nobody knows, as in the static pages.
    pub narrow: Option<bool>,
}

impl Visit {
    /// That of a new reader at a place.
    pub fn new(catalog: &'static Catalog<'static>, place: Place) -> Self {
        Self { catalog, place, progress: Progress::PREMISE, casebook: Casebook::default(), desk: Desk::default(), narrow: None }
    }
}

/// Draws something for a visitor, in a reactive root of its own.
pub fn draw<V: IntoView>(visit: Visit, base: Base, view: impl FnOnce(AppState) -> V) -> String {
    // Set once for the process; a second call only says that it was.
    let _ = Executor::init_futures_executor();
    // It says that this is no browser.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let state = AppState::new(visit.catalog, visit.place, base);
        state.progress.fill(visit.progress);
        state.casebook.fill(visit.casebook, visit.desk);
        if let Some(is_narrow) = visit.narrow {
            state.screen.set_narrow(is_narrow);
        }
        state.provide();
        view(state).into_view().to_html()
    });
    owner.unset_with_forced_cleanup();
    // The marks between two texts are for hydration, which the wiki does without.
    html.replace("<!>", "")
}

/// Draws the page that a visitor sees, without what surrounds it.
pub fn draw_page(visit: Visit, base: Base) -> String {
    let route = Route::parse(&visit.place.path, &base);
    let reading = Reading::new(visit.catalog.known_at(visit.progress), base);
    draw(visit, base, |_| page(&route, reading))
}
