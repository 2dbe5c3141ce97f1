//! No page at this address; perhaps one of these names was meant.

use leptos::prelude::*;

use crate::app::components::{EntityLink, Nobody};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::browser::fields;
use crate::domain::listing::near_names;
use crate::domain::medallion::Size;
use crate::domain::{Entity, Knowledge};
use crate::route::Route;
use crate::route::head::words;

/// As many as fit on a screen.
const MOST: usize = 8;

/// The page for an address that none has.
#[component]
pub fn NotFoundPage(
    reading: Reading,
    /// The address below the base.
    path: String,
) -> impl IntoView {
    let location = use_location();
    let wanted = memo(move || location.query().get("q").unwrap_or_else(|| last_part(&path)));
    view! {
        <Sheet title="No page here" words="Nothing in this wiki has that address. It may have been misspelled, or moved.">
            <form
                class="scripted"
                role="search"
                on:submit=move |event| {
                    event.prevent_default();
                    location.set_query(&fields::form_query(&event));
                }
            >
                <label for="near">"Look for a name"</label>
                <input id="near" class="field-line" type="search" name="q" autocomplete="off" value=move || wanted.get() />
                <button class="btn quiet" type="submit">
                    "Look"
                </button>
            </form>
            {move || wanted.with(|wanted| near(reading, wanted))}
            <p>
                <a href=reading.href(&Route::Home)>"Back to the programme"</a>
            </p>
        </Sheet>
    }
}

/// What is seen without a connection, for as long as the program takes to start.
#[component]
pub fn OfflinePage() -> impl IntoView {
    let (title, words) = words(&Route::Offline);
    view! {
        <Sheet title words>
            <p>"The page is being drawn from what this device keeps of the wiki."</p>
        </Sheet>
    }
}

#[component]
fn Sheet(title: &'static str, words: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="wrap">
            <div class="empty lost">
                <Nobody size=Size::Medium />
                <h1>{title}</h1>
                <p>{words}</p>
                {children()}
            </div>
        </div>
    }
}

fn near(reading: Reading, wanted: &str) -> AnyView {
    let found = entities_near(reading.knowledge, wanted);
    if found.is_empty() {
        return view! { <p role="status">"No name that you know of comes near it."</p> }.into_any();
    }
    let row = move |entity: Entity<'static>| {
        view! {
            <li>
                <EntityLink reading entity />
                <span class="ep">{entity.at.kind.heading()}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <p role="status">"Near names that you know of:"</p>
        <ul class="open">{found.into_iter().map(row).collect_view()}</ul>
    }
    .into_any()
}

/// Whatever has a name like that.
fn entities_near<'a>(knowledge: Knowledge<'a>, wanted: &str) -> Vec<Entity<'a>> {
    let entities: Vec<_> = knowledge.entities().collect();
    let names: Vec<String> = entities.iter().map(|entity| entity.name.to_string()).collect();
    let found = near_names(wanted, names.iter().map(String::as_str).zip(0..));
    found.into_iter().take(MOST).map(|which| entities[which]).collect()
}

/// What an address says that it is about.
fn last_part(path: &str) -> String {
    path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default().replace(['-', '_', '+'], " ")
}
