//! What a page is drawn from, and its markup: also before it is needed.

use std::cell::RefCell;
use std::mem::{Discriminant, discriminant};

use leptos::prelude::*;

use super::state::Reader;
use super::worker_pages;
use crate::archive;
use crate::browser::document;
use crate::domain::desk::{Incoming, MOVED};
use crate::markup::in_parts;
use crate::route::suggest::suggest;
use crate::pages::{Reading, draw, draws_from};
use crate::route::{Base, Place, Query, Route};

thread_local! {
    /// The kinds of page that have been drawn.
    static DRAWN: RefCell<Vec<Discriminant<Route>>> = const { RefCell::new(Vec::new()) };
}

/// Everything that the page at the current address is drawn from.
#[must_use]
pub fn reading(reader: Reader, base: &Base) -> Reading {
    read_at(reader, base, &reader.place.read()).1
}

/// Where somebody changes what the page at the current address says.
#[must_use]
pub fn suggestion(reader: Reader, base: &Base) -> String {
    let (route, reading) = untrack(|| read_at(reader, base, &reader.place.read()));
    suggest(&route, reading.knowledge)
}

pub fn read_at(reader: Reader, base: &Base, place: &Place) -> (Route, Reading) {
    let route = Route::parse(&place.path, base);
    let mut reading = Reading::new(archive::catalog().known_at(reader.progress()), base.clone());
    // The static pages have neither a query nor favourites, so the first drawing has none either.
    if reader.watched.read().ready {
        reading.query = Query::parse(&place.query);
        reading.narrow = Some(document::is_narrow());
        // Only what a page is drawn from is asked for: whatever else changes leaves it alone.
        reading.casebook = draws_from(&route, || reader.shelf.read().casebook.clone());
        if route == Route::Casebook {
            reading.desk = reader.shelf.read().desk.clone();
            // Only a link to another device needs it, and without one the page is the static one for longer.
            if !place.query.is_empty() {
                reading.desk.origin = document::origin();
            }
            if place.fragment.starts_with(MOVED) {
                reading.desk.incoming = Some(Incoming { text: place.fragment.clone(), ..Incoming::default() });
            }
        }
    }
    (route, reading)
}

/// The markup of a page.
#[must_use]
pub fn drawn(route: &Route, reading: &Reading) -> String {
    if !has_been_drawn(route) {
        DRAWN.with_borrow_mut(|kinds| kinds.push(discriminant(route)));
    }
    draw(route, reading).into_string()
}

/// Whether a page of this kind has been drawn.
#[must_use]
pub fn has_been_drawn(route: &Route) -> bool {
    DRAWN.with_borrow(|kinds| kinds.contains(&discriminant(route)))
}

/// Draws the page at an address that is likely to be needed, if it is the first of its kind: the browser compiles a part of the
/// program when that is needed first, and this is half of what somebody waits for who opens a page.
pub fn rehearse(reader: Reader, base: &Base, place: &Place) {
    let (route, reading) = untrack(|| read_at(reader, base, place));
    if worker_pages::is_late(&route) {
        worker_pages::prepare(reader);
    } else if !has_been_drawn(&route) {
        drop(in_parts(&drawn(&route, &reading), true));
    }
}
