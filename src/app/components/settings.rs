//! How the reader likes to read: the choices, each of which acts at once.

use leptos::prelude::*;

use crate::app::state::{CasebookStore, use_casebook};
use crate::domain::settings::Settings;

/// Words for the reader, and the word that is stored.
type Choice = (&'static str, &'static str);

const ON_OFF: [Choice; 2] = [("On", "on"), ("Off", "off")];
const DEVICE: Choice = ("As on this device", "system");

/// All of them. They can be on a page and in the dialog at once: `place` tells their ids apart.
#[component]
pub fn SettingsFields(place: &'static str) -> impl IntoView {
    let text = [("Normal", "normal"), ("Large", "large"), ("Larger", "larger")];
    view! {
        <SettingField place heading="Light" name="light" choices=[DEVICE, ("Light", "light"), ("Dark", "dark")].to_vec() />
        <SettingField place heading="Size of text" name="text" choices=text.to_vec() />
        <SettingField place heading="Contrast" name="contrast" choices=[DEVICE, ("More", "more")].to_vec() />
        <SettingField place heading="Motion" name="motion" choices=[DEVICE, ("None", "off")].to_vec() />
        <SettingField place heading="Previews of links" name="previews" choices=ON_OFF.to_vec() />
        <SettingField place heading="Single keys: / and ?" name="keys" choices=ON_OFF.to_vec() />
        <SettingField place heading="Reading without a connection" name="offline" choices=ON_OFF.to_vec() />
    }
}

#[component]
fn SettingField(place: &'static str, heading: &'static str, name: &'static str, choices: Vec<Choice>) -> impl IntoView {
    let casebook = use_casebook();
    let choices = choices.into_iter().map(|choice| option(casebook, place, name, choice)).collect_view();
    view! {
        <fieldset class="choices">
            <legend>{heading}</legend>
            {choices}
        </fieldset>
    }
}

fn option(casebook: CasebookStore, place: &'static str, name: &'static str, (words, value): Choice) -> AnyView {
    let is_chosen = move || word(casebook.settings(), name) == value;
    view! {
        <label>
            // The attribute is for the static page, the property for one in which somebody has chosen before.
            <input
                type="radio"
                id=format!("{place}-{name}-{value}")
                name=name
                value=value
                checked=move || is_chosen()
                prop:checked=move || is_chosen()
                on:change=move |_| casebook.choose_setting(name, value)
            />
            {words}
        </label>
    }
    .into_any()
}

/// The word that is stored for one of the settings.
fn word(settings: Settings, name: &str) -> &'static str {
    match name {
        "light" => settings.light.word(),
        "text" => settings.text.word(),
        "contrast" => settings.contrast.word(),
        "motion" => settings.motion.word(),
        "previews" => settings.previews.word(),
        "keys" => settings.keys.word(),
        _ => settings.offline.word(),
    }
}
