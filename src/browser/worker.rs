//! The worker as the page sees it: asked for one page after the other, it answers later.
//!
//! It is fetched when it is needed first. It has no archive of its own: it is handed the one of this program.

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker};

use super::document::{base, root_attribute};

/// Where the worker is if the page does not say: the name that Trunk gives it.
const ADDRESS: &str = "worker_loader.js";

thread_local! {
    static STATE: RefCell<Option<State>> = const { RefCell::new(None) };
}

struct State {
    worker: Worker,
    /// It listens, and has the archive.
    is_ready: bool,
    /// What it is drawing.
    asked: Option<Ask>,
    /// What it is to be asked next. For each purpose only the last one still matters.
    next: Vec<Ask>,
}

/// What an answer is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Page,
    Palette,
    Import,
}

/// A request, and what its answer is for.
#[derive(Clone, PartialEq, Eq)]
pub struct Ask {
    pub purpose: Purpose,
    pub request: String,
}

/// What the worker was asked, and what it has drawn.
pub struct Answer {
    pub ask: Ask,
    /// `None` if it could not be reached.
    pub html: Option<String>,
}

/// Fetches the worker, unless it is there.
pub fn start(archive: &'static [u8], on_answer: impl Fn(Answer) + Copy + 'static) {
    if STATE.with_borrow(Option::is_some) {
        return;
    }
    let address = root_attribute("data-worker").unwrap_or_else(|| ADDRESS.to_owned());
    let Ok(worker) = Worker::new(&base().asset(&address)) else { return };
    let messages = EventListener::new(&worker, "message", move |event| {
        heard(event.unchecked_ref::<MessageEvent>(), archive, on_answer);
    });
    let errors = EventListener::new(&worker, "error", move |_| {
        // The next question fetches it anew.
        let Some(state) = STATE.take() else { return };
        state.worker.terminate();
        for ask in state.next.into_iter().chain(state.asked) {
            on_answer(Answer { ask, html: None });
        }
    });
    messages.forget(); // for as long as the worker lives
    errors.forget();
    STATE.set(Some(State { worker, is_ready: false, asked: None, next: Vec::new() }));
}

/// Asks for a page, as soon as the worker is free. It has to have been [`start`]ed; whether there is one.
#[must_use]
pub fn ask(purpose: Purpose, request: String) -> bool {
    STATE.with_borrow_mut(|state| {
        let Some(state) = state else { return false };
        let ask = Ask { purpose, request };
        // What it is drawing need not be asked again.
        if state.asked.as_ref() != Some(&ask) {
            state.next.retain(|other| other.purpose != purpose);
            state.next.push(ask);
            state.go_on();
        }
        true
    })
}

fn heard(event: &MessageEvent, archive: &'static [u8], on_answer: impl Fn(Answer)) {
    let answer = event.data().as_string();
    let asked = STATE.with_borrow_mut(|state| {
        let state = state.as_mut()?;
        if answer.is_none() {
            // It says that it is there.
            state.is_ready = state.worker.post_message(&Uint8Array::from(archive)).is_ok();
        }
        let asked = state.asked.take();
        state.go_on();
        asked
    });
    if let Some(ask) = asked {
        on_answer(Answer { ask, html: answer });
    }
}

impl State {
    fn go_on(&mut self) {
        if self.is_ready && self.asked.is_none() {
            self.asked = (!self.next.is_empty()).then(|| self.next.remove(0));
            if let Some(ask) = &self.asked {
                let _ = self.worker.post_message(&ask.request.as_str().into());
            }
        }
    }
}
