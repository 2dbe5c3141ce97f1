//! What the reader has written about the entity of the page.

use maud::{Markup, html};

use super::prose::since;
use crate::domain::entries::Entry;
use crate::domain::notes::Note;
use crate::pages::{Reading, nothing};

/// The notes about the entity with this key, as a part of its page; nothing if there are none.
pub fn own_notes(reading: &Reading, key: &str) -> Markup {
    let notes = reading.casebook.notes.about(key);
    if notes.is_empty() {
        return nothing();
    }
    let (seen, ahead): (Vec<_>, Vec<_>) = notes.into_iter().partition(|it| it.progress <= reading.knowledge.progress());
    html! {
        section class="act" id="your-notes" {
            h2 { "Your notes" }
            div class="body own" {
                @if !seen.is_empty() { ul class="lines" { @for it in seen { (note(it, true)) } } }
                @if !ahead.is_empty() { (behind()) }
            }
        }
    }
}

/// The reader has written what is behind the curtain, so that it is there is no news; what it says may be.
pub fn behind() -> Markup {
    html! {
        p class="hint" { "What you wrote after later episodes is kept, and behind the curtain at this progress." }
    }
}

/// One note. That on something which the reader does not know has no button: it would name that.
pub fn note(note: &Note, is_known: bool) -> Markup {
    let when = since(note.progress);
    html! {
        li {
            span class="ep" { (when) }
            p {
                span class="words" { (note.words) }
                " "
                @if is_known {
                    button class="textbtn scripted" type="button" data-withdraw=(note.name()) aria-label={ "Remove the note: " (when) } { "Remove" }
                }
            }
        }
    }
}
