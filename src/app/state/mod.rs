//! What decides what is on the screen: signals in context, one newtype for each thing.
//!
//! Each newtype can be copied, has reading methods that track, and one verb for each thing that a reader can do. What is stored
//! is read before the first drawing (`lifecycle::load`); on the author's machine there is no store, so pages are those of a
//! new reader.

mod announcer;
mod casebook;
mod dialog;
mod draft;
mod location;
mod progress;
mod screen;
mod search;
mod takeaway;

pub use announcer::{Announcer, use_announcer};
pub use casebook::{CasebookStore, INCOMING, Notice, is_ours, use_casebook};
pub use dialog::{Dialog, DialogState, use_dialog};
pub use draft::NoteDraft;
pub use location::{Location, use_location};
pub use progress::{ProgressState, use_progress};
pub use screen::{Screen, use_screen};
pub use search::{SearchIndex, use_search_index};
pub use takeaway::COPIED;

use leptos::prelude::{expect_context, provide_context};

use crate::domain::Catalog;
use crate::route::{Base, Place};

/// All of it.
#[derive(Clone, Copy)]
pub struct AppState {
    pub location: Location,
    pub progress: ProgressState,
    pub casebook: CasebookStore,
    pub dialog: DialogState,
    pub draft: NoteDraft,
    pub announcer: Announcer,
    pub screen: Screen,
    pub index: SearchIndex,
}

impl AppState {
    /// That of a new reader of this catalog at a place, on a screen of which nothing is known.
    pub fn new(catalog: &'static Catalog<'static>, place: Place, base: Base) -> Self {
        let announcer = Announcer::new();
        let dialog = DialogState::new();
        let location = Location::new(place, base);
        let casebook = CasebookStore::new(announcer, location);
        let progress = ProgressState::new(catalog, casebook, dialog);
        Self {
            location,
            progress,
            casebook,
            dialog,
            draft: NoteDraft::new(casebook),
            announcer,
            screen: Screen::new(),
            index: SearchIndex::new(progress),
        }
    }

    /// Puts everything into the context, each for itself.
    pub fn provide(self) {
        provide_context(self.location);
        provide_context(self.progress);
        provide_context(self.casebook);
        provide_context(self.dialog);
        provide_context(self.announcer);
        provide_context(self.screen);
        provide_context(self.index);
        provide_context(self);
    }
}

/// The whole state, for what does one thing or another.
pub fn use_app() -> AppState {
    expect_context()
}
