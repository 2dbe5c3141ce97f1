//! The app: everything that is drawn, by Leptos.
//!
//! - [`state`]: what decides what is on the screen, as signals in context.
//! - [`reading`]: what a page is drawn from.
//! - [`pages`]: one component a page.
//! - [`graph`]: the relationships, as a picture, a list and a matrix.
//! - [`picture`]: what drawn pictures have in common: moving in them, and walking from one thing to the next.
//! - [`components`]: pieces that several pages are made of.
//! - `draw`: pages as text, on the author's machine.

pub mod components;
#[cfg(feature = "ssr")]
pub mod draw;
pub mod graph;
pub mod pages;
pub mod picture;
pub mod reading;
pub mod state;
