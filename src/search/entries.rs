//! What can be found: every statement that a reader knows, in plain words, with where it stands.

use crate::domain::catalog::Character;
use crate::domain::entity::episode_name;
use crate::domain::knowledge::{Knowledge, reference};
use crate::domain::{EntityRef, Kind, Text};

/// Under which heading a hit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Characters,
    /// What is known about somebody.
    Facts,
    Ties,
    Events,
    Questions,
    /// What speaks for and against somebody.
    Suspects,
    Episodes,
    Places,
    Themes,
    Ballet,
}

impl Group {
    /// Every group, in the order in which equally good ones stand.
    pub const ALL: [Self; 10] = [
        Self::Characters,
        Self::Facts,
        Self::Ties,
        Self::Events,
        Self::Questions,
        Self::Suspects,
        Self::Episodes,
        Self::Places,
        Self::Themes,
        Self::Ballet,
    ];

    /// The word as a heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Characters => "Characters",
            Self::Facts => "Facts",
            Self::Ties => "Relationships",
            Self::Events => "Events",
            Self::Questions => "Questions",
            Self::Suspects => "Suspects",
            Self::Episodes => "Episodes",
            Self::Places => "Places",
            Self::Themes => "Themes",
            Self::Ballet => "Ballet",
        }
    }

    const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Characters => Self::Characters,
            Kind::Episodes => Self::Episodes,
            Kind::Events => Self::Events,
            Kind::Questions => Self::Questions,
            Kind::Places => Self::Places,
            Kind::Themes => Self::Themes,
            Kind::Ballet => Self::Ballet,
        }
    }
}

/// Where on the page of its entity an entry stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// It is what the page, or the entity's place on it, is about.
    Whole,
    /// A statement of its own, with this anchor.
    Statement(String),
    /// The same, on the page of the suspects.
    Case(String),
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    pub group: Group,
    /// On whose page it stands.
    pub about: EntityRef,
    pub part: Part,
    /// How it is called: the name of the entity, for a tie both names.
    pub name: String,
    /// What it says.
    pub words: String,
}

/// Everything that somebody with this knowledge can find.
pub fn entries(knowledge: Knowledge<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    whole(knowledge, &mut entries);
    statements(knowledge, &mut entries);
    ties(knowledge, &mut entries);
    case(knowledge, &mut entries);
    entries
}

/// The entities themselves, each with what describes it.
fn whole(knowledge: Knowledge<'_>, entries: &mut Vec<Entry>) {
    let mut add = |kind, index, name: &str, words| {
        let (group, about) = (Group::of(kind), reference(kind, index));
        entries.push(Entry { group, about, part: Part::Whole, name: name.to_owned(), words });
    };
    for it in knowledge.characters() {
        add(Kind::Characters, it.index, it.name, person(knowledge, it));
    }
    for (index, it) in (0..).zip(knowledge.episodes()) {
        let teaser = it.teaser.latest(knowledge).map(|teaser| teaser.value);
        let told = it.account.latest(knowledge).map(|account| &account.value.summary);
        add(Kind::Episodes, index, &episode_name(it.number, it.title), told.or(teaser).map(Text::to_plain).unwrap_or_default());
    }
    for it in knowledge.events().map(|it| it.value) {
        add(Kind::Events, it.index, it.title, sentences(&[it.when, &it.what.to_plain()]));
    }
    for it in knowledge.questions().map(|it| it.value) {
        let answer = it.answer.latest(knowledge).map(|answer| answer.value.to_plain());
        add(Kind::Questions, it.index, it.question, answer.unwrap_or_default());
    }
    for it in knowledge.places() {
        add(Kind::Places, it.index, it.name, it.what.to_plain());
    }
    for it in knowledge.themes() {
        add(Kind::Themes, it.index, it.name, it.what.to_plain());
    }
    for it in knowledge.ballets() {
        add(Kind::Ballet, it.index, it.name, it.what.to_plain());
    }
}

fn person(knowledge: Knowledge<'_>, it: &Character<'_>) -> String {
    let aliases: Vec<&str> = it.aliases.known_to(knowledge).map(|alias| *alias.value).collect();
    let called = if aliases.is_empty() { String::new() } else { format!("Also called {}.", aliases.join(", ")) };
    let position = it.positions.latest(knowledge).map(|position| position.value.occupation).unwrap_or_default();
    let status = it.status.latest(knowledge).map(|status| status.value.text.to_plain()).unwrap_or_default();
    sentences(&[&called, position, it.tagline, &it.intro.to_plain(), &status])
}

/// One after the other, each with a stop at its end; empty ones are none.
fn sentences(all: &[&str]) -> String {
    let some: Vec<&str> = all.iter().copied().filter(|words| !words.is_empty()).collect();
    let last = some.len().saturating_sub(1);
    let stop = |(place, words): (usize, &&str)| {
        let is_closed = place == last || words.ends_with(['.', '!', '?', '…', '”']);
        format!("{words}{}", if is_closed { "" } else { "." })
    };
    some.iter().enumerate().map(stop).collect::<Vec<_>>().join(" ")
}

/// What is said about people on their pages.
fn statements(knowledge: Knowledge<'_>, entries: &mut Vec<Entry>) {
    for it in knowledge.characters() {
        let facts = it.facts.known_to(knowledge).map(|fact| &fact.value.text);
        let arc = it.arc.known_to(knowledge).map(|row| row.value);
        let quotes = it.quotes.known_to(knowledge).map(|quote| &quote.value.text);
        for text in facts.chain(arc).chain(quotes) {
            entries.push(Entry {
                group: Group::Facts,
                about: reference(Kind::Characters, it.index),
                part: Part::Statement(text.anchor()),
                name: it.name.to_owned(),
                words: text.to_plain(),
            });
        }
    }
}

/// Ties stand on the pages of both; found they are on the first one's.
fn ties(knowledge: Knowledge<'_>, entries: &mut Vec<Entry>) {
    for it in knowledge.relations() {
        let it = it.value;
        if let (Some(a), Some(b)) = (knowledge.character_at(it.a), knowledge.character_at(it.b)) {
            let kind = knowledge.site().relation_kinds.get(usize::from(it.kind)).map_or("", |kind| kind.name);
            entries.push(Entry {
                group: Group::Ties,
                about: reference(Kind::Characters, it.a),
                part: Part::Statement(it.what.anchor()),
                name: format!("{} and {}", a.name, b.name),
                words: format!("{kind}, {}: {}", it.label, it.what.to_plain()),
            });
        }
    }
}

/// What speaks for and against the suspects.
fn case(knowledge: Knowledge<'_>, entries: &mut Vec<Entry>) {
    for it in knowledge.suspects() {
        let it = it.value;
        let Some(person) = knowledge.character_at(it.character) else { continue };
        let lines = it.case_for.known_to(knowledge).chain(it.case_against.known_to(knowledge));
        for text in lines.map(|line| &line.value.text) {
            entries.push(Entry {
                group: Group::Suspects,
                about: reference(Kind::Characters, person.index),
                part: Part::Case(text.anchor_about(person.id)),
                name: person.name.to_owned(),
                words: text.to_plain(),
            });
        }
    }
}
