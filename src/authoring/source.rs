//! What authors write: one type per kind of content file, in the words of `content/`.
//!
//! These types are the contract with authors. The JSON Schemas in `content/schema/` are made from them, unknown keys
//! are refused, and every text has a `revealed_in`: the first episode after which a viewer knows it (0 = known from
//! the premise). Nothing here is shown to a reader; `compile` turns it into the catalog.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Everything below `content/`, parsed but not yet checked against itself.
#[derive(Debug, Clone, Default)]
pub struct Source {
    pub site: Site,
    pub characters: Vec<Character>,
    pub episodes: Vec<Episode>,
    pub events: Vec<Event>,
    pub places: Vec<Place>,
    pub themes: Vec<Theme>,
    pub ballet: Vec<Ballet>,
    pub relations: Vec<Relation>,
    pub questions: Vec<Question>,
    pub suspects: Vec<Suspect>,
    pub cast: Vec<Credit>,
    pub production: Vec<ProductionNote>,
    pub book: Book,
    pub sources: Vec<Citation>,
}

/// `site.toml`: what this wiki is about and the vocabulary of its show.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Name of the wiki, as in the header.
    pub name: String,
    /// Name of the series.
    pub show: String,
    /// Where and when it was shown, for the footer: "Netflix, 2020".
    pub shown: String,
    /// Number of episodes: the highest progress.
    pub episodes: u8,
    /// One sentence for search engines; safe for everybody.
    pub description: String,
    /// Where the original of this wiki is published, with a trailing slash. Used for canonical addresses.
    pub address: String,
    /// Where the repository is hosted, without a trailing slash. Used for "suggest a change".
    pub repository: String,
    /// The words at the top of the front page; the latest one known is shown.
    pub hero: Vec<Hero>,
    /// What people are in the story: student, staff ...
    pub roles: Vec<Role>,
    /// Kinds of tie between two people.
    pub relation_kinds: Vec<RelationKind>,
    /// Headings under which the facts about a character are sorted, in the order of the page.
    pub topics: Vec<Term>,
    /// Stretches of the story, in order: the headings over its events.
    pub story_parts: Vec<StoryPart>,
    /// Kinds of event.
    pub event_kinds: Vec<Term>,
    /// Kinds of entry in `ballet/`.
    pub ballet_kinds: Vec<Term>,
    /// Groups of notes in `production.toml`.
    pub production_groups: Vec<Term>,
    /// Groups of notes in `book.toml`.
    pub book_groups: Vec<Term>,
}

/// The headline of the front page from one progress on.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hero {
    pub revealed_in: u8,
    pub title: String,
    pub lead: String,
    pub sources: Vec<String>,
}

/// An id and the word that readers see for it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: String,
    pub name: String,
}

/// A stretch of the story.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryPart {
    pub id: String,
    pub name: String,
    /// Told on a dark ground: the night around which the story turns.
    #[serde(default, skip_serializing_if = "is_false")]
    pub night: bool,
    /// Divided by the episode that shows the event, under the episode's title.
    #[serde(default, skip_serializing_if = "is_false")]
    pub by_episode: bool,
}

/// What a person is in the story.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub id: String,
    /// For one person: "Student".
    pub name: String,
    /// As a heading over several: "Students".
    pub plural: String,
    /// Colour of the medallion; one of those in `style/tokens.css`: rose, brass, wine, blue, violet, dark.
    pub medallion: Medallion,
}

/// The palettes of medallions that the style sheet knows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Medallion {
    #[default]
    Rose,
    Brass,
    Wine,
    Blue,
    Violet,
    Dark,
}

/// A kind of tie between two people.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelationKind {
    pub id: String,
    pub name: String,
    /// The thread of color: one of those in `style/tokens.css`.
    pub thread: Thread,
    /// SVG dash pattern, such as "7 5"; solid when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dash: Option<String>,
    /// Drawn as a heavy line.
    #[serde(default, skip_serializing_if = "is_false")]
    pub heavy: bool,
    /// Heading of a row in the infobox that lists these ties: "Family". No row when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub infobox: Option<String>,
}

