//! No page at this address; perhaps one of these names was meant.

use maud::{Markup, html};

use crate::domain::listing::near_names;
use crate::domain::medallion::Size;
use crate::pages::Reading;
use crate::pages::parts::medallion::nobody;
use crate::pages::parts::prose::link;
use crate::route::Route;

/// As many as fit on a screen.
const MOST: usize = 8;

/// Draws the page.
pub fn page(reading: &Reading, route: &Route) -> Markup {
    let path = route.path();
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let wanted = reading.query.get("q").unwrap_or_else(|| last.replace(['-', '_', '+'], " "));
    let ways = html! {
        form class="scripted" role="search" data-form="near" {
            label for="near" { "Look for a name" }
            input id="near" class="field-line" type="search" name="q" autocomplete="off" value=(wanted);
            button class="btn quiet" type="submit" { "Look" }
        }
        (near(reading, &wanted))
        p { a href=(reading.href(&Route::Home)) { "Back to the programme" } }
    };
    sheet("No page here", "Nothing in this wiki has that address. It may have been misspelled, or moved.", &ways)
}

/// Draws what is seen without a connection, for as long as the program takes to start.
#[cfg(feature = "all-pages")]
pub fn offline() -> Markup {
    let (title, words) = crate::route::head::words(&Route::Offline);
    sheet(title, words, &html! { p { "The page is being drawn from what this device keeps of the wiki." } })
}

fn sheet(title: &str, words: &str, ways: &Markup) -> Markup {
    html! {
        div class="wrap" {
            div class="empty lost" {
                (nobody(Size::Medium))
                h1 { (title) }
                p { (words) }
                (ways)
            }
        }
    }
}

fn near(reading: &Reading, wanted: &str) -> Markup {
    let entities: Vec<_> = reading.knowledge.entities().collect();
    let names: Vec<String> = entities.iter().map(|entity| entity.name.to_string()).collect();
    let found = near_names(wanted, names.iter().map(String::as_str).zip(0..));
    if found.is_empty() {
        return html! {
            p role="status" { "No name that you know of comes near it." }
        };
    }
    html! {
        p role="status" { "Near names that you know of:" }
        ul class="open" {
            @for which in found.into_iter().take(MOST) {
                @let entity = entities[which];
                li {
                    (link(reading, entity))
                    span class="ep" { (entity.at.kind.heading()) }
                }
            }
        }
    }
}
