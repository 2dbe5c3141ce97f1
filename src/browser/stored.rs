//! The form of what is stored: one readable JSON object per key, with the version of its format.
//!
//! No browser is needed here, so what happens to damaged, newer and huge values is tested natively.

use serde::{Deserialize, Serialize};

use crate::domain::casebook::{Kept, Stored, VERSION};

/// Keys of everything that this wiki stores begin so: all projects of one user share one origin on GitHub Pages.
pub const PREFIX: &str = "archer-files:";

/// Longer values are not ours, or are not well: a casebook of every entity of the wiki is a hundred times smaller.
pub const LIMIT: usize = 1 << 20;

/// Why a stored value cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not what this wiki writes: damaged, or somebody else's.
    Junk,
    /// Longer than [`LIMIT`].
    Huge,
    /// Written by a newer version of the wiki.
    Newer,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    version: u32,
    /// `None` in a newer format, which may look like anything.
    #[serde(default)]
    value: Option<Stored>,
}

/// The full key of a kind of value.
#[must_use]
pub fn key<T: Kept>() -> String {
    format!("{PREFIX}{}", T::KEY)
}

/// The key under which a value that could not be read is kept before anything is written over it.
#[must_use]
pub fn rescue_key(key: &str, number: u32) -> String {
    format!("{key}:unreadable-{number}")
}

/// Reads a stored text.
///
/// # Errors
/// Says why not, when it cannot be read. Nothing is lost: the text is still in the store.
pub fn decode<T: Kept>(raw: &str) -> Result<T, Unreadable> {
    if raw.len() > LIMIT {
        return Err(Unreadable::Huge);
    }
    match serde_json::from_str::<Envelope>(raw) {
        Ok(envelope) if envelope.version > VERSION => Err(Unreadable::Newer),
        Ok(envelope) => envelope.value.and_then(T::from_stored).ok_or(Unreadable::Junk),
        // A newer format may keep other things under the names of ours.
        Err(_) if version_in(raw).is_some_and(|version| version > VERSION) => Err(Unreadable::Newer),
        Err(_) => Err(Unreadable::Junk),
    }
}

/// The version at the beginning of `{"version":2,...`, where every format of ours writes it.
fn version_in(raw: &str) -> Option<u32> {
    let rest = raw.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"version\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let digits = rest.find(|letter: char| !letter.is_ascii_digit()).map_or(rest, |end| &rest[..end]);
    digits.parse().ok()
}

/// Writes a value as text. `None` if it has no JSON form, which none of ours lacks.
#[must_use]
pub fn encode<T: Kept>(value: &T) -> Option<String> {
    serde_json::to_string(&Envelope { version: VERSION, value: Some(value.to_stored()) }).ok()
}
