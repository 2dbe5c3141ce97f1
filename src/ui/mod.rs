//! The app around the pages: header, progress, favourites, dialogs.
//!
//! Pages are plain markup ([`crate::pages`]); only what reacts is Leptos. So a static page is taken over without
//! walking through it, and the program stays small: views with types of their own cost some kilobytes each.
//!
//! - [`state`]: what the reader does and keeps, as signals.
//! - `shelf`: what the reader has put aside, and how it is stored.
//! - [`page`]: shows the page at the current address.
//! - `drawing`: what it is drawn from, and its markup.
//! - `worker_pages`: the pages that come from the worker.
//! - `palette`: from every page to everything, by keyboard.
//! - `previews`: what a link leads to, before anybody follows it.
//! - `presses`: listens to what is pressed, chosen and sent.
//! - [`stage`]: the drawn picture on it, as somebody uses it.
//! - [`shell`]: what surrounds every page: header, footer, dock.
//! - [`dialogs`]: what asks the reader something.
//! - `prerender`: pages as text, on the author's machine.

pub mod dialogs;
mod drawing;
pub mod page;
mod palette;
#[cfg(feature = "ssr")]
pub mod prerender;
mod presses;
mod previews;
mod shelf;
pub mod shell;
pub mod stage;
pub mod state;
mod worker_pages;

use std::time::Duration;

use leptos::prelude::*;

use crate::route::{Base, Place};
use state::Reader;

/// The whole wiki, published under `base`, at a place.
#[component]
pub fn App(base: Base, place: Place) -> impl IntoView {
    let reader = Reader::new(place);
    provide_context(base.clone());
    provide_context(reader);
    in_its_turn(move || state::follow_the_browser(reader, base));
    view! {
        <shell::Shell/>
        <dialogs::Dialogs/>
    }
}

/// Starts an effect in a task of its own: what a browser compiles and does at the start would keep a slow device from
/// answering for longer than a tenth of a second. On the author's machine there are no effects.
fn in_its_turn(start: impl FnOnce() + 'static) {
    if cfg!(feature = "hydrate") {
        let owner = Owner::current().unwrap_or_default();
        set_timeout(move || owner.with(start), Duration::ZERO);
    }
}

/// Does something when the next frame has been painted.
fn after_paint(act: impl FnOnce() + 'static) {
    // One type for all: each would be a part of a kilobyte of program.
    let act: Box<dyn FnOnce()> = Box::new(act);
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}
