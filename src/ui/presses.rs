//! What is pressed, chosen and sent, anywhere on the page.
//!
//! What can be pressed carries a `data-` attribute, forms a `data-form`. One listener for each kind of event serves the
//! whole document: each attribute of an event in a view would be a kilobyte of program.

use std::time::Duration;

use leptos::prelude::*;

use super::after_paint;
use super::drawing::{has_been_drawn, rehearse};
use super::stage::StageHandle;
use super::state::Reader;
use super::{dialogs, palette, previews, worker_pages};
use crate::browser::document::{self, Event};
use crate::browser::palette::key_of;
use crate::browser::{clipboard, dialog, fields, files, navigation, offline, preview};
use crate::domain::Progress;
use crate::domain::desk::LARGEST;
use crate::pages::dialogs::Question;
use crate::request::Wanted;
use crate::route::{Base, Query, Route};

/// What pointer or focus come to shows itself first.
const REST: Duration = Duration::from_millis(100);

/// What is said when a link has been copied, and for how long it is seen.
pub const COPIED: &str = "Link copied";
const MOMENT: Duration = Duration::from_secs(4);

/// What is listened to.
const KINDS: [&str; 16] = [
    "click",
    "change",
    "input",
    "keydown",
    "submit",
    "close",
    "focusin",
    "pointerover",
    "pointerdown",
    "pointerup",
    "pointercancel",
    "contextmenu",
    "scrollend",
    "pagehide",
    "visibilitychange",
    "pageshow",
];

/// Listens for as long as the page lives.
pub fn listen(reader: Reader, base: Base, stage: StageHandle) {
    document::listen(KINDS, move |event| {
        let form = || document::attribute_at(event, &["data-form"]).map(|(_, form)| form);
        match event.type_().as_str() {
            "click" if preview::is_by_touch() => {
                event.prevent_default();
                preview::lift();
            }
            "click" => click(reader, stage, event),
            "change" => change(reader, stage, &form().unwrap_or_default(), event),
            "input" if form().as_deref() == Some("search") => filter(reader, event),
            "input" if reader.question.get_untracked() == Some(Question::Palette) => palette::ask(reader),
            "keydown" => {
                let key = key_of(event);
                preview::lift(); // a finger has nothing to do with what keys press
                if key.as_ref().is_some_and(|key| key.name == "Escape") {
                    preview::shut();
                }
                if key.is_some_and(|key| palette::key(reader, &key)) {
                    event.prevent_default();
                }
            }
            "submit" => {
                if let Some(form) = form() {
                    event.prevent_default();
                    submit(reader, stage, &form, event);
                }
            }
            "close" if !dialog::is_open(dialogs::DIALOG) => reader.question.set(None),
            "close" | "input" => {}
            "pointerup" | "pointercancel" => preview::let_go(),
            "contextmenu" => {
                if previews::instead_of_menu(reader, &base) {
                    event.prevent_default();
                }
            }
            // A page that comes back as it was left has missed what other tabs did.
            "pageshow" => reader.load_all(),
            "scrollend" => preview::shut_if_far(),
            // A tab that is left may not be heard of again.
            "visibilitychange" if document::is_visible() => offline::look_for_newer(), // after hours perhaps
            "pagehide" | "visibilitychange" => dialogs::keep_note(reader, reader.question.get_untracked()),
            kind => {
                previews::notice(reader, &base, event);
                expect(reader, &base, event, if kind == "pointerdown" { Duration::ZERO } else { REST });
            }
        }
    });
}

/// Prepares for a link that is likely to be pressed next.
fn expect(reader: Reader, base: &Base, event: &Event, rest: Duration) {
    if let Some(place) = navigation::leads_to(event, base)
        && !has_been_drawn(&Route::parse(&place.path, base))
    {
        let base = base.clone();
        // Not before what the event itself changes has been painted, however long that takes.
        after_paint(move || set_timeout(move || rehearse(reader, &base, &place), rest));
    }
}

/// What can be pressed, but for plain links, by the attribute that says so.
const PRESSABLE: [&str; 15] = [
    "data-favourite",
    "data-note",
    "data-export",
    "data-copy",
    "data-import",
    "data-undo",
    "data-ask",
    "data-source",
    "data-answer",
    "data-lamp",
    "data-camera",
    "data-step",
    "data-withdraw",
    "data-setting",
    "data-put-away",
];