/// The threads of color that the style sheet knows: families of kinds of tie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Thread {
    #[default]
    Love,
    Kin,
    Bond,
    Work,
    Strife,
    Case,
}

/// How sure the sources make a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Clear in a reliable source or in several.
    #[default]
    High,
    /// One source, or the episode is an estimate.
    Medium,
    Low,
}

/// How large a part a character has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    #[default]
    Main,
    Recurring,
    Guest,
}

/// `characters/<id>.toml`: one person of the story.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Character {
    /// Lower-case words joined by hyphens; equal to the name of the file.
    pub id: String,
    /// The first progress at which this person may be named at all.
    pub revealed_in: u8,
    /// The first episode in which the person is seen or spoken of.
    pub first_seen: u8,
    pub tier: Tier,
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// A short introduction; known as soon as the person is.
    pub intro: String,
    /// All sources of the entry.
    pub sources: Vec<String>,
    /// What the person is in the story; the latest one known is shown.
    pub position: Vec<Position>,
    /// Other forms of the name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
    /// How the person is: alive, missing, in a coma. The latest one known is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<Status>,
    /// Statements, in the order of their episodes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Where the person stands after an episode, in the order of the episodes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arc: Vec<ArcRow>,
    /// Short quotations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub revealed_in: u8,
    /// Id of a role in `site.toml`.
    pub role: String,
    /// In words: "Ballet master at the school".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    pub revealed_in: u8,
    pub name: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    pub revealed_in: u8,
    pub text: String,
    pub sources: Vec<String>,
}

/// One sourced statement about a character.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub revealed_in: u8,
    /// Id of a topic in `site.toml`.
    pub topic: String,
    pub text: String,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArcRow {
    pub revealed_in: u8,
    pub text: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub revealed_in: u8,
    pub text: String,
    pub sources: Vec<String>,
}

/// `episodes/<number>.toml`. Title, date and credits are known to everybody.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Episode {
    pub number: u8,
    /// Left out while no source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Year, month and day: 2020-12-14.
    pub release_date: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directors: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub writers: Vec<String>,
    /// Gives away nothing beyond the episode before; known from progress `number - 1` on.
    pub teaser: String,
    /// Known from progress `number` on.
    pub summary: String,
    /// What is danced, by name; known from progress `number` on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballets: Vec<String>,
    /// What could not be found out, for everybody to read. It must not tell anything of the story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    pub sources: Vec<String>,
    /// Notes for editors; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

/// `events/<id>.toml`: something that happened.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: String,
    pub revealed_in: u8,
    /// Place in the order in which things happened in the story. Only the order counts, the number is never shown.
    pub story_order: u16,
    /// Id of a part of the story in `site.toml`.
    pub part: String,
    /// When it happened, in words.
    pub story_when: String,
    pub title: String,
    pub what: String,
    /// Id of a kind of event in `site.toml`.
    pub kind: String,
    /// Ids of the characters involved.
    pub people: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Ids of earlier events that look different once this one is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overturns: Vec<String>,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
    /// Notes for editors; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

/// `places/<id>.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub id: String,
    pub revealed_in: u8,
    pub name: String,
    pub what: String,
    pub sources: Vec<String>,
}

/// `themes/<id>.toml`: a subject of the series.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub id: String,
    pub revealed_in: u8,
    pub name: String,
    pub what: String,
    /// Whom the theme concerns, each from the episode that shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<ThemePerson>,
    pub sources: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemePerson {
    pub revealed_in: u8,
    /// Id of a character.
    pub id: String,
}

/// `ballet/<id>.toml`: a ballet, a dance scene, a term or background.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ballet {
    pub id: String,
    pub revealed_in: u8,
    /// Id of a kind in `site.toml`.
    pub kind: String,
    pub name: String,
    pub what: String,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

/// `relations/<kind>.toml`: the ties of one kind.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelationFile {
    pub relations: Vec<Relation>,
}

