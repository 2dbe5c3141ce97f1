//! Ids: well formed, unique, equal to the name of their file; and what else may be there only once.

use std::collections::HashMap;

use crate::authoring::listing::{GivenId, Listing};
use crate::authoring::locate::At;
use crate::authoring::part::Part;
use crate::authoring::problem::Problem;
use crate::authoring::read::Content;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let mut problems: Vec<_> = listing.ids.iter().filter_map(|id| misnamed(content, listing, id)).collect();
    problems.extend(repeated_ids(content, listing));
    problems.extend(repeated_names(content));
    problems.extend(relations(content));
    problems.extend(repeated_addresses(content));
    problems.extend(story_orders(content));
    problems.extend(cases(content));
    problems
}

fn misnamed(content: &Content, listing: &Listing<'_>, id: &GivenId<'_>) -> Option<Problem> {
    if id.id.trim().is_empty() {
        return Some(content.problem(&id.at, "the id is empty", "write lower-case words joined by hyphens: the-letter"));
    }
    if !is_slug(id.id) {
        let help = "an id is part of an address: use lower-case letters, digits and single hyphens";
        return Some(content.problem(&id.at, format!("the id `{}` is not made of lower-case words", id.id), help));
    }
    let stem = content.stem(&id.at);
    let taken = || listing.ids.iter().any(|other| other.among == id.among && other.id == id.id && other.at != id.at);
    if !id.names_file || id.id == stem || taken() {
        return None;
    }
    let what = format!("the id `{}` differs from the name of its file", id.id);
    Some(content.problem(&id.at, what, format!("write id = \"{stem}\", or rename the file to {}.toml", id.id)))
}

fn repeated_ids(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let mut first = HashMap::new();
    let mut problems = Vec::new();
    // The file that has the name of the id is the rightful owner.
    let (rightful, others): (Vec<_>, Vec<_>) = listing.ids.iter().partition(|id| id.names_file && content.stem(&id.at) == id.id);
    for id in rightful.into_iter().chain(others).filter(|id| !id.id.trim().is_empty()) {
        if let Some(owner) = first.insert((id.among, id.id), &id.at) {
            let what = format!("the id `{}` is given to another {} as well", id.id, id.among);
            problems.push(content.problem(&id.at, what, format!("choose another id; {} has this one", content.words_for(owner))));
            first.insert((id.among, id.id), owner);
        }
    }
    problems
}

/// Two people with one name could not be told apart in a list.
fn repeated_names(content: &Content) -> Vec<Problem> {
    let characters = content.source.characters.iter().enumerate();
    let names = characters.map(|(index, it)| (it.name.to_lowercase(), content.place(Part::Characters, index).key("name")));
    repeated(content, names, |name| format!("another character is called `{name}` as well"), "tell them apart in the name")
}

/// A reader's theory answers one question.
fn cases(content: &Content) -> Vec<Problem> {
    let cases = content.source.questions.iter().enumerate().filter(|(_, it)| it.case);
    let cases = cases.map(|(index, _)| (String::new(), content.place(Part::Questions, index).key("case")));
    repeated(content, cases, |_| "another question is the case as well".to_owned(), "take `case` away from one of them")
}

fn repeated_addresses(content: &Content) -> Vec<Problem> {
    let sources = content.source.sources.iter().enumerate();
    let addresses = sources.map(|(index, it)| (bare(&it.url).to_owned(), content.place(Part::Sources, index).key("url")));
    repeated(content, addresses, |url| format!("another source has the address `{url}` as well"), "use one id for one page")
}

fn story_orders(content: &Content) -> Vec<Problem> {
    let events = content.source.events.iter().enumerate();
    let orders = events.map(|(index, it)| (it.story_order.to_string(), content.place(Part::Events, index).key("story_order")));
    repeated(
        content,
        orders,
        |order| format!("another event has the story_order {order} as well"),
        "choose a number between its neighbors",
    )
}

fn relations(content: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut pairs = Vec::new();
    for (index, it) in content.source.relations.iter().enumerate() {
        let at = content.place(Part::Relations, index);
        let stem = content.stem(&at);
        // An unknown kind is reported as such.
        let is_kind = content.source.site.relation_kinds.iter().any(|kind| kind.id == it.kind);
        if is_kind && it.kind != stem {
            let what = format!("the kind `{}` differs from the name of its file", it.kind);
            problems.push(content.problem(
                &at.key("kind"),
                what,
                format!("write kind = \"{stem}\", or move it to {}.toml", it.kind),
            ));
        }
        if it.a == it.b {
            let what = format!("joins `{}` to the same person", it.a);
            problems.push(content.problem(&at.key("b"), what, "a tie is between two persons; name the other one"));
        }
        // A mutual tie is the same one when it is read from its other end.
        let (a, b) = if it.directed || it.a < it.b { (&it.a, &it.b) } else { (&it.b, &it.a) };
        pairs.push((format!("{a} – {b}, {}, from {}", it.kind, it.revealed_in), at.key("a")));
    }
    let what = |pair: &str| format!("this relation is there twice: {pair}");
    problems.extend(repeated(content, pairs.into_iter(), what, "join the two, or give the later state its own number"));
    problems
}

/// A problem for each value that has been there before.
fn repeated(
    content: &Content,
    values: impl Iterator<Item = (String, At)>,
    what: impl Fn(&str) -> String,
    help: &str,
) -> Vec<Problem> {
    let mut first: HashMap<String, At> = HashMap::new();
    let mut problems = Vec::new();
    for (value, at) in values {
        if let Some(owner) = first.get(&value) {
            let help = format!("{help}; the first is {}", content.words_for(owner));
            problems.push(content.problem(&at, what(&value), help));
        } else {
            first.insert(value, at);
        }
    }
    problems
}

/// The address without what makes no difference.
fn bare(url: &str) -> &str {
    let url = url.trim_start_matches("https://").trim_start_matches("http://");
    url.trim_start_matches("www.").trim_end_matches('/')
}

fn is_slug(id: &str) -> bool {
    id.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}
