//! Pieces that several pages are made of: one component for a citation, a fact, a list of names, used everywhere.

mod later;

pub use later::{Later, Opening};
