//! Everything that can be tested without a browser: one crate, a module a subject.

mod archive;
mod casebook;
mod content;
mod graph;
mod keeping;
mod palette;
#[path = "../canary/plant.rs"]
mod plant;
mod previews;
#[path = "../canary/rename.rs"]
mod rename;
mod schema;
mod show;
mod suggest;
mod tidy;
mod wiki;
