//! The story so far: what happened up to the reader's progress, episode by episode and person by person, made of the same
//! accounts and arcs as their pages.

use super::catalog::{Account, Character, Episode, Event, Question};
use super::dated::Known;
use super::knowledge::Knowledge;
use super::page::bonds;
use super::{Kind, Progress, Text};

/// An episode as far as it has been told.
pub struct Chapter<'a> {
    pub episode: &'a Episode<'a>,
    /// `None` while it lies ahead, and where no source tells what happens.
    pub account: Option<&'a Account<'a>>,
    pub raised: Vec<Known<'a, Question<'a>>>,
    pub answered: Vec<Known<'a, Question<'a>>>,
}

/// The chapters in order.
pub fn chapters(knowledge: Knowledge<'_>) -> Vec<Chapter<'_>> {
    let seen = knowledge.episodes().iter().filter(|episode| episode.number <= knowledge.progress().0);
    seen.map(|episode| chapter(knowledge, episode)).collect()
}

/// What one episode has told; nothing yet if it lies ahead.
pub fn chapter<'a>(knowledge: Knowledge<'a>, episode: &'a Episode<'a>) -> Chapter<'a> {
    let here = Progress(episode.number);
    let is_answered = |it: &Known<'a, Question<'a>>| it.value.answer.known_to(knowledge).any(|answer| answer.revealed_in == here);
    Chapter {
        episode,
        account: episode.account.latest(knowledge).map(|known| known.value),
        raised: knowledge.questions().filter(|it| it.revealed_in == here).collect(),
        answered: knowledge.questions().filter(is_answered).collect(),
    }
}

/// Everybody who has a story, with the steps of it.
pub fn people(knowledge: Knowledge<'_>) -> Vec<(&Character<'_>, Vec<Known<'_, Text<'_>>>)> {
    let steps = knowledge.characters().map(|person| (person, person.arc.known_to(knowledge).collect::<Vec<_>>()));
    steps.filter(|(_, steps)| !steps.is_empty()).collect()
}

/// Who is seen or spoken of in an episode, as far as statements of that episode tell; by index, in the order of the catalog.
pub fn present(knowledge: Knowledge<'_>, episode: &Episode<'_>) -> Vec<u16> {
    let here = Progress(episode.number);
    let events: Vec<_> = knowledge.events().filter(|it| it.revealed_in == here).collect();
    let ties: Vec<_> = bonds(knowledge).into_iter().filter(|it| it.revealed_in == here).collect();
    let account = episode.account.latest(knowledge).map(|known| &known.value.summary);
    let is_told_of = |person: &&Character<'_>| {
        let index = person.index;
        events.iter().any(|it| it.value.people.contains(&index))
            || ties.iter().any(|it| it.touches(index))
            || account.is_some_and(|it| it.links().any(|at| at.kind == Kind::Characters && at.index == index))
            || person.facts.known_to(knowledge).any(|it| it.revealed_in == here)
            || person.arc.known_to(knowledge).any(|it| it.revealed_in == here)
            || person.first_seen.known_to(knowledge).any(|it| *it.value == episode.number)
    };
    knowledge.characters().filter(is_told_of).map(|it| it.index).collect()
}

/// The rewatch lens: what had already happened by the end of an episode, and was told only later. Nothing before the reader
/// has seen everything.
pub fn already_true<'a>(knowledge: Knowledge<'a>, episode: &Episode<'_>) -> Vec<Known<'a, Event<'a>>> {
    let here = Progress(episode.number);
    if !knowledge.is_complete() {
        return Vec::new();
    }
    let events: Vec<_> = knowledge.events().collect();
    let now = events.iter().rposition(|it| it.revealed_in <= here).unwrap_or_default();
    events[..now].iter().filter(|it| it.revealed_in > here).copied().collect()
}
