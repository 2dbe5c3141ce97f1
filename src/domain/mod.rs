//! What the wiki knows, and what one reader may know of it.
//!
//! Pure: the standard library and serde with its JSON only, no IO, no clock, no randomness, no browser. The build script
//! compiles this folder by path, so an import from above fails every build.
//!
//! - [`progress`]: how far a reader has watched.
//! - [`dated`]: values that can be read only by somebody who has come far enough.
//! - [`text`]: prose with links to entities.
//! - [`catalog`]: the archive, checked and linked. Its statements are all [`dated`].
//! - [`knowledge`]: the catalog at one progress, the only key to what is dated.
//! - [`entity`]: an entity as lists and links show it.
//! - [`page`]: plain structs for the pages that need more than one look into the knowledge.
//! - [`appearances`]: in which episodes something comes up.
//! - [`article`], [`episode`]: the pages of places, themes and ballets, and of episodes.
//! - [`graph`]: the relationship graph.
//! - [`case`]: the case against a suspect, counted.
//! - [`story`]: the story so far.
//! - [`news`]: what is new since an earlier episode.
//! - [`mystery`]: the events that an address asks for.
//! - [`timeline`]: the two clocks as a picture.
//! - [`production`]: the making of the series.
//! - [`books`]: the novels, and how the series differs from them.
//! - [`compare`]: what two people have in common.
//! - [`alphabet`]: everything from A to Z.
//! - [`listing`]: filters and orders of lists, as they stand in the address.
//! - [`casebook`]: what a reader keeps.
//! - [`entries`]: lists of it that two tabs can change at the same time.
//! - [`notes`]: what a reader writes down, theories among it.
//! - [`settings`]: how a reader likes to read.
//! - [`desk`]: what lies beside the casebook.
//! - [`favourites`], [`notebook`]: what is kept, as lists show it.
//! - [`export`], [`import`]: the casebook as a file.
//! - [`incoming`]: what an import would change, in words.
//! - [`stored`]: the form in which each part of it is stored.
//! - [`sort`]: lists in another order.
//! - [`medallion`]: the geometry of the pictures that stand for people.
//! - [`words`]: episodes and dates in words.

pub mod alphabet;
pub mod appearances;
pub mod article;
pub mod books;
pub mod case;
pub mod casebook;
pub mod catalog;
pub mod compare;
pub mod dated;
pub mod desk;
pub mod entity;
pub mod entries;
pub mod episode;
pub mod export;
pub mod favourites;
pub mod graph;
pub mod import;
pub mod incoming;
pub mod knowledge;
pub mod listing;
pub mod medallion;
pub mod mystery;
pub mod news;
pub mod notebook;
pub mod notes;
pub mod page;
pub mod production;
pub mod progress;
pub mod settings;
pub mod sort;
pub mod stored;
pub mod story;
pub mod text;
pub mod timeline;
pub mod words;

pub use catalog::Catalog;
pub use dated::Dated;
pub use entity::Entity;
pub use knowledge::{Knowledge, Lookup};
pub use progress::Progress;
#[allow(unused_imports, reason = "the build script does not draw texts")]
pub use text::{EntityRef, Kind, Span, Text};
