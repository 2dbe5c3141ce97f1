//! Reading, writing and following the browser's local storage, through gloo-storage.
//!
//! gloo's `LocalStorage` panics where storage is blocked, so [`available`] asks first, and nobody else calls it.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;

use super::files::when;
use crate::domain::casebook::{Kept, LIMIT};
use crate::domain::desk::Storage as Standing;
use crate::domain::stored::{self, Stored, Unreadable};

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
    let key = stored::key::<T>();
    let text = match raw(&key) {
        Ok(Some(text)) => text,
        Ok(None) => return Reading::Absent,
        Err(_) => return Reading::Blocked,
    };
    // Nobody reads what is too large.
    if text.len() > LIMIT {
        return Reading::Unreadable(Unreadable::Huge);
    }
    match LocalStorage::get::<Stored<T>>(&key) {
        Ok(stored) => stored.known().map_or_else(Reading::Unreadable, Reading::Value),
        Err(_) => Reading::Unreadable(stored::why_not(&text)),
    }
}

/// Stores a value, after it has taken over what another tab has stored meanwhile. What is there and cannot be read is first
/// kept under another key.
///
/// # Errors
/// Says why not; the value then lives in memory only.
pub fn write<T: Kept>(value: &mut T) -> Result<(), NotStored> {
    let key = stored::key::<T>();
    match read::<T>() {
        Reading::Value(stored) => value.join(&stored),
        Reading::Absent => {}
        Reading::Blocked => return Err(NotStored::Blocked),
        Reading::Unreadable(Unreadable::Newer) => return Err(NotStored::Newer),
        Reading::Unreadable(Unreadable::Junk | Unreadable::Huge) => rescue(&key)?,
    }
    // It could not be read again.
    if stored::encode(value).len() > LIMIT {
        return Err(NotStored::Full);
    }
    LocalStorage::set(&key, Stored::new(&*value)).map_err(|error| why(&error))
}

/// Keeps what could not be read under another key, as it is.
fn rescue(key: &str) -> Result<(), NotStored> {
    let Some(text) = raw(key)? else { return Ok(()) };
    for number in 1..=RESCUES {
        let other = stored::rescue_key(key, number);
        match raw(&other)? {
            Some(kept) if kept == text => return Ok(()),
            Some(_) => {}
            None => return put(&other, &text),
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
pub fn available() -> bool {
    matches!(web_sys::window().map(|window| window.local_storage()), Some(Ok(Some(_))))
}

/// The text under a key.
fn raw(key: &str) -> Result<Option<String>, NotStored> {
    if !available() {
        return Err(NotStored::Blocked);
    }
    LocalStorage::raw().get_item(key).map_err(|_| NotStored::Blocked)
}

/// Stores a text as it is.
fn put(key: &str, text: &str) -> Result<(), NotStored> {
    LocalStorage::raw().set_item(key, text).map_err(|error| {
        let exception = error.dyn_ref::<web_sys::DomException>();
        refusal(&exception.map(web_sys::DomException::name).unwrap_or_default())
    })
}

/// Why a value was not stored.
fn why(error: &StorageError) -> NotStored {
    match error {
        StorageError::JsError(error) => refusal(&error.name),
        StorageError::SerdeError(_) | StorageError::KeyNotFound(_) => NotStored::Blocked,
    }
}

/// A full store answers with `QuotaExceededError`; anything else is a refusal.
fn refusal(name: &str) -> NotStored {
    if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" { NotStored::Full } else { NotStored::Blocked }
}
