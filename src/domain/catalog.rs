//! The archive: everything the wiki knows, checked and linked by the authoring side.
//!
//! The structs below have public fields so that they can be built and shown, but every statement in them sits inside a
//! [`Dated`], and the catalog's own lists are private: a page gets to them through [`Catalog::known_at`].
//! Indices (`u16`) point into the list of their kind. Same content, same bytes: the lists are ordered.

use serde::Serialize;

use super::{Dated, Knowledge, Progress, Text};

/// Everything the wiki knows. Borrows its words from the bytes it was read from.
#[derive(Clone, Default, Serialize)]
pub struct Catalog<'a> {
    pub(super) records: Records<'a>,
}

/// The lists that a catalog is made of; they cannot be taken out of it again.
#[derive(Clone, Default, Serialize)]
pub struct Records<'a> {
    pub site: Site<'a>,
    pub characters: Dated<Character<'a>>,
    pub episodes: Vec<Episode<'a>>,
    /// In the order in which they happened.
    pub events: Dated<Event<'a>>,
    pub places: Dated<Place<'a>>,
    pub themes: Dated<Theme<'a>>,
    pub ballet: Dated<Ballet<'a>>,
    pub relations: Dated<Relation<'a>>,
    pub questions: Dated<Question<'a>>,
    pub suspects: Dated<Suspect<'a>>,
    pub cast: Dated<Credit<'a>>,
    pub production: Dated<Note<'a>>,
    pub book: Book<'a>,
    pub sources: Vec<Source<'a>>,
}

impl<'a> Catalog<'a> {
    /// Locks the records up.
    #[must_use]
    pub const fn new(records: Records<'a>) -> Self {
        Self { records }
    }

    /// What a reader may know at this progress. More progress never hides anything.
    #[must_use]
    pub fn known_at(&self, progress: Progress) -> Knowledge<'_> {
        Knowledge::new(self, self.clamp(progress))
    }

    /// What the show is about and its vocabulary; the same for every reader.
    #[must_use]
    pub const fn site(&self) -> &Site<'a> {
        &self.records.site
    }

    /// The highest progress.
    #[must_use]
    pub const fn finale(&self) -> Progress {
        Progress(self.records.site.episodes)
    }

    /// Brings a number from outside into 0..=episodes.
    #[must_use]
    pub fn clamp(&self, progress: Progress) -> Progress {
        progress.min(self.finale())
    }
}

/// What this wiki is about.
#[derive(Clone, Default, Serialize)]
pub struct Site<'a> {
    pub name: &'a str,
    pub show: &'a str,
    pub shown: &'a str,
    pub episodes: u8,
    pub description: &'a str,
    pub address: &'a str,
    pub repository: &'a str,
    /// Width and height of the drawn graph.
    pub stage: (i16, i16),
    pub hero: Dated<Hero<'a>>,
    pub roles: Vec<Role<'a>>,
    pub relation_kinds: Vec<RelationKind<'a>>,
    pub topics: Vec<&'a str>,
    pub story_parts: Vec<StoryPart<'a>>,
    pub event_kinds: Vec<&'a str>,
    pub ballet_kinds: Vec<&'a str>,
    pub production_groups: Vec<&'a str>,
    pub book_groups: Vec<&'a str>,
}

/// The words at the top of the front page.
#[derive(Clone, Serialize)]
pub struct Hero<'a> {
    pub title: &'a str,
    pub lead: Text<'a>,
}

/// What people are in the story.
#[derive(Clone, Serialize)]
pub struct Role<'a> {
    pub name: &'a str,
    pub plural: &'a str,
    /// Name of a palette in the style sheet.
    pub medallion: &'a str,
}

/// A kind of tie between two people.
#[derive(Clone, Serialize)]
pub struct RelationKind<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// Name of a thread of colour in the style sheet.
    pub thread: &'a str,
    /// SVG dash pattern; empty for a solid line.
    pub dash: &'a str,
    pub heavy: bool,
    /// Heading of a row in the infobox; empty for none.
    pub infobox: &'a str,
}

/// A stretch of the story, for headings in the order of what happened.
#[derive(Clone, Serialize)]
pub struct StoryPart<'a> {
    pub name: &'a str,
    /// Told on a dark ground.
    pub night: bool,
    /// Divided by the episode that shows the event.
    pub by_episode: bool,
}

/// How sure the sources make a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Confidence {
    /// Clear in a reliable source or in several.
    High,
    /// One source, or the episode is an estimate.
    Medium,
    Low,
}

/// How large a part a character has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Tier {
    Main,
    Recurring,
    Guest,
}

/// One person of the story.
#[derive(Clone, Serialize)]
pub struct Character<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub tagline: &'a str,
    pub intro: Text<'a>,
    pub tier: Tier,
    /// Where the person stands in the drawn graph, in its units, from its upper left corner.
    pub spot: (i16, i16),
    pub first_seen: Dated<u8>,
    pub positions: Dated<Position<'a>>,
    pub aliases: Dated<&'a str>,
    pub status: Dated<Statement<'a>>,
    pub facts: Dated<Fact<'a>>,
    pub arc: Dated<Text<'a>>,
    pub quotes: Dated<Statement<'a>>,
}

/// What a person is from one progress on.
#[derive(Clone, Serialize)]
pub struct Position<'a> {
    pub role: u16,
    /// In words; empty if not known.
    pub occupation: &'a str,
}

/// A sourced sentence.
#[derive(Clone, Serialize)]
pub struct Statement<'a> {
    pub text: Text<'a>,
    pub sources: Vec<u16>,
}

