//! What two people have in common, as far as a reader knows.

use super::catalog::{Character, Event, Place, Theme};
use super::dated::Known;
use super::graph::Graph;
use super::knowledge::Knowledge;

/// What both of two people have to do with.
pub struct Common<'a> {
    /// In the order in which they happened.
    pub events: Vec<Known<'a, Event<'a>>>,
    /// Where these events were.
    pub places: Vec<&'a Place<'a>>,
    pub themes: Vec<&'a Theme<'a>>,
    /// Those who have a tie to both.
    pub people: Vec<&'a Character<'a>>,
}

impl Common<'_> {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.themes.is_empty() && self.people.is_empty()
    }
}

/// Gathers it. The graph is that of everyone.
pub fn in_common<'a>(graph: &Graph<'a>, one: &Character<'a>, other: &Character<'a>) -> Common<'a> {
    let knowledge: Knowledge<'a> = graph.knowledge;
    let both = [one.index, other.index];
    let events: Vec<_> =
        knowledge.events().filter(|event| both.iter().all(|person| event.value.people.contains(person))).collect();
    let concerns = |theme: &&'a Theme<'a>| {
        both.iter().all(|person| theme.people.known_to(knowledge).any(|concerned| concerned.value == person))
    };
    Common {
        places: knowledge.places().filter(|place| events.iter().any(|event| event.value.place == Some(place.index))).collect(),
        themes: knowledge.themes().filter(concerns).collect(),
        people: knowledge.characters().filter(|it| both.iter().all(|&person| graph.are_tied(it.index, person))).collect(),
        events,
    }
}
