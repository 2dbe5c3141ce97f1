//! The casebook beyond this browser: as a file, on another device, and how long it stays where it is.

use leptos::prelude::*;

use crate::app::components::{Segment, Segments};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_app, use_casebook, use_location};
use crate::browser::{document, files};
use crate::domain::desk::{LARGEST, Storage};
use crate::domain::export::export;
use crate::route::Route;
use crate::transfer;

/// Id of the field of the link.
const LINK: &str = "casebook-link";

/// Out of the browser, and back into one.
#[component]
pub fn FileSection() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="act" id="file">
            <h2>"Yours to keep"</h2>
            <div class="body prose">
                <p>
                    "One file holds everything that is here, in a form that you can read with any editor. Every later version of this wiki reads it."
                </p>
                <p class="scripted">
                    <button class="btn" type="button" on:click=move |_| app.export()>
                        "Export the casebook"
                    </button>
                </p>
                <form class="ask scripted" on:submit=move |event| event.prevent_default()>
                    <label for="casebook-file">"Import a casebook: you see what will change before anything does"</label>
                    <input
                        id="casebook-file"
                        type="file"
                        accept=".json,application/json"
                        on:change=move |event| files::open(&event, LARGEST, move |incoming| app.casebook.bring(incoming))
                    />
                </form>
            </div>
        </section>
    }
}

/// To another device. Nothing of the casebook stands in the page before it is asked for: somebody may look over the reader's
/// shoulder.
#[component]
pub fn MoveSection(reading: Reading) -> impl IntoView {
    let location = use_location();
    let is_shown = memo(move || location.query().get("show").as_deref() == Some("link"));
    let choice = |id: &str, words: &str, query: &str, is_now: Signal<bool>| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: reading.href_with(&Route::Casebook, query).into(),
        is_now,
    };
    let choices = vec![
        choice("link-hidden", "Hidden", "", Signal::derive(move || !is_shown.get())),
        choice("link-shown", "Show the link", "show=link", is_shown.into()),
    ];
    view! {
        <section class="act scripted" id="move">
            <h2>"To another device"</h2>
            <div class="body prose">
                <p>
                    "A link can carry your casebook to another browser, without anybody’s server: what it carries stands behind its hash,
            which browsers do not send. Whoever has the link has your notes, so give it to nobody else."
                </p>
                <Segments label="Link" choices />
                {move || is_shown.get().then(|| view! { <MoveLink reading /> }.into_any())}
            </div>
        </section>
    }
}

/// The link, and a picture of it.
#[component]
fn MoveLink(reading: Reading) -> impl IntoView {
    let app = use_app();
    let origin = RwSignal::new(untrack(|| app.casebook.desk().origin));
    // Of what the browser knows nothing stands in what is drawn without one.
    effect(move |_| origin.set(document::origin()));
    let link = memo(move || {
        let page = format!("{}{}", origin.get(), reading.href(&Route::Casebook));
        let (progress, show) = (reading.knowledge.progress(), reading.knowledge.site().show);
        // No day: the same casebook makes the same link.
        app.casebook.with(|book| transfer::link(&page, &export(book, progress, show, "")))
    });
    let copy = move |_| app.copy(&link.get_untracked().unwrap_or_default(), None);
    let field = move |link: String| {
        let code = code(&link);
        view! {
            <p class="ask">
                <label for=LINK>"Open this on the other device"</label>
                <textarea id=LINK rows="4" readonly>
                    {link}
                </textarea>
            </p>
            <p>
                <button class="btn quiet" type="button" on:click=copy>
                    "Copy it"
                </button>
            </p>
            {code}
        }
        .into_any()
    };
    view! {
        {move || match link.get() {
            Some(link) => field(link).into_any(),
            None => view! {
                <p class="hint">
                    "Your casebook is too large for a link. Export it, and import the file on the other device."
                </p>
            }
            .into_any(),
        }}
    }
}

/// The link for cameras.
fn code(link: &str) -> AnyView {
    let Some((size, path)) = transfer::code(link) else {
        return view! { <p class="hint">"There is too much in it for a code that cameras can read."</p> }.into_any();
    };
    view! {
        <p>"Or point its camera at this:"</p>
        <svg class="code" viewBox=format!("0 0 {size} {size}") role="img" aria-label="The same link as a QR code">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

/// How long it stays.
#[component]
pub fn StorageSection() -> impl IntoView {
    let casebook = use_casebook();
    let storage = memo(move || casebook.desk().storage);
    view! {
        <section class="act" id="storage">
            <h2>"How long it stays"</h2>
            <div class="body prose">
                <p>{move || how_long(storage.get())}</p>
            </div>
        </section>
    }
}

const fn how_long(storage: Storage) -> &'static str {
    match storage {
        Storage::Unknown => "What you keep is stored in this browser, on this device, until you remove it or the browser does.",
        Storage::Promised => "This browser has promised to keep what is stored here until you remove it.",
        Storage::AsRoomAllows => {
            "This browser keeps what is stored here as long as there is room. When space runs out it may remove it without asking, so export your casebook now and then."
        }
        Storage::SevenDays => {
            "Safari removes what a site has stored after seven days on which you use it and do not come here. So does every browser on an iPhone or an iPad. Export your casebook, or put this wiki on your Home Screen, where that does not happen."
        }
        Storage::Blocked => {
            "This browser lets the wiki store nothing: what is here lasts until you close this page. Export it if you want to have it again."
        }
    }
}
