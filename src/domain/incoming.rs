//! What somebody has brought from elsewhere, in words: what would change, before anything does; or what is wrong with it.

use super::casebook::{Casebook, Favourite, LIMIT, known};
use super::desk::{Incoming, LARGEST};
use super::export::FORMAT;
use super::import::{Differences, Imported, Problem, Target, differences, merged};
use super::notes::Note;
use super::words::since;
use super::{Knowledge, Progress};

/// So many changes are named one by one, the others counted.
const MANY: usize = 12;

impl Target {
    /// Adds what was brought to what the reader has, who has watched so far.
    pub fn merged(own: &Casebook, progress: Progress, imported: &Imported) -> Self {
        Self { casebook: merged(own, &imported.casebook), progress: imported.progress.max(progress) }
    }

    /// Takes what was brought for what the reader has.
    pub fn replaced(imported: &Imported) -> Self {
        Self { casebook: imported.casebook.clone(), progress: imported.progress }
    }

    /// Whether a browser can store it.
    pub fn fits(&self) -> bool {
        self.casebook.stored_size() <= LIMIT
    }
}

/// What it is called: the file by its name.
pub fn title(incoming: &Incoming) -> String {
    if incoming.file.is_empty() { "The link".to_owned() } else { format!("“{}”", incoming.file) }
}

/// "seen up to episode 3"
pub fn seen(progress: Progress) -> String {
    progress.episode().map_or_else(|| "not started".to_owned(), |episode| format!("seen up to episode {episode}"))
}

/// Why something cannot be imported, and what can be done about it.
pub fn in_words(problem: &Problem) -> String {
    match problem {
        Problem::TooLarge => {
            format!("It is larger than {} MB. A casebook is much smaller, so this is something else.", LARGEST >> 20)
        }
        Problem::Empty => "There is nothing in it.".to_owned(),
        Problem::Damaged { line, column } => format!(
            "It is damaged: from line {line}, column {column} on it cannot be read. If you have edited it, look there; otherwise export it again."
        ),
        Problem::Foreign => format!(
            "It does not say that it is a casebook: the field “format” has to be “{FORMAT}”. Choose a file that this wiki has exported."
        ),
        Problem::OtherShow(show) => format!("It belongs to a wiki about another series: {show}."),
        Problem::Newer(version) => {
            format!(
                "A newer version of the wiki wrote it (format {version}). Load this page again to get that version, then import it."
            )
        }
        Problem::Wrong { place, expected } => {
            format!("“{place}” is not {expected}. If you have edited the file, mend that and import it again.")
        }
        Problem::BrokenLink => {
            "A part of it was lost on its way, as some programs cut long addresses off. Copy it again as a whole, or use a file."
                .to_owned()
        }
        Problem::TooMuch => {
            "It holds more than this wiki can store in a browser, which is 1 MB for favourites and 1 MB for notes.".to_owned()
        }
    }
}

/// What is different in the casebook to come, a sentence for each thing, as far as the reader may see it.
pub fn changes(knowledge: Knowledge<'_>, own: &Casebook, to_come: &Casebook) -> Vec<String> {
    let favourites = differences(&own.favourites, &to_come.favourites);
    let notes = differences(&own.notes, &to_come.notes);
    let mut rows = favourite_rows(knowledge, &favourites);
    rows.extend(note_rows(knowledge, &notes));
    let more = rows.len().saturating_sub(MANY);
    rows.truncate(MANY);
    if more > 0 {
        rows.push(format!("and {more} more"));
    }
    if own.settings != to_come.settings {
        rows.push("Your settings become those of the casebook.".to_owned());
    }
    if rows.is_empty() {
        rows.push("Nothing in your casebook changes.".to_owned());
    }
    rows
}

fn favourite_rows(knowledge: Knowledge<'_>, changes: &Differences<'_, Favourite>) -> Vec<String> {
    let row = |verb: &'static str| move |it: &&Favourite| format!("{verb}: {}", name(knowledge, &it.entity));
    let added = changes.added.iter().map(row("New favourite"));
    added.chain(changes.removed.iter().map(row("No favourite any more"))).collect()
}

fn note_rows(knowledge: Knowledge<'_>, changes: &Differences<'_, Note>) -> Vec<String> {
    let row = |verb: &'static str| {
        move |it: &&Note| {
            let about = match it.suspect() {
                Some(suspect) => format!("your theory, {}", name(knowledge, &format!("characters/{suspect}"))),
                None => name(knowledge, &it.about),
            };
            // What was written later may tell what lies ahead.
            let words = if it.progress <= knowledge.progress() { shorten(&it.words) } else { "behind the curtain".to_owned() };
            format!("{verb} ({}) on {about}: {words}", since(it.progress))
        }
    };
    let new = changes.added.iter().map(row("New note"));
    let others = changes.changed.iter().map(row("Other words of a note"));
    new.chain(others).chain(changes.removed.iter().map(row("Note removed"))).collect()
}

/// The name of an entity, if the reader knows it.
fn name(knowledge: Knowledge<'_>, key: &str) -> String {
    known(knowledge, key).map_or_else(|| "something behind the curtain".to_owned(), |entity| entity.name.to_string())
}

fn shorten(words: &str) -> String {
    const LONG: usize = 100;
    let cut: String = words.chars().take(LONG).collect();
    if cut.len() < words.len() { format!("{cut}…") } else { cut }
}
