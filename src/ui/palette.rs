//! The palette: from every page to everything, by keyboard.
//!
//! Its options come from the worker, as the pages of the search do.

use std::cell::RefCell;

use super::state::Reader;
use super::worker_pages;
use crate::browser::worker::Purpose;
use crate::browser::{document, palette, worker};
use crate::domain::listing::encode;
use crate::domain::settings::Switch;
use crate::pages::dialogs::Question;
use crate::request::{Request, Wanted};
use crate::route::Route;
use leptos::prelude::*;

/// Shown instead of options that could not be fetched. (Nothing of it comes from elsewhere.)
const CUT_OFF: &str = "<p role=\"option\" id=\"option-0\" aria-disabled=\"true\">The answers could not be fetched. See whether you \
    are connected, then type again.</p>";

/// What the palette waits for.
#[derive(Default)]
struct Wait {
    /// What the worker was asked last.
    asked: String,
    /// The answer has come.
    is_over: bool,
    /// Enter was pressed before it: it was meant for the first of the options to come.
    is_entered: bool,
}

thread_local! {
    static WAIT: RefCell<Wait> = RefCell::default();
}

/// Asks for the options that answer what is written in the field.
pub fn ask(reader: Reader) {
    let query = format!("q={}", encode(&palette::words()));
    let progress = reader.progress_now();
    let asked =
        Request { base: document::base(), route: Route::Search, query, progress, wanted: Wanted::Options, book: None }.to_line();
    WAIT.set(Wait { asked: asked.clone(), ..Wait::default() });
    worker_pages::prepare(reader);
    if !worker::ask(Purpose::Palette, asked) {
        palette::show(CUT_OFF);
    }
}

/// Shows the options that answer, unless something else has been asked since, or the palette has been closed.
pub fn take(reader: Reader, request: &str, html: Option<&str>) {
    let is_last = WAIT.with_borrow(|wait| wait.asked == request);
    if is_last && reader.question.get_untracked() == Some(Question::Palette) {
        palette::show(html.unwrap_or(CUT_OFF));
        if WAIT.with_borrow_mut(|wait| {
            wait.is_over = true;
            wait.is_entered
        }) {
            palette::press();
        }
    }
}

fn enter() {
    if WAIT.with_borrow_mut(|wait| {
        wait.is_entered = true;
        wait.is_over
    }) {
        palette::press();
    }
}

/// A key that has been pressed anywhere; whether it was for the palette, or for the dialog with the keys.
pub fn key(reader: Reader, key: &palette::Key) -> bool {
    let has_single_keys = || reader.shelf.read_untracked().casebook.settings.keys == Switch::On && !key.is_typing;
    let is_open = reader.question.get_untracked() == Some(Question::Palette);
    match (key.name.as_str(), key.is_command) {
        ("k" | "K", true) => reader.question.set(Some(Question::Palette)),
        ("/", false) if has_single_keys() => reader.question.set(Some(Question::Palette)),
        ("?", false) if has_single_keys() => reader.question.set(Some(Question::Keys)),
        ("ArrowDown", false) if is_open => palette::step(1),
        ("ArrowUp", false) if is_open => palette::step_back(),
        ("Enter", false) if is_open => enter(),
        _ => return false,
    }
    true
}
