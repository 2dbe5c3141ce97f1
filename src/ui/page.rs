//! Shows the page at the current address, and listens to what is pressed in it.
//!
//! What can be pressed in a page carries a `data-` attribute: `data-favourite`, `data-ask`, `data-source` on buttons,
//! `data-form` on forms. One listener for each kind of event serves them all.

use leptos::ev;
use leptos::prelude::*;

use super::graph::Stage;
use super::state::{Reader, use_reader, use_route};
use crate::archive;
use crate::browser::{document, navigation};
use crate::domain::Progress;
use crate::pages::dialogs::Question;
use crate::pages::{Reading, draw, draws_from_favourites, head};
use crate::route::{Base, Query, Route};

/// The stage of this page.
type Kept = StoredValue<Stage, LocalStorage>;

/// What is on the screen: enough to tell what has changed.
#[derive(Clone, PartialEq)]
struct Shown {
    route: Route,
    progress: Progress,
    html: String,
}

/// The page at the current address, drawn anew when the address or the reader's progress changes.
#[component]
pub fn Page() -> impl IntoView {
    let reader = use_reader();
    let now = current_page(reader);
    // The static pages were drawn with the same words, so taking them over changes nothing.
    let first = now.get_untracked();
    let html = first.html.clone();
    let base: Base = expect_context();
    // The stage is the browser's alone: it is not sent anywhere.
    let stage = StoredValue::new_local(Stage::new(reader, base));
    show_changes(reader, stage, now, first);
    view! {
        <div
            id="page"
            inner_html=html
            on:click=move |event| click(reader, stage, &event)
            on:change=move |event| change(reader, stage, &event)
            on:submit=move |event| submit(reader, stage, &event)
            on:focusin=move |event| document::show_preview(&event)
            on:mouseover=move |event| document::show_preview(&event)
        ></div>
    }
}

/// The markup of the page, as the reader may see it now.
fn current_page(reader: Reader) -> Memo<Shown> {
    let route = use_route();
    let base: Base = expect_context();
    Memo::new(move |_| {
        let reading = reading(reader, &base);
        let route = route.get();
        Shown { html: draw(&route, &reading).into_string(), progress: reading.knowledge.progress(), route }
    })
}

/// Everything that the page at the current address is drawn from.
#[must_use]
pub fn reading(reader: Reader, base: &Base) -> Reading {
    let mut reading = Reading::new(archive::catalog().known_at(reader.progress()), base.clone());
    // The static pages have neither a query nor favourites, so the first drawing has none either.
    if reader.ready.get() {
        let place = reader.place.read();
        reading.query = Query::parse(&place.query);
        reading.narrow = Some(document::is_narrow());
        if draws_from_favourites(&Route::parse(&place.path, base)) {
            reading.favourites = reader.favourites.get();
        }
    }
    reading
}

/// Brings every change to the screen, and tells of it: title, focus, a word to screen readers.
fn show_changes(reader: Reader, stage: Kept, now: Memo<Shown>, first: Shown) {
    Effect::new(move |before: Option<Shown>| {
        let is_first = before.is_none();
        let before = before.unwrap_or_else(|| Shown {
            // The page for unknown addresses was drawn for none at all, so nothing of it stays.
            html: if document::is_lost() { String::new() } else { first.html.clone() },
            ..first.clone()
        });
        let now = now.get();
        let place = reader.place.get_untracked();
        let had_part = document::has(&place.fragment);
        if now.html != before.html {
            // The first change brings what is stored to a page that was drawn for a new reader.
            document::show_page(&now.html, is_first);
        }
        if now.route == Route::Relationships || before.route == Route::Relationships {
            stage.get_value().drawn();
        }
        let favourites = reader.favourites.read();
        document::mark_kept(|key| favourites.holds(key));
        let head = head::head(&now.route, archive::catalog().known_at(now.progress));
        let canonical = format!("{}{}", archive::catalog().site().address, now.route.path());
        document::set_head(&head.title, &head.description, &canonical);
        if now.progress != before.progress {
            // What was announced before may name what lies ahead again.
            reader.announcement.set(if is_first { String::new() } else { seen(now.progress, &head.title) });
        }
        if now.route != before.route {
            reader.question.set(None);
            reader.announcement.set(head.title);
            document::focus_heading();
            if !place.keep_scroll {
                document::scroll_to(&place.fragment);
            }
        } else if !had_part && document::has(&place.fragment) {
            document::scroll_to(&place.fragment); // the part that the address names came with the stored progress
        } else if now.html != before.html && now.progress == before.progress && !is_first {
            reader.announcement.set(document::text_of("#page .count, #page .empty").unwrap_or_default());
        }
        now
    });
}

/// What screen readers hear when the progress has changed: the page may have become another one.
fn seen(progress: Progress, title: &str) -> String {
    progress.episode().map_or_else(|| format!("Not started. {title}"), |episode| format!("Seen to episode {episode}. {title}"))
}

fn click(reader: Reader, stage: Kept, event: &ev::MouseEvent) {
    let at = |name| document::attribute_at(event, name);
    if let Some(entity) = at("data-favourite") {
        reader.toggle_favourite(&entity);
    } else if at("data-ask").is_some() {
        reader.question.set(Some(Question::HowFar));
    } else if let Some(Ok(source)) = at("data-source").map(|source| source.parse()) {
        reader.question.set(Some(Question::OpenAhead(source)));
    } else if let Some(way) = at("data-camera") {
        stage.get_value().press_camera(&way);
    } else if let Some(way) = at("data-step") {
        stage.get_value().press_step(&way);
    }
}

fn change(reader: Reader, stage: Kept, event: &ev::Event) {
    match document::attribute_at(event, "data-form").as_deref() {
        Some("filters") => filter(reader, event),
        Some("graph") => stage.get_value().ask(&document::form_query(event)),
        _ => {}
    }
}

fn submit(reader: Reader, stage: Kept, event: &ev::SubmitEvent) {
    event.prevent_default();
    match document::attribute_at(event, "data-form").as_deref() {
        Some("progress") => reader.choose(chosen(&document::form_query(event))),
        Some("graph" | "chain") => stage.get_value().ask(&document::form_query(event)),
        Some(_) => filter(reader, event),
        None => {}
    }
}

/// Puts the fields of the form into the address.
fn filter(reader: Reader, event: &ev::Event) {
    reader.place.set(navigation::set_query(&document::form_query(event), false));
}

/// The number in `hero-progress=5`; anything else is not started.
#[must_use]
pub fn chosen(query: &str) -> Progress {
    Progress(query.split_once('=').and_then(|(_, number)| number.parse().ok()).unwrap_or_default())
}
