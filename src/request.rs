//! What the program in the page asks of the one in the worker: to draw a page. Pure.
//!
//! It goes as a line of text, so that an answer can be told from that to an earlier question, and so that either program can
//! be tested without the other.

use crate::domain::Progress;
use crate::domain::json::Json;
use crate::route::{Base, Route};

/// A page for a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub base: Base,
    pub route: Route,
    /// The part of the address behind the question mark.
    pub query: String,
    pub progress: Progress,
    /// Not the page of the search is wanted, but the options of the palette that answer the same query.
    pub is_for_palette: bool,
}

impl Request {
    /// As it is sent; one line.
    #[must_use]
    pub fn to_line(&self) -> String {
        let fields = [
            ("base", Json::text(self.base.as_str())),
            ("path", Json::text(self.route.href(&self.base))),
            ("query", Json::text(&self.query)),
            ("progress", Json::number(self.progress.0)),
            ("palette", Json::Bool(self.is_for_palette)),
        ];
        Json::object(fields).print()
    }

    /// What was sent; `None` if it is something else.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let json = Json::parse(line)?;
        let text = |name| json.get(name).and_then(Json::as_text);
        let base = Base::new(text("base")?);
        Some(Self {
            route: Route::parse(text("path")?, &base),
            query: text("query")?.to_owned(),
            progress: Progress(json.get("progress")?.as_number()?),
            is_for_palette: json.get("palette")?.as_bool()?,
            base,
        })
    }
}
