//! What the program in the worker does: it draws pages. Knows no browser.

use crate::domain::{Catalog, Progress};
use crate::pages::{Reading, draw_left, palette, search};
use crate::request::Request;
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
        let Request { base, route, query, progress, is_for_palette } = Request::from_line(line)?;
        let knowledge = self.catalog.known_at(progress);
        let reading = Reading { query: Query::parse(&query), ..Reading::new(knowledge, base) };
        if route != Route::Search {
            return Some(draw_left(&route, &reading).into_string());
        }
        let kept = self.index.take().filter(|(of, _)| *of == knowledge.progress());
        let (_, index) = self.index.insert(kept.unwrap_or_else(|| (knowledge.progress(), Index::new(knowledge))));
        Some(if is_for_palette { palette::options(&reading, index) } else { search::page_from(&reading, index) }.into_string())
    }
}
