//! The note that is being written.

use leptos::prelude::*;

use super::CasebookStore;
use crate::domain::Progress;

/// The note that is being written in the dialog, until it is kept.
#[derive(Clone, Copy)]
pub struct NoteDraft {
    words: RwSignal<String>,
    begun: StoredValue<Option<Begun>>,
    casebook: CasebookStore,
}

/// What the note is about, and what is known to be kept of it.
#[derive(Clone)]
struct Begun {
    entity: String,
    progress: Progress,
    kept: String,
}

impl NoteDraft {
    pub(super) fn new(casebook: CasebookStore) -> Self {
        Self { words: RwSignal::default(), begun: StoredValue::new(None), casebook }
    }

    /// Begins with what has been kept of the note about the entity with this key, written at a progress. Answers that.
    pub fn begin(self, entity: String, progress: Progress) -> String {
        let kept = self.casebook.with_now(|book| {
            let notes = book.notes.about(&entity);
            notes.iter().find(|note| note.progress == progress).map_or_else(String::new, |note| note.words.clone())
        });
        self.words.set(kept.clone());
        self.begun.set_value(Some(Begun { entity, progress, kept: kept.clone() }));
        kept
    }

    /// What stands there.
    pub fn words(self) -> String {
        self.words.get()
    }

    /// Somebody has written.
    pub fn write(self, words: String) {
        self.words.set(words);
    }

    /// Keeps what stands there, if it is something else than before. To be called when the tab is left, too: it may not be
    /// heard of again.
    pub fn keep(self) {
        let words = self.words.get_untracked();
        let Some(begun) = self.begun.get_value().filter(|begun| begun.kept != words) else { return };
        self.casebook.write_note(&begun.entity, begun.progress, &begun.kept, &words);
        self.begun.set_value(Some(Begun { kept: words, ..begun }));
    }

    /// Keeps it, and writes no further.
    pub fn end(self) {
        self.keep();
        self.begun.set_value(None);
        self.words.set(String::new());
    }
}
