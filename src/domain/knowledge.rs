//! The catalog at one progress: the only key to what is dated.
//!
//! A [`Knowledge`] is a reference and a number, so it is made and copied for nothing; what it holds is filtered as it
//! is asked for. It is monotone: what it shows at one progress it shows at every later one.

use super::catalog::{
    Ballet, Book, BookNote, Catalog, Character, Counterpart, Credit, Difference, Episode, Event, Note, Place, Relation, Site,
    Source, SourceDetails, Suspect, Theme,
};
use super::dated::{Ahead, Known};
use super::entity::{Entity, EntityName};
use super::sort::sort_by_key;
use super::{Dated, EntityRef, Kind, Progress, Text};
use crate::domain::catalog::Question;

/// What the archive holds at one progress.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    catalog: &'a Catalog<'a>,
    progress: Progress,
}

/// The answer to "is there a page for this id?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup<T> {
    /// The reader may see it.
    Known(T),
    /// There is one, further on in the story. Nothing else about it may be told.
    Ahead,
    /// There is none.
    Unknown,
}

/// The reader has asked to open something that lies ahead, and has been told so.
///
/// Made by the dialog that asks, and nowhere else (the tidy test looks).
#[derive(Debug, Clone, Copy)]
pub struct Consent(());

impl Consent {
    /// To be called when the reader has pressed the button that says so.
    pub const fn given_in_a_dialog() -> Self {
        Self(())
    }
}

impl<'a> Knowledge<'a> {
    pub(super) const fn new(catalog: &'a Catalog<'a>, progress: Progress) -> Self {
        Self { catalog, progress }
    }

    /// How far this reader has watched.
    pub const fn progress(self) -> Progress {
        self.progress
    }

    /// Whether the reader has seen the last episode, and nothing lies ahead.
    pub fn is_complete(self) -> bool {
        self.progress.0 >= self.site().episodes
    }

    /// What the same reader knew at an earlier progress; a later one stays where they are.
    #[must_use]
    pub fn earlier(self, progress: Progress) -> Self {
        Self { progress: progress.min(self.progress), ..self }
    }

    /// What the show is about and its vocabulary.
    pub const fn site(self) -> &'a Site<'a> {
        &self.catalog.records.site
    }

    /// Everybody known, in the order of the catalog: by size of the part, then as authors listed them.
    pub fn characters(self) -> impl DoubleEndedIterator<Item = &'a Character<'a>> + Clone {
        values(&self.catalog.records.characters, self)
    }

    /// The person with this id.
    pub fn character(self, id: &str) -> Lookup<&'a Character<'a>> {
        lookup(&self.catalog.records.characters, self, |character| character.id == id)
    }

    /// The person at this place in the catalog, if known.
    pub fn character_at(self, index: u16) -> Option<&'a Character<'a>> {
        self.catalog.records.characters.at(index, self).ok().flatten()
    }

