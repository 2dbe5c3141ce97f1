//! The app: everything that is drawn, by Leptos.
//!
//! - [`state`]: what decides what is on the screen, as signals in context.
//! - [`reading`]: what a page is drawn from.
//! - [`pages`]: one component a page.
//! - [`layout`]: what surrounds every page.
//! - [`dialogs`]: what opens above it.
//! - [`previews`]: what a link leads to, on a card beside it.
//! - [`components`]: pieces that several pages are made of.
//! - `draw`: pages as text, on the author's machine.

pub mod components;
pub mod dialogs;
#[cfg(feature = "ssr")]
pub mod draw;
pub mod layout;
pub mod pages;
pub mod previews;
pub mod reading;
pub mod state;
