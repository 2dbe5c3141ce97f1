//! What is pressed, chosen and sent, anywhere on the page.
//!
//! What can be pressed carries a `data-` attribute, forms a `data-form`. One listener for each kind of event serves the
//! whole document: each attribute of an event in a view would be a kilobyte of program.

use leptos::prelude::*;

use super::dialogs;
use super::stage::StageHandle;
use super::state::Reader;
use crate::browser::document::{self, Event};
use crate::browser::{navigation, preview};
use crate::domain::Progress;
use crate::pages::dialogs::Question;
use crate::route::Query;

/// Listens for as long as the page lives.
pub fn listen(reader: Reader, stage: StageHandle) {
    document::listen(["click", "change", "submit", "close", "focusin", "mouseover"], move |event| {
        let form = document::attribute_at(event, "data-form").unwrap_or_default();
        match event.type_().as_str() {
            "click" => click(reader, stage, event),
            "change" => change(reader, stage, &form, event),
            "submit" if !form.is_empty() => {
                event.prevent_default();
                submit(reader, stage, &form, event);
            }
            "submit" => {}
            "close" => reader.question.set(None),
            _ => preview::show(event),
        }
    });
}

fn click(reader: Reader, stage: StageHandle, event: &Event) {
    let at = |name| document::attribute_at(event, name);
    if let Some(entity) = at("data-favourite") {
        reader.toggle_favourite(&entity);
    } else if let Some(what) = at("data-ask") {
        reader.question.set(Some(if what == "settings" { Question::Settings } else { Question::HowFar }));
    } else if let Some(Ok(source)) = at("data-source").map(|source| source.parse()) {
        reader.question.set(Some(Question::OpenAhead(source)));
    } else if let Some(answer) = at("data-answer") {
        dialogs::answer(reader, answer == "yes");
    } else if let Some(Ok(number)) = at("data-lamp").map(|number| number.parse()) {
        reader.choose(Progress(number));
    } else if let Some(way) = at("data-camera") {
        stage.get_value().press_camera(&way);
    } else if let Some(way) = at("data-step") {
        stage.get_value().press_step(&way);
    } else if let Some(Ok(number)) = at("data-withdraw").map(|number| number.parse()) {
        reader.withdraw(Progress(number));
    } else if let Some(what) = at("data-put-away") {
        if what == "news" {
            reader.news.set(None);
        } else {
            reader.trouble.set(None);
        }
        document::focus_heading();
    }
}

fn change(reader: Reader, stage: StageHandle, form: &str, event: &Event) {
    match form {
        "now" => reader.choose(chosen(&document::form_query(event))),
        "dialog" => dialogs::change(reader, event),
        "filters" => filter(reader, event),
        "graph" => stage.get_value().ask(&document::form_query(event)),
        _ => {}
    }
}

fn submit(reader: Reader, stage: StageHandle, form: &str, event: &Event) {
    let query = document::form_query(event);
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
        "now" | "dialog" => {}
        _ => filter(reader, event),
    }
}

/// Puts the fields of the form into the address.
fn filter(reader: Reader, event: &Event) {
    reader.place.set(navigation::set_query(&document::form_query(event), false));
}

/// The number in `hero-progress=5`; anything else is not started.
#[must_use]
pub fn chosen(query: &str) -> Progress {
    Progress(query.split_once('=').and_then(|(_, number)| number.parse().ok()).unwrap_or_default())
}
