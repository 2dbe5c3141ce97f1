//! The pages that this program leaves to the one in the worker: they come a moment later, as an answer.

use leptos::prelude::*;

use super::palette;
use super::state::Reader;
use crate::archive;
use crate::browser::worker::Answer;
use crate::browser::{document, worker};
use crate::pages::{Reading, is_left_to_worker};
use crate::request::Request;
use crate::route::{Place, Route};

/// Shown in the place of a page that could not be fetched. (Nothing of it comes from elsewhere.)
const CUT_OFF: &str = "<div class=\"wrap empty\" role=\"alert\"><h1>This page could not be fetched</h1>\
    <p>It needs a part of the wiki that has not been loaded yet. See whether you are connected, then load the page again. \
    The other pages are here.</p></div>";

/// Whether a page comes from the worker. On the author's machine there is none, and every page is drawn at once.
#[must_use]
pub fn is_late(route: &Route) -> bool {
    cfg!(feature = "hydrate") && is_left_to_worker(route)
}

/// Fetches the worker, unless it is there.
pub fn prepare(reader: Reader) {
    worker::start(archive::packed(), move |Answer { request, html }| {
        if !palette::takes(reader, &request, html.as_deref()) {
            reader.answered.set(format!("{request}\n{}", html.as_deref().unwrap_or(CUT_OFF)));
        }
    });
}

/// The page as the worker has drawn it; if it has not yet, it is asked to.
pub fn markup(reader: Reader, route: &Route, reading: &Reading, place: &Place) -> Option<String> {
    let request = request(route, reading, place);
    let html = reader.answered.with(|answered| answered.strip_prefix(&request)?.strip_prefix('\n').map(str::to_owned));
    if html.as_deref() == Some(CUT_OFF) {
        // Whoever comes back finds it, or asks once more.
        reader.answered.update_untracked(String::clear);
    }
    if html.is_none() {
        prepare(reader);
        if !worker::ask(request, false) {
            return Some(CUT_OFF.to_owned());
        }
    }
    html
}

/// The static page was drawn for a new reader: as long as this is one, the worker need not be asked.
pub fn take_over(reader: Reader, route: &Route, reading: &Reading, place: &Place) {
    let drawn = document::page_markup();
    if !drawn.is_empty() && place.query.is_empty() && !document::is_lost() {
        reader.answered.set(format!("{}\n{drawn}", request(route, reading, place)));
    }
}

fn request(route: &Route, reading: &Reading, place: &Place) -> String {
    let (base, query) = (reading.base.clone(), place.query.clone());
    Request { base, route: route.clone(), query, progress: reading.knowledge.progress(), is_for_palette: false }.to_line()
}
