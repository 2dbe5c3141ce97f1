//! What a page is drawn from: what the reader may know, and where the site stands.

use crate::domain::Knowledge;
use crate::route::{Base, Route};

/// What every page and every component is drawn from. A copy costs nothing.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What the reader may know; on a page that looks back, what they knew then.
    pub knowledge: Knowledge<'static>,
    pub base: Base,
}

impl Reading {
    /// What somebody with this knowledge reads.
    pub const fn new(knowledge: Knowledge<'static>, base: Base) -> Self {
        Self { knowledge, base }
    }

    /// The same reader with another knowledge: what they knew earlier, or know now.
    #[must_use]
    pub const fn knowing(self, knowledge: Knowledge<'static>) -> Self {
        Self { knowledge, ..self }
    }

    /// The address of a page.
    pub fn href(self, route: &Route) -> String {
        route.href(&self.base)
    }

    /// The address of a page with a query.
    pub fn href_with(self, route: &Route, query: &str) -> String {
        let page = route.href(&self.base);
        if query.is_empty() { page } else { format!("{page}?{query}") }
    }
}
