//! Every page as it is drawn, natively: one crate, a module a subject.

mod cards;
mod casebook;
mod counts;
mod drawn;
mod graph;
mod hostile;
mod html;
mod mystery;
mod pages;
#[path = "../canary/plant.rs"]
mod plant;
mod published;
#[path = "../canary/rename.rs"]
mod rename;
mod routes;
mod search;
mod sharing;
mod spoilers;
mod story;
mod timeline;
mod ways;
#[path = "../native/wiki.rs"]
mod wiki;
#[path = "../canary/write.rs"]
mod write;
