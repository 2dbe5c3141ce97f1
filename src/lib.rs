//! The Archer Files: a spoiler-safe fan wiki.
//!
//! In reading order:
//!
//! - [`domain`]: what the wiki knows and what one reader may know of it. Pure.
//! - `authoring`: how the files in `content/` become a checked catalog. Used by the build script and by tests.
//! - [`route`]: the addresses of the pages. Pure.
//! - [`markup`]: what changes between two versions of a page. Pure.
//! - `archive`: the catalog that the build script made of `content/`.
//! - `browser`: the only place that touches the browser.
//! - `search`: finds statements by words. Pure.
//! - [`pages`]: every page as a pure function of what the reader may know. Knows no browser.
//! - `palette`: what the command palette offers. Pure.
//! - [`preview`]: what a link leads to, in a few words. Pure.
//! - `sharing`: what other programs are told of a page: link cards, structured data, sitemap. Pure.
//! - `cards`: the pictures of the link cards.
//! - `transfer`: the casebook on its way to another device. Pure.
//! - [`request`]: what the program in the page asks of the one in the worker. Pure.
//! - `worker`: what that does: it draws the pages that the first one leaves to it. Knows no browser.
//! - `ui`: the app around the pages: router, header, progress, favourites, dialogs. Leptos.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod domain;
pub mod markup;
pub mod request;
pub mod route;

#[cfg(all(feature = "ui", feature = "all-pages"))]
pub mod app;
pub mod archive;
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod cards;
pub mod pages;
#[cfg(feature = "all-pages")]
pub mod palette;
pub mod preview;
#[cfg(feature = "all-pages")]
pub mod search;
#[cfg(feature = "all-pages")]
pub mod sharing;
#[cfg(feature = "all-pages")]
pub mod transfer;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "all-pages")]
pub mod worker;
