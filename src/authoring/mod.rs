//! How the files in `content/` become a checked catalog, with every problem told to its author.
//!
//! - `source`: what authors write, one type per kind of file.
//! - `read`: from the folder to `content`; `part`, `schema`, `shape` and `locate` help it.
//! - `check`: whether the content agrees with itself and gives nothing away; `listing` is what it looks at.
//! - `compile` and `layout`: from checked content to the catalog.
//! - `markup`: the little Markdown of the texts; `link` and `typography` help it.
//! - `problem`: what authors are told.
//!
//! Used by the build script and by `make content`, which include it by path, and by the tests.

pub mod check;
pub mod compile;
pub mod content;
pub mod layout;
pub mod link;
pub mod listing;
pub mod locate;
pub mod markup;
pub mod part;
pub mod problem;
pub mod read;
pub mod schema;
pub mod shape;
pub mod source;
pub mod typography;

use std::path::Path;

/// The content of a folder, or all that is wrong with it, as one text.
///
/// # Errors
///
/// Everything that its author has to change.
pub fn read_and_check(folder: &Path) -> Result<content::Content, String> {
    let (content, mut problems) = read::read(folder);
    problems.extend(check::check(&content));
    if problems.is_empty() { Ok(content) } else { Err(problem::report(folder, problems)) }
}