/// A sourced sentence under a topic.
#[derive(Clone, Serialize)]
pub struct Fact<'a> {
    pub topic: u16,
    pub text: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// An episode; title, date and credits are known to everybody.
#[derive(Clone, Serialize)]
pub struct Episode<'a> {
    pub number: u8,
    /// `None` while no source gives it.
    pub title: Option<&'a str>,
    pub release_date: &'a str,
    pub directors: Vec<&'a str>,
    pub writers: Vec<&'a str>,
    /// What could not be found out.
    pub gap: Option<Text<'a>>,
    pub teaser: Dated<Text<'a>>,
    pub account: Dated<Account<'a>>,
}

/// What an episode tells.
#[derive(Clone, Serialize)]
pub struct Account<'a> {
    pub summary: Text<'a>,
    /// What is danced, by name.
    pub ballets: Vec<&'a str>,
    pub sources: Vec<u16>,
}

/// Something that happened.
#[derive(Clone, Serialize)]
pub struct Event<'a> {
    pub index: u16,
    pub id: &'a str,
    pub title: &'a str,
    pub what: Text<'a>,
    /// When it happened, in words.
    pub when: &'a str,
    pub part: u16,
    pub kind: u16,
    pub people: Vec<u16>,
    pub place: Option<u16>,
    /// Earlier events that look different once this one is known.
    pub overturns: Vec<u16>,
    /// Later events that put this one in another light.
    pub overturned_by: Dated<u16>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A place of the story.
#[derive(Clone, Serialize)]
pub struct Place<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub what: Text<'a>,
    pub sources: Vec<u16>,
}

/// A subject of the series.
#[derive(Clone, Serialize)]
pub struct Theme<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub what: Text<'a>,
    pub people: Dated<u16>,
    pub sources: Vec<u16>,
}

/// A ballet, a dance scene, a term or background.
#[derive(Clone, Serialize)]
pub struct Ballet<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub kind: u16,
    pub what: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A typed, dated tie between two characters.
#[derive(Clone, Serialize)]
pub struct Relation<'a> {
    pub a: u16,
    pub b: u16,
    pub kind: u16,
    /// Reads "a, label, b".
    pub label: &'a str,
    pub directed: bool,
    pub what: Text<'a>,
    /// The episode in which it is seen to end.
    pub ended: Dated<u8>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// Something that the series makes its viewers ask.
#[derive(Clone, Serialize)]
#[allow(clippy::struct_field_names, reason = "as in the content files")]
pub struct Question<'a> {
    pub index: u16,
    pub id: &'a str,
    pub question: &'a str,
    pub answer: Dated<Text<'a>>,
    /// The question of the whole mystery: a reader's theory answers it.
    pub is_case: bool,
    /// Events that bear on it, in the order in which they are shown.
    pub bears: Vec<u16>,
    pub sources: Vec<u16>,
}

/// A character whom the series makes a suspect.
#[derive(Clone, Serialize)]
pub struct Suspect<'a> {
    pub character: u16,
    pub case_for: Dated<Statement<'a>>,
    pub case_against: Dated<Statement<'a>>,
    pub cleared: Dated<()>,
    pub truth: Dated<Text<'a>>,
}

/// Who plays whom.
#[derive(Clone, Serialize)]
pub struct Credit<'a> {
    pub actor: &'a str,
    pub character: u16,
    pub background: Text<'a>,
    pub dancer: Option<bool>,
    pub sources: Vec<u16>,
}

/// A fact about the making, the release or the reception of the series.
#[derive(Clone, Serialize)]
pub struct Note<'a> {
    pub group: u16,
    pub label: &'a str,
    pub text: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// What the series is based on.
#[derive(Clone, Default, Serialize)]
pub struct Book<'a> {
    pub novels: Vec<Novel<'a>>,
    pub notes: Dated<BookNote<'a>>,
    pub counterparts: Dated<Counterpart<'a>>,
    pub differences: Dated<Difference<'a>>,
}

/// Publication data.
#[derive(Clone, Serialize)]
pub struct Novel<'a> {
    pub title: &'a str,
    pub authors: Vec<&'a str>,
    pub published: &'a str,
    pub publisher: &'a str,
    pub pages: &'a str,
    pub isbn: &'a str,
    pub genre: &'a str,
    pub sources: Vec<u16>,
}

/// A statement about the novels.
#[derive(Clone, Serialize)]
pub struct BookNote<'a> {
    pub group: u16,
    pub text: Text<'a>,
    /// Gives away the novels.
    pub spoils_novels: bool,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A person of the series beside the one in the novels.
#[derive(Clone, Serialize)]
pub struct Counterpart<'a> {
    /// `None` for somebody whom the series invented.
    pub book: Option<&'a str>,
    pub character: u16,
    pub note: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// Where series and novels part.
#[derive(Clone, Serialize)]
pub struct Difference<'a> {
    pub text: Text<'a>,
    pub people: Vec<u16>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A page outside the wiki that statements rest on.
#[derive(Clone, Serialize)]
pub struct Source<'a> {
    /// May be shown to everybody.
    pub publisher: &'a str,
    pub details: Dated<SourceDetails<'a>>,
}

/// What a source is called and where it is; titles and addresses tell as much as texts.
#[derive(Clone, Serialize)]
pub struct SourceDetails<'a> {
    pub title: &'a str,
    pub url: &'a str,
    /// Year, month or day; empty if unknown.
    pub date: &'a str,
    pub what: &'a str,
}
