//! What is wrong with the content, told to its author: where, what, and what to do about it.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing that is wrong with the content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the content folder.
    pub file: PathBuf,
    /// The line in it, counted from 1; none if the problem is the file itself.
    pub line: Option<usize>,
    /// What is wrong, in one line.
    pub what: String,
    /// What the author can do about it.
    pub help: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A slash on every system, so that the address is the one in the repository.
        let file = self.file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        write!(f, "content/{file}")?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}\n    help: {}", self.what, self.help)
    }
}

/// The order in which an author reads problems: by file and line, each once.
pub fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    problems.dedup();
    problems
}

/// All problems of a content folder as one text, with their number.
pub fn report(folder: &Path, problems: Vec<Problem>) -> String {
    let problems = in_order(problems);
    let count = match problems.len() {
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    let list = problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n\n");
    format!("{list}\n\n{count} in {}", folder.display())
}

/// The known word that an author most likely meant by an unknown one.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may be wrong; beyond that a proposal confuses more than it helps.
    let limit = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit || is_part(word, candidate))
        .min()
        .map(|(_, candidate)| candidate)
}

/// "bette" for "bette-whitlaw" is no typing error but a habit.
fn is_part(word: &str, candidate: &str) -> bool {
    word.len() > 2 && candidate.split('-').any(|part| part == word)
}

/// "did you mean …?", or the fallback when nothing is near.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    nearest(word, known).map_or_else(|| otherwise.to_owned(), |near| format!("did you mean `{near}`?"))
}
