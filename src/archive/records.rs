//! How the records of the catalog are read: their fields in the order in which they are declared, which is the order in which
//! they were written. A test reads what the build has written and writes it again.

use super::read::{Read, Reader};
use crate::domain::catalog::{
    Account, Ballet, Book, BookNote, Character, Confidence, Counterpart, Credit, Difference, Episode, Event, Fact, Hero, Note,
    Novel, Place, Position, Question, Records, Relation, RelationKind, Role, Site, Source, SourceDetails, Statement, StoryPart,
    Suspect, Theme, Tier,
};
use crate::domain::{Catalog, EntityRef, Kind, Span, Text};

macro_rules! records {
    ($($name:ident { $($field:ident),* })*) => {
        $(impl<'a> Read<'a> for $name<'a> {
            fn read(from: &mut Reader<'a>) -> Self {
                Self { $($field: Read::read(from)),* }
            }
        })*
    };
}

records! {
    Records { site, characters, episodes, events, places, themes, ballet, relations, questions, suspects, cast, production, book, sources }
    Site { name, show, shown, episodes, description, address, repository, stage, hero, roles, relation_kinds, topics, story_parts, event_kinds, ballet_kinds, production_groups, book_groups }
    Hero { title, lead }
    Role { name, plural, medallion }
    RelationKind { id, name, thread, dash, heavy, infobox }
    StoryPart { name, night, by_episode }
    Character { index, id, name, tagline, intro, tier, spot, first_seen, positions, aliases, status, facts, arc, quotes }
    Position { role, occupation }
    Statement { text, sources }
    Fact { topic, text, sources, confidence }
    Episode { number, title, release_date, directors, writers, gap, teaser, account }
    Account { summary, ballets, sources }
    Event { index, id, title, what, when, part, kind, people, place, overturns, overturned_by, sources, confidence }
    Place { index, id, name, what, sources }
    Theme { index, id, name, what, people, sources }
    Ballet { index, id, name, kind, what, sources, confidence }
    Relation { a, b, kind, label, directed, what, ended, sources, confidence }
    Question { index, id, question, answer, is_case, bears, sources }
    Suspect { character, case_for, case_against, cleared, truth }
    Credit { actor, character, background, dancer, sources }
    Note { group, label, text, sources, confidence }
    Book { novels, notes, counterparts, differences }
    Novel { title, authors, published, publisher, pages, isbn, genre, sources }
    BookNote { group, text, spoils_novels, sources, confidence }
    Counterpart { book, character, note, sources, confidence }
    Difference { text, people, sources, confidence }
    Source { publisher, details }
    SourceDetails { title, url, date, what }
}

impl<'a> Read<'a> for Catalog<'a> {
    fn read(from: &mut Reader<'a>) -> Self {
        Self::new(Read::read(from))
    }
}

impl<'a> Read<'a> for Confidence {
    fn read(from: &mut Reader<'a>) -> Self {
        match from.variant() {
            0 => Self::High,
            1 => Self::Medium,
            _ => Self::Low,
        }
    }
}

impl<'a> Read<'a> for Tier {
    fn read(from: &mut Reader<'a>) -> Self {
        match from.variant() {
            0 => Self::Main,
            1 => Self::Recurring,
            _ => Self::Guest,
        }
    }
}

impl<'a> Read<'a> for EntityRef {
    fn read(from: &mut Reader<'a>) -> Self {
        let kind = Kind::ALL.get(from.variant()).copied().unwrap_or(Kind::Characters);
        Self { kind, index: Read::read(from) }
    }
}

impl<'a> Read<'a> for Text<'a> {
    fn read(from: &mut Reader<'a>) -> Self {
        Self { spans: Read::read(from) }
    }
}

impl<'a> Read<'a> for Span<'a> {
    fn read(from: &mut Reader<'a>) -> Self {
        match from.variant() {
            0 => Self::Plain(Read::read(from)),
            1 => Self::Strong(Read::read(from)),
            2 => Self::Emphasis(Read::read(from)),
            _ => Self::Link { to: Read::read(from), words: Read::read(from) },
        }
    }
}
