//! What the reader has written down, as the casebook shows it: notes by what they are about, and theories beside what became
//! of them.

use super::casebook::known;
use super::catalog::Character;
use super::dated::Known;
use super::notes::{Note, Notes};
use super::{Entity, Knowledge, Lookup, Text};

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
    #[must_use]
    pub fn new(knowledge: Knowledge<'a>, notes: &Notes) -> Self {
        let notes = notes.kept().iter().filter(|note| note.suspect().is_none());
        let (seen, ahead): (Vec<&Note>, Vec<&Note>) = notes.partition(|note| note.progress <= knowledge.progress());
        let mut subjects: Vec<Subject<'a>> = Vec::new();
        for note in seen.iter().rev() {
            if subjects.iter().any(|subject| subject.about == note.about) {
                continue;
            }
            let notes = seen.iter().filter(|other| other.about == note.about).map(|note| (*note).clone());
            subjects.push(Subject {
                about: note.about.clone(),
                entity: known(knowledge, &note.about),
                notes: notes.collect(),
            });
        }
        Self { subjects, has_ahead: !ahead.is_empty() }
    }
}

/// A theory that the reader has kept.
#[derive(Clone)]
pub struct Theory<'a> {
    pub note: Note,
    /// Whom they suspected, if they know them.
    pub suspect: Option<&'a Character<'a>>,
    /// What the series told of the suspect, once it has.
    pub truth: Option<Known<'a, Text<'a>>>,
}

impl<'a> Theory<'a> {
    /// A theory beside what became of it.
    #[must_use]
    pub fn new(knowledge: Knowledge<'a>, note: Note) -> Self {
        let suspect = match knowledge.character(note.suspect().unwrap_or_default()) {
            Lookup::Known(it) => Some(it),
            Lookup::Ahead | Lookup::Unknown => None,
        };
        let case = suspect.and_then(|it| knowledge.suspects().find(|other| other.value.character == it.index));
        Self { note, suspect, truth: case.and_then(|it| it.value.truth.latest(knowledge)) }
    }
}
