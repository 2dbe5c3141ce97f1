//! The events of the mystery: what an address shows of them, and the two clocks as a picture.
//!
//! - [`state`]: what is shown, from the address and what is known; and what only the screen knows.
//! - `picture`: the drawing with its buttons, and an event to read below it.
//! - `marks`: the events in it, as links.
//! - `ground`: what lies behind them and what is written on it.

mod ground;
mod marks;
mod picture;
pub mod state;

pub use picture::TimelineSection;
