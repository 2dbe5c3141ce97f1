//! The reader's own: favourites, notes, theories, settings, and how to take all of it elsewhere.

mod elsewhere;
mod incoming;
mod notes;

pub use incoming::imported;

use maud::{Markup, html};

use super::dialogs::ways_to_read;
use super::{Reading, favourites, theory};
use crate::pages::parts::sheet::headline;
use crate::route::Route;

const LEAD: &str =
    "What you keep: favourites, notes, your theory, and how you like to read. It stays in this browser and goes nowhere else.";

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    html! {
        div class="wrap" {
            (headline(reading, "Casebook", LEAD))
            @if let Some(incoming) = &reading.desk.incoming { (incoming::section(reading, incoming)) }
            @if reading.desk.can_undo { (undo()) }
            (favourites::section(reading))
            (notes::section(reading))
            (theories(reading))
            section class="act scripted" id="settings" {
                h2 { "How you like to read" }
                form class="body" data-form="settings" { (ways_to_read("casebook", reading.casebook.settings)) }
            }
            (elsewhere::sections(reading))
        }
    }
}

fn undo() -> Markup {
    html! {
        p class="notice" id="undo" {
            span { "Your casebook has been changed by an import. Until you close this page that can be taken back; what you have changed since stays." }
            " "
            button class="btn quiet" type="button" data-undo { "Take it back" }
        }
    }
}

fn theories(reading: &Reading) -> Markup {
    let is_none = reading.casebook.notes.theories().is_empty();
    html! {
        section class="act" id="theories" {
            h2 { "Theory" }
            div class="body own" {
                (theory::history(reading))
                p class="hint" {
                    @if is_none { "No theory kept yet. " }
                    "Whom you suspect is asked on the page of the "
                    a href=(reading.href(&Route::Suspects)) { "suspects" }
                    ", at every progress anew."
                }
            }
        }
    }
}
