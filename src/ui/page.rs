//! Shows the page at the current address.

use std::cell::Cell;

use leptos::prelude::*;

use super::drawing::{drawn, read_at};
use super::stage::{Stage, StageHandle};
use super::state::{Reader, use_reader};
use super::{after_paint, in_its_turn, presses, worker_pages};
use crate::archive;
use crate::browser::document::{self, Arrival};
use crate::browser::{fields, preview, view};
use crate::domain::Progress;
use crate::route::suggest::suggest;
use crate::pages::{self, SEARCH_FIELD, head};
use crate::route::{Base, Place, Query, Route};

/// What stays in view when the order of a list changes.
const EVENTS: &str = "[data-event]";
/// What changes it.
const SWITCH: &str = ".clockbar";

/// What is on the screen: enough to tell what has changed.
#[derive(Clone)]
struct Shown {
    route: Route,
    progress: Progress,
    html: String,
    /// Since when there is news, if a word about it stands at the top.
    news: Option<Progress>,
}

/// The page at the current address, drawn anew when the address or the reader's progress changes.
#[component]
pub fn Page() -> impl IntoView {
    let reader = use_reader();
    let base: Base = expect_context();
    // The static pages were drawn with the same words, so taking them over changes nothing.
    let first = untrack(|| first_page(reader, &base));
    let html = first.html.clone();
    // The stage is the browser's alone: it is not sent anywhere.
    let stage = StoredValue::new_local(Stage::new(reader, base.clone()));
    in_its_turn(move || show_changes(reader, base, stage, first));
    view! {
        <div
            id="page"
            inner_html=html
        ></div>
    }
}

/// The page as it stands there already, or as it is drawn where none does.
fn first_page(reader: Reader, base: &Base) -> Shown {
    let place = reader.place.read();
    let (route, reading) = read_at(reader, base, &place);
    if worker_pages::is_late(&route) {
        worker_pages::take_over(reader, &route, &reading, &place);
    }
    current_page(reader, base).unwrap_or_else(|| Shown {
        route,
        progress: reading.knowledge.progress(),
        html: String::new(),
        news: None,
    })
}

/// The markup of the page, as the reader may see it now; `None` while it is still to come.
fn current_page(reader: Reader, base: &Base) -> Option<Shown> {
    let (route, mut reading) = read_at(reader, base, &reader.place.read());
    if route == Route::Mystery && reader.watched.read().ready {
        let seen = || view::in_view(EVENTS, SWITCH).map(|(event, _)| event);
        let part = reader.place.read().fragment.clone();
        reading.at = Some(part).filter(|id| !id.is_empty()).or_else(seen).unwrap_or_default();
    }
    let mut html = if worker_pages::is_late(&route) {
        worker_pages::markup(reader, &route, &reading, &reader.place.read())?
    } else {
        drawn(&route, &reading)
    };
    let news = reader
        .watched
        .read()
        .news
        .filter(|since| !matches!(route, Route::News | Route::Figures) && *since < reading.knowledge.progress());
    if let Some(since) = news {
        html.insert_str(0, &pages::news::banner(&reading, since).into_string());
    }
    Some(Shown { html, progress: reading.knowledge.progress(), route, news })
}

