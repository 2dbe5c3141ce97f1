//! The archive: everything the wiki knows, checked and linked by the authoring side.
//!
//! The structs below have public fields so that they can be built and shown, but every statement in them sits inside a
//! [`Dated`], and the catalog's own lists are private: a page gets to them through [`Catalog::known_at`].
//! Indices (`u16`) point into the list of their kind. Same content, same bytes: the lists are ordered.
//!
//! A browser can read a catalog and not write one: a page that writes out what is locked does not compile for it. The
//! build script and the tests run elsewhere.

use serde::Deserialize;

use super::{Dated, Knowledge, Progress, Text};

/// Everything the wiki knows. Borrows its words from the bytes it was read from.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Catalog<'a> {
    #[serde(borrow)]
    pub(super) records: Records<'a>,
}

/// The lists that a catalog is made of; they cannot be taken out of it again.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Records<'a> {
    #[serde(borrow)]
    pub site: Site<'a>,
    #[serde(borrow)]
    pub characters: Dated<Character<'a>>,
    #[serde(borrow)]
    pub episodes: Vec<Episode<'a>>,
    /// In the order in which they happened.
    #[serde(borrow)]
    pub events: Dated<Event<'a>>,
    #[serde(borrow)]
    pub places: Dated<Place<'a>>,
    #[serde(borrow)]
    pub themes: Dated<Theme<'a>>,
    #[serde(borrow)]
    pub ballet: Dated<Ballet<'a>>,
    #[serde(borrow)]
    pub relations: Dated<Relation<'a>>,
    #[serde(borrow)]
    pub questions: Dated<Question<'a>>,
    #[serde(borrow)]
    pub suspects: Dated<Suspect<'a>>,
    #[serde(borrow)]
    pub cast: Dated<Credit<'a>>,
    #[serde(borrow)]
    pub production: Dated<Note<'a>>,
    #[serde(borrow)]
    pub book: Book<'a>,
    #[serde(borrow)]
    pub sources: Vec<Source<'a>>,
}

impl<'a> Catalog<'a> {
    /// Locks the records up.
    pub const fn new(records: Records<'a>) -> Self {
        Self { records }
    }

    /// What a reader may know at this progress. More progress never hides anything.
    pub fn known_at(&self, progress: Progress) -> Knowledge<'_> {
        Knowledge::new(self, self.clamp(progress))
    }

    /// What the show is about and its vocabulary; the same for every reader.
    pub const fn site(&self) -> &Site<'a> {
        &self.records.site
    }

    /// The highest progress.
    pub const fn finale(&self) -> Progress {
        Progress(self.records.site.episodes)
    }

    /// Brings a number from outside into 0..=episodes.
    pub fn clamp(&self, progress: Progress) -> Progress {
        progress.min(self.finale())
    }
}

/// What this wiki is about.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
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
    #[serde(borrow)]
    pub hero: Dated<Hero<'a>>,
    #[serde(borrow)]
    pub roles: Vec<Role<'a>>,
    #[serde(borrow)]
    pub relation_kinds: Vec<RelationKind<'a>>,
    #[serde(borrow)]
    pub topics: Vec<&'a str>,
    #[serde(borrow)]
    pub story_parts: Vec<StoryPart<'a>>,
    #[serde(borrow)]
    pub event_kinds: Vec<&'a str>,
    #[serde(borrow)]
    pub ballet_kinds: Vec<&'a str>,
    #[serde(borrow)]
    pub production_groups: Vec<&'a str>,
    #[serde(borrow)]
    pub book_groups: Vec<&'a str>,
}

/// The words at the top of the front page.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Hero<'a> {
    pub title: &'a str,
    #[serde(borrow)]
    pub lead: Text<'a>,
}

/// What people are in the story.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Role<'a> {
    pub name: &'a str,
    pub plural: &'a str,
    /// Name of a palette in the style sheet.
    pub medallion: &'a str,
}

/// A kind of tie between two people.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
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
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct StoryPart<'a> {
    pub name: &'a str,
    /// Told on a dark ground.
    pub night: bool,
    /// Divided by the episode that shows the event.
    pub by_episode: bool,
}

/// How sure the sources make a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub enum Confidence {
    /// Clear in a reliable source or in several.
    High,
    /// One source, or the episode is an estimate.
    Medium,
    Low,
}

/// How large a part a character has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub enum Tier {
    Main,
    Recurring,
    Guest,
}

/// One person of the story.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Character<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub tagline: &'a str,
    #[serde(borrow)]
    pub intro: Text<'a>,
    pub tier: Tier,
    /// Where the person stands in the drawn graph, in its units, from its upper left corner.
    pub spot: (i16, i16),
    pub first_seen: Dated<u8>,
    #[serde(borrow)]
    pub positions: Dated<Position<'a>>,
    #[serde(borrow)]
    pub aliases: Dated<&'a str>,
    #[serde(borrow)]
    pub status: Dated<Statement<'a>>,
    #[serde(borrow)]
    pub facts: Dated<Fact<'a>>,
    #[serde(borrow)]
    pub arc: Dated<Text<'a>>,
    #[serde(borrow)]
    pub quotes: Dated<Statement<'a>>,
}

/// What a person is from one progress on.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Position<'a> {
    pub role: u16,
    /// In words; empty if not known.
    pub occupation: &'a str,
}

