//! Fields of forms: what is in them, and what is to be.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, UrlSearchParams};

use super::document::{by_id, focused};

/// Fills a field; one that somebody is writing in only if that is asked for.
pub fn fill(id: &str, words: &str, also_if_focused: bool) {
    let is_free = |field: &Element| also_if_focused || focused().as_ref() != Some(field);
    if let Some(field) = by_id(id).filter(is_free).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value(words);
    }
}

/// The fields of the form in which something happened, as a query; empty ones are left out.
#[must_use]
pub fn form_query(event: &Event) -> String {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let form = element.and_then(|element| element.closest("form").ok().flatten()).and_then(|form| form.dyn_into().ok());
    let fields = form.and_then(|form| FormData::new_with_form(&form).ok());
    let query = fields.and_then(|fields| UrlSearchParams::new_with_str_sequence_sequence(&fields).ok());
    let query = query.map(|query| String::from(query.to_string())).unwrap_or_default();
    let filled: Vec<&str> = query.split('&').filter(|field| !field.ends_with('=')).collect();
    filled.join("&")
}

/// Whether something happened in a field for a search, which answers with every letter.
#[must_use]
pub fn is_search(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.type_() == "search")
}

/// The value of the first select in an element, as a query of one field.
#[must_use]
pub fn fields_query(id: &str) -> String {
    let select = by_id(id).and_then(|element| element.query_selector("select").ok().flatten());
    let select = select.and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| format!("{}={}", select.name(), select.value())).unwrap_or_default()
}

/// Chooses a value in a select.
pub fn choose(id: &str, value: &str) {
    if let Some(select) = by_id(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok()) {
        select.set_value(value);
    }
}

/// Name and value of the field that has changed.
#[must_use]
pub fn name_and_value(event: &Event) -> Option<(String, String)> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some((input.name(), input.value()))
}

/// What a field of several lines began with, and what is written in it now, if it is there and that is something else. From
/// then on it has begun with that.
#[must_use]
pub fn take_change(id: &str) -> Option<(String, String)> {
    let field = text_field(id)?;
    let (before, now) = (field.default_value().ok()?, field.value());
    field.set_default_value(&now).ok()?;
    (before != now).then_some((before, now))
}

/// What is written in a field of several lines, if it is there.
#[must_use]
pub fn written(id: &str) -> Option<String> {
    Some(text_field(id)?.value())
}

/// Writes into a field of several lines.
pub fn write(id: &str, words: &str) {
    if let Some(field) = text_field(id) {
        field.set_value(words);
    }
}

fn text_field(id: &str) -> Option<HtmlTextAreaElement> {
    by_id(id)?.dyn_into().ok()
}