    /// Every episode. Titles, dates and credits are public; the rest of each is dated.
    pub fn episodes(self) -> &'a [Episode<'a>] {
        &self.catalog.records.episodes
    }

    /// The episode with this number, from 1 on.
    pub fn episode(self, number: u8) -> Option<&'a Episode<'a>> {
        self.catalog.records.episodes.iter().find(|episode| episode.number == number)
    }

    /// Events in the order in which they happened.
    pub fn events(self) -> impl DoubleEndedIterator<Item = Known<'a, Event<'a>>> + Clone {
        self.catalog.records.events.known_to(self)
    }

    /// Events in the order in which the series told them.
    pub fn events_as_told(self) -> Vec<Known<'a, Event<'a>>> {
        let mut events: Vec<_> = self.events().collect();
        sort_by_key(&mut events, |event| event.revealed_in); // Equal ones stay as they are: within an episode as it happened.
        events
    }

    /// The event at this place in the catalog, if known.
    pub fn event_at(self, index: u16) -> Option<&'a Event<'a>> {
        self.catalog.records.events.at(index, self).ok().flatten()
    }

    /// Places known.
    pub fn places(self) -> impl DoubleEndedIterator<Item = &'a Place<'a>> + Clone {
        values(&self.catalog.records.places, self)
    }

    /// The place with this id.
    pub fn place(self, id: &str) -> Lookup<&'a Place<'a>> {
        lookup(&self.catalog.records.places, self, |place| place.id == id)
    }

    /// Themes known.
    pub fn themes(self) -> impl DoubleEndedIterator<Item = &'a Theme<'a>> + Clone {
        values(&self.catalog.records.themes, self)
    }

    /// The theme with this id.
    pub fn theme(self, id: &str) -> Lookup<&'a Theme<'a>> {
        lookup(&self.catalog.records.themes, self, |theme| theme.id == id)
    }

    /// Ballets, dances and terms known.
    pub fn ballets(self) -> impl DoubleEndedIterator<Item = &'a Ballet<'a>> + Clone {
        values(&self.catalog.records.ballet, self)
    }

    /// The ballet, dance or term with this id.
    pub fn ballet(self, id: &str) -> Lookup<&'a Ballet<'a>> {
        lookup(&self.catalog.records.ballet, self, |ballet| ballet.id == id)
    }

    /// Ties known, in the order of their kinds.
    pub fn relations(self) -> impl Iterator<Item = Known<'a, Relation<'a>>> + Clone {
        self.catalog.records.relations.known_to(self)
    }

    /// Questions that the series has raised.
    pub fn questions(self) -> impl Iterator<Item = Known<'a, Question<'a>>> + Clone {
        self.catalog.records.questions.known_to(self)
    }

    /// People whom the series has made suspects, in the order in which it did.
    pub fn suspects(self) -> impl Iterator<Item = Known<'a, Suspect<'a>>> {
        let mut suspects: Vec<_> = self.catalog.records.suspects.known_to(self).collect();
        sort_by_key(&mut suspects, |suspect| suspect.revealed_in);
        suspects.into_iter()
    }

    /// Who plays whom.
    pub fn cast(self) -> impl Iterator<Item = &'a Credit<'a>> + Clone {
        values(&self.catalog.records.cast, self)
    }

    /// Notes on the making of the series.
    pub fn production(self) -> impl Iterator<Item = Known<'a, Note<'a>>> + Clone {
        self.catalog.records.production.known_to(self)
    }

    /// The novels; their statements are dated.
    pub const fn book(self) -> &'a Book<'a> {
        &self.catalog.records.book
    }

    /// Statements about the novels.
    pub fn book_notes(self) -> impl Iterator<Item = &'a BookNote<'a>> + Clone {
        values(&self.catalog.records.book.notes, self)
    }

    /// Who is who in novel and series.
    pub fn counterparts(self) -> impl Iterator<Item = &'a Counterpart<'a>> + Clone {
        values(&self.catalog.records.book.counterparts, self)
    }

    /// Where series and novels part.
    pub fn differences(self) -> impl Iterator<Item = Known<'a, Difference<'a>>> + Clone {
        self.catalog.records.book.differences.known_to(self)
    }

    /// Sources whose titles the reader may see, in the order of the catalog.
    pub fn sources(self) -> impl Iterator<Item = (u16, &'a Source<'a>, &'a SourceDetails<'a>)> {
        (0..)
            .zip(&self.catalog.records.sources)
            .filter_map(move |(index, source)| source.details.latest(self).map(|details| (index, source, details.value)))
    }

    /// The source at this place in the catalog.
    pub fn source_at(self, index: u16) -> Option<&'a Source<'a>> {
        self.catalog.records.sources.get(usize::from(index))
    }

    /// An entity for a link, if the reader may see it.
    pub fn entity(self, at: EntityRef) -> Option<Entity<'a>> {
        let records = &self.catalog.records;
        let index = at.index;
        let words = |id, name| Some(Entity { at, id, name: EntityName::Words(name) });
        match at.kind {
            Kind::Characters => seen(records.characters.at(index, self)).and_then(|it| words(it.id, it.name)),
            Kind::Events => seen(records.events.at(index, self)).and_then(|it| words(it.id, it.title)),
            Kind::Questions => seen(records.questions.at(index, self)).and_then(|it| words(it.id, it.question)),
            Kind::Places => seen(records.places.at(index, self)).and_then(|it| words(it.id, it.name)),
            Kind::Themes => seen(records.themes.at(index, self)).and_then(|it| words(it.id, it.name)),
            Kind::Ballet => seen(records.ballet.at(index, self)).and_then(|it| words(it.id, it.name)),
            Kind::Episodes => records.episodes.get(usize::from(index)).map(|it| Entity {
                at,
                id: "",
                name: it.title.map_or(EntityName::Episode(it.number), EntityName::Words),
            }),
        }
    }

    /// The entity with this kind and id, as stored in a favourite.
    pub fn find(self, kind: Kind, id: &str) -> Lookup<Entity<'a>> {
        let records = &self.catalog.records;
        let index = match kind {
            Kind::Characters => place_in(&records.characters, self, |it| it.id == id),
            Kind::Events => place_in(&records.events, self, |it| it.id == id),
            Kind::Questions => place_in(&records.questions, self, |it| it.id == id),
            Kind::Places => place_in(&records.places, self, |it| it.id == id),
            Kind::Themes => place_in(&records.themes, self, |it| it.id == id),
            Kind::Ballet => place_in(&records.ballet, self, |it| it.id == id),
            Kind::Episodes => match id.parse::<u16>() {
                Ok(number) if number.to_string() == id && self.episode(u8::try_from(number).unwrap_or(0)).is_some() => {
                    Lookup::Known(number - 1)
                }
                _ => Lookup::Unknown,
            },
        };
        match index {
            Lookup::Known(index) => self.entity(EntityRef { kind, index }).map_or(Lookup::Unknown, Lookup::Known),
            Lookup::Ahead => Lookup::Ahead,
            Lookup::Unknown => Lookup::Unknown,
        }
    }

    /// Every entity known, kind by kind: for suggestions and for "which pages are there?".
    pub fn entities(self) -> impl Iterator<Item = Entity<'a>> {
        Kind::ALL.into_iter().flat_map(move |kind| {
            (0..u16::MAX).take(self.size(kind)).filter_map(move |index| self.entity(EntityRef { kind, index }))
        })
    }

    /// The known texts that tell about the story, each with the entity on whose page it stands.
    pub fn texts(self) -> impl Iterator<Item = (EntityRef, &'a Text<'a>)> {
        let people = self.characters().flat_map(move |it| {
            let facts = it.facts.known_to(self).map(|fact| &fact.value.text);
            let arc = it.arc.known_to(self).map(|row| row.value);
            std::iter::once(&it.intro).chain(facts).chain(arc).map(|text| (reference(Kind::Characters, it.index), text))
        });
        let events = self.events().map(|it| (reference(Kind::Events, it.value.index), &it.value.what));
        let places = self.places().map(|it| (reference(Kind::Places, it.index), &it.what));
        let themes = self.themes().map(|it| (reference(Kind::Themes, it.index), &it.what));
        let ballets = self.ballets().map(|it| (reference(Kind::Ballet, it.index), &it.what));
        let episodes = (0..).zip(self.episodes()).flat_map(move |(index, it)| {
            let teaser = it.teaser.latest(self).map(|known| known.value);
            let summary = it.account.latest(self).map(|known| &known.value.summary);
            teaser.into_iter().chain(summary).map(move |text| (reference(Kind::Episodes, index), text))
        });
        let questions = self.questions().flat_map(move |it| {
            let answer = it.value.answer.known_to(self).map(|known| known.value);
            answer.map(move |text| (reference(Kind::Questions, it.value.index), text))
        });
        people.chain(events).chain(places).chain(themes).chain(ballets).chain(episodes).chain(questions)
    }

    /// The ids of all entities of a kind, seen or not: for the files of the static site, which need a name. They are
    /// addresses, not statements, but they tell, too; no page may show them.
    #[cfg(feature = "ssr")]
    pub fn addresses(self, kind: Kind) -> Box<dyn Iterator<Item = &'a str> + 'a> {
        let records = &self.catalog.records;
        match kind {
            Kind::Characters => Box::new(records.characters.everything().map(|it| it.id)),
            Kind::Places => Box::new(records.places.everything().map(|it| it.id)),
            Kind::Themes => Box::new(records.themes.everything().map(|it| it.id)),
            Kind::Ballet => Box::new(records.ballet.everything().map(|it| it.id)),
            Kind::Episodes | Kind::Events | Kind::Questions => Box::new(std::iter::empty()),
        }
    }

    fn size(self, kind: Kind) -> usize {
        let records = &self.catalog.records;
        match kind {
            Kind::Characters => records.characters.size(),
            Kind::Episodes => records.episodes.len(),
            Kind::Events => records.events.size(),
            Kind::Questions => records.questions.size(),
            Kind::Places => records.places.size(),
            Kind::Themes => records.themes.size(),
            Kind::Ballet => records.ballet.size(),
        }
    }
}

