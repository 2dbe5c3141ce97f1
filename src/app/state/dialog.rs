//! Which dialog is open.

use leptos::prelude::*;

use crate::domain::{EntityRef, Progress};

/// What a dialog asks or shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Whether the reader has really seen this far.
    Raise(Progress),
    /// How far the reader has watched, asked by a page that lies ahead.
    HowFar,
    /// Whether to open a source that tells more than the reader has seen: its place in the catalog.
    OpenAhead(u16),
    Settings,
    /// What the reader wants to remember of an entity, written at a progress. Closing the dialog keeps it.
    Note(EntityRef, Progress),
    /// The command palette: where to, or what to do.
    Palette,
    /// The keys.
    Keys,
    /// The address of the page, where it could not be copied.
    Link,
}

/// The dialog that is open, if one is.
#[derive(Clone, Copy)]
pub struct DialogState(RwSignal<Option<Dialog>>);

impl DialogState {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// What is open.
    pub fn get(self) -> Option<Dialog> {
        self.0.get()
    }

    /// What is open, untracked: for event handlers.
    pub fn now(self) -> Option<Dialog> {
        self.0.get_untracked()
    }

    /// Opens a dialog, in the place of the one that is open.
    pub fn open(self, dialog: Dialog) {
        self.0.set(Some(dialog));
    }

    /// Closes whatever is open.
    pub fn close(self) {
        if self.now().is_some() {
            self.0.set(None);
        }
    }
}

/// The dialog of this app.
pub fn use_dialog() -> DialogState {
    expect_context()
}
