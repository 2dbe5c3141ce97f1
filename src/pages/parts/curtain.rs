//! What lies ahead: the velvet curtain, one sentence, one button, the same everywhere. It never says what, who or how
//! much.

use maud::{Markup, html};

use super::sheet::safe;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Across a page: the rest of it lies ahead. Not there once everything has been seen.
pub fn curtain(reading: &Reading) -> Markup {
    if reading.knowledge.is_complete() {
        return nothing();
    }
    html! {
        section class="curtain" aria-label="Behind the curtain" {
            div class="slip" {
                p { "The rest stays behind the curtain until you have seen it." }
                (seen_it())
            }
        }
    }
}

/// The whole page lies ahead.
pub fn stub(reading: &Reading) -> Markup {
    html! {
        section class="house" {
            div class="drape" {}
            div class="slip" {
                h1 { "Behind the curtain" }
                p { "This page belongs to a part of the story that you have not reached." }
                (safe(reading))
                (seen_it())
                a href=(reading.href(&Route::Home)) { "Back to the programme" }
            }
        }
    }
}

fn seen_it() -> Markup {
    html! {
        button class="btn scripted" type="button" aria-haspopup="dialog" data-ask="how-far" {
            "I have seen it"
        }
    }
}
