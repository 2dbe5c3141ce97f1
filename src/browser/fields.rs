//! Fields of forms: what is in them, and what is to be.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlInputElement, UrlSearchParams};

use super::document::{by_id, focused};

/// Fills a field, unless somebody is writing in it.
pub fn fill(id: &str, words: &str) {
    let is_free = |field: &Element| focused().as_ref() != Some(field);
    if let Some(field) = by_id(id).filter(is_free).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value(words);
    }
}

/// The fields of the form in which something happened, as a query; empty ones are left out.
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
pub fn is_search(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.type_() == "search")
}