/// Brings every change to the screen, and tells of it: title, focus, a word to screen readers.
fn show_changes(reader: Reader, base: Base, stage: StageHandle, first: Shown) {
    let is_next = Cell::new(false);
    Effect::new(move |before: Option<Option<Shown>>| {
        if before.is_none() {
            presses::listen(reader, base.clone(), stage);
            document::set_root("data-hydrated", Some("")); // from here on nothing is missed
        }
        // What somebody may see now comes when the answer has been painted: to close the dialog that asked, the browser styles
        // the whole page once more as it is. What they may not see any more goes at once.
        let is_raised = |before: &Shown| reader.progress() > before.progress;
        if before.iter().flatten().any(is_raised) && !is_next.replace(true) {
            after_paint(move || reader.watched.update(|_| {}));
            return before.flatten();
        }
        is_next.set(false);
        // It is of the page and of the progress that have been there.
        preview::shut();
        // Nothing has been brought to the screen yet, though a page that comes from the worker may have been waited for.
        let is_first = !matches!(before, Some(Some(_)));
        let before = before.flatten().unwrap_or_else(|| Shown {
            // The page for unknown addresses was drawn for none at all, so nothing of it stays.
            html: if document::is_lost() { String::new() } else { first.html.clone() },
            ..first.clone()
        });
        if is_first {
            document::page_shows(&before.html);
        }
        let now = current_page(reader, &base);
        document::page_is_late(now.is_none());
        let Some(now) = now else { return wait(reader, before, is_first) };
        let place = reader.place.get_untracked();
        let had_part = document::has(&place.fragment);
        let is_changed = now.html != before.html;
        if is_changed {
            bring(reader, &before, &now, &place, is_first);
        }
        if (is_first || is_changed) && (Stage::is_on(&now.route) || Stage::is_on(&before.route)) {
            stage.get_value().drawn(&now.route);
        }
        reader.mark_kept();
        // Whoever is new has nothing that could be lost, and reads on in the static page.
        let is_returning = reader.watched.read_untracked().kept.asked;
        if now.route == Route::Casebook && is_returning && (is_first || now.route != before.route) {
            reader.look_at_storage(false);
        }
        if now.route == Route::Search {
            fields::fill(SEARCH_FIELD, &Query::parse(&place.query).get("q").unwrap_or_default(), false);
        }
        let knowledge = archive::catalog().known_at(now.progress);
        let head = head::head(&now.route, knowledge);
        document::set_head(&head.title, &head.description, &head::canonical(&now.route, knowledge));
        document::set_suggestion(&suggest(&now.route, knowledge));
        if now.progress != before.progress {
            // What was announced before may name what lies ahead again.
            reader.announcement.set(if is_first { String::new() } else { seen(&now, before.progress, &head.title) });
        }
        let is_read = |since: &Progress| pages::news::covers(&Query::parse(&place.query), *since, now.progress);
        if now.route == Route::News && reader.watched.read_untracked().news.as_ref().is_some_and(is_read) {
            reader.knows_the_news();
        }
        if now.route != before.route {
            reader.announcement.set(head.title);
            // Either needs the page to be laid out; in the frame that is done anyway, and the click is answered sooner.
            request_animation_frame(move || {
                document::focus_heading();
                if !place.keep_scroll {
                    view::scroll_to(&place.fragment);
                }
            });
        } else if (is_first || !had_part) && document::has(&place.fragment) {
            view::scroll_to(&place.fragment); // the part that the address names came with the stored progress, or moved
        } else if is_changed
            && now.progress == before.progress
            && now.news == before.news
            && !is_first
            && now.route != Route::Casebook
        {
            reader.announcement.set(document::text_of("#page .count, #page .empty").unwrap_or_default());
        }
        Some(now)
    });
}

/// What stays on the screen while a page is on its way: what was there, unless it tells more than the reader has now seen.
fn wait(reader: Reader, before: Shown, is_first: bool) -> Option<Shown> {
    if reader.progress_now() < before.progress && !before.html.is_empty() {
        let site = archive::catalog().site();
        document::show_page("", Arrival::Whole);
        document::set_head(site.name, site.description, site.address);
        reader.announcement.set(String::new());
        return Some(Shown { html: String::new(), ..before });
    }
    (!is_first).then_some(before)
}

/// Brings a page to the screen that is another one than before, or in another state; so that what the reader looks at is at
/// once where it was, or what the address names is there.
fn bring(reader: Reader, before: &Shown, now: &Shown, place: &Place, is_first: bool) {
    // The first change brings what is stored to a page that was drawn for a new reader.
    let in_view = (!is_first && now.route == before.route).then(|| view::in_view(EVENTS, SWITCH)).flatten();
    let arrival = if is_first { Arrival::First } else { arrival(before, now, place) };
    // To a part that comes with this change the page is about to scroll; of answers to another query nothing stays to be put off.
    if arrival == Arrival::Changed && place.fragment.is_empty() && now.route != Route::Search {
        view::put_off();
    }
    document::show_page(&now.html, arrival);
    let wanted = in_view.as_ref().map_or(&place.fragment, |(event, _)| event);
    let is_missing = || is_first || (!wanted.is_empty() && !document::has(wanted));
    while is_missing() && document::go_on() {}
    unfold(reader);
    if let Some((event, down)) = in_view {
        view::keep_in_view(&event, down); // in another order it stands elsewhere
    }
}

/// How a page follows another. Of what the reader is not to see any more nothing may stay.
fn arrival(before: &Shown, now: &Shown, place: &Place) -> Arrival {
    let is_other = now.route != before.route;
    match () {
        () if is_other && !place.keep_scroll && place.fragment.is_empty() => Arrival::Opened,
        () if is_other || now.progress < before.progress => Arrival::Whole,
        () => Arrival::Changed,
    }
}

/// Shows one after the other what may come later, each when what came before has been painted: the beginning of a long page
/// is there four times as soon. Whoever goes back, or to a part, has all of it at once.
pub fn unfold(reader: Reader) {
    after_paint(move || {
        let is_more = document::go_on() || view::draw_next();
        reader.mark_kept();
        if is_more {
            unfold(reader);
        }
    });
}

/// What screen readers hear when the progress has changed: the page may have become another one.
fn seen(now: &Shown, before: Progress, title: &str) -> String {
    let news =
        if now.news.is_some() && now.progress > before { ". What is new to you is linked at the top of the page." } else { "" };
    let far = now.progress.episode().map_or_else(|| "Not started".to_owned(), |episode| format!("Seen to episode {episode}"));
    format!("{far}. {title}{news}")
}
