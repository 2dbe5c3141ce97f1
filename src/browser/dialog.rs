//! The dialog: a browser's own, above everything else.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};

use super::document::{by_id, focus_heading, focus_quietly, focused};

/// Shows a dialog above everything else; the browser moves the focus into it.
pub fn open(id: &str, html: &str) {
    let Some(dialog) = dialog(id) else { return };
    let is_open = dialog.open();
    dialog.set_inner_html(html);
    if !is_open {
        let _ = dialog.show_modal();
        return;
    }
    // What had the focus is gone with the last question. Not to its first button: a key that is still down would press it.
    let find = |selector| dialog.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    match (find("[role=combobox]"), find("h2")) {
        (Some(field), _) => drop(field.focus()),
        (None, Some(heading)) => focus_quietly(&heading),
        (None, None) => {}
    }
}

/// Whether a dialog is open. A browser tells of its closing a frame later: by then it may be open again.
#[must_use]
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}

/// Closes a dialog, and leaves nothing in it: what it held may not stay in the page. The browser gives the focus back; where
/// what had it is gone, the heading gets it.
pub fn close(id: &str) {
    let Some(dialog) = dialog(id) else { return };
    if dialog.open() {
        dialog.close();
        if dialog.contains(focused().as_deref()) {
            focus_heading();
        }
    }
    dialog.set_inner_html("");
}

/// Fills a field that can only be read, and selects what is in it.
pub fn offer(id: &str, words: &str) {
    if let Some(field) = by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value(words);
        let _ = field.focus();
        field.select();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}

/// Shows a dialog that has been filled above everything else; the browser moves the focus into it. In one that is open already
/// the focus goes to the field of a combobox, or to the heading: what had it is gone. Not to the first button: a key that is
/// still down would press it.
pub fn show(id: &str) {
    let Some(dialog) = dialog(id) else { return };
    if !dialog.open() {
        let _ = dialog.show_modal();
        return;
    }
    let find = |selector| dialog.query_selector(selector).ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok());
    match (find("[role=combobox]"), find("h2")) {
        (Some(field), _) => drop(field.focus()),
        (None, Some(heading)) => focus_quietly(&heading),
        (None, None) => {}
    }
}

/// Closes a dialog that may have been emptied already. The browser gives the focus back; where what had it is gone, the
/// heading of the page gets it.
pub fn hide(id: &str) {
    let Some(dialog) = dialog(id).filter(HtmlDialogElement::open) else { return };
    dialog.close();
    let is_lost = focused().is_none_or(|focused| focused.tag_name() == "BODY" || dialog.contains(Some(&focused)));
    if is_lost {
        focus_heading();
    }
}

/// Gives the focus to a field, and selects what is in it.
pub fn select(id: &str) {
    if let Some(field) = by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}
