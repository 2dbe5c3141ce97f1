//! The Archer Files: a spoiler-safe fan wiki.
//!
//! In reading order:
//!
//! - [`domain`]: what the wiki knows and what one reader may know of it. Pure.
//! - [`authoring`]: how the files in `content/` become a checked catalog. Used by the build script and by tests.
//! - [`route`]: the addresses of the pages. Pure.
//! - [`markup`]: what changes between two versions of a page. Pure.
//! - [`packing`]: how the catalog is made small on its way to the reader. Pure.
//! - `archive`: the catalog that the build script made of `content/`.
//! - `browser`: the only place that touches the browser.
//! - [`pages`]: every page as a pure function of what the reader may know. Knows no browser.
//! - `ui`: the app around the pages: router, header, progress, favourites, dialogs. Leptos.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod domain;
pub mod markup;
pub mod packing;
pub mod route;

pub mod archive;
#[cfg(feature = "ui")]
pub mod browser;
pub mod pages;
#[cfg(feature = "ui")]
pub mod ui;
