//! Everything that can be tested without a browser: one crate, a module a subject.

mod archive;
mod cards;
mod casebook;
mod changes;
mod choices;
mod content;
mod counts;
mod graph;
mod hostile;
mod html;
mod json;
mod keeping;
mod markup;
mod mystery;
mod order;
mod packing;
mod pages;
mod palette;
mod parts;
#[path = "../canary/plant.rs"]
mod plant;
mod previews;
#[path = "../canary/rename.rs"]
mod rename;
mod routes;
mod schema;
mod search;
mod sharing;
mod show;
mod spoilers;
mod story;
mod suggest;
mod tidy;
mod timeline;
mod ways;
mod wiki;
mod worker;
#[path = "../canary/write.rs"]
mod write;
