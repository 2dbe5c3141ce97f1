//! Moving between pages without loading them again: the address bar, the history, and clicks on links.
//!
//! The pages are plain markup with plain links, which work before the program has started and where it never does.
//! Once it has, a click on a link to another page of this wiki is taken over here. Everything that a browser does
//! otherwise with a link (new tab, download, other origin, a fragment of the same page) is left to it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, Url, Window};

use super::document::origin;
use crate::route::{Base, Place, Route};

/// Where the browser is now.
pub fn here() -> Place {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    Place {
        path: part(web_sys::Location::pathname),
        query: part(web_sys::Location::search).trim_start_matches('?').to_owned(),
        fragment: part(web_sys::Location::hash).trim_start_matches('#').to_owned(),
        keep_scroll: false,
    }
}

/// Puts another query behind the address of this page. With an entry of its own in the history the way back leads to what
/// was before; otherwise it takes its place.
pub fn set_query(query: &str, is_step: bool) -> Place {
    let mut place = here();
    query.clone_into(&mut place.query);
    place.keep_scroll = true;
    let address = if query.is_empty() { place.path.clone() } else { format!("{}?{query}", place.path) };
    if let Some(window) = window() {
        enter(&window, &address, !is_step);
    }
    place
}

/// Takes the part behind the hash away from the address.
pub fn drop_fragment() -> Place {
    let query = here().query;
    Place { fragment: String::new(), ..set_query(&query, false) }
}

/// Calls back with every new place: a click on a link of this wiki, or Back and Forward.
pub fn follow(base: Base, on_change: impl Fn(Place) + Clone + 'static) {
    let Some(window) = window() else { return };
    let (clicked, base_of_back) = (on_change.clone(), base);
    // A link to a part of the same page comes as one step back or forward, too.
    let last = Rc::new(RefCell::new(here().path));
    let last_clicked = Rc::clone(&last);
    let options = EventListenerOptions::enable_prevent_default();
    let clicks = EventListener::new_with_options(&window, "click", options, move |event| {
        let link = event.dyn_ref::<MouseEvent>().filter(|event| is_plain(event)).and_then(|event| link_of(event));
        if let Some(place) = link.and_then(|link| take_over(&link, &base)) {
            event.prevent_default();
            last_clicked.replace(place.path.clone());
            clicked(place);
        }
    });
    clicks.forget(); // for as long as the page lives
    let back = EventListener::new(&window, "popstate", move |_| {
        let place = here();
        let is_other = last.replace(place.path.clone()) != place.path;
        if is_other && Route::parse(&place.path, &base_of_back).is_file_alone() {
            return reload();
        }
        on_change(Place { keep_scroll: true, ..place });
    });
    back.forget();
}

/// How far down the reader was before the page was loaded again. The browser has tried to go there, but on the static
/// page, which is that of a new reader and may be shorter.
pub fn noted_scroll() -> Option<f64> {
    window()?.history().ok()?.state().ok()?.as_f64()
}

/// Notes in the history how far down the reader is, whenever a scroll has come to its end. (When the page is left it
/// would be too late: a browser that loads the page again may already have read what the history holds.)
pub fn note_scroll() {
    let Some(window) = window() else { return };
    let scrolled = EventListener::new(&window, "scrollend", |_| {
        if let Some(window) = self::window()
            && let (Ok(history), Ok(down)) = (window.history(), window.scroll_y())
        {
            let _ = history.replace_state(&JsValue::from_f64(down), "");
        }
    });
    scrolled.forget(); // for as long as the page lives
}

/// Goes down to a place that was noted.
pub fn scroll_down(to: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, to);
    }
}

/// The primary button, no key that asks for a new tab or a download, and nobody else has dealt with it.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !event.default_prevented()
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

fn link_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

/// The place to which a link leads, if that is a page of this wiki.
pub(super) fn place_of(link: &Element, base: &Base) -> Option<Place> {
    let address = address_of(link, base)?;
    let query = address.search().trim_start_matches('?').to_owned();
    let fragment = address.hash().trim_start_matches('#').to_owned();
    Some(Place { path: address.pathname(), query, fragment, keep_scroll: false })
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// The whole address of this page, for somebody else.
pub fn address_to_share() -> String {
    format!("{}{}", origin(), here().to_share())
}

/// The address of a link to a page of this wiki. A link in a drawing is another kind of element than one in a text, so its
/// attributes are read.
fn address_of(link: &Element, base: &Base) -> Option<Url> {
    let location = window()?.location();
    let address = Url::new_with_base(&link.get_attribute("href")?, &location.href().ok()?).ok()?;
    let stays = address.origin() == location.origin().ok()? && !link.has_attribute("target") && !link.has_attribute("download");
    let path = address.pathname();
    let inside = path.starts_with(base.as_str()) || format!("{path}/") == base.as_str();
    let is_drawn = !Route::parse(&path, base).is_file_alone();
    (stays && inside && is_drawn).then_some(address)
}

/// Enters the link's address into the history, if it leads to another page of this wiki.
fn take_over(link: &Element, base: &Base) -> Option<Place> {
    let address = address_of(link, base)?;
    let location = window()?.location();
    let same_page = address.pathname() == location.pathname().ok()? && address.search() == location.search().ok()?;
    if same_page && !address.hash().is_empty() {
        return None;
    }
    enter(&window()?, &address.href(), same_page)?;
    Some(Place { keep_scroll: link.has_attribute("noscroll"), ..here() })
}

/// Enters an address into the history, or puts it in the place of the last one.
fn enter(window: &Window, address: &str, in_place: bool) -> Option<()> {
    let history = window.history().ok()?;
    if in_place {
        return history.replace_state_with_url(&JsValue::NULL, "", Some(address)).ok();
    }
    history.push_state_with_url(&JsValue::NULL, "", Some(address)).ok()
}

fn window() -> Option<Window> {
    web_sys::window()
}
