//! The service worker, which keeps the wiki on the device. What it does stands in `public/sw.js`.

use std::cell::Cell;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::document::{base, root_attribute};
use super::files::when;

const WORKER: &str = "sw.js";

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Has the wiki kept on the device, as a whole and in the background; calls back when another version than that of this page
/// has taken over. Nothing happens where the browser does not allow it, nor with `make serve`, whose pages have no version.
pub fn keep(on_new: impl Fn() + 'static) {
    let (Some(version), Some(container)) = (root_attribute("data-version"), container()) else { return };
    if !LISTENS.replace(true) {
        let listener = EventListener::new(&container, "message", move |event| {
            // Another copy may have a service worker around this one.
            let told = event.unchecked_ref::<MessageEvent>().data().as_string().unwrap_or_default();
            if told.split_once(' ').is_some_and(|(scope, told)| scope == base().as_str() && told != version) {
                on_new();
            }
        });
        listener.forget(); // for as long as the page lives
    }
    // A refusal (storage is blocked, or full) leaves everything as it is without a service worker.
    when(&container.register(&base().asset(WORKER)), |registration| {
        let Some(registration) =
            registration.as_ref().and_then(|registration| registration.dyn_ref::<ServiceWorkerRegistration>())
        else {
            return;
        };
        // One that was switched off and on again is not installed anew. While another is on its way, the one before must not be
        // woken: Chromium would have the new one wait for it, for minutes.
        if registration.installing().or(registration.waiting()).is_none() {
            tell(registration, "keep");
        }
    });
}

/// Asks the host whether there is a newer version, if this one is kept.
pub fn look_for_newer() {
    registered(|registration| {
        if let Ok(update) = registration.update() {
            when(&update, |_| {}); // there may be no connection
        }
    });
}

/// Takes everything off the device that [`keep`] has put there.
pub fn remove() {
    registered(|registration| tell(registration, "remove"));
}

fn tell(registration: &ServiceWorkerRegistration, what: &str) {
    for worker in [registration.installing(), registration.waiting(), registration.active()].into_iter().flatten() {
        let _ = worker.post_message(&what.into());
    }
}

fn registered(act: impl Fn(&ServiceWorkerRegistration) + Clone + 'static) {
    let Some(container) = container() else { return };
    when(&container.get_registration_with_document_url(base().as_str()), move |registration| {
        if let Some(registration) = registration.as_ref().and_then(JsCast::dyn_ref) {
            act(registration);
        }
    });
}

/// There is none where the page comes without encryption, and some browsers refuse it when storage is blocked.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = Reflect::get(web_sys::window()?.as_ref(), &"navigator".into()).ok()?;
    Reflect::get(&navigator, &JsValue::from("serviceWorker")).ok()?.dyn_into().ok()
}
