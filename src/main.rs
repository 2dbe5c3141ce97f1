//! Browser entry: puts the app in the place of the static page.

use std::time::Duration;

use archer_files::app::pages::figures::{FIGURES, PublishedFigures};
use archer_files::app::state::AppState;
use archer_files::app::{App, lifecycle};
use archer_files::archive;
use archer_files::browser::{document, navigation, takeover};
use leptos::mount::mount_to;
use leptos::prelude::{provide_context, set_timeout, view};

/// Half of the size of the one that Rust has for WebAssembly, and made for little memory.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    // Says where, while developing; readers need not fetch what prints it.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    // A task of its own, so that a slow device answers in between.
    set_timeout(
        || {
            archive::catalog();
            set_timeout(take_over, Duration::ZERO);
        },
        Duration::ZERO,
    );
}

/// Draws the page of this reader beside the document, and puts it in the place of the static one, in one task.
fn take_over() {
    let Some(root) = takeover::new_root() else { return };
    let (base, place) = (document::base(), navigation::here());
    mount_to(root.clone(), move || {
        let state = AppState::new(archive::catalog(), place, base);
        lifecycle::load(state);
        state.screen.set_narrow(document::is_narrow());
        // The one thing on a static page that the program does not know.
        if let Some(figures) = document::html_of(FIGURES) {
            provide_context(PublishedFigures(figures));
        }
        view! { <App state/> }
    })
    .forget();
    takeover::put_in_place(&root, &takeover::look());
}