/// A sourced sentence.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Statement<'a> {
    #[serde(borrow)]
    pub text: Text<'a>,
    pub sources: Vec<u16>,
}

/// A sourced sentence under a topic.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Fact<'a> {
    pub topic: u16,
    #[serde(borrow)]
    pub text: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// An episode; title, date and credits are known to everybody.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Episode<'a> {
    pub number: u8,
    /// `None` while no source gives it.
    #[serde(borrow)]
    pub title: Option<&'a str>,
    pub release_date: &'a str,
    #[serde(borrow)]
    pub directors: Vec<&'a str>,
    #[serde(borrow)]
    pub writers: Vec<&'a str>,
    /// What could not be found out.
    #[serde(borrow)]
    pub gap: Option<Text<'a>>,
    #[serde(borrow)]
    pub teaser: Dated<Text<'a>>,
    #[serde(borrow)]
    pub account: Dated<Account<'a>>,
}

/// What an episode tells.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Account<'a> {
    #[serde(borrow)]
    pub summary: Text<'a>,
    /// What is danced, by name.
    #[serde(borrow)]
    pub ballets: Vec<&'a str>,
    pub sources: Vec<u16>,
}

/// Something that happened.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Event<'a> {
    pub index: u16,
    pub id: &'a str,
    pub title: &'a str,
    #[serde(borrow)]
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
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Place<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    #[serde(borrow)]
    pub what: Text<'a>,
    pub sources: Vec<u16>,
}

/// A subject of the series.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Theme<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    #[serde(borrow)]
    pub what: Text<'a>,
    pub people: Dated<u16>,
    pub sources: Vec<u16>,
}

/// A ballet, a dance scene, a term or background.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Ballet<'a> {
    pub index: u16,
    pub id: &'a str,
    pub name: &'a str,
    pub kind: u16,
    #[serde(borrow)]
    pub what: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A typed, dated tie between two characters.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Relation<'a> {
    pub a: u16,
    pub b: u16,
    pub kind: u16,
    /// Reads "a, label, b".
    pub label: &'a str,
    pub directed: bool,
    #[serde(borrow)]
    pub what: Text<'a>,
    /// The episode in which it is seen to end.
    pub ended: Dated<u8>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// Something that the series makes its viewers ask.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[allow(clippy::struct_field_names, reason = "as in the content files")]
pub struct Question<'a> {
    pub index: u16,
    pub id: &'a str,
    pub question: &'a str,
    #[serde(borrow)]
    pub answer: Dated<Text<'a>>,
    /// The question of the whole mystery: a reader's theory answers it.
    pub is_case: bool,
    /// Events that bear on it, in the order in which they are shown.
    pub bears: Vec<u16>,
    pub sources: Vec<u16>,
}

/// A character whom the series makes a suspect.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Suspect<'a> {
    pub character: u16,
    #[serde(borrow)]
    pub case_for: Dated<Statement<'a>>,
    #[serde(borrow)]
    pub case_against: Dated<Statement<'a>>,
    pub cleared: Dated<()>,
    #[serde(borrow)]
    pub truth: Dated<Text<'a>>,
}

/// Who plays whom.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Credit<'a> {
    pub actor: &'a str,
    pub character: u16,
    #[serde(borrow)]
    pub background: Text<'a>,
    pub dancer: Option<bool>,
    pub sources: Vec<u16>,
}

/// A fact about the making, the release or the reception of the series.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Note<'a> {
    pub group: u16,
    pub label: &'a str,
    #[serde(borrow)]
    pub text: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// What the series is based on.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Book<'a> {
    #[serde(borrow)]
    pub novels: Vec<Novel<'a>>,
    #[serde(borrow)]
    pub notes: Dated<BookNote<'a>>,
    #[serde(borrow)]
    pub counterparts: Dated<Counterpart<'a>>,
    #[serde(borrow)]
    pub differences: Dated<Difference<'a>>,
}

/// Publication data.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Novel<'a> {
    pub title: &'a str,
    #[serde(borrow)]
    pub authors: Vec<&'a str>,
    pub published: &'a str,
    pub publisher: &'a str,
    pub pages: &'a str,
    pub isbn: &'a str,
    pub genre: &'a str,
    pub sources: Vec<u16>,
}

/// A statement about the novels.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct BookNote<'a> {
    pub group: u16,
    #[serde(borrow)]
    pub text: Text<'a>,
    /// Gives away the novels.
    pub spoils_novels: bool,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A person of the series beside the one in the novels.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Counterpart<'a> {
    /// `None` for somebody whom the series invented.
    #[serde(borrow)]
    pub book: Option<&'a str>,
    pub character: u16,
    #[serde(borrow)]
    pub note: Text<'a>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// Where series and novels part.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Difference<'a> {
    #[serde(borrow)]
    pub text: Text<'a>,
    pub people: Vec<u16>,
    pub sources: Vec<u16>,
    pub confidence: Confidence,
}

/// A page outside the wiki that statements rest on.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct Source<'a> {
    /// May be shown to everybody.
    pub publisher: &'a str,
    #[serde(borrow)]
    pub details: Dated<SourceDetails<'a>>,
}

/// What a source is called and where it is; titles and addresses tell as much as texts.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
pub struct SourceDetails<'a> {
    pub title: &'a str,
    pub url: &'a str,
    /// Year, month or day; empty if unknown.
    pub date: &'a str,
    pub what: &'a str,
}
