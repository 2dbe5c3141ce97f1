//! The dialog: a browser's own, above everything else.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};

use super::document::{by_id, focus_heading, focus_quietly, focused};

/// Whether a dialog is open. A browser tells of its closing a frame later: by then it may be open again.
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
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
