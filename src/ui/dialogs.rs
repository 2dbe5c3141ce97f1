//! What asks the reader something: one `<dialog>`, closed by Escape, by a button, or by the answer.

use leptos::prelude::*;

use super::palette;
use super::presses::chosen;
use super::state::Reader;
use crate::archive;
use crate::browser::document::{self, Event};
use crate::browser::{dialog, navigation};
use crate::domain::Knowledge;
use crate::domain::knowledge::Consent;
use crate::pages::dialogs::{LINK, Question, TITLE, ask};

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

/// Asks something, or nothing any more.
pub fn show(reader: Reader, question: Option<Question>) {
    match question {
        Some(question) => {
            let html = ask(question, knowledge(reader), reader.casebook.read_untracked().settings);
            dialog::open(DIALOG, &html.into_string());
            match question {
                Question::Palette => palette::ask(reader),
                Question::Link => dialog::offer(LINK, &navigation::address_to_share()),
                _ => {}
            }
        }
        None => dialog::close(DIALOG),
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
            Some(Question::HowFar) => reader.set_progress(chosen(&document::fields_query(DIALOG))),
            Some(Question::OpenAhead(source)) => open(reader, source),
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

/// Settings act at once.
pub fn change(reader: Reader, event: &Event) {
    if reader.question.get_untracked() == Some(Question::Settings)
        && let Some((name, value)) = document::name_and_value(event)
    {
        reader.choose_setting(&name, &value);
    }
}
