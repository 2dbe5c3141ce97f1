//! What a reader writes down, each note with the progress at which it was written.
//!
//! There is one note about an entity for each progress: who thinks again at the same progress replaces it. A theory is a note
//! that names whom the reader suspects; there is one for each progress.

use super::sort::sort_by_key;
use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Progress;
use super::casebook::Kept;
use super::entries::{Entries, Entry, Gone, moment};

/// What a theory is about, before the id of the person suspected.
const THEORY: &str = "theory/";

/// How long a note can be, in letters.
pub const LONGEST: usize = 2000;

/// All notes of a reader, in the order in which they were written.
pub type Notes = Entries<Note>;

/// One note. It may name somebody who lies ahead of a lowered progress, or whom a later version of the content dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// `characters/june-park`, or `theory/june-park`
    pub about: String,
    /// How far the reader had come.
    pub progress: Progress,
    pub words: String,
    /// When it was written, in milliseconds since 1970.
    #[serde(deserialize_with = "moment")]
    pub written: u64,
}

impl Note {
    /// The id of the person suspected, if this is a theory.
    pub fn suspect(&self) -> Option<&str> {
        self.about.strip_prefix(THEORY)
    }

    /// What has one note for each progress: an entity, or the theory.
    fn subject(&self) -> &str {
        if self.suspect().is_some() { THEORY } else { &self.about }
    }
}

impl Entry for Note {
    fn name(&self) -> String {
        name(self.subject(), self.progress)
    }

    fn is_named(&self, name: &str) -> bool {
        let number = name.strip_prefix(self.subject()).and_then(|rest| rest.strip_prefix('@'));
        number.is_some_and(|number| number.parse() == Ok(self.progress.0))
    }

    fn written(&self) -> u64 {
        self.written
    }

    fn written_at(self, moment: u64) -> Self {
        Self { written: moment, ..self }
    }

    fn content(&self) -> (u64, &str, &str) {
        (0, &self.about, &self.words)
    }
}

/// `characters/june-park@3`
fn name(subject: &str, progress: Progress) -> String {
    format!("{subject}@{}", progress.0)
}

impl Notes {
    /// The theories, from the first progress to the last.
    pub fn theories(&self) -> Vec<&Note> {
        self.by_progress(|note| note.suspect().is_some())
    }

    /// The notes about an entity, from the first progress to the last.
    pub fn about(&self, entity: &str) -> Vec<&Note> {
        self.by_progress(|note| note.about == entity)
    }

    fn by_progress(&self, belongs: impl Fn(&Note) -> bool) -> Vec<&Note> {
        let mut notes: Vec<&Note> = self.kept().iter().filter(|note| belongs(note)).collect();
        sort_by_key(&mut notes, |note| note.progress);
        notes
    }

    /// Keeps a theory for a progress, in the place of an earlier one. `now` is in milliseconds since 1970.
    pub fn suspect(&mut self, suspect: &str, progress: Progress, words: &str, now: u64) {
        self.put_words(format!("{THEORY}{suspect}"), progress, words, now);
    }

    /// Keeps what the reader writes about an entity at a progress, in the place of the words from `before` they began; no words
    /// at all let that go. If somebody else, in another tab, has written something else there meanwhile, that is kept, too.
    /// `now` is in milliseconds since 1970.
    pub fn write(&mut self, entity: &str, progress: Progress, before: &str, words: &str, now: u64) {
        let name = name(entity, progress);
        let there = self.get(&name).map_or("", |note| note.words.as_str());
        if words == before || words == there {
            return;
        }
        if there.is_empty() || there == before {
            if words.is_empty() {
                self.let_go(&name, now);
            } else {
                self.put_words(entity.to_owned(), progress, words, now);
            }
        } else if !words.is_empty() {
            let both = format!("{there}\n\n{words}");
            self.put_words(entity.to_owned(), progress, &both, now);
        }
    }

    fn put_words(&mut self, about: String, progress: Progress, words: &str, now: u64) {
        self.put(Note { about, progress, words: words.to_owned(), written: now });
    }
}

impl Kept for Notes {
    const KEY: &'static str = "notes";

    fn join(&mut self, other: &Self) {
        self.join(other);
    }
}

/// The form in which notes are stored. The first versions did not store what was let go.
#[derive(Serialize, Deserialize)]
struct StoredNotes<'a> {
    notes: Cow<'a, [Note]>,
    #[serde(default, skip_serializing_if = "<[Gone]>::is_empty")]
    gone: Cow<'a, [Gone]>,
}

impl Serialize for Notes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        StoredNotes { notes: self.kept().into(), gone: self.gone().into() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Notes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        StoredNotes::deserialize(from).map(|stored| Self::restored(stored.notes.into_owned(), &stored.gone))
    }
}
