//! What is shown of the relationships, in a few words.

use super::query::{GraphQuery, Scope};
use super::{Graph, Selected};
use crate::domain::page::{Bond, first_name};

/// What the plan shows.
pub fn lead(graph: &Graph<'_>) -> String {
    match graph.knowledge.progress().episode() {
        None => "The company on its stage plan, before the first episode.".to_owned(),
        Some(episode) => format!("The company on its stage plan, as it stands after episode {episode}."),
    }
}

/// A sentence if the address names somebody whom the reader cannot know: the same for those who come later and those who
/// do not exist.
pub fn stranger(graph: &Graph<'_>) -> Option<&'static str> {
    let is_unknown = |selected: Selected<'_>| matches!(selected, Selected::Unknown);
    (is_unknown(graph.focus) || is_unknown(graph.with))
        .then_some("The address names somebody whom you do not know, at least not yet.")
}

/// "9 relations", "1 relation, 2 ended".
pub fn relations((current, ended): (usize, usize)) -> String {
    let words = if current == 1 { "relation" } else { "relations" };
    match ended {
        0 => format!("{current} {words}"),
        _ => format!("{current} {words}, {ended} ended"),
    }
}

/// Why no tie is there, and what to do.
pub fn emptiness(graph: &Graph<'_>, scope: Scope) -> &'static str {
    let is_untied = graph.kinds.iter().all(|it| it.current + it.ended == 0);
    match (is_untied, scope) {
        (true, Scope::Kept) => "You keep nobody who has a tie that you know of. Keep somebody with the button on their page.",
        (true, _) => "No tie between them is known yet.",
        (false, _) => "No tie that you know of passes. Take a filter away.",
    }
}

/// How much is shown, at which episode, who is selected; screen readers hear it after a change.
pub fn count(graph: &Graph<'_>, query: &GraphQuery) -> String {
    let ended = graph.bonds.iter().filter(|bond| bond.ended.is_some()).count();
    let number = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let mut words = query.as_of.map(|_| step(graph)).unwrap_or_default();
    if let Some(focus) = graph.focus.person() {
        words = format!("{words}{} is selected. ", focus.name);
    }
    words = format!(
        "{words}{}, {}",
        number(graph.people.len(), "person", "people"),
        number(graph.bonds.len() - ended, "tie", "ties")
    );
    if ended > 0 {
        words = format!("{words} and {ended} ended");
    }
    words.push('.');
    if graph.alone > 0 {
        words = format!("{words} {} left out who have no tie.", number(graph.alone, "person is", "people are"));
    }
    if graph.crowd > 0 {
        words = format!(
            "{words} {} left out, those with the fewest ties: choose a role to see others.",
            number(graph.crowd, "more is", "more are")
        );
    }
    words
}

/// What the episode at which the picture stands has brought.
fn step(graph: &Graph<'_>) -> String {
    let here = graph.knowledge.progress();
    let begun: Vec<_> = graph.bonds.iter().filter(|bond| bond.revealed_in == here).collect();
    let ended: Vec<_> = graph.bonds.iter().filter(|bond| here.0 > 0 && bond.ended == Some(here.0)).collect();
    let mut words = here.episode().map_or_else(|| "The premise. ".to_owned(), |episode| format!("Episode {episode}. "));
    if !begun.is_empty() {
        words = format!("{words}New: {}. ", names(&begun));
    }
    if !ended.is_empty() {
        words = format!("{words}Ended: {}. ", names(&ended));
    }
    words
}

/// The first few pairs by name.
fn names(bonds: &[&Bond<'_>]) -> String {
    const MOST: usize = 4;
    let pair = |it: &&Bond<'_>| format!("{} and {}", first_name(it.a.name), first_name(it.b.name));
    let mut pairs: Vec<String> = bonds.iter().take(MOST).map(pair).collect();
    if bonds.len() > MOST {
        pairs.push(format!("{} more", bonds.len() - MOST));
    }
    pairs.join(", ")
}
