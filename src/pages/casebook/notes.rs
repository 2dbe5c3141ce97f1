//! All that the reader has written down, by what it is about.

use maud::{Markup, html};

use crate::domain::casebook::known;
use crate::domain::notes::Note;
use crate::pages::Reading;
use crate::pages::parts::notes::{behind, note};
use crate::pages::parts::prose::link;

/// The part of the casebook.
pub fn section(reading: &Reading) -> Markup {
    let notes = reading.casebook.notes.kept().iter().filter(|note| note.suspect().is_none());
    let (seen, ahead): (Vec<&Note>, Vec<&Note>) = notes.partition(|note| note.progress <= reading.knowledge.progress());
    html! {
        section class="act" id="notes" {
            h2 { "Notes" }
            div class="body own" {
                @if seen.is_empty() && ahead.is_empty() {
                    p class="hint" { "No notes yet. Every page about somebody or something has a button to write one." }
                }
                @for about in subjects(&seen) {
                    @let entity = known(reading.knowledge, about);
                    h3 {
                        @if let Some(entity) = entity { (link(reading, entity)) }
                        @else { "Something that you do not know, at least not yet" }
                    }
                    ul class="lines" { @for it in seen.iter().filter(|note| note.about == about) { (note(it, entity.is_some())) } }
                }
                @if !ahead.is_empty() { (behind()) }
            }
        }
    }
}

/// What the notes are about, that which was written about last first.
fn subjects<'a>(notes: &[&'a Note]) -> Vec<&'a str> {
    let mut subjects: Vec<&str> = Vec::new();
    for note in notes.iter().rev() {
        if !subjects.contains(&note.about.as_str()) {
            subjects.push(&note.about);
        }
    }
    subjects
}
