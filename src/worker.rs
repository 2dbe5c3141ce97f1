//! What the program in the worker does: it draws pages. Knows no browser.

use crate::domain::{Catalog, Progress};
use crate::pages::{Reading, casebook, draw_left, palette, search};
use crate::request::{Request, Wanted};
use crate::route::{Query, Route};
use crate::search::Index;

/// The worker: an archive, and the index of what the reader knows of it, which takes a moment to make.
pub struct Worker {
    catalog: &'static Catalog<'static>,
    index: Option<(Progress, Index)>,
}

impl Worker {
    /// A worker that has an archive.
    #[must_use]
    pub const fn new(catalog: &'static Catalog<'static>) -> Self {
        Self { catalog, index: None }
    }

    /// Draws what a line asks for; `None` if it asks for nothing.
    pub fn answer(&mut self, line: &str) -> Option<String> {
        let Request { base, route, query, progress, wanted, book } = Request::from_line(line)?;
        let knowledge = self.catalog.known_at(progress);
        let (casebook, desk) = book.unwrap_or_default();
        let reading = Reading { query: Query::parse(&query), casebook, desk, ..Reading::new(knowledge, base) };
        if matches!(wanted, Wanted::Merged | Wanted::Replaced) {
            return casebook::imported(&reading, wanted == Wanted::Merged);
        }
        if route != Route::Search {
            return Some(draw_left(&route, &reading).into_string());
        }
        let kept = self.index.take().filter(|(of, _)| *of == knowledge.progress());
        let (_, index) = self.index.insert(kept.unwrap_or_else(|| (knowledge.progress(), Index::new(knowledge))));
        Some(
            if wanted == Wanted::Options { palette::options(&reading, index) } else { search::page_from(&reading, index) }
                .into_string(),
        )
    }
}
