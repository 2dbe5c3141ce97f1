//! The index of the search, made of what the reader knows when it is needed first.

use std::sync::Arc;

use leptos::prelude::*;

use super::ProgressState;
use crate::app::signals::memo;
use crate::search::Index;

/// The index at the reader's progress.
#[derive(Clone, Copy)]
pub struct SearchIndex(Memo<IndexOfNow>);

/// Two are the same only if they are the same one.
#[derive(Clone)]
struct IndexOfNow(Arc<Index>);

impl PartialEq for IndexOfNow {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl SearchIndex {
    pub(super) fn new(progress: ProgressState) -> Self {
        Self(memo(move || IndexOfNow(Arc::new(Index::new(progress.knowledge())))))
    }

    /// The index. Made at the first call after a change of progress.
    pub fn get(self) -> Arc<Index> {
        self.0.get().0
    }
}

/// The search of this app.
pub fn use_search_index() -> SearchIndex {
    expect_context()
}
