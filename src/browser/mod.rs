//! The only place that touches the browser.
//!
//! Everything here is called from effects and event handlers, which do not run when pages are written on the author's
//! machine. Nothing here decides anything; what can be decided without a browser is in the domain.

pub mod clipboard;
pub mod dialog;
pub mod document;
pub mod fields;
pub mod files;
pub mod navigation;
pub mod offline;
pub mod palette;
pub mod pan_zoom;
mod patch;
pub mod preview;
pub mod stage;
pub mod storage;
pub mod view;
pub mod worker;
