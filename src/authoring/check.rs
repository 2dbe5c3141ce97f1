//! Whether the content agrees with itself and gives nothing away.
//!
//! A reader who has seen N episodes is shown exactly what carries a number up to N. So two sorts of rules stand here:
//! what is written must be complete and lead somewhere, and nothing with a low number may speak of what has a higher one.

mod forms;
mod ids;
mod mentions;
mod numbers;
mod order;
mod references;
mod sources;
mod texts;

use super::listing::Listing;
use super::problem::{Problem, in_order};
use super::read::Content;

/// Every problem of meaning, by file and line.
pub fn check(content: &Content) -> Vec<Problem> {
    let listing = Listing::new(content);
    let rules = [
        ids::check,
        numbers::check,
        order::check,
        references::check,
        sources::check,
        texts::check,
        mentions::check,
        forms::check,
    ];
    in_order(rules.into_iter().flat_map(|rule| rule(content, &listing)).collect())
}

/// The list of ids in words: "`a` and `b`".
fn in_words(words: &[String]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" and ")
}
