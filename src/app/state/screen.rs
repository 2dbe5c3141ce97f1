//! What is known of the screen.

use leptos::prelude::*;

/// Whether the screen is a narrow one, by the measure of the style sheet.
#[derive(Clone, Copy)]
pub struct Screen(RwSignal<Option<bool>>);

impl Screen {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Whether it is narrow; `None` while nobody knows, as in the static pages.
    pub fn narrow(self) -> Option<bool> {
        self.0.get()
    }

    /// The browser has said so.
    pub fn set_narrow(self, is_narrow: bool) {
        if self.0.get_untracked() != Some(is_narrow) {
            self.0.set(Some(is_narrow));
        }
    }
}

/// The screen of this app.
pub fn use_screen() -> Screen {
    expect_context()
}
