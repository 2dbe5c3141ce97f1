//! The form of what is stored: one readable JSON object per key, with the version of its format.

use serde::{Deserialize, Serialize};

use super::casebook::{Kept, LIMIT, VERSION};

/// Keys of everything that this wiki stores begin so: all projects of one user share one origin on GitHub Pages.
pub const PREFIX: &str = "archer-files:";

/// A value as it is stored. The version comes first, in every format of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored<T> {
    pub version: u32,
    pub value: T,
}

/// What every format of ours says, whatever its values look like.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

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

impl<T> Stored<T> {
    /// A value of today's format.
    pub const fn new(value: T) -> Self {
        Self { version: VERSION, value }
    }

    /// The value, if its version is one that we know.
    ///
    /// # Errors
    /// [`Unreadable::Newer`] otherwise.
    pub fn known(self) -> Result<T, Unreadable> {
        if self.version > VERSION { Err(Unreadable::Newer) } else { Ok(self.value) }
    }
}

/// The full key of a kind of value.
pub fn key<T: Kept>() -> String {
    format!("{PREFIX}{}", T::KEY)
}

/// The key under which a value that could not be read is kept before anything is written over it.
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
    serde_json::from_str::<Stored<T>>(raw).map_err(|_| why_not(raw))?.known()
}

/// Why a text that is no [`Stored`] value of ours is none.
pub fn why_not(raw: &str) -> Unreadable {
    let version = match serde_json::from_str::<Version>(raw) {
        Ok(Version { version }) => Some(version),
        Err(error) if error.is_data() => None,
        // A newer format may not even be JSON.
        Err(_) => version_in(raw),
    };
    if version.is_some_and(|version| version > VERSION) { Unreadable::Newer } else { Unreadable::Junk }
}

/// The version at the beginning of `{"version":2,...`, where every format of ours writes it.
fn version_in(raw: &str) -> Option<u32> {
    let rest = raw.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"version\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Writes a value as text.
pub fn encode<T: Kept>(value: &T) -> String {
    to_json(&Stored::new(value))
}

/// Any of our values as JSON, without spaces. It cannot fail: only a key that is no text is refused, and ours are texts.
pub fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
