//! The only place that touches the browser.
//!
//! Everything here is called from effects and event handlers, which do not run when pages are written on the author's
//! machine. Nothing here decides anything; what can be decided without a browser is in the domain.

pub mod clipboard;
pub mod dialog;
pub mod document;
pub mod fields;
pub mod files;
pub mod focus;
pub mod keys;
pub mod navigation;
pub mod offline;
pub mod pan_zoom;
pub mod previews;
pub mod storage;
pub mod takeover;
pub mod view;
