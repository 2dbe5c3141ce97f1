//! How the files in `content/` become a checked catalog, with every problem told to its author.
//!
//! - `source`: what authors write, one type per kind of file.
//! - `read`: from the folder to `content`; `part`, `schema`, `shape` and `locate` help it.
//! - `check`: whether the content agrees with itself and gives nothing away; `listing` is what it looks at.
//! - `compile` and `layout`: from checked content to the catalog.
//! - `markup`: the little Markdown of the texts; `link` and `typography` help it.
//! - `problem`: what authors are told.
//!
//! Used by the build script, which includes it by path, and by the tests.

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
