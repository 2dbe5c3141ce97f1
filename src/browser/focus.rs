//! The focus, when what had it goes away: a browser gives it to nobody then, and a reader by keyboard begins anew at the top.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::document::{focus_heading, focused, listen_first};

/// What had the focus last.
#[derive(Clone)]
pub struct LastFocus(Rc<RefCell<Option<Element>>>);

impl LastFocus {
    /// Follows the focus for as long as the page lives.
    pub fn follow() -> Self {
        let last = Rc::new(RefCell::new(focused()));
        let noted = Rc::clone(&last);
        listen_first("focusin", move |event| {
            *noted.borrow_mut() = event.target().and_then(|target| target.dyn_into().ok());
        });
        Self(last)
    }

    /// If what had the focus last is gone with a change, the heading of the page gets it.
    pub fn rescue(&self) {
        let is_nowhere = focused().is_none_or(|element| element.tag_name() == "BODY");
        if is_nowhere && self.0.borrow().as_ref().is_some_and(|last| !last.is_connected()) {
            focus_heading();
        }
    }
}
