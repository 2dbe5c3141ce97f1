//! What asks the reader something: one `<dialog>`, closed by Escape, by a button, or by the answer.

use leptos::prelude::*;

use super::drawing::rehearse;
use super::presses::chosen;
use super::state::Reader;
use super::{after_paint, palette};
use crate::archive;
use crate::browser::{dialog, document, fields, navigation};
use crate::domain::Knowledge;
use crate::domain::casebook::known;
use crate::domain::knowledge::Consent;
use crate::pages::dialogs::{LINK, NOTE, Question, TITLE, ask};
use crate::route::entity_key;

/// Id of the one dialog.
pub const DIALOG: &str = "dialog";

/// The dialog, shut until something is asked.
#[component]
pub fn Dialogs() -> impl IntoView {
    view! {
        <dialog
            id=DIALOG
            class="dialog"
            data-form="dialog"
            aria-labelledby=TITLE
        ></dialog>
    }
}

/// Asks something, or nothing any more. `before` was asked until now.
pub fn show(reader: Reader, before: Option<Question>, question: Option<Question>) {
    keep_note(reader, before);
    match question {
        Some(question) => {
            let html = ask(question, knowledge(reader), &reader.shelf.read_untracked().casebook);
            dialog::open(DIALOG, &html.into_string());
            match question {
                Question::Palette => palette::ask(reader),
                // The answer changes the page.
                Question::Raise(_) | Question::HowFar => {
                    after_paint(move || rehearse(reader, &document::base(), &reader.place.get_untracked()));
                }
                Question::Link => dialog::offer(LINK, &navigation::address_to_share()),
                _ => {}
            }
        }
        None => dialog::close(DIALOG),
    }
}

/// Asks for a note about the entity with this key.
pub fn ask_for_note(reader: Reader, key: &str) {
    if let Some(entity) = known(knowledge(reader), key) {
        reader.question.set(Some(Question::Note(entity.at, reader.progress_now())));
    }
}

/// Keeps what stands in the field, if a note was asked for.
pub fn keep_note(reader: Reader, asked: Option<Question>) {
    if let Some(Question::Note(at, progress)) = asked
        && let Some(entity) = archive::catalog().known_at(progress).entity(at)
        && let Some((before, words)) = fields::take_change(NOTE)
    {
        reader.write_note(&entity_key(at, entity.id), progress, &before, &words);
    }
}

fn knowledge(reader: Reader) -> Knowledge<'static> {
    archive::catalog().known_at(reader.watched.read_untracked().kept.progress)
}

/// The reader has pressed a button of the dialog.
pub fn answer(reader: Reader, is_yes: bool) {
    if is_yes {
        match reader.question.get_untracked() {
            Some(Question::Raise(progress)) => reader.set_progress(progress),
            Some(Question::HowFar) => reader.set_progress(chosen(&fields::fields_query(DIALOG))),
            Some(Question::OpenAhead(source)) => open(reader, source),
            Some(Question::Note(..)) => fields::write(NOTE, ""),
            _ => {}
        }
    }
    reader.question.set(None);
}

fn open(reader: Reader, source: u16) {
    if let Some(source) = knowledge(reader).source_at(source) {
        document::open_outside(source.address_despite(Consent::given_in_a_dialog()));
    }
}
