//! References by id: they lead somewhere, and to nothing that is revealed later.

use crate::authoring::listing::{Listing, Reference, To};
use crate::authoring::part::Part;
use crate::authoring::problem::{Problem, did_you_mean};
use crate::authoring::read::Content;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let mut problems: Vec<_> = listing.references.iter().filter_map(|reference| reference_problem(content, reference)).collect();
    problems.extend(repeated(content));
    problems
}

fn reference_problem(content: &Content, reference: &Reference<'_>) -> Option<Problem> {
    let Reference { at, to, id, number } = reference;
    let known = to.known(content);
    match known.iter().find(|(known, _)| known == id) {
        Some((_, first)) if first > number => {
            let what = format!("shows the {} `{id}` from {number} on, which is revealed in {first}", to.word());
            Some(content.problem(at, what, format!("write {first} or more here, or reveal `{id}` earlier")))
        }
        Some(_) => None,
        None if content.may_hold(to.part(), id) => None,
        None => {
            let help = did_you_mean(id, known.iter().map(|(id, _)| *id), &define(*to, id));
            Some(content.problem(at, format!("there is no {} `{id}`", to.word()), help))
        }
    }
}

fn define(to: To, id: &str) -> String {
    match to {
        To::Character => format!("add characters/{id}.toml, or name another"),
        To::Place => format!("add places/{id}.toml, or name another"),
        To::Event => format!("add events/{id}.toml, or name another"),
        _ => "define it in site.toml, or name another".to_owned(),
    }
}

/// Lists of ids in which one is twice, and events that overturn themselves.
fn repeated(content: &Content) -> Vec<Problem> {
    let source = &content.source;
    let mut problems = Vec::new();
    let mut twice = |at: &crate::authoring::locate::At, ids: &[&str]| {
        for (index, id) in ids.iter().enumerate().filter(|(index, id)| ids[..*index].contains(*id)) {
            problems.push(content.problem(&at.index(index), format!("`{id}` is in this list twice"), "take one out"));
        }
    };
    for (index, event) in source.events.iter().enumerate() {
        let at = content.place(Part::Events, index);
        twice(&at.key("people"), &strs(&event.people));
        twice(&at.key("overturns"), &strs(&event.overturns));
    }
    for (index, question) in source.questions.iter().enumerate() {
        twice(&content.place(Part::Questions, index).key("bears"), &strs(&question.bears));
    }
    for (index, theme) in source.themes.iter().enumerate() {
        let people: Vec<_> = theme.people.iter().map(|person| person.id.as_str()).collect();
        twice(&content.place(Part::Themes, index).key("people"), &people);
    }
    for (index, difference) in source.book.differences.iter().enumerate() {
        twice(&content.place(Part::Book, 0).key("differences").index(index).key("people"), &strs(&difference.people));
    }
    for (index, event) in source.events.iter().enumerate().filter(|(_, event)| event.overturns.contains(&event.id)) {
        let at = content.place(Part::Events, index).key("overturns");
        problems.push(content.problem(&at, format!("`{}` overturns itself", event.id), "name the earlier event"));
    }
    problems
}

fn strs(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}
