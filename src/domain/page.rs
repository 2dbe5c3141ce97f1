//! Plain structs for the pages that need more than one look into the knowledge.

use super::catalog::{Character, Event, Fact, Place, Position, Question, Relation, RelationKind, Theme, Tier};
use super::dated::Known;
use super::knowledge::{Knowledge, reference};
use super::sort::sort_by_key;
use super::{Entity, EntityRef, Kind, Progress, Text};

/// Numbers the sources of a page in the order in which they are first cited.
#[derive(Debug, Clone, Default)]
pub struct Exhibits {
    sources: Vec<u16>,
}

/// A source with its number on the page, from 1 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exhibit {
    pub number: usize,
    pub source: u16,
}

/// Something that rests on sources, with their numbers on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited<T> {
    pub value: T,
    pub exhibits: Vec<Exhibit>,
}

impl Exhibits {
    /// The numbers under which these sources stand on the page.
    pub fn cite(&mut self, sources: &[u16]) -> Vec<Exhibit> {
        sources.iter().map(|&source| Exhibit { number: self.number(source), source }).collect()
    }

    /// Something beside the numbers under which its sources stand.
    pub fn cited<T>(&mut self, value: T, sources: &[u16]) -> Cited<T> {
        Cited { value, exhibits: self.cite(sources) }
    }

    /// The numbers that these sources have, as far as they have one.
    pub fn known(&self, sources: &[u16]) -> Vec<Exhibit> {
        let number = |source| self.sources.iter().position(|other| *other == source).map(|place| place + 1);
        sources.iter().filter_map(|&source| Some(Exhibit { number: number(source)?, source })).collect()
    }

    /// All of them in order, for the list at the end of the page.
    pub fn list(&self) -> Vec<Exhibit> {
        (1..).zip(&self.sources).map(|(number, &source)| Exhibit { number, source }).collect()
    }

    fn number(&mut self, source: u16) -> usize {
        if let Some(place) = self.sources.iter().position(|&other| other == source) {
            return place + 1;
        }
        self.sources.push(source);
        self.sources.len()
    }
}

/// A relation seen from one of its ends.
#[derive(Clone, Copy)]
pub struct Tie<'a> {
    pub other: &'a Character<'a>,
    pub kind: &'a RelationKind<'a>,
    pub relation: &'a Relation<'a>,
    pub revealed_in: Progress,
    /// The episode in which it ended, once the reader knows.
    pub ended: Option<u8>,
}

/// A relation with both of its ends.
#[derive(Clone, Copy)]
pub struct Bond<'a> {
    pub a: &'a Character<'a>,
    pub b: &'a Character<'a>,
    pub kind: &'a RelationKind<'a>,
    pub relation: &'a Relation<'a>,
    pub revealed_in: Progress,
    /// The episode in which it ended, once the reader knows.
    pub ended: Option<u8>,
}

impl<'a> Bond<'a> {
    /// The same, seen from one of its ends.
    pub fn seen_from(&self, person: u16) -> Tie<'a> {
        Tie {
            other: if self.a.index == person { self.b } else { self.a },
            kind: self.kind,
            relation: self.relation,
            revealed_in: self.revealed_in,
            ended: self.ended,
        }
    }

    /// Whether it is a tie of this person.
    pub fn touches(&self, person: u16) -> bool {
        self.a.index == person || self.b.index == person
    }
}

/// One cell of the arc: an episode that the reader has seen, and where the person stood after it.
#[derive(Clone, Copy)]
pub struct ArcCell<'a> {
    pub episode: u8,
    pub title: Option<&'a str>,
    /// `None` when the episode changed nothing.
    pub text: Option<&'a Text<'a>>,
}

/// Everything on a character page.
pub struct CharacterPage<'a> {
    pub character: &'a Character<'a>,
    pub position: Option<&'a Position<'a>>,
    pub first_seen: Option<u8>,
    /// Rows of the infobox that list ties: heading, then people.
    pub kin: Vec<(&'a str, Vec<Tie<'a>>)>,
    /// Where the person stands: the latest row of the arc and its episode.
    pub stand: Option<Known<'a, Text<'a>>>,
    pub arc: Vec<ArcCell<'a>>,
    /// Facts under their headings, in the order of the vocabulary.
    pub topics: Vec<(&'a str, Vec<Known<'a, Fact<'a>>>)>,
    pub ties: Vec<Tie<'a>>,
    pub events: Vec<Known<'a, Event<'a>>>,
    pub questions: Vec<Known<'a, Question<'a>>>,
    pub themes: Vec<&'a Theme<'a>>,
    pub places: Vec<&'a Place<'a>>,
    /// Other pages whose text mentions the person.
    pub mentions: Vec<Entity<'a>>,
    pub before: Option<&'a Character<'a>>,
    pub after: Option<&'a Character<'a>>,
}

