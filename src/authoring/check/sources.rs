//! Every statement has a source, every source is there, and none is there for nothing.

use std::collections::HashSet;

use crate::authoring::listing::{Citations, Listing};
use crate::authoring::part::Part;
use crate::authoring::problem::{Problem, did_you_mean};
use crate::authoring::read::Content;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let known: HashSet<_> = content.source.sources.iter().map(|source| source.id.as_str()).collect();
    let mut problems: Vec<_> = listing.citations.iter().flat_map(|cited| citation(content, &known, cited)).collect();
    // A file that could not be read may use any source.
    if !content.is_incomplete() {
        problems.extend(unused(content, listing));
    }
    problems
}

fn citation(content: &Content, known: &HashSet<&str>, cited: &Citations<'_>) -> Vec<Problem> {
    if cited.ids.is_empty() {
        return vec![content.problem(&cited.at, "a statement without a source", "name at least one id from sources.toml")];
    }
    let mut problems = Vec::new();
    for (index, id) in cited.ids.iter().enumerate() {
        let at = cited.at.index(index);
        if cited.ids[..index].contains(id) {
            problems.push(content.problem(&at, format!("the source `{id}` is in this list twice"), "take one out"));
        } else if !known.contains(id.as_str()) && !content.is_broken(Part::Sources) {
            let help = did_you_mean(id, known.iter().copied(), "add it to sources.toml, or name another");
            problems.push(content.problem(&at, format!("there is no source `{id}`"), help));
        }
    }
    problems
}

fn unused(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let used: HashSet<_> = listing.citations.iter().flat_map(|cited| cited.ids).map(String::as_str).collect();
    let sources = content.source.sources.iter().enumerate();
    let unused = sources.filter(|(_, source)| !used.contains(source.id.as_str()));
    let problem = |(index, source): (usize, &crate::authoring::source::Citation)| {
        let at = content.place(Part::Sources, index).key("id");
        content.problem(&at, format!("no statement uses the source `{}`", source.id), "name it where it is used, or take it out")
    };
    unused.map(problem).collect()
}
