//! A casebook that comes from elsewhere: read with care, and held against the one that is there, before anything is changed.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Error, Value};

use super::Progress;
use super::casebook::{Casebook, Favourites, Kept, LIMIT};
use super::desk::LARGEST;
use super::entries::{Entries, Entry, moment};
use super::export::{FORMAT, VERSION};
use super::notes::{LONGEST, Notes};
use super::settings::Settings;

/// What came, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// How far the reader had come where it was made.
    pub progress: Progress,
    /// On which day it was made: `2026-11-27`.
    pub exported: String,
    pub casebook: Casebook,
}

/// What comes of an import if the reader wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub progress: Progress,
    pub casebook: Casebook,
}

/// Why something cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Larger than [`LARGEST`].
    TooLarge,
    Empty,
    /// Not JSON from this line and column on, both counted from 1.
    Damaged {
        line: usize,
        column: usize,
    },
    /// JSON, but no casebook.
    Foreign,
    /// The casebook of another show.
    OtherShow(String),
    /// Written by a newer version of the wiki.
    Newer(u32),
    /// Something is not what it should be.
    Wrong {
        place: String,
        expected: &'static str,
    },
    /// More than a browser is asked to store.
    TooMuch,
    /// A link that has lost a part on its way, or was made by something else.
    BrokenLink,
}

/// Reads the text of a file. `size` is that of the file; too large a one has not been opened.
///
/// # Errors
/// Says what is wrong and where.
pub fn read(text: &str, size: u64, show: &str) -> Result<Imported, Problem> {
    if size > LARGEST {
        return Err(Problem::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(Problem::Empty);
    }
    let json = serde_json::from_str::<Value>(text).map_err(|error| damaged(text, &error))?;
    if json.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Problem::Foreign);
    }
    match json.get("version").and_then(number::<u32>) {
        Some(version) if version > VERSION => return Err(Problem::Newer(version)),
        Some(1..) => {}
        _ => return Err(wrong("version", "the number of a version")),
    }
    match json.get("show").and_then(Value::as_str) {
        Some(of) if of == show => first_version(&json),
        Some(of) => Err(Problem::OtherShow(of.to_owned())),
        None => Err(wrong("show", A_TEXT)),
    }
}

/// The error has its place in bytes, on the last byte that was read; readers count letters, and what is cut off is damaged
/// behind its end.
fn damaged(text: &str, error: &Error) -> Problem {
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let place = if error.is_eof() { text.len() } else { (line + error.column()).saturating_sub(1) };
    let before = text.get(..place).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Problem::Damaged { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
}

/// The name of a field, what it has to be, and that in words.
type Check = (&'static str, fn(&Value) -> bool, &'static str);

/// No more of each kind: ten times as many as there are entities, and few enough to be read in a moment.
const MANY: usize = 2000;

/// So long a note can be, in bytes: some times as long as the field for it takes, which counts letters.
const LONG: usize = 10 * LONGEST;

/// January 1, 2100, in milliseconds since 1970. What was written later would for long be taken for newer than anything else.
const TOO_LATE: u64 = 4_102_444_800_000;

const A_TEXT: &str = "a text";
const A_NOTE: &str = "a text of a length that a note can have";
const A_MOMENT: &str = "a moment in milliseconds since 1970";
const AN_EPISODE: &str = "the number of an episode";

/// The number, if it is a whole one that is not negative, and not too large.
fn number<T: TryFrom<u64>>(json: &Value) -> Option<T> {
    json.as_u64()?.try_into().ok()
}

fn is_text(json: &Value) -> bool {
    json.is_string()
}

fn is_note(json: &Value) -> bool {
    json.as_str().is_some_and(|words| words.len() <= LONG)
}

fn is_moment(json: &Value) -> bool {
    moment(json).is_ok_and(|moment| moment < TOO_LATE)
}

fn is_progress(json: &Value) -> bool {
    number::<u8>(json).is_some()
}

fn wrong(place: impl Into<String>, expected: &'static str) -> Problem {
    Problem::Wrong { place: place.into(), expected }
}

/// The format as it has been from the beginning.
fn first_version(json: &Value) -> Result<Imported, Problem> {
    let progress = json.get("progress").and_then(number).ok_or_else(|| wrong("progress", AN_EPISODE))?;
    let exported = json.get("exported").and_then(Value::as_str).ok_or_else(|| wrong("exported", "a day"))?;
    let favourites = list(json, Favourites::KEY, &[("entity", is_text, A_TEXT), ("added", is_moment, A_MOMENT)])?;
    let note: [Check; 4] = [
        ("about", is_text, A_TEXT),
        ("progress", is_progress, AN_EPISODE),
        ("words", is_note, A_NOTE),
        ("written", is_moment, A_MOMENT),
    ];
    let notes = list(json, Notes::KEY, &note)?;
    let settings = json.get(Settings::KEY).and_then(|json| Settings::deserialize(json).ok());
    let settings = settings.ok_or_else(|| wrong(Settings::KEY, "settings"))?;
    let casebook = Casebook { favourites, notes, settings };
    if casebook.stored_size() > LIMIT {
        return Err(Problem::TooMuch);
    }
    Ok(Imported { progress: Progress(progress), exported: exported.to_owned(), casebook })
}

fn list<T: Entry + DeserializeOwned>(json: &Value, name: &str, checks: &[Check]) -> Result<Entries<T>, Problem> {
    let list = json.get(name).and_then(Value::as_array).ok_or_else(|| wrong(name, "a list"))?;
    if list.len() > MANY {
        return Err(Problem::TooMuch);
    }
    let one = |(place, item): (usize, &Value)| {
        for (field, is_right, expected) in checks {
            if !item.get(field).is_some_and(is_right) {
                return Err(wrong(format!("{name}[{place}].{field}"), expected));
            }
        }
        T::deserialize(item).map_err(|_| wrong(format!("{name}[{place}]"), "as this wiki writes it"))
    };
    list.iter().enumerate().map(one).collect()
}

/// What the reader has after taking in what another casebook has and theirs has not. Of two notes about the same, written at
/// the same progress, the newer one is kept. Settings stay.
pub fn merged(own: &Casebook, other: &Casebook) -> Casebook {
    let mut all = own.clone();
    take_in(&mut all.favourites, &other.favourites);
    take_in(&mut all.notes, &other.notes);
    all
}

fn take_in<T: Entry>(own: &mut Entries<T>, other: &Entries<T>) {
    let mut news = Vec::new();
    for entry in other.kept() {
        let is_news = |mine: &T| mine.written() < entry.written() && mine.content() != entry.content();
        if own.get(&entry.name()).is_none_or(is_news) {
            news.push(entry.clone());
        }
    }
    own.put_all(news);
}

/// What is different in a second list.
pub struct Differences<'a, T> {
    pub added: Vec<&'a T>,
    /// As it is afterward.
    pub changed: Vec<&'a T>,
    pub removed: Vec<&'a T>,
}

/// What is different in a second list, each in the order of the list in which it stands.
pub fn differences<'a, T: Entry>(before: &'a Entries<T>, after: &'a Entries<T>) -> Differences<'a, T> {
    let (mut added, mut changed) = (Vec::new(), Vec::new());
    for entry in after.kept() {
        match before.get(&entry.name()) {
            None => added.push(entry),
            Some(other) if other.content() != entry.content() => changed.push(entry),
            Some(_) => {}
        }
    }
    let removed = before.kept().iter().filter(|entry| after.get(&entry.name()).is_none()).collect();
    Differences { added, changed, removed }
}
