//! The page around the app: its title, its root element, focus, the clock.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement};

use crate::route::Base;

/// The same measure as in the style sheet.
const NARROW: &str = "(max-width: 48rem)";

/// What keeps an entity among the favourites.
const KEEP_BUTTON: &str = "[data-favourite]";

/// Where the site is published: every page carries it as `<html data-base>`.
pub fn base() -> Base {
    Base::new(root_attribute("data-base").as_deref().unwrap_or("/"))
}

/// An attribute of `<html>`.
pub(super) fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Sets or removes an attribute of `<html>`.
pub fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // An attribute that cannot be set changes nothing that a reader needs.
    let _ = match value {
        Some(value) => set(&root, name, value),
        None => root.remove_attribute(name),
    };
}

/// Sets the title, the description and the canonical address of the page.
pub fn set_head(title: &str, description: &str, canonical: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(meta) = first("meta[name=description]") {
        let _ = meta.set_attribute("content", description);
    }
    each("link[rel=canonical]", |link| drop(link.set_attribute("href", canonical)));
}

/// Moves the focus to the heading of a new page, as a browser does after a real navigation.
pub fn focus_heading() {
    let Some(heading) = first("main h1").and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) else { return };
    focus_quietly(&heading);
}

/// Where the focus is, for the moment at which what has it may go away.
pub struct FocusPlace {
    /// Which of the buttons that keep an entity has it.
    button: Option<usize>,
}

impl FocusPlace {
    /// Where the focus is now; `None` if nothing has it.
    pub fn now() -> Option<Self> {
        let focused = focused().filter(|focused| focused.tag_name() != "BODY")?;
        Some(Self { button: all(KEEP_BUTTON).iter().position(|button| *button == focused) })
    }

    /// If what had the focus is gone, it goes to the button that took the place of that which is gone, else to the heading.
    pub fn restore(self) {
        if Self::now().is_some() {
            return;
        }
        let next = self.button.and_then(|place| all(KEEP_BUTTON).into_iter().nth(place));
        match next.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            Some(button) => drop(button.focus()),
            None => focus_heading(),
        }
    }
}

/// Gives the focus to something that has none by itself, and leaves the page where it is.
pub(super) fn focus_quietly(element: &HtmlElement) {
    let _ = element.set_attribute("tabindex", "-1");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether the screen is a narrow one.
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(NARROW).ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Calls back whenever the screen has become narrow or wide.
pub fn when_narrow_changes(act: impl Fn(bool) + 'static) {
    let query = web_sys::window().and_then(|window| window.match_media(NARROW).ok().flatten());
    if let Some(query) = query {
        EventListener::new(&query, "change", move |_| act(is_narrow())).forget(); // for as long as the page lives
    }
}

/// Calls back whenever something of this kind happens to the window or bubbles up to it, for as long as the page lives.
pub fn listen_window(kind: &'static str, act: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, kind, move |_| act()).forget();
    }
}

/// Calls back with every event of a kind, before anybody else in the page, for as long as the page lives.
pub(super) fn listen_first(kind: &'static str, act: impl FnMut(&Event) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window, kind, options, act).forget();
}

/// Presses an element, as somebody does with a pointer.
pub fn press(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// The words of the first element that fits.
pub fn text_of(selector: &str) -> Option<String> {
    first(selector)?.text_content()
}

/// What stands in the element with this id, as HTML.
pub fn html_of(id: &str) -> Option<String> {
    Some(by_id(id)?.inner_html())
}

/// Whether the page has an element with this id.
pub fn has(id: &str) -> bool {
    !id.is_empty() && by_id(id).is_some()
}

pub(super) fn each(selector: &str, act: impl Fn(&Element)) {
    all(selector).iter().for_each(act);
}

/// Gives an element an attribute, unless it has it: of what has the focus the browser asks anew whether it may keep it, and
/// styles the page for that.
pub(super) fn set(element: &Element, name: &str, value: &str) -> Result<(), JsValue> {
    if element.get_attribute(name).as_deref() == Some(value) { Ok(()) } else { element.set_attribute(name, value) }
}

/// The first element of a kind.
pub(super) fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

pub(super) fn all(selector: &str) -> Vec<Element> {
    document().and_then(|document| document.document_element()).map(|root| all_in(&root, selector)).unwrap_or_default()
}

/// All elements of a kind inside of one.
pub(super) fn all_in(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Opens an address outside the wiki in a new tab that knows nothing of this one.
pub fn open_outside(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener,noreferrer");
    }
}

/// Scheme and host of the address.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The day: `2026-11-27`.
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// Milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a date after 1970, far below 2^53")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Whether somebody sees the tab.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// What has the focus.
pub(super) fn focused() -> Option<Element> {
    document()?.active_element()
}

pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}
