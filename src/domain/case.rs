//! The case against somebody, counted.

use super::Progress;
use super::catalog::Suspect;
use super::knowledge::Knowledge;

/// How many lines were known after an episode. It is a count and says nothing of what they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    pub episode: u8,
    /// What speaks against the suspect.
    pub against: usize,
    /// What speaks for them.
    pub for_them: usize,
}

/// After each episode that the reader has seen, from the first one on.
#[must_use]
pub fn weights(knowledge: Knowledge<'_>, suspect: &Suspect<'_>) -> Vec<Weight> {
    let after = |episode| {
        let then = knowledge.earlier(Progress(episode));
        Weight {
            episode,
            against: suspect.case_for.known_to(then).count(),
            for_them: suspect.case_against.known_to(then).count(),
        }
    };
    (1..=knowledge.progress().0).map(after).collect()
}
