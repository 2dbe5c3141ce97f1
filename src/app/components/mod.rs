//! Pieces that several pages are made of: one component for a citation, a fact, a list of names, used everywhere.

mod attributes;
mod filters;
mod later;
mod sorter;

pub use attributes::noscroll;
pub use filters::{FilterForm, FilterSelect, FilterWords, Segment, Segments};
pub use later::{Later, Opening};
pub use sorter::SortHeader;
