//! The content as it was read, with what is needed to point at a line of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::locate::At;
use super::part::{Home, Part};
use super::problem::Problem;
use super::source::Source;

/// The content folder as it was read, with what is needed to point at a line of it.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// What the files say.
    pub source: Source,
    /// The files that were read, in the order of reading.
    pub files: Vec<File>,
    /// For each part where its entries stand, in the order of their list in `source`.
    pub(super) places: BTreeMap<Part, Vec<At>>,
    /// Part and name of the files that could not be used. Their entries exist, but nothing is known about them.
    pub(super) broken: Vec<(Part, String)>,
}

/// One file of the content.
#[derive(Debug, Clone)]
pub struct File {
    /// Relative to the content folder.
    pub path: PathBuf,
    /// As it was read.
    pub text: String,
}

impl Content {
    /// Where an entry of a part stands.
    pub fn place(&self, part: Part, index: usize) -> At {
        // Only a part that was read has entries, so the fallback never shows.
        self.places.get(&part).and_then(|places| places.get(index)).cloned().unwrap_or(At::top(0))
    }

    /// A problem at a place.
    pub fn problem(&self, at: &At, what: impl Into<String>, help: impl Into<String>) -> Problem {
        let file = self.files.get(at.file);
        Problem {
            file: file.map(|file| file.path.clone()).unwrap_or_default(),
            line: file.map(|file| at.line(&file.text)),
            what: what.into(),
            help: help.into(),
        }
    }

    /// A place in words: its file and line.
    pub fn words_for(&self, at: &At) -> String {
        self.files.get(at.file).map_or_else(String::new, |file| format!("{}:{}", file.path.display(), at.line(&file.text)))
    }

    /// The name of the file of a place, without folder and ending.
    pub fn stem(&self, at: &At) -> &str {
        self.files.get(at.file).map_or("", |file| stem(&file.path))
    }

    /// Whether a file of this part could not be used.
    pub fn is_broken(&self, part: Part) -> bool {
        self.broken.iter().any(|(broken, _)| *broken == part)
    }

    /// Whether an entry may stand in a file that could not be used.
    pub fn may_hold(&self, part: Part, id: &str) -> bool {
        let whole = matches!(part.home(), Home::File(_)) || part == Part::Relations;
        self.broken.iter().any(|(broken, name)| *broken == part && (whole || name == id))
    }

    /// Whether any file could not be used.
    pub fn is_incomplete(&self) -> bool {
        !self.broken.is_empty()
    }
}

/// The name of a file without folder and ending.
pub(super) fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}
