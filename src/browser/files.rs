//! Files that the reader hands in or takes along.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, HtmlAnchorElement, HtmlInputElement, Url};

use super::document::document;
use crate::domain::desk::Incoming;

/// Reads the file that was chosen in a field, and empties the field, so that the same file can be chosen again. One that is
/// larger than `largest`, in bytes, is not read, and one that cannot be read is empty.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a file, far below 2^53")]
pub fn open(event: &Event, largest: u64, on_read: impl Fn(Incoming) + Clone + 'static) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((field, file)) = field.and_then(|field| field.files()?.get(0).map(|file| (field, file))) else { return };
    let incoming = Incoming { file: file.name(), size: Blob::size(&file) as u64, text: String::new() };
    field.set_value("");
    if incoming.size > largest {
        return on_read(incoming);
    }
    when(&file.text(), move |text| {
        let text = text.and_then(|text| text.as_string()).unwrap_or_default();
        on_read(Incoming { text, ..incoming.clone() });
    });
}

/// Hands the reader a text as a file.
pub fn hand_out(name: &str, text: &str) {
    let parts = Array::of1(&text.into());
    let address = Blob::new_with_str_sequence(&parts).and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().and_then(|document| document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    // The address is let go of with the page: a browser may not have read it yet when the click is over.
    if let (Ok(address), Some(link)) = (address, link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

/// Calls back when a promise is kept, or with nothing if it is broken.
pub(super) fn when(promise: &Promise, then: impl Fn(Option<JsValue>) + Clone + 'static) {
    let otherwise = then.clone();
    let kept = Closure::new(move |value: JsValue| then(Some(value)));
    let broken = Closure::new(move |_: JsValue| otherwise(None));
    let _ = promise.then2(&kept, &broken);
    // Either is called once, and nobody can say when.
    kept.forget();
    broken.forget();
}
