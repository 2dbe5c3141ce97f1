//! Previews of sources: the words of the list at the end of the page, beside the number that is hovered or focused.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::document::{by_id, each};

/// Puts a preview of the source beside the number that is hovered or focused: the words of the list at the end of the page.
pub fn show(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // One at a time: what lay under the last one is free again.
    let here = target.as_ref().and_then(|target| target.closest(".cite").ok().flatten());
    each(".peek", |preview| {
        // The pointer may rest anywhere while somebody reads with the keyboard: the focus keeps its preview.
        let reads = |cite: &Element| Some(cite) == here.as_ref() || cite.matches(":focus-within").unwrap_or_default();
        if !preview.parent_element().is_some_and(|cite| reads(&cite)) {
            preview.remove();
        }
    });
    let exhibit = target.and_then(|target| target.closest("a.exhibit").ok().flatten());
    let Some(exhibit) = exhibit.filter(|exhibit| exhibit.next_element_sibling().is_none()) else { return };
    let id = exhibit.get_attribute("href").unwrap_or_default();
    let words =
        by_id(id.trim_start_matches('#')).and_then(|entry| entry.last_element_child()).and_then(|entry| entry.text_content());
    let preview = web_sys::window().and_then(|window| window.document()?.create_element("span").ok());
    if let (Some(words), Some(preview)) = (words, preview) {
        preview.set_class_name("peek");
        let _ = preview.set_attribute("role", "tooltip");
        preview.set_text_content(Some(&words));
        let _ = exhibit.insert_adjacent_element("afterend", &preview);
    }
}

/// From now on Escape puts the previews of sources away (WCAG 2.2, 1.4.13), wherever the focus is: a preview under the
/// pointer has none. The next hover or focus brings one back.
pub fn shut_on_escape() {
    let Some(window) = web_sys::window() else { return };
    let keys = EventListener::new(&window, "keydown", |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            each(".peek", Element::remove);
        }
    });
    keys.forget(); // for as long as the page lives
}
