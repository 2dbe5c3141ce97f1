//! Makes many times the real events: for each company what happened to the people of the real cast happens to their
//! stand-ins, told in the same episodes, one company after the other within each part of the story.

use archer_files::authoring::source::{Character, Confidence, Event, Source};

/// The events of these companies, each of which has a stand-in for everybody in the real cast, in the same order.
pub fn events(real: &Source, companies: &[Vec<Character>], sources: impl Fn(usize) -> Vec<String>) -> Vec<Event> {
    let mut order: Vec<&Event> = real.events.iter().collect();
    order.sort_by_key(|it| it.story_order);
    let mut events: Vec<Event> = Vec::new();
    for part in &real.site.story_parts {
        for (number, company) in companies.iter().enumerate() {
            for it in order.iter().filter(|it| it.part == part.id) {
                events.push(event(real, it, number, company, events.len(), &sources));
            }
        }
    }
    events
}

fn event(
    real: &Source,
    it: &Event,
    number: usize,
    company: &[Character],
    place: usize,
    sources: impl Fn(usize) -> Vec<String>,
) -> Event {
    let stand_in = |id: &String| real.characters.iter().position(|it| it.id == *id).map(|index| &company[index]);
    let people: Vec<&Character> = it.people.iter().filter_map(stand_in).collect();
    let who = people.first().map_or("Somebody", |it| it.name.as_str());
    Event {
        id: format!("{}-{}", it.id, number + 1),
        revealed_in: people.iter().map(|it| it.revealed_in).max().unwrap_or_default().max(it.revealed_in),
        story_order: u16::try_from(place + 1).expect("ten thousand events at most"),
        part: it.part.clone(),
        story_when: it.story_when.clone(),
        title: format!("{who} is there again"),
        what: format!("What happens to others happens to {who} as well, in the same hall and on the same evening."),
        kind: it.kind.clone(),
        people: people.iter().map(|it| it.id.clone()).collect(),
        place: None,
        overturns: Vec::new(),
        sources: sources(place),
        confidence: Confidence::High,
        uncertain: Vec::new(),
    }
}
