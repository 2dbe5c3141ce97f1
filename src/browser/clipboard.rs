//! Copies a text, if the browser lets the wiki do it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::files::when;

/// Copies it, and says whether it could: there is no clipboard where the connection is not secure, and it can be refused.
pub fn copy(text: &str, on_end: impl Fn(bool) + Copy + 'static) {
    match written(text) {
        Some(promise) => when(&promise, move |copied| on_end(copied.is_some())),
        None => on_end(false),
    }
}

/// Through what every browser has: the types of web-sys take for granted that there is a clipboard.
fn written(text: &str) -> Option<Promise> {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let clipboard = part(&part(web_sys::window()?.as_ref(), "navigator")?, "clipboard")?;
    let write: Function = part(&clipboard, "writeText")?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
