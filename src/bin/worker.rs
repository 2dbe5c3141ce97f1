//! Worker entry: it says that it is there, is handed the archive, and draws the pages that it is asked for.

use archer_files::archive;
use archer_files::worker::Worker;
use gloo_events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// As in the page: half of the size of the one that Rust has.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let mut worker = None;
    let messages = EventListener::new(&scope, "message", move |event| {
        let data = event.unchecked_ref::<MessageEvent>().data();
        if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
            worker = Some(Worker::new(archive::open(bytes.to_vec())));
        } else if let (Some(worker), Some(line)) = (&mut worker, data.as_string()) {
            tell(&page, &worker.answer(&line).unwrap_or_default().into());
        }
    });
    messages.forget(); // for as long as the worker lives
    tell(&scope, &JsValue::NULL);
}

/// Plain values can always be sent.
fn tell(page: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let _ = page.post_message(message);
}
