//! What the reader has written down, as the casebook shows it: notes by what they are about.

use super::casebook::known;
use super::notes::{Note, Notes};
use super::{Entity, Knowledge};

/// The notes about one thing, as far as the reader may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The key of the entity.
    pub about: String,
    /// `None` if it lies ahead, or is not there any more.
    pub entity: Option<Entity<'a>>,
    pub notes: Vec<Note>,
}

/// All notes, but for theories.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notebook<'a> {
    /// What was written about last comes first.
    pub subjects: Vec<Subject<'a>>,
    /// Whether there are some that were written after later episodes.
    pub has_ahead: bool,
}

impl<'a> Notebook<'a> {
    /// Gathers the notes that somebody with this knowledge may see.
    pub fn new(knowledge: Knowledge<'a>, notes: &Notes) -> Self {
        let notes = notes.kept().iter().filter(|note| note.suspect().is_none());
        let (seen, ahead): (Vec<&Note>, Vec<&Note>) = notes.partition(|note| note.progress <= knowledge.progress());
        let mut subjects: Vec<Subject<'a>> = Vec::new();
        for note in seen.iter().rev() {
            if subjects.iter().any(|subject| subject.about == note.about) {
                continue;
            }
            let notes = seen.iter().filter(|other| other.about == note.about).map(|note| (*note).clone());
            subjects.push(Subject { about: note.about.clone(), entity: known(knowledge, &note.about), notes: notes.collect() });
        }
        Self { subjects, has_ahead: !ahead.is_empty() }
    }
}
