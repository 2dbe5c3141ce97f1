//! How far the reader has watched.

use leptos::prelude::*;

use super::{CasebookStore, Dialog, DialogState};
use crate::app::signals::memo;
use crate::domain::casebook::KeptProgress;
use crate::domain::catalog::Site;
use crate::domain::{Catalog, Knowledge, Progress};

/// How far the reader has watched, and since when there is news.
#[derive(Clone, Copy)]
pub struct ProgressState {
    catalog: &'static Catalog<'static>,
    kept: RwSignal<KeptProgress>,
    news: RwSignal<Option<Progress>>,
    progress: Memo<Progress>,
    casebook: CasebookStore,
    dialog: DialogState,
}

impl ProgressState {
    pub(super) fn new(catalog: &'static Catalog<'static>, casebook: CasebookStore, dialog: DialogState) -> Self {
        let kept = RwSignal::new(KeptProgress::default());
        let progress = memo(move || catalog.clamp(kept.read().progress));
        Self { catalog, kept, news: RwSignal::new(None), progress, casebook, dialog }
    }

    /// How far, within the show.
    pub fn get(self) -> Progress {
        self.progress.get()
    }

    /// How far, untracked: for event handlers.
    pub fn now(self) -> Progress {
        self.progress.get_untracked()
    }

    /// What somebody knows who has come so far.
    pub fn knowledge(self) -> Knowledge<'static> {
        self.catalog.known_at(self.get())
    }

    /// The same, untracked: for event handlers.
    pub fn knowledge_now(self) -> Knowledge<'static> {
        self.catalog.known_at(self.now())
    }

    /// What somebody knows who has come as far as that.
    pub fn knowledge_at(self, progress: Progress) -> Knowledge<'static> {
        self.catalog.known_at(progress)
    }

    /// What is public of the show, and its vocabulary.
    pub fn site(self) -> &'static Site<'static> {
        self.catalog.site()
    }

    /// Whether the reader has ever answered how far; until then the wiki asks.
    pub fn is_answered(self) -> bool {
        self.kept.read().asked
    }

    /// Since when there is news for the reader, until they have read or put away the word about it.
    pub fn news(self) -> Option<Progress> {
        self.news.get()
    }

    /// The same, untracked: for effects and event handlers.
    pub fn news_now(self) -> Option<Progress> {
        self.news.get_untracked()
    }

    /// The reader has read what is new, or does not want to.
    pub fn dismiss_news(self) {
        if self.news.get_untracked().is_some() {
            self.news.set(None);
        }
    }

    /// Sets the progress to a number the reader has chosen: at once downward, after a question upward.
    pub fn choose(self, progress: Progress) {
        if progress > self.kept.read_untracked().progress {
            self.dialog.open(Dialog::Raise(progress));
        } else {
            self.set(progress);
        }
    }

    /// Answers the question of a first visit.
    pub fn answer(self, progress: Progress) {
        if progress == Progress::PREMISE { self.set(progress) } else { self.choose(progress) }
    }

    /// Sets the progress without asking, and stores it.
    pub fn set(self, progress: Progress) {
        let before = self.kept.get_untracked();
        // Who says for the first time how far they are has learned nothing new.
        let since = self.news.get_untracked().unwrap_or(before.progress);
        self.news.set((before.asked && progress > since).then_some(since));
        self.kept.set(KeptProgress { progress, asked: true });
        self.close_what_is_older();
        self.store();
        self.casebook.store_all();
    }

    /// Sets the progress and nothing else: for static pages and tests of them.
    pub fn fill(self, progress: Progress) {
        self.kept.update(|kept| kept.progress = progress);
    }

    /// Stores how far the reader has watched.
    pub(super) fn store(self) {
        self.casebook.store_progress(self.kept.get_untracked());
    }

    /// Takes over what is stored, by this tab or by another.
    pub fn load(self) {
        if let Some(stored) = self.casebook.stored_progress().filter(|stored| *self.kept.read_untracked() != *stored) {
            self.kept.set(stored);
            self.close_what_is_older();
        }
    }

    /// What the palette offers and a note says is of the progress at which it was opened.
    fn close_what_is_older(self) {
        if matches!(self.dialog.now(), Some(Dialog::Palette | Dialog::Note(..))) {
            self.dialog.close();
        }
    }
}

/// The progress of this app's reader.
pub fn use_progress() -> ProgressState {
    expect_context()
}
