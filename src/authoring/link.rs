//! The links of the texts: what they name, and the entry that this is.

use std::fmt;

use super::markup::MarkupError;
use super::source::Source;

/// What stands before the bar of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Given only where the id alone could be two things.
    pub kind: Option<Kind>,
    /// Id of the entry; for an episode its number.
    pub id: String,
}

/// A kind of entry that a text can link to, named like its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is the folder of its name")]
pub enum Kind {
    Characters,
    Episodes,
    Events,
    Places,
    Themes,
    Ballet,
    Questions,
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// No entry has this id.
    Unknown,
    /// Entries of these kinds have this id.
    Ambiguous(Vec<Kind>),
}

/// The entry that a link leads to: its kind and its index in the list of this kind.
///
/// # Errors
/// If there is none, or several.
pub fn resolve(source: &Source, target: &Target) -> Result<(Kind, usize), Unresolved> {
    let kinds = target.kind.map_or_else(|| Kind::ALL.to_vec(), |kind| vec![kind]);
    let found: Vec<_> = kinds.into_iter().filter_map(|kind| Some((kind, kind.find(source, &target.id)?))).collect();
    match found.as_slice() {
        [] => Err(Unresolved::Unknown),
        [one] => Ok(*one),
        several => Err(Unresolved::Ambiguous(several.iter().map(|(kind, _)| *kind).collect())),
    }
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Characters, Self::Episodes, Self::Events, Self::Places, Self::Themes, Self::Ballet, Self::Questions];

    /// The word before the slash of a link.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Episodes => "episodes",
            Self::Events => "events",
            Self::Places => "places",
            Self::Themes => "themes",
            Self::Ballet => "ballet",
            Self::Questions => "questions",
        }
    }

    /// The ids of all entries of this kind, in their order; for episodes their numbers.
    pub fn ids(self, source: &Source) -> Vec<String> {
        match self {
            Self::Characters => source.characters.iter().map(|entry| entry.id.clone()).collect(),
            Self::Episodes => source.episodes.iter().map(|entry| entry.number.to_string()).collect(),
            Self::Events => source.events.iter().map(|entry| entry.id.clone()).collect(),
            Self::Places => source.places.iter().map(|entry| entry.id.clone()).collect(),
            Self::Themes => source.themes.iter().map(|entry| entry.id.clone()).collect(),
            Self::Ballet => source.ballet.iter().map(|entry| entry.id.clone()).collect(),
            Self::Questions => source.questions.iter().map(|entry| entry.id.clone()).collect(),
        }
    }

    fn find(self, source: &Source, id: &str) -> Option<usize> {
        match self {
            Self::Characters => source.characters.iter().position(|entry| entry.id == id),
            Self::Episodes => source.episodes.iter().position(|entry| entry.number.to_string() == id),
            Self::Events => source.events.iter().position(|entry| entry.id == id),
            Self::Places => source.places.iter().position(|entry| entry.id == id),
            Self::Themes => source.themes.iter().position(|entry| entry.id == id),
            Self::Ballet => source.ballet.iter().position(|entry| entry.id == id),
            Self::Questions => source.questions.iter().position(|entry| entry.id == id),
        }
    }
}

impl Target {
    /// Reads what stands before the bar: `id` or `kind/id`.
    ///
    /// # Errors
    /// If the word before the slash is no kind.
    pub fn parse(text: &str) -> Result<Self, MarkupError> {
        let Some((word, id)) = text.split_once('/') else {
            return Ok(Self { kind: None, id: text.to_owned() });
        };
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.word() == word) else {
            let words = Kind::ALL.map(Kind::word).join(", ");
            let what = format!("`{word}` in the link `[[{text}]]` is no kind of entry");
            return Err(MarkupError { what, help: format!("use one of: {words}") });
        };
        Ok(Self { kind: Some(kind), id: id.to_owned() })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Some(kind) => write!(f, "{}/{}", kind.word(), self.id),
            None => f.write_str(&self.id),
        }
    }
}
