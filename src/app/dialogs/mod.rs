//! What asks the reader something or shows something above the page: one native dialog, filled by what is open.
//!
//! It is closed by Escape, by a button, or by the answer; nothing of what it held stays in the document.

mod buttons;
mod keys;
mod link;
mod note;
mod open_ahead;
mod palette;
mod progress;
mod settings;
pub mod shortcuts;

use leptos::prelude::*;

use super::state::{AppState, Dialog, use_app};
use crate::app::signals::memo;
use crate::browser::dialog as native;
use crate::route::Base;
use keys::Keys;
use link::{LINK, Link};
use note::Note;
use open_ahead::OpenAhead;
use palette::Palette;
use progress::{HowFar, Raise};
use settings::Settings;

/// Id of the one dialog, and of its heading.
const DIALOG: &str = "dialog";
const TITLE: &str = "dialog-title";

/// The dialog, closed until something is open.
#[component]
pub fn DialogHost() -> impl IntoView {
    let state = use_app();
    // What is opened again stays as it is.
    let open = memo(move || state.dialog.get());
    // What is shown is drawn before this runs: both follow the memo, in this order.
    Effect::new(move |before: Option<Option<Dialog>>| {
        let now = open.get();
        follow(&state, before.flatten(), now);
        now
    });
    // A browser tells of the closing a frame later: by then the dialog may be open again.
    let closed = move |_| {
        if !native::is_open(DIALOG) {
            state.dialog.close();
        }
    };
    view! {
        <dialog id=DIALOG class="dialog" aria-labelledby=TITLE on:close=closed>
            {move || open.get().map(|dialog| content(dialog, state.location.base()))}
        </dialog>
    }
}

/// Opens and closes the browser's own dialog.
fn follow(state: &AppState, before: Option<Dialog>, now: Option<Dialog>) {
    if matches!(before, Some(Dialog::Note(..))) && before != now {
        state.draft.end();
    }
    match now {
        Some(_) => native::show(DIALOG),
        None if before.is_some() => native::hide(DIALOG),
        None => {}
    }
    if now == Some(Dialog::Link) {
        native::select(LINK);
    }
}

fn content(dialog: Dialog, base: Base) -> AnyView {
    match dialog {
        Dialog::Raise(progress) => view! { <Raise progress /> }.into_any(),
        Dialog::HowFar => view! { <HowFar /> }.into_any(),
        Dialog::OpenAhead(source) => view! { <OpenAhead source /> }.into_any(),
        Dialog::Settings => view! { <Settings /> }.into_any(),
        Dialog::Note(at, progress) => view! { <Note at progress /> }.into_any(),
        Dialog::Palette => view! { <Palette base /> }.into_any(),
        Dialog::Keys => view! { <Keys /> }.into_any(),
        Dialog::Link => view! { <Link /> }.into_any(),
    }
}
