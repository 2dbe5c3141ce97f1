//! Reading, writing and following the browser's local storage, through gloo-storage.
//!
//! gloo's `LocalStorage` panics where storage is blocked, so [`available`] asks first, and nobody else calls it.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

use super::files::when;
use crate::domain::casebook::{Kept, LIMIT};
use crate::domain::desk::Storage as Standing;
use crate::domain::stored::{self, Unreadable};

/// How many unreadable values are kept for one key before the wiki stops writing it.
const RESCUES: u32 = 5;

/// What a look into the store found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading<T> {
    Value(T),
    Absent,
    Unreadable(Unreadable),
    /// The browser does not let us store anything.
    Blocked,
}

/// Why something was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStored {
    Blocked,
    Full,
    /// A newer version of the wiki wrote what is there; it is left alone.
    Newer,
}

/// Looks into the store.
pub fn read<T: Kept>() -> Reading<T> {
    match raw(&stored::key::<T>()) {
        Err(NotStored::Blocked | NotStored::Full | NotStored::Newer) => Reading::Blocked,
        Ok(None) => Reading::Absent,
        Ok(Some(text)) => stored::decode(&text).map_or_else(Reading::Unreadable, Reading::Value),
    }
}

/// Stores a value, after it has taken over what another tab has stored meanwhile. What is there and cannot be read is first
/// kept under another key.
///
/// # Errors
/// Says why not; the value then lives in memory only.
pub fn write<T: Kept>(value: &mut T) -> Result<(), NotStored> {
    let key = stored::key::<T>();
    if let Some(before) = raw(&key)? {
        match stored::decode::<T>(&before) {
            Ok(stored) => value.join(&stored),
            Err(Unreadable::Newer) => return Err(NotStored::Newer),
            Err(_) => rescue(&key, &before)?,
        }
    }
    let text = stored::encode(value);
    // It could not be read again.
    if text.len() > LIMIT {
        return Err(NotStored::Full);
    }
    put(&key, &text)
}

/// Keeps what could not be read under another key.
fn rescue(key: &str, text: &str) -> Result<(), NotStored> {
    for number in 1..=RESCUES {
        let other = stored::rescue_key(key, number);
        match raw(&other)? {
            Some(kept) if kept == text => return Ok(()),
            Some(_) => {}
            None => return put(&other, text),
        }
    }
    Err(NotStored::Full)
}

/// Calls back when another tab has written or removed something. `None` means that everything was cleared.
pub fn follow(mut on_change: impl FnMut(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = gloo_events::EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() {
            on_change(event.key());
        }
    });
    listener.forget(); // for as long as the page lives
}

/// Finds out how long the browser keeps what is stored; as a wish it is asked to keep it, which some ask the reader about.
pub fn standing(is_wish: bool, tell: impl Fn(Standing) + Clone + 'static) {
    let Some(window) = web_sys::window().filter(|_| available()) else { return tell(Standing::Blocked) };
    let navigator = window.navigator();
    // <https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/>; all of Apple's browsers say so.
    let is_on_home_screen =
        window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|standalone| standalone.matches());
    let vendor = js_sys::Reflect::get(&navigator, &"vendor".into()).ok().and_then(|vendor| vendor.as_string());
    if vendor.is_some_and(|vendor| vendor.starts_with("Apple")) && !is_on_home_screen {
        return tell(Standing::SevenDays);
    }
    let manager = navigator.storage();
    // Not there where the page comes without encryption.
    let answer = if is_wish { manager.persist() } else { manager.persisted() };
    if let Ok(answer) = answer {
        when(&answer, move |answer| match answer.and_then(|answer| answer.as_bool()) {
            Some(true) => tell(Standing::Promised),
            Some(false) => tell(Standing::AsRoomAllows),
            None => {}
        });
    }
}

/// Whether the browser lets us store anything.
#[must_use]
pub fn available() -> bool {
    matches!(web_sys::window().map(|window| window.local_storage()), Some(Ok(Some(_))))
}

fn raw(key: &str) -> Result<Option<String>, NotStored> {
    if !available() {
        return Err(NotStored::Blocked);
    }
    LocalStorage::raw().get_item(key).map_err(|_| NotStored::Blocked)
}

fn put(key: &str, text: &str) -> Result<(), NotStored> {
    if !available() {
        return Err(NotStored::Blocked);
    }
    LocalStorage::raw().set_item(key, text).map_err(|error| why(&error))
}

/// A full store answers with `QuotaExceededError`; anything else is a refusal.
fn why(error: &JsValue) -> NotStored {
    let name = error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default();
    if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" { NotStored::Full } else { NotStored::Blocked }
}
