//! Browser entry: take over the static page, or draw one where there is none.

use std::time::Duration;

use archer_files::archive;
use archer_files::browser::{document, navigation};
use archer_files::ui::App;
use leptos::prelude::{set_timeout, view};

/// Half of the size of the one that Rust has for WebAssembly, and made for little memory.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // Says where, while developing; readers need not fetch what prints it.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // Each is a task of its own, so that a slow device answers in between.
    let read = || {
        archive::catalog();
        set_timeout(start, Duration::ZERO);
    };
    set_timeout(read, Duration::ZERO);
}

fn start() {
    let Some(root) = document::app_root() else { return };
    let (base, place) = (document::base(), navigation::here());
    // Every published page is drawn already, the one for unknown addresses too. Only the development server sends an
    // empty one; the code that can draw from nothing is five kilobytes that readers need not fetch.
    #[cfg(debug_assertions)]
    if root.first_element_child().is_none() {
        leptos::mount::mount_to(root, move || view! { <App base place/> }).forget();
        return;
    }
    leptos::mount::hydrate_from(root, move || view! { <App base place/> }).forget();
}
