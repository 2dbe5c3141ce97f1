//! The order of numbers within one entry: rows one after another, ends after beginnings, answers after questions.

use crate::authoring::listing::Listing;
use crate::authoring::locate::At;
use crate::authoring::part::Part;
use crate::authoring::problem::Problem;
use crate::authoring::read::Content;
use crate::authoring::source::{Character, Question, Suspect};

pub(super) fn check(content: &Content, _: &Listing<'_>) -> Vec<Problem> {
    let source = &content.source;
    let mut problems = Vec::new();
    if !content.is_broken(Part::Site) {
        problems.extend(hero(content));
    }
    problems.extend(story(content));
    for (index, it) in source.characters.iter().enumerate() {
        character(content, &content.place(Part::Characters, index), it, &mut problems);
    }
    for (index, it) in source.relations.iter().enumerate() {
        if let Some(until) = it.until.filter(|until| *until < it.revealed_in) {
            let what = format!("ends in {until}, before it is revealed in {}", it.revealed_in);
            let at = content.place(Part::Relations, index).key("until");
            problems.push(content.problem(&at, what, "give the end the later number, or leave `until` out"));
        }
    }
    for (index, it) in source.questions.iter().enumerate() {
        problems.extend(question(content, &content.place(Part::Questions, index), it));
    }
    for (index, it) in source.suspects.iter().enumerate() {
        suspect(content, &content.place(Part::Suspects, index), it, &mut problems);
    }
    problems
}

fn hero(content: &Content) -> Vec<Problem> {
    let at = content.place(Part::Site, 0);
    let numbers: Vec<_> = content.source.site.hero.iter().map(|hero| hero.revealed_in).collect();
    let mut problems = rising(content, &at, "hero", &numbers, true);
    if numbers.first() != Some(&0) {
        let help = "begin with the words for somebody who has not started: revealed_in = 0";
        problems.push(content.problem(&at.key("hero"), "the front page has no words at 0", help));
    }
    problems
}

/// The parts of the story are headings over its events, so each ends before the next begins.
fn story(content: &Content) -> Vec<Problem> {
    let source = &content.source;
    let part_of = |id: &str| source.site.story_parts.iter().position(|part| part.id == id);
    let mut events: Vec<_> =
        source.events.iter().enumerate().filter_map(|(index, it)| Some((it, index, part_of(&it.part)?))).collect();
    events.sort_by_key(|(it, ..)| std::cmp::Reverse(it.story_order));
    let mut problems = Vec::new();
    let mut earliest = usize::MAX;
    for (it, index, part) in events {
        if part > earliest {
            let earlier = &source.site.story_parts[earliest].id;
            let what = format!("stands in the part `{}`, but a later event stands in `{earlier}`", it.part);
            let at = content.place(Part::Events, index).key("part");
            problems.push(content.problem(&at, what, "correct its part or its story_order"));
        }
        earliest = earliest.min(part);
    }
    problems
}

fn character(content: &Content, at: &At, it: &Character, problems: &mut Vec<Problem>) {
    let positions: Vec<_> = it.position.iter().map(|row| row.revealed_in).collect();
    let statuses: Vec<_> = it.status.iter().map(|row| row.revealed_in).collect();
    let facts: Vec<_> = it.facts.iter().map(|row| row.revealed_in).collect();
    let arc: Vec<_> = it.arc.iter().map(|row| row.revealed_in).collect();
    problems.extend(rising(content, at, "position", &positions, true));
    problems.extend(rising(content, at, "status", &statuses, true));
    problems.extend(rising(content, at, "facts", &facts, false));
    problems.extend(rising(content, at, "arc", &arc, true));
    // A number below that of the character is reported as such.
    if positions.first().is_none_or(|first| *first > it.revealed_in) {
        let what = format!("no position says what this person is at {}", it.revealed_in);
        let place = at.key("position").index(0).key("revealed_in");
        problems.push(content.problem(&place, what, "give the first position the number of the character"));
    }
}

/// The latest known row of such a list is shown, so its numbers must rise; where several are shown together, not fall.
fn rising(content: &Content, at: &At, key: &'static str, numbers: &[u8], strictly: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, pair) in numbers.windows(2).enumerate() {
        let (before, number) = (pair[0], pair[1]);
        let place = || at.key(key).index(index + 1).key("revealed_in");
        if number < before {
            let what = format!("`{key}` is not in the order of the episodes: {number} after {before}");
            problems.push(content.problem(&place(), what, "move it up to its neighbors"));
        } else if strictly && number == before {
            let what = format!("`{key}` has {number} twice");
            problems.push(content.problem(&place(), what, "only one can be shown at a time; join the two"));
        }
    }
    problems
}

fn question(content: &Content, at: &At, it: &Question) -> Option<Problem> {
    match (it.answered_in, &it.answer) {
        (Some(number), None) => {
            let help = "write the answer, or leave `answered_in` out";
            Some(content.problem(&at.key("answered_in"), format!("answered in {number}, but there is no answer"), help))
        }
        (None, Some(_)) => {
            let help = "add `answered_in`, or leave the answer out";
            Some(content.problem(&at.key("answer"), "there is an answer, but no `answered_in`", help))
        }
        (Some(number), Some(_)) if number < it.raised_in => {
            let what = format!("answered in {number}, before it is raised in {}", it.raised_in);
            Some(content.problem(&at.key("answered_in"), what, "a question is raised first"))
        }
        _ => None,
    }
}

fn suspect(content: &Content, at: &At, it: &Suspect, problems: &mut Vec<Problem>) {
    let lowest = it.case_for.iter().map(|line| line.revealed_in).min();
    match lowest {
        None => {
            problems.push(content.problem(
                &at.key("case_for"),
                "nothing speaks against this suspect",
                "add a line to `case_for`",
            ));
        }
        // A line below the suspect's own number is reported as such.
        Some(lowest) if lowest > it.revealed_in => {
            let what = format!("a suspect from {}, but the first reason is known from {lowest} on", it.revealed_in);
            problems.push(content.problem(
                &at.key("revealed_in"),
                what,
                format!("write {lowest}: the lowest number in `case_for`"),
            ));
        }
        Some(_) => {}
    }
    let Some(cleared) = it.cleared_in else {
        if it.truth_revealed_in < it.revealed_in {
            let what = format!("the truth is revealed in {}, before there is a suspicion", it.truth_revealed_in);
            problems.push(content.problem(&at.key("truth_revealed_in"), what, "the truth comes last"));
        }
        return;
    };
    if cleared < it.revealed_in {
        let what = format!("cleared in {cleared}, before being a suspect from {} on", it.revealed_in);
        problems.push(content.problem(&at.key("cleared_in"), what, "a suspect is suspected first"));
    } else if it.truth_revealed_in < cleared {
        let what = format!("the truth is revealed in {}, before the suspect is cleared in {cleared}", it.truth_revealed_in);
        problems.push(content.problem(
            &at.key("truth_revealed_in"),
            what,
            "who knows the truth also knows that the suspect is cleared",
        ));
    }
}
