//! What of the page is seen: where the reader is in it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document::{all, by_id, each, first, focus_quietly};

/// Puts the element with this id at the top of the screen and gives it the focus, as a browser does with the target of a
/// link; or the beginning of the page, if there is none.
pub fn scroll_to(id: &str) {
    each("[data-aim]", |element| drop(element.remove_attribute("data-aim")));
    match by_id(id).filter(|_| !id.is_empty()).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        Some(element) => {
            element.scroll_into_view();
            // `:target` does not follow an address that was entered into the history.
            let _ = element.set_attribute("data-aim", "");
            focus_quietly(&element);
        }
        None => {
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }
}

/// The same, if there is such an element; else the page stays where it is.
pub fn scroll_to_if_there(id: &str) {
    if by_id(id).is_some() {
        scroll_to(id);
    }
}

/// Scrolls what surrounds an element as far as is needed to see it.
pub fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view_with_bool(false);
    }
}

/// What the reader is reading: the id of the first such element that begins in the upper half of the screen, below what
/// stays at its edge, and how far down it does. At the top of a page, above a list, it is nothing.
pub fn in_view(selector: &str, edge: &str) -> Option<(String, f64)> {
    let height = height()?;
    let covered = first(edge)?.get_bounding_client_rect().bottom();
    let places = all(selector).into_iter().map(|element| (element.id(), element.get_bounding_client_rect().top()));
    places.into_iter().find(|(_, top)| *top >= covered && *top < height / 2.0)
}

/// Of the screen; on the author's machine there is none.
fn height() -> Option<f64> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    web_sys::window()?.inner_height().ok()?.as_f64()
}

/// Scrolls so that an element is as far down the screen as it was.
pub fn keep_in_view(id: &str, down: f64) {
    if let (Some(window), Some(element)) = (web_sys::window(), by_id(id)) {
        window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - down);
    }
}

/// Whether the reader is at the top of the page.
pub fn is_at_top() -> bool {
    web_sys::window().and_then(|window| window.scroll_y().ok()).is_none_or(|down| down < 1.0)
}
