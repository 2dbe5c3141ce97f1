//! In which episodes something comes up, as far as the statements of those episodes tell.

use super::catalog::{Account, Character};
use super::knowledge::Knowledge;
use super::{Entity, EntityRef, Kind, Progress, Text};

/// The numbers of these episodes. Of what lies ahead there is none.
pub fn appearances(knowledge: Knowledge<'_>, entity: Entity<'_>) -> Vec<u8> {
    let at = entity.at;
    let is_person = at.kind == Kind::Characters;
    let mut told: Vec<Progress> = Vec::new();
    // Of a person a word in somebody else's story is a mention; of anything else it is all that there is.
    let names = |text: &Text<'_>| !is_person && is_linked(text, at);
    let events = knowledge.events().filter(|it| {
        let event = it.value;
        let is_here =
            if is_person { event.people.contains(&at.index) } else { at.kind == Kind::Places && event.place == Some(at.index) };
        is_here || names(&event.what)
    });
    told.extend(events.map(|it| it.revealed_in));
    for person in knowledge.characters().filter(|it| !is_person || it.index == at.index) {
        let facts = person.facts.known_to(knowledge).filter(|it| is_person || names(&it.value.text)).map(|it| it.revealed_in);
        let steps = person.arc.known_to(knowledge).filter(|it| is_person || names(it.value)).map(|it| it.revealed_in);
        told.extend(facts.chain(steps));
        told.extend(first_seen(knowledge, person).filter(|_| is_person));
    }
    if is_person {
        let ties = knowledge.relations().filter(|it| it.value.a == at.index || it.value.b == at.index);
        told.extend(ties.map(|it| it.revealed_in));
    }
    let names = |account: &Account<'_>| {
        is_linked(&account.summary, at)
            || (at.kind == Kind::Ballet && account.ballets.contains(&entity.name.to_string().as_str()))
    };
    let accounts = knowledge.episodes().iter().flat_map(|it| it.account.known_to(knowledge));
    told.extend(accounts.filter(|it| names(it.value)).map(|it| it.revealed_in));
    let seen = 1..=knowledge.progress().0;
    seen.filter(|number| told.contains(&Progress(*number))).collect()
}

fn is_linked(text: &Text<'_>, at: EntityRef) -> bool {
    text.links().any(|link| link == at)
}

fn first_seen(knowledge: Knowledge<'_>, person: &Character<'_>) -> impl Iterator<Item = Progress> {
    person.first_seen.known_to(knowledge).map(|it| Progress(*it.value))
}
