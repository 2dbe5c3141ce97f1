//! The form of what is stored: one readable JSON object per key, with the version of its format.

use super::casebook::{Kept, LIMIT, VERSION};
use super::json::Json;

/// Keys of everything that this wiki stores begin so: all projects of one user share one origin on GitHub Pages.
pub const PREFIX: &str = "archer-files:";

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
    T::from_json(&value_in(raw)?).ok_or(Unreadable::Junk)
}

/// What is kept under the version, which is one that we know.
fn value_in(raw: &str) -> Result<Json, Unreadable> {
    if raw.len() > LIMIT {
        return Err(Unreadable::Huge);
    }
    let json = Json::parse(raw);
    // A newer format may not even be JSON.
    let version = json.as_ref().map_or_else(|| version_in(raw), |json| json.get("version")?.as_number());
    let value = json.as_ref().and_then(|json| json.get("value"));
    match (version, value) {
        (Some(version), _) if version > VERSION => Err(Unreadable::Newer),
        (Some(_), Some(value)) => Ok(value.clone()),
        _ => Err(Unreadable::Junk),
    }
}

/// The version at the beginning of `{"version":2,...`, where every format of ours writes it.
fn version_in(raw: &str) -> Option<u32> {
    let rest = raw.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"version\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Writes a value as text.
#[must_use]
pub fn encode<T: Kept>(value: &T) -> String {
    print(value.to_json())
}

fn print(value: Json) -> String {
    Json::object([("version", Json::number(VERSION)), ("value", value)]).print()
}
