//! Prose with links to entities.
//!
//! A text lives inside a [`Dated`](super::Dated), so whoever holds one may read it. The authoring side has made sure
//! that it links to nothing that is revealed later than itself.

use serde::{Deserialize, Serialize};

/// The kinds of entity that have a place of their own in the wiki.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    Characters,
    Episodes,
    Events,
    Questions,
    Places,
    Themes,
    Ballet,
}

impl Kind {
    /// Every kind, in the order in which lists show them.
    pub const ALL: [Self; 7] =
        [Self::Characters, Self::Episodes, Self::Events, Self::Questions, Self::Places, Self::Themes, Self::Ballet];

    /// The word in addresses and in stored favourites.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Episodes => "episodes",
            Self::Events => "events",
            Self::Questions => "questions",
            Self::Places => "places",
            Self::Themes => "themes",
            Self::Ballet => "ballet",
        }
    }

    /// The kind with this [`slug`](Self::slug).
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The word as a heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Characters => "Characters",
            Self::Episodes => "Episodes",
            Self::Events => "Events",
            Self::Questions => "Questions",
            Self::Places => "Places",
            Self::Themes => "Themes",
            Self::Ballet => "Ballet",
        }
    }
}

/// An entity of the catalog: its kind and its place in the list of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityRef {
    pub kind: Kind,
    pub index: u16,
}

/// One paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<'a> {
    #[serde(borrow)]
    pub spans: Vec<Span<'a>>,
}

/// A run of words in a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span<'a> {
    Plain(&'a str),
    Strong(&'a str),
    Emphasis(&'a str),
    Link { to: EntityRef, words: &'a str },
}

impl<'a> Span<'a> {
    /// The words without their dress.
    pub const fn words(&self) -> &'a str {
        match self {
            Self::Plain(words) | Self::Strong(words) | Self::Emphasis(words) | Self::Link { words, .. } => words,
        }
    }
}

impl Text<'_> {
    /// The words alone, for a title or a description.
    pub fn to_plain(&self) -> String {
        self.spans.iter().map(Span::words).collect()
    }

    /// A name for the place where the text stands, made of its words: it stays the same whatever stands around it, and tells
    /// nothing. FNV-1a: <https://datatracker.ietf.org/doc/draft-eastlake-fnv/>.
    pub fn anchor(&self) -> String {
        let bytes = self.spans.iter().flat_map(|span| span.words().bytes());
        let hash = bytes.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        format!("s-{hash:x}")
    }

    /// The same for what may be said in the same words of several: with the id of whom it is about.
    pub fn anchor_about(&self, id: &str) -> String {
        format!("{id}-{}", self.anchor())
    }

    /// The entities that the text links to, in order.
    pub fn links(&self) -> impl Iterator<Item = EntityRef> + '_ {
        self.spans.iter().filter_map(|span| match span {
            Span::Link { to, .. } => Some(*to),
            _ => None,
        })
    }
}
