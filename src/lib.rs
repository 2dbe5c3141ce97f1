//! The Archer Files: a spoiler-safe fan wiki.
//!
//! In reading order:
//!
//! - [`domain`]: what the wiki knows and what one reader may know of it. Pure.
//! - `authoring`: how the files in `content/` become a checked catalog. Used by the build script and by tests.
//! - [`archive`]: the catalog that the build script made of `content/`.
//! - [`route`]: the addresses of the pages, and what stands in their heads. Pure.
//! - `search`: finds statements by words. Pure.
//! - [`palette`]: what the command palette offers. Pure.
//! - [`preview`]: what a link leads to, in a few words. Pure.
//! - `transfer`: the casebook on its way to another device. Pure.
//! - `browser`: the only place that touches the browser.
//! - `app`: everything that is drawn. Leptos.
//! - `publish`: what other programs are told of a page: link cards, structured data, sitemap.

pub mod archive;
#[cfg(feature = "authoring")]
pub mod authoring;
pub mod domain;
pub mod palette;
pub mod preview;
pub mod route;
pub mod search;
pub mod transfer;

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod publish;
