//! The page around the app: its title, its root element, focus, the clock.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Event;
use web_sys::{Document, Element, HtmlElement};

use super::patch;
use crate::route::Base;

/// What keeps an entity among the favourites.
const KEEP_BUTTON: &str = "[data-favourite]";

/// The element that the app fills, and that the static pages have filled already.
#[must_use]
pub fn app_root() -> Option<HtmlElement> {
    by_id("app")?.dyn_into().ok()
}

/// Where the site is published: every page carries it as `<html data-base>`.
#[must_use]
pub fn base() -> Base {
    Base::new(root_attribute("data-base").as_deref().unwrap_or("/"))
}

/// Whether this is the page for addresses that have none; [`show_page`] is due at once.
#[must_use]
pub fn is_lost() -> bool {
    root_attribute("data-lost").is_some()
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

/// Sets where somebody changes what the page says.
pub fn set_suggestion(address: &str) {
    each("[data-suggest]", |link| drop(link.set_attribute("href", address)));
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
    #[must_use]
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

/// How a page comes to the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Over the one that was drawn for a new reader. At its top nobody has begun to read, so it is put there as a whole.
    First,
    /// As another page that is read from its beginning: that comes first, the rest with [`go_on`].
    Opened,
    /// As another page, or one of which nothing may stay.
    Whole,
    /// As the same page in another state. What is the same stays the same element, so that what the reader is looking at
    /// stays where it is.
    Changed,
}

/// Brings the next parts of a page that has been opened to the screen; whether there were any.
pub fn go_on() -> bool {
    patch::go_on()
}

/// Draws the page anew. The focus stays where it was, if that is still there, or another element with its id.
pub fn show_page(html: &str, arrival: Arrival) {
    let Some(page) = by_id("page") else { return };
    let focused = self::focused().filter(|element| page.contains(Some(element)));
    let place = focused.as_ref().and_then(|focused| all(KEEP_BUTTON).iter().position(|button| button == focused));
    let is_at_top = || web_sys::window().and_then(|window| window.scroll_y().ok()) == Some(0.0);
    match arrival {
        // The focus goes to its heading.
        Arrival::Opened => return patch::begin(&page, html),
        Arrival::Whole => patch::replace(&page, html),
        Arrival::First if is_at_top() => patch::replace(&page, html),
        _ => patch::change(&page, html),
    }
    let Some(focused) = focused.filter(|focused| self::focused().as_ref() != Some(focused)) else {
        return;
    };
    // What had the focus is gone: the next best thing is its successor, then the one that took the place of a kept thing
    // that was let go, then the heading.
    let next = by_id(&focused.id()).or_else(|| all(KEEP_BUTTON).into_iter().nth(place?));
    match next.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        Some(element) => drop(element.focus()),
        None => focus_heading(),
    }
}

/// Says which markup the page has been made of, if [`show_page`] has not made it.
pub fn page_shows(html: &str) {
    patch::remember(html);
}

/// The markup of the page as the browser has read it.
#[must_use]
pub fn page_markup() -> String {
    by_id("page").map(|page| page.inner_html()).unwrap_or_default()
}

/// Says that another page is on its way, or has come.
pub fn page_is_late(is_late: bool) {
    if let Some(page) = by_id("page") {
        let _ = if is_late { page.set_attribute("aria-busy", "true") } else { page.remove_attribute("aria-busy") };
    }
}

/// Makes the inside of an element of the page what the markup says.
pub fn show_part(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        patch::change_inside(&element, id, html);
    }
}

/// Whether the screen is a narrow one: the same measure as in the style sheet.
#[must_use]
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(max-width: 48rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Lights the lamps up to the episode that the reader has seen.
pub fn light_lamps(progress: u8) {
    each("[data-lamp]", |lamp| {
        let number = lamp.get_attribute("data-lamp").and_then(|number| number.parse::<u8>().ok());
        let _ = set(lamp, "class", if number.is_some_and(|number| number <= progress) { "lit" } else { "" });
    });
}

/// Marks what is kept, and what has notes, on every button of the page that keeps it or asks for one.
pub fn mark_kept(is_kept: impl Fn(&str) -> bool, has_notes: impl Fn(&str) -> bool) {
    each("[data-favourite],[data-note]", |button| {
        let kept = match button.get_attribute("data-favourite") {
            Some(key) => {
                let kept = is_kept(&key);
                let _ = set(button, "aria-pressed", if kept { "true" } else { "false" });
                kept
            }
            None => has_notes(&button.get_attribute("data-note").unwrap_or_default()),
        };
        if let Ok(Some(words)) = button.query_selector(".keepword") {
            let now = words.get_attribute(if kept { "data-kept" } else { "data-unkept" });
            // The same words again would be another text to the browser, to be styled and laid out.
            if words.text_content() != now {
                words.set_text_content(now.as_deref());
            }
        }
    });
}

/// Listens to events of these kinds anywhere in the document, before anybody else, and for as long as the page lives.
pub fn listen<const N: usize>(kinds: [&'static str; N], on_event: impl Fn(&Event) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for kind in kinds {
        let (act, options) = (on_event.clone(), EventListenerOptions { phase: EventListenerPhase::Capture, passive: false });
        EventListener::new_with_options(&window, kind, options, move |event| act(event)).forget();
    }
}

/// Which of these attributes stands nearest around the place where something happened, and its value.
#[must_use]
pub fn attribute_at(event: &Event, names: &'static [&'static str]) -> Option<(&'static str, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let selector = names.join("],[");
    let nearest = element.closest(&format!("[{selector}]")).ok()??;
    names.iter().find_map(|name| Some((*name, nearest.get_attribute(name)?)))
}

/// Presses an element, as somebody does with a pointer.
pub fn press(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// The words of the first element that fits.
#[must_use]
pub fn text_of(selector: &str) -> Option<String> {
    first(selector)?.text_content()
}

/// Whether the page has an element with this id.
#[must_use]
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
#[must_use]
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The day: `2026-11-27`.
#[must_use]
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// Milliseconds since 1970.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a date after 1970, far below 2^53")]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Whether somebody sees the tab.
#[must_use]
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
