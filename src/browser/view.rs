//! What of the page is seen: where the reader is in it.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::{all, all_in, by_id, each, first, focus_quietly};

/// What an element is marked with while it is not drawn.
const PUT_OFF: &str = "data-put-off";

/// What can wait. A form stays: to draw lists to choose from again takes long. So does a picture: its height comes of what it
/// shows.
const LATER: &str = ":is(.act, .clocks, .board2, [data-later]):not(form, svg, :focus-within)";
/// So many elements a slow device draws in a fraction of a frame's patience: of a quarter of a desktop's speed, in 30 ms.
const FRAME: usize = 100;

thread_local! {
    /// What is marked so, the last one first.
    static WAITING: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

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

/// What the reader is reading: the id of the first such element that begins in the upper half of the screen, below what
/// stays at its edge, and how far down it does. At the top of a page, above a list, it is nothing.
#[must_use]
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

/// Lets what begins below the screen keep its place without being drawn, until [`draw_next`]: of a page that is about to
/// change, the browser then styles, lays out, and paints what the reader sees, and nothing else. Not that in which the focus
/// is: it would be lost.
pub fn put_off() {
    while draw_next() {}
    let Some(height) = height() else { return };
    let mut later = all(&format!("#page {LATER}"));
    // All are measured before any is marked: else each would be laid out anew for the next.
    later.retain(|element| element.get_bounding_client_rect().top() >= height);
    later.reverse();
    for element in &later {
        let _ = element.set_attribute(PUT_OFF, "");
    }
    WAITING.set(later);
}

/// Draws the next of what has been [`put_off`], as much as a frame has room for; whether there was any.
pub fn draw_next() -> bool {
    let mut drawn = 0;
    while drawn < FRAME
        && let Some(next) = WAITING.with_borrow_mut(Vec::pop)
    {
        // What has come into it with the change waits in its turn.
        let mut inside = all_in(&next, LATER);
        inside.retain(|element| !element.has_attribute(PUT_OFF) && element.set_attribute(PUT_OFF, "").is_ok());
        inside.reverse();
        WAITING.with_borrow_mut(|waiting| waiting.extend(inside));
        let _ = next.remove_attribute(PUT_OFF);
        drawn += all_in(&next, "[data-put-off], :not([data-put-off] *)").len();
    }
    drawn > 0
}

/// Scrolls so that an element is as far down the screen as it was.
pub fn keep_in_view(id: &str, down: f64) {
    if let (Some(window), Some(element)) = (web_sys::window(), by_id(id)) {
        window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - down);
    }
}
