//! The app: everything that is drawn, by Leptos.
//!
//! - [`state`]: what decides what is on the screen, as signals in context.
//! - [`layout`]: what surrounds every page: header, footer, dock, notices.
//! - [`current_page`]: the page at the current address.
//! - [`pages`]: one component a page; [`reading`] is what it is drawn from.
//! - [`components`]: pieces that several pages are made of.
//! - [`picture`]: pan, zoom and keys of a drawn picture; [`graph`] and [`timeline`] are the two that there are.
//! - [`dialogs`]: what opens above a page, and the command palette; [`previews`]: what a link leads to, on a card beside it.
//! - [`lifecycle`]: what comes from the browser, and what it is told.
//! - `signals`: memos and effects that cost the program little.
//! - `draw`, `static_page`: pages as text, on the author's machine.

#![allow(clippy::redundant_closure, reason = "the macro makes one type only of closures that it sees written as such")]

pub mod components;
pub mod current_page;
pub mod dialogs;
#[cfg(feature = "ssr")]
pub mod draw;
pub mod graph;
pub mod layout;
pub mod lifecycle;
pub mod pages;
pub mod picture;
pub mod previews;
pub mod reading;
mod signals;
pub mod state;
#[cfg(feature = "ssr")]
pub mod static_page;
pub mod timeline;

use std::time::Duration;

use leptos::prelude::*;

use current_page::CurrentPage;
use dialogs::DialogHost;
use layout::Frame;
use state::AppState;

/// The whole wiki.
#[component]
pub fn App(state: AppState) -> impl IntoView {
    state.provide();
    lifecycle::follow_the_browser(state);
    view! {
        <Frame><CurrentPage/></Frame>
        <DialogHost/>
    }
}

/// Does something when the next frame has been painted. On the author's machine there are no frames.
fn after_paint(act: impl FnOnce() + 'static) {
    if cfg!(feature = "ssr") {
        return;
    }
    // One type for all.
    let act: Box<dyn FnOnce()> = Box::new(act);
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
