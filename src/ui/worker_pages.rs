//! The pages that this program leaves to the one in the worker: they come a moment later, as an answer.

use leptos::prelude::*;

use super::drawing::reading;
use super::palette;
use super::state::Reader;
use crate::archive;
use crate::browser::worker::{Answer, Purpose};
use crate::browser::{document, worker};
use crate::pages::{Reading, is_left_to_worker};
use crate::request::{Request, Wanted};
use crate::route::{Place, Route};

/// Shown in the place of a page that could not be fetched. (Nothing of it comes from elsewhere.)
const CUT_OFF: &str = "<div class=\"wrap empty\" role=\"alert\"><h1>This page could not be fetched</h1>\
    <p>It needs a part of the wiki that has not been loaded yet. See whether you are connected, then load the page again. \
    The other pages are here.</p></div>";

/// Said when nothing came of an import.
const NOT_DONE: &str = "Nothing has been imported.";

/// Whether a page comes from the worker. On the author's machine there is none, and every page is drawn at once.
#[must_use]
pub fn is_late(route: &Route) -> bool {
    cfg!(feature = "hydrate") && is_left_to_worker(route)
}

/// Fetches the worker, unless it is there.
pub fn prepare(reader: Reader) {
    worker::start(archive::bytes(), move |Answer { ask, html }| match ask.purpose {
        Purpose::Page => reader.answered.set(format!("{}\n{}", ask.request, html.as_deref().unwrap_or(CUT_OFF))),
        Purpose::Palette => palette::take(reader, &ask.request, html.as_deref()),
        Purpose::Import => take_import(reader, &ask.request, html.as_deref()),
    });
}

/// The page as the worker has drawn it; if it has not yet, it is asked to.
pub fn markup(reader: Reader, route: &Route, reading: &Reading, place: &Place) -> Option<String> {
    let request = request(route, reading, place, Wanted::Page);
    let html = reader.answered.with(|answered| answered.strip_prefix(&request)?.strip_prefix('\n').map(str::to_owned));
    if html.as_deref() == Some(CUT_OFF) {
        // Whoever comes back finds it, or asks once more.
        reader.answered.update_untracked(String::clear);
    }
    if html.is_none() {
        prepare(reader);
        if !worker::ask(Purpose::Page, request) {
            return Some(CUT_OFF.to_owned());
        }
    }
    html
}

/// The static page was drawn for a new reader: as long as this is one, the worker need not be asked.
pub fn take_over(reader: Reader, route: &Route, reading: &Reading, place: &Place) {
    let drawn = document::page_markup();
    if !drawn.is_empty() && place.query.is_empty() && !document::is_lost() {
        reader.answered.set(format!("{}\n{drawn}", request(route, reading, place, Wanted::Page)));
    }
}

/// Asks what comes of the import that the page shows. With the answer it is done.
pub fn ask_for_import(reader: Reader, wanted: Wanted) {
    let request = import(reader, wanted);
    prepare(reader);
    if !worker::ask(Purpose::Import, request) {
        reader.announcement.set(NOT_DONE.to_owned());
    }
}

/// Imports what has been asked for, unless something has changed since: then the page shows what would be imported now.
fn take_import(reader: Reader, request: &str, target: Option<&str>) {
    let is_as_asked = [Wanted::Merged, Wanted::Replaced].into_iter().any(|wanted| import(reader, wanted) == request);
    match target.filter(|target| !target.is_empty() && is_as_asked) {
        Some(target) => reader.import(target),
        None => reader.announcement.set(NOT_DONE.to_owned()),
    }
}

fn import(reader: Reader, wanted: Wanted) -> String {
    let reading = untrack(|| reading(reader, &document::base()));
    request(&Route::Casebook, &reading, &reader.place.read_untracked(), wanted)
}

fn request(route: &Route, reading: &Reading, place: &Place, wanted: Wanted) -> String {
    let (base, query) = (reading.base.clone(), place.query.clone());
    let book = matches!(route, Route::Casebook | Route::Favourites).then(|| (reading.casebook.clone(), reading.desk.clone()));
    Request { base, route: route.clone(), query, progress: reading.knowledge.progress(), wanted, book }.to_line()
}
