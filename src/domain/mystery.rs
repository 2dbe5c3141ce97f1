//! The page of the mystery as plain data: the events that an address asks for, as they were known at an episode, grouped under
//! headings, with the picture of them and the choices of the filters.

use std::ops::Range;

use super::Progress;
use super::catalog::{Character, Event};
use super::dated::Known;
use super::knowledge::Knowledge;
use super::listing::{EventFilter, most, slug, window};
use super::page::Exhibits;
use super::timeline::Timeline;

/// So many people can be chosen; more would be a list in which nobody finds anybody, and slow.
const PEOPLE: usize = 100;

/// What the page shows.
#[derive(Clone)]
pub struct Mystery<'a> {
    pub filter: EventFilter,
    /// What was known at the episode at which the page stands.
    pub then: Knowledge<'a>,
    /// That episode, if it is before the reader's own.
    pub earlier: Option<u8>,
    /// How many events were known then, whatever the filter.
    pub known: usize,
    /// Those that pass the filter, in its order.
    pub events: Vec<Known<'a, Event<'a>>>,
    /// Which of them are in the list.
    pub part: Range<usize>,
    /// What is in the list.
    pub groups: Vec<Group<'a>>,
    /// The sources of what is in the list.
    pub exhibits: Exhibits,
    pub timeline: Timeline<'a>,
}

impl<'a> Mystery<'a> {
    /// Gathers it. A list that is long shows the part in which the event `at` is, unless the filter names another one.
    pub fn new(knowledge: Knowledge<'a>, filter: EventFilter, at: &str) -> Self {
        let then = filter.then(knowledge);
        let events = filter.apply(knowledge);
        let at = if filter.at.is_empty() { at } else { &filter.at };
        let part = window(events.len(), events.iter().position(|it| it.value.id == at).unwrap_or_default());
        let shown = events.get(part.clone()).unwrap_or_default();
        let mut exhibits = Exhibits::default();
        for event in shown {
            exhibits.cite(&event.value.sources);
        }
        Self {
            earlier: filter.as_of.filter(|episode| *episode < knowledge.progress().0),
            known: then.events().count(),
            groups: groups(then, shown, filter.as_told),
            timeline: Timeline::new(then, &events, filter.as_told),
            filter,
            then,
            events,
            part,
            exhibits,
        }
    }

    /// What the page is about, in a sentence.
    pub fn lead(&self) -> String {
        let know = if self.earlier.is_some() { "knew" } else { "know" };
        let events = if self.known == 1 { "event" } else { "events" };
        format!("{} {events} that you {know} of: as they happened, and as the series told them.", self.known)
    }

    /// How many events there are, and how many of them the list shows.
    pub fn count(&self) -> String {
        let (all, shown) = (self.events.len(), self.part.len());
        let events = if all == 1 { "event" } else { "events" };
        match all {
            0 => "No event that you know of fits. Take a filter away.".to_owned(),
            _ if shown < all => format!("{all} {events}, {shown} of them shown"),
            _ => format!("{all} {events}"),
        }
    }

    /// The filter that shows the part of a long list before this one.
    pub fn before(&self) -> Option<EventFilter> {
        self.shown_at(self.part.start.checked_sub(1)?)
    }

    /// The same, of the part after this one.
    pub fn after(&self) -> Option<EventFilter> {
        self.shown_at(self.part.end)
    }

    fn shown_at(&self, place: usize) -> Option<EventFilter> {
        let event = self.events.get(place)?;
        Some(EventFilter { at: event.value.id.to_owned(), ..self.filter.clone() })
    }
}

/// Events that follow each other, under their heading.
#[derive(Clone)]
pub struct Group<'a> {
    pub heading: Heading<'a>,
    pub events: Vec<Known<'a, Event<'a>>>,
}

/// What stands over a run of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Heading<'a> {
    pub words: &'a str,
    /// Of the episode after which it is called.
    pub number: Option<u8>,
    /// The night that the story is about.
    pub night: bool,
    /// Which one of those that are called so.
    pub nth: usize,
}

impl<'a> Heading<'a> {
    fn of(knowledge: Knowledge<'a>, known: &Known<'a, Event<'a>>, as_told: bool) -> Self {
        let words = |words| Self { words, number: None, night: false, nth: 0 };
        let part = knowledge.site().story_parts.get(usize::from(known.value.part));
        match (part, known.revealed_in.episode()) {
            (Some(part), _) if !as_told && !part.by_episode => Self { night: part.night, ..words(part.name) },
            (_, None) => words("The premise"),
            (_, Some(number)) => {
                let title = knowledge.episode(number).and_then(|episode| episode.title);
                Self { number: Some(number), ..words(title.unwrap_or("Untitled")) }
            }
        }
    }
}

fn groups<'a>(knowledge: Knowledge<'a>, events: &[Known<'a, Event<'a>>], as_told: bool) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for known in events {
        let heading = Heading::of(knowledge, known, as_told);
        let is_here = |group: &Group<'a>| Heading { nth: 0, ..group.heading } == heading;
        match groups.last_mut() {
            Some(last) if is_here(last) => last.events.push(*known),
            _ => {
                let nth = groups.iter().filter(|group| is_here(group)).count();
                groups.push(Group { heading: Heading { nth, ..heading }, events: vec![*known] });
            }
        }
    }
    groups
}

/// Value and words of an option.
pub type Choice = (String, String);

/// What can be chosen: only what occurs in an event that is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    pub people: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub places: Vec<Choice>,
    pub episodes: Vec<Choice>,
}

impl Choices {
    /// All choices. Whoever is chosen is among them, however few their events are.
    pub fn of(knowledge: Knowledge<'_>, chosen: &str) -> Self {
        let events: Vec<_> = knowledge.events().collect();
        // With thousands of people and events nobody can be looked for in all of them.
        let (mut involved, mut entered) = (vec![0; 1 << 16], vec![false; 1 << 16]);
        for event in &events {
            event.value.people.iter().for_each(|&person| involved[usize::from(person)] += 1);
            event.value.place.into_iter().for_each(|place| entered[usize::from(place)] = true);
        }
        let people: Vec<_> = knowledge.characters().filter(|it| involved[usize::from(it.index)] > 0).collect();
        // The others are found by their names.
        let weight = |it: &&Character<'_>| if it.id == chosen { usize::MAX } else { involved[usize::from(it.index)] };
        let places = knowledge.places().filter(|it| entered[usize::from(it.index)]);
        let kinds =
            (0..).zip(&knowledge.site().event_kinds).filter(|(kind, _)| events.iter().any(|event| event.value.kind == *kind));
        let told = (0..=knowledge.progress().0).filter(|number| events.iter().any(|event| event.revealed_in.0 == *number));
        Self {
            people: most(&people, PEOPLE, weight).into_iter().map(|it| (it.id.to_owned(), it.name.to_owned())).collect(),
            kinds: kinds.map(|(_, name): (u16, _)| (slug(name), (*name).to_owned())).collect(),
            places: places.map(|it| (it.id.to_owned(), it.name.to_owned())).collect(),
            episodes: told.map(|it| (it.to_string(), told_in(it))).collect(),
        }
    }
}

fn told_in(episode: u8) -> String {
    if episode == 0 { "The premise".to_owned() } else { format!("Episode {episode}") }
}

/// The episodes to which somebody with this progress can look back.
pub fn believed(progress: Progress) -> Vec<Choice> {
    let words = |it| if it == 0 { "Before episode 1".to_owned() } else { format!("After episode {it}") };
    (0..progress.0).map(|it| (it.to_string(), words(it))).collect()
}