/// A typed, dated tie between two characters.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub revealed_in: u8,
    /// Id of a character.
    pub a: String,
    /// Id of a character.
    pub b: String,
    /// Id of a kind of relation in `site.toml`.
    pub kind: String,
    /// Reads "a, label, b".
    pub label: String,
    /// True if it holds only from a to b.
    #[serde(default, skip_serializing_if = "is_false")]
    pub directed: bool,
    /// The sentence that explains the tie, true at `revealed_in`.
    pub what: String,
    /// The episode in which it is seen to end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<u8>,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
    /// Notes for editors; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

/// `questions.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile {
    pub questions: Vec<Question>,
}

/// Something that the series makes its viewers ask.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_field_names, reason = "what authors call it")]
pub struct Question {
    pub id: String,
    pub raised_in: u8,
    pub question: String,
    /// The season never answers it when both this and `answer` are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_in: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The question of the whole mystery, to which a reader's theory is an answer. One question at most is.
    #[serde(default, skip_serializing_if = "is_false")]
    pub case: bool,
    /// Ids of events that bear on it. Each is shown from its own episode on; with one that came after the question, the
    /// question counts as partly answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bears: Vec<String>,
    pub sources: Vec<String>,
    /// Notes for editors; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

/// `suspects.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuspectFile {
    pub suspects: Vec<Suspect>,
}

/// A character whom the series makes a suspect in its case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suspect {
    /// Id of the character.
    pub id: String,
    /// The first progress at which the person is a suspect: the lowest number in `case_for`.
    pub revealed_in: u8,
    pub case_for: Vec<CaseLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub case_against: Vec<CaseLine>,
    /// Left out for whoever did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleared_in: Option<u8>,
    pub truth: String,
    pub truth_revealed_in: u8,
    /// Notes for editors; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncertain: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseLine {
    pub revealed_in: u8,
    pub what: String,
    pub sources: Vec<String>,
}

/// `cast.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CastFile {
    pub cast: Vec<Credit>,
}

/// Who plays whom.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    pub revealed_in: u8,
    pub actor: String,
    /// Id of a character.
    pub character: String,
    /// About the actor.
    pub background: String,
    /// Whether the actor is a dancer; left out if unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dancer: Option<bool>,
    pub sources: Vec<String>,
}

/// `production.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProductionFile {
    pub notes: Vec<ProductionNote>,
}

/// A fact about the making, the release or the reception of the series.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProductionNote {
    pub revealed_in: u8,
    /// Id of a production group in `site.toml`.
    pub group: String,
    /// What the note is about: "Created by". Several notes may share one.
    pub label: String,
    pub text: String,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

/// `book.toml`: what the series is based on, and how it differs.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub novels: Vec<Novel>,
    pub notes: Vec<BookNote>,
    /// Who is who in novel and series.
    pub counterparts: Vec<Counterpart>,
    pub differences: Vec<Difference>,
}

/// Publication data; known to everybody.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Novel {
    pub title: String,
    pub authors: Vec<String>,
    pub published: String,
    pub publisher: String,
    pub pages: String,
    pub isbn: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<String>,
    pub sources: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookNote {
    pub revealed_in: u8,
    /// Id of a book group in `site.toml`.
    pub group: String,
    pub text: String,
    /// Gives away the novels; shown behind a warning of its own.
    #[serde(default, skip_serializing_if = "is_false")]
    pub spoils_novels: bool,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counterpart {
    pub revealed_in: u8,
    /// Name in the novel; left out for persons whom the series invented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Id of a character.
    pub character: String,
    pub note: String,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    pub id: String,
    pub revealed_in: u8,
    pub text: String,
    /// Ids of the characters concerned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    pub sources: Vec<String>,
    #[serde(default, skip_serializing_if = "is_high")]
    pub confidence: Confidence,
}

/// `sources.toml`
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CitationFile {
    pub sources: Vec<Citation>,
}

/// A page outside the wiki that statements rest on.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub id: String,
    /// The progress from which title, address and description may be shown; before it only the publisher is.
    pub revealed_in: u8,
    pub title: String,
    pub publisher: String,
    pub url: String,
    /// Year, month or day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What it is used for.
    pub what: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_high(value: &Confidence) -> bool {
    *value == Confidence::High
}
