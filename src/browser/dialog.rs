//! The dialog: a browser's own, above everything else.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::document::{by_id, document, focus_heading};

/// Shows a dialog above everything else; the browser moves the focus into it.
pub fn open(id: &str, html: &str) {
    let Some(dialog) = dialog(id) else { return };
    dialog.set_inner_html(html);
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

/// Whether a dialog is open. A browser tells of its closing a frame later: by then it may be open again.
#[must_use]
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}

/// Closes a dialog. The browser gives the focus back; where what had it is gone, the heading gets it.
pub fn close(id: &str) {
    let Some(dialog) = dialog(id).filter(HtmlDialogElement::open) else { return };
    dialog.close();
    let focused = document().and_then(|document| document.active_element());
    if dialog.contains(focused.as_deref()) {
        focus_heading();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}
