//! What surrounds every page: skip link, header with the progress control, notices, footer, dock, live region.

mod footer;
mod header;
mod notice;
mod progress;
mod ways;

use leptos::prelude::*;

use super::previews::PreviewCard;
use super::state::{COPIED, use_announcer};
use footer::Footer;
use header::Header;
use notice::NoticeBar;
use progress::FirstQuestion;
pub use progress::ProgressOptions;
use ways::Ways;

/// The frame around the pages; the page is its children.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let announcer = use_announcer();
    view! {
        <a class="skip" href="#main">
            "Skip to the text"
        </a>
        <Header />
        <NoticeBar />
        <main id="main" tabindex="-1">
            {children()}
            <PreviewCard />
        </main>
        <FirstQuestion />
        <Footer />
        <nav class="dock" aria-label="Main, bottom">
            <Ways />
        </nav>
        <p class="sr" role="status" aria-live="polite">
            {move || announcer.words()}
        </p>
        <div class="said" aria-hidden="true" hidden=move || !announcer.says(COPIED)>
            {COPIED}
        </div>
    }
}
