//! What screen readers are told of a change.

use leptos::prelude::*;

/// The words of the live region.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    pub(super) fn new() -> Self {
        Self(RwSignal::default())
    }

    /// The words that are there now.
    pub fn words(self) -> String {
        self.0.get()
    }

    /// Whether these words are there now.
    pub fn says(self, words: &str) -> bool {
        self.0.with(|now| now == words)
    }

    /// Announces something, politely.
    pub fn say(self, words: impl Into<String>) {
        self.0.set(words.into());
    }

    /// Takes an announcement back, unless another one has taken its place.
    pub fn unsay(self, words: &str) {
        if self.0.with_untracked(|now| now == words) {
            self.0.set(String::new());
        }
    }
}

/// The live region of this app.
pub fn use_announcer() -> Announcer {
    expect_context()
}
