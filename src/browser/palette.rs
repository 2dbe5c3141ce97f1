//! The palette on the screen: a field, and the options below it, one of which is chosen while the focus stays in the field.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::document::{all_in, by_id};
use crate::pages::dialogs::{OPTIONS, PALETTE};

/// What is written in the field.
#[must_use]
pub fn words() -> String {
    by_id(PALETTE).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).map(|field| field.value()).unwrap_or_default()
}

/// Shows options, and chooses the first.
pub fn show(html: &str) {
    if let Some(list) = by_id(OPTIONS) {
        list.set_inner_html(html);
        choose(&options(), 0);
    }
}

/// Chooses the option so many further on; behind the last comes the first.
pub fn step(by: usize) {
    let options = options();
    if let Some(now) = chosen(&options) {
        choose(&options, (now + by) % options.len());
    }
}

/// The same backward.
pub fn step_back() {
    step(options().len().saturating_sub(1));
}

/// Presses the option that is chosen.
pub fn press() {
    let options = options();
    let option = chosen(&options).and_then(|place| options[place].dyn_ref::<HtmlElement>());
    if let Some(option) = option {
        option.click();
    }
}

fn options() -> Vec<Element> {
    by_id(OPTIONS).map(|list| all_in(&list, "[role=option]")).unwrap_or_default()
}

fn chosen(options: &[Element]) -> Option<usize> {
    options.iter().position(|option| option.get_attribute("aria-selected").as_deref() == Some("true"))
}

fn choose(options: &[Element], place: usize) {
    for (at, option) in options.iter().enumerate() {
        let is_it = at == place;
        let _ = option.set_attribute("aria-selected", if is_it { "true" } else { "false" });
        if is_it && let Some(field) = by_id(PALETTE) {
            let _ = field.set_attribute("aria-activedescendant", &option.id());
            option.scroll_into_view_with_bool(false);
        }
    }
}

/// A key that was pressed.
pub struct Key {
    pub name: String,
    /// With Ctrl or ⌘.
    pub is_command: bool,
    /// In a field that takes letters.
    pub is_typing: bool,
}

/// The key of an event, if it is about one.
#[must_use]
pub fn key_of(event: &Event) -> Option<Key> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let place = event.target()?.dyn_into::<Element>().ok()?;
    Some(Key {
        name: key.key(),
        is_command: (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key(),
        is_typing: key.alt_key()
            || place.matches("input:not([type=checkbox], [type=radio]), textarea, select").unwrap_or_default(),
    })
}
