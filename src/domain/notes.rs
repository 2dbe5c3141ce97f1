//! What a reader writes down, each note with the progress at which it was written.
//!
//! A theory is a note that names whom the reader suspects. There is one for each progress: who thinks again replaces it.

use super::Progress;
use super::casebook::Kept;
use super::json::Json;
use super::order::sorted;

/// What a theory is about, before the id of the person suspected.
const THEORY: &str = "theory/";

/// All notes of a reader, in the order in which they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    pub notes: Vec<Note>,
}

/// One note. It may name somebody who lies ahead of a lowered progress, or whom a later version of the content dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// `theory/june-park`
    pub about: String,
    /// How far the reader had come.
    pub progress: Progress,
    pub words: String,
    /// When it was written, in milliseconds since 1970.
    pub written: u64,
}

impl Note {
    /// The id of the person suspected, if this is a theory.
    #[must_use]
    pub fn suspect(&self) -> Option<&str> {
        self.about.strip_prefix(THEORY)
    }
}

impl Notes {
    /// The theories, from the first progress to the last.
    #[must_use]
    pub fn theories(&self) -> Vec<&Note> {
        let theories: Vec<&Note> = self.notes.iter().filter(|note| note.suspect().is_some()).collect();
        sorted(&theories, |a, b| a.progress.cmp(&b.progress))
    }

    /// Keeps a theory for a progress, in the place of an earlier one. `now` is in milliseconds since 1970.
    pub fn suspect(&mut self, suspect: &str, progress: Progress, words: &str, now: u64) {
        self.withdraw(progress);
        self.notes.push(Note { about: format!("{THEORY}{suspect}"), progress, words: words.to_owned(), written: now });
    }

    /// Lets the theory of a progress go.
    pub fn withdraw(&mut self, progress: Progress) {
        self.notes.retain(|note| note.suspect().is_none() || note.progress != progress);
    }
}

impl Kept for Notes {
    const KEY: &'static str = "notes";

    fn to_json(&self) -> Json {
        let note = |it: &Note| {
            Json::object([
                ("about", Json::text(&it.about)),
                ("progress", Json::number(it.progress.0)),
                ("words", Json::text(&it.words)),
                ("written", Json::number(it.written)),
            ])
        };
        Json::object([("notes", Json::List(self.notes.iter().map(note).collect()))])
    }

    fn from_json(json: &Json) -> Option<Self> {
        let note = |it: &Json| {
            Some(Note {
                about: it.get("about")?.as_text()?.to_owned(),
                progress: Progress(it.get("progress")?.as_number()?),
                words: it.get("words")?.as_text()?.to_owned(),
                written: it.get("written")?.as_number()?,
            })
        };
        let notes = json.get("notes")?.as_list()?.iter().map(note).collect::<Option<_>>()?;
        Some(Self { notes })
    }
}