impl<'a> Source<'a> {
    /// The address, although it lies ahead of the reader, who has been told so and wants it all the same.
    pub fn address_despite(&self, _: Consent) -> &'a str {
        self.details.despite_everything().map_or("", |details| details.url)
    }
}

/// Short for a reference to an entity.
pub const fn reference(kind: Kind, index: u16) -> EntityRef {
    EntityRef { kind, index }
}

fn values<'a, T>(list: &'a Dated<T>, knowledge: Knowledge<'a>) -> impl DoubleEndedIterator<Item = &'a T> + Clone {
    list.known_to(knowledge).map(|known| known.value)
}

fn lookup<'a, T>(list: &'a Dated<T>, knowledge: Knowledge<'a>, is_it: impl Fn(&T) -> bool) -> Lookup<&'a T> {
    match values(list, knowledge).find(|value| is_it(value)) {
        Some(value) => Lookup::Known(value),
        None if list.holds(is_it) => Lookup::Ahead,
        None => Lookup::Unknown,
    }
}

fn place_in<T>(list: &Dated<T>, knowledge: Knowledge<'_>, is_it: impl Fn(&T) -> bool) -> Lookup<u16> {
    let found =
        (0..u16::MAX).take(list.size()).find(|index| matches!(list.at(*index, knowledge), Ok(Some(value)) if is_it(value)));
    match found {
        Some(index) => Lookup::Known(index),
        None if list.holds(is_it) => Lookup::Ahead,
        None => Lookup::Unknown,
    }
}

fn seen<T>(found: Result<Option<&T>, Ahead>) -> Option<&T> {
    found.ok().flatten()
}
