//! What the program in the page asks of the one in the worker: to draw a page. Pure.
//!
//! It goes as a line of text, so that an answer can be told from that to an earlier question, and so that either program can
//! be tested without the other.

use crate::domain::Progress;
use crate::domain::casebook::Casebook;
use crate::domain::desk::Desk;
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
    pub wanted: Wanted,
    /// What the page is drawn from beside all this, if it is one of the few: what the reader keeps, and their desk.
    pub book: Option<(Casebook, Desk)>,
}

/// What is wanted of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

impl Wanted {
    const ALL: [Self; 4] = [Self::Page, Self::Options, Self::Merged, Self::Replaced];

    const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Options => "options",
            Self::Merged => "merged",
            Self::Replaced => "replaced",
        }
    }
}

impl Request {
    /// As it is sent; one line.
    #[must_use]
    pub fn to_line(&self) -> String {
        let (casebook, desk) = match &self.book {
            Some((casebook, desk)) => (casebook.to_json(), desk.to_json()),
            None => (Json::Null, Json::Null),
        };
        let fields = [
            ("base", Json::text(self.base.as_str())),
            ("path", Json::text(self.route.href(&self.base))),
            ("query", Json::text(&self.query)),
            ("progress", Json::number(self.progress.0)),
            ("wanted", Json::text(self.wanted.word())),
            ("casebook", casebook),
            ("desk", desk),
        ];
        Json::object(fields).print()
    }

    /// What was sent; `None` if it is something else.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let json = Json::parse(line)?;
        let text = |name| json.get(name).and_then(Json::as_text);
        let base = Base::new(text("base")?);
        let book = match (json.get("casebook")?, json.get("desk")?) {
            (Json::Null, Json::Null) => None,
            (casebook, desk) => Some((Casebook::from_json(casebook)?, Desk::from_json(desk)?)),
        };
        Some(Self {
            route: Route::parse(text("path")?, &base),
            query: text("query")?.to_owned(),
            progress: Progress(json.get("progress")?.as_number()?),
            wanted: Wanted::ALL.into_iter().find(|wanted| text("wanted") == Some(wanted.word()))?,
            book,
            base,
        })
    }
}