/// Gathers a character page.
pub fn character_page<'a>(knowledge: Knowledge<'a>, character: &'a Character<'a>) -> CharacterPage<'a> {
    let me = reference(Kind::Characters, character.index);
    let ties = ties_of(knowledge, character.index);
    let events: Vec<_> = knowledge.events().filter(|event| event.value.people.contains(&character.index)).collect();
    let mentions = mentions_of(knowledge, me);
    let questions = knowledge.questions().filter(|question| {
        let at = reference(Kind::Questions, question.value.index);
        mentions.iter().any(|entity| entity.at == at) || question.value.question.contains(first_name(character.name))
    });
    let is_here = |place: &&'a Place<'a>| events.iter().any(|event| event.value.place == Some(place.index));
    let concerns = |theme: &&'a Theme<'a>| theme.people.known_to(knowledge).any(|person| *person.value == character.index);
    let everybody: Vec<_> = knowledge.characters().collect();
    let place = everybody.iter().position(|other| other.index == character.index).unwrap_or_default();
    CharacterPage {
        character,
        position: character.positions.latest(knowledge).map(|known| known.value),
        first_seen: character.first_seen.latest(knowledge).map(|known| *known.value),
        kin: kin(knowledge, &ties),
        stand: character.arc.latest(knowledge),
        arc: arc(knowledge, character),
        topics: topics(knowledge, character),
        questions: questions.collect(),
        themes: knowledge.themes().filter(concerns).collect(),
        places: knowledge.places().filter(is_here).collect(),
        mentions: mentions
            .into_iter()
            .filter(|entity| matches!(entity.at.kind, Kind::Characters | Kind::Ballet | Kind::Episodes))
            .collect(),
        before: place.checked_sub(1).and_then(|before| everybody.get(before).copied()),
        after: everybody.get(place + 1).copied(),
        ties,
        events,
    }
}

/// The ties of one person, the current ones first, then those that have ended; within each in the order of kinds.
pub fn ties_of(knowledge: Knowledge<'_>, person: u16) -> Vec<Tie<'_>> {
    ties_among(&bonds(knowledge), person)
}

/// The same, of these ties only.
pub fn ties_among<'a>(bonds: &[Bond<'a>], person: u16) -> Vec<Tie<'a>> {
    let mut ties: Vec<_> = bonds.iter().filter(|bond| bond.touches(person)).map(|bond| bond.seen_from(person)).collect();
    sort_by_key(&mut ties, |tie| (tie.ended.is_some(), tie.relation.kind, tie.revealed_in));
    ties
}

/// Every relation known, with its ends.
pub fn bonds(knowledge: Knowledge<'_>) -> Vec<Bond<'_>> {
    let kinds = &knowledge.site().relation_kinds;
    knowledge
        .relations()
        .filter_map(|known| {
            Some(Bond {
                a: knowledge.character_at(known.value.a)?,
                b: knowledge.character_at(known.value.b)?,
                kind: kinds.get(usize::from(known.value.kind))?,
                relation: known.value,
                revealed_in: known.revealed_in,
                ended: known.value.ended.latest(knowledge).map(|ended| *ended.value),
            })
        })
        .collect()
}

/// The entities whose known texts link to this one; each once, itself left out.
pub fn mentions_of(knowledge: Knowledge<'_>, at: EntityRef) -> Vec<Entity<'_>> {
    let mut from: Vec<EntityRef> = knowledge
        .texts()
        .filter(|(owner, text)| *owner != at && text.links().any(|link| link == at))
        .map(|(owner, _)| owner)
        .collect();
    from.sort_unstable();
    from.dedup();
    from.into_iter().filter_map(|owner| knowledge.entity(owner)).collect()
}

/// People under the plural of what they are now, in the order of the vocabulary.
pub fn cast_by_role<'a>(
    knowledge: Knowledge<'a>,
    belongs: impl Fn(&Character<'a>) -> bool,
) -> Vec<(&'a str, Vec<&'a Character<'a>>)> {
    let role_of = |person: &Character<'a>| person.positions.latest(knowledge).map(|known| known.value.role);
    (0..)
        .zip(&knowledge.site().roles)
        .map(|(role, name)| {
            let people = knowledge.characters().filter(|person| role_of(person) == Some(role) && belongs(person));
            (name.plural, people.collect::<Vec<_>>())
        })
        .filter(|(_, people)| !people.is_empty())
        .collect()
}

/// Whether somebody is of the main cast.
pub fn is_main(character: &Character<'_>) -> bool {
    character.tier == Tier::Main
}

/// The word by which friends call somebody; whole names for those without a surname or with a title.
pub fn first_name(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest)) if !rest.contains(' ') && !first.ends_with("’s") && first != "The" => first,
        _ => name,
    }
}

fn kin<'a>(knowledge: Knowledge<'a>, ties: &[Tie<'a>]) -> Vec<(&'a str, Vec<Tie<'a>>)> {
    let kinds = knowledge.site().relation_kinds.iter().filter(|kind| !kind.infobox.is_empty());
    kinds
        .map(|kind| {
            (kind.infobox, ties.iter().filter(|tie| tie.kind.id == kind.id && tie.ended.is_none()).copied().collect::<Vec<_>>())
        })
        .filter(|(_, people)| !people.is_empty())
        .collect()
}

fn arc<'a>(knowledge: Knowledge<'a>, character: &'a Character<'a>) -> Vec<ArcCell<'a>> {
    let seen = knowledge.episodes().iter().filter(|episode| episode.number <= knowledge.progress().0);
    seen.map(|episode| ArcCell {
        episode: episode.number,
        title: episode.title,
        text: character.arc.known_to(knowledge).find(|row| row.revealed_in.0 == episode.number).map(|row| row.value),
    })
    .collect()
}

fn topics<'a>(knowledge: Knowledge<'a>, character: &'a Character<'a>) -> Vec<(&'a str, Vec<Known<'a, Fact<'a>>>)> {
    (0..)
        .zip(&knowledge.site().topics)
        .map(|(topic, &name)| {
            (name, character.facts.known_to(knowledge).filter(|fact| fact.value.topic == topic).collect::<Vec<_>>())
        })
        .filter(|(_, facts)| !facts.is_empty())
        .collect()
}
