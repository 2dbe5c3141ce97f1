//! Everything in the content that can be checked, as flat lists: texts, numbers, references, sources and ids.
//!
//! Each item knows where it stands and from which progress on it is shown. So a rule is one loop over one list, and no
//! rule can forget a field: `entries` is the only place that goes through the types.

mod entries;
mod entry;
mod records;

use super::locate::At;
use super::markup::Kind;
use super::part::Part;
use super::read::Content;

/// The flat lists of one content.
#[derive(Debug, Default)]
pub struct Listing<'a> {
    /// Every text.
    pub texts: Vec<Text<'a>>,
    /// Every number of an episode.
    pub numbers: Vec<Number>,
    /// Every mention of an entry or of a word of the vocabulary by its id; links in texts are not among them.
    pub references: Vec<Reference<'a>>,
    /// The sources of every statement.
    pub citations: Vec<Citations<'a>>,
    /// Every id that something is given.
    pub ids: Vec<GivenId<'a>>,
}

/// A text and the progress from which on it is shown.
#[derive(Debug)]
pub struct Text<'a> {
    /// Where it stands.
    pub at: At,
    /// The progress from which on it is shown.
    pub number: u8,
    /// As it is written.
    pub words: &'a str,
    /// How it is shown.
    pub style: Style,
    /// The entry that it is part of, if texts can link to that.
    pub owner: Option<(Kind, usize)>,
}

/// How a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A paragraph with emphasis and links.
    Markup,
    /// Words without markup: names, titles, labels.
    Plain,
    /// Words from the world outside the story: the name of an actor, the title of an episode or a novel.
    Public,
    /// A note for editors, never shown.
    Note,
}

/// The number of an episode.
#[derive(Debug)]
pub struct Number {
    /// Where it stands.
    pub at: At,
    /// What is written.
    pub value: u8,
    /// The lowest that makes sense: 0, or 1 for what needs an episode.
    pub least: u8,
    /// What it belongs to, and from when on that is shown.
    pub belongs_to: Option<(&'static str, u8)>,
}

/// A mention by id.
#[derive(Debug)]
pub struct Reference<'a> {
    /// Where it stands.
    pub at: At,
    /// What it must be.
    pub to: To,
    /// The id that is written.
    pub id: &'a str,
    /// The progress from which on it is shown.
    pub number: u8,
}

/// What can be referred to by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the word for itself")]
pub enum To {
    Character,
    Place,
    Event,
    Role,
    Topic,
    StoryPart,
    RelationKind,
    EventKind,
    BalletKind,
    ProductionGroup,
    BookGroup,
}

/// The sources of one statement.
#[derive(Debug)]
pub struct Citations<'a> {
    /// Where the list stands.
    pub at: At,
    /// The ids in it.
    pub ids: &'a [String],
}

/// An id that something is given.
#[derive(Debug)]
pub struct GivenId<'a> {
    /// Where it stands.
    pub at: At,
    /// The id.
    pub id: &'a str,
    /// Among what it must be the only one: "character".
    pub among: &'static str,
    /// Whether the file has the name of the id.
    pub names_file: bool,
}

impl<'a> Listing<'a> {
    /// Goes through the whole content once.
    pub fn new(content: &'a Content) -> Self {
        let mut listing = Self::default();
        entries::list(&mut listing, content);
        listing
    }
}

impl To {
    /// The word for it in a message.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Character => "character",
            Self::Place => "place",
            Self::Event => "event",
            Self::Role => "role",
            Self::Topic => "topic",
            Self::StoryPart => "part of the story",
            Self::RelationKind => "kind of relation",
            Self::EventKind => "kind of event",
            Self::BalletKind => "kind of ballet entry",
            Self::ProductionGroup => "group of production notes",
            Self::BookGroup => "group of book notes",
        }
    }

    /// The part of the content that defines it.
    pub const fn part(self) -> Part {
        match self {
            Self::Character => Part::Characters,
            Self::Place => Part::Places,
            Self::Event => Part::Events,
            _ => Part::Site,
        }
    }

    /// Every id of this sort, with the progress from which on it is shown.
    pub fn known(self, content: &Content) -> Vec<(&str, u8)> {
        let source = &content.source;
        let site = &source.site;
        let terms = match self {
            Self::Character => return source.characters.iter().map(|it| (it.id.as_str(), it.revealed_in)).collect(),
            Self::Place => return source.places.iter().map(|it| (it.id.as_str(), it.revealed_in)).collect(),
            Self::Event => return source.events.iter().map(|it| (it.id.as_str(), it.revealed_in)).collect(),
            Self::Role => return site.roles.iter().map(|it| (it.id.as_str(), 0)).collect(),
            Self::RelationKind => return site.relation_kinds.iter().map(|it| (it.id.as_str(), 0)).collect(),
            Self::StoryPart => return site.story_parts.iter().map(|it| (it.id.as_str(), 0)).collect(),
            Self::Topic => &site.topics,
            Self::EventKind => &site.event_kinds,
            Self::BalletKind => &site.ballet_kinds,
            Self::ProductionGroup => &site.production_groups,
            Self::BookGroup => &site.book_groups,
        };
        terms.iter().map(|it| (it.id.as_str(), 0)).collect()
    }
}