fn click(reader: Reader, stage: StageHandle, event: &Event) {
    let Some((what, value)) = document::attribute_at(event, &PRESSABLE) else {
        // An option that is a link.
        if document::attribute_at(event, &["aria-selected"]).is_some() {
            reader.question.set(None);
        }
        return;
    };
    let number = value.parse();
    match (what, number) {
        ("data-favourite", _) => reader.toggle_favourite(&value),
        ("data-note", _) => dialogs::ask_for_note(reader, &value),
        ("data-export", _) => {
            reader.export();
            reader.question.set(None); // the palette
        }
        ("data-import", _) => match value.as_str() {
            "merged" => worker_pages::ask_for_import(reader, Wanted::Merged),
            "replaced" => worker_pages::ask_for_import(reader, Wanted::Replaced),
            _ => reader.import(""),
        },
        ("data-undo", _) => reader.undo_import(),
        ("data-ask", _) if value == "link" => copy(reader, &navigation::address_to_share(), Some(Question::Link)),
        // What cannot be copied stands there and can be selected.
        ("data-copy", _) => copy(reader, &fields::written(&value).unwrap_or_default(), None),
        ("data-ask", _) => {
            reader.question.set(Some(match value.as_str() {
                "settings" => Question::Settings,
                "keys" => Question::Keys,
                _ => Question::HowFar,
            }));
        }
        ("data-source", _) => {
            if let Ok(source) = value.parse() {
                reader.question.set(Some(Question::OpenAhead(source)));
            }
        }
        ("data-answer", _) => dialogs::answer(reader, value == "yes"),
        ("data-lamp", Ok(number)) => reader.choose(Progress(number)),
        ("data-camera", _) => stage.get_value().press_camera(&value),
        ("data-step", _) => stage.get_value().press_step(&value),
        ("data-withdraw", _) => reader.withdraw(&value),
        ("data-setting", _) => {
            let (name, value) = value.split_once('=').unwrap_or_default();
            reader.choose_setting(name, value);
            reader.question.set(None);
        }
        ("data-put-away", _) => {
            match value.as_str() {
                "reload" => return navigation::reload(),
                "news" => reader.knows_the_news(),
                _ => reader.shelf.update(|shelf| shelf.trouble = None),
            }
            document::focus_heading();
        }
        _ => {}
    }
}

/// Copies a link, and says so for a moment; where that cannot be, something else is asked.
fn copy(reader: Reader, link: &str, otherwise: Option<Question>) {
    reader.question.set(None);
    clipboard::copy(link, move |is_copied| {
        if is_copied {
            reader.announcement.set(COPIED.to_owned());
            set_timeout(move || reader.unsay(COPIED), MOMENT);
        } else if otherwise.is_some() {
            reader.question.set(otherwise);
        } else {
            reader.announcement.set("It could not be copied. You can select it.".to_owned());
        }
    });
}

fn change(reader: Reader, stage: StageHandle, form: &str, event: &Event) {
    match form {
        "now" => reader.choose(chosen(&fields::form_query(event))),
        "settings" => choose_setting(reader, event),
        "dialog" if reader.question.get_untracked() == Some(Question::Settings) => choose_setting(reader, event),
        "import" => files::open(event, LARGEST, move |incoming| reader.bring(incoming)),
        "filters" => filter(reader, event),
        "graph" => stage.get_value().ask(&fields::form_query(event)),
        _ => {}
    }
}

/// Settings act at once.
fn choose_setting(reader: Reader, event: &Event) {
    if let Some((name, value)) = fields::name_and_value(event) {
        reader.choose_setting(&name, &value);
    }
}

fn submit(reader: Reader, stage: StageHandle, form: &str, event: &Event) {
    let query = fields::form_query(event);
    match form {
        "progress" => reader.choose(chosen(&query)),
        "first" => match chosen(&query) {
            Progress::PREMISE => reader.set_progress(Progress::PREMISE),
            further => reader.choose(further),
        },
        "graph" | "chain" => stage.get_value().ask(&query),
        "theory" => {
            let query = Query::parse(&query);
            reader.suspect(&query.get("suspect").unwrap_or_default(), &query.get("why").unwrap_or_default());
        }
        "now" | "dialog" | "settings" | "import" => {}
        _ => filter(reader, event),
    }
}

/// Puts the fields of the form into the address.
fn filter(reader: Reader, event: &Event) {
    reader.place.set(navigation::set_query(&fields::form_query(event), false));
}

/// The number in `hero-progress=5`; anything else is not started.
#[must_use]
pub fn chosen(query: &str) -> Progress {
    Progress(query.split_once('=').and_then(|(_, number)| number.parse().ok()).unwrap_or_default())
}
