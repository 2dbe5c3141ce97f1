//! What the wiki has a page or a place on a page for, as lists and links show it.

use std::fmt;

use super::EntityRef;

/// An entity as lists and links show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entity<'a> {
    pub at: EntityRef,
    /// The word in its address; the number for an episode is in `EntityRef::index + 1`.
    pub id: &'a str,
    pub name: EntityName<'a>,
}

/// Names are words, but for episodes whose title no source gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntityName<'a> {
    Words(&'a str),
    Episode(u8),
}

impl fmt::Display for EntityName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Episode(number) => write!(f, "Episode {number}"),
        }
    }
}

/// "Class Act", or "Episode 6" where no source gives the title.
pub fn episode_title(number: u8, title: Option<&str>) -> String {
    title.map_or_else(|| format!("Episode {number}"), ToOwned::to_owned)
}

/// "Episode 3, Class Act", or "Episode 6" where no source gives the title.
pub fn episode_name(number: u8, title: Option<&str>) -> String {
    title.map_or_else(|| format!("Episode {number}"), |title| format!("Episode {number}, {title}"))
}
