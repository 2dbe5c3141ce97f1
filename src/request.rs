//! What the program in the page asks of the one in the worker: to draw a page. Pure.
//!
//! It goes as a line of text, so that an answer can be told from that to an earlier question, and so that either program can
//! be tested without the other.

use serde::{Deserialize, Serialize};

use crate::domain::Progress;
use crate::domain::casebook::Casebook;
use crate::domain::desk::Desk;
use crate::domain::stored::to_json;
use crate::route::{Base, Route};

/// A page for a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub base: Base,
    pub route: Route,
    /// The part of the address behind the question mark.
    pub query: String,
    pub progress: Progress,
    pub wanted: Wanted,
    /// What the page is drawn from beside all this, if it is one of the few: what the reader keeps, and their desk.
    pub book: Option<(Casebook, Desk)>,
}

/// What is wanted of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// Its markup.
    Page,
    /// Of the search: the options of the palette that answer the same query.
    Options,
    /// Of the casebook with something to import: what comes of merging it. It may name what lies ahead, so it stands in no page.
    Merged,
    /// The same, of taking it as it is.
    Replaced,
}

/// The form in which a request is sent.
#[derive(Serialize, Deserialize)]
struct Sent {
    base: String,
    path: String,
    query: String,
    progress: Progress,
    wanted: Wanted,
    book: Option<(Casebook, Desk)>,
}

impl Request {
    /// As it is sent; one line.
    #[must_use]
    pub fn to_line(&self) -> String {
        to_json(&Sent {
            base: self.base.as_str().to_owned(),
            path: self.route.href(&self.base),
            query: self.query.clone(),
            progress: self.progress,
            wanted: self.wanted,
            book: self.book.clone(),
        })
    }

    /// What was sent; `None` if it is something else.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let Sent { base, path, query, progress, wanted, book } = serde_json::from_str(line).ok()?;
        let base = Base::new(&base);
        Some(Self { route: Route::parse(&path, &base), query, progress, wanted, book, base })
    }
}
