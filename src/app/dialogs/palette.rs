//! The command palette: from every page to everything, by keyboard.
//!
//! A combobox with its listbox (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>): the focus stays in the field, and one of
//! the options below it is chosen.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::TITLE;
use crate::app::signals::{effect, memo};
use crate::app::state::{AppState, Dialog, use_app};
use crate::browser::{document, view};
use crate::palette::{Act, Choice, choices};
use crate::route::Base;

/// Id of the field, and of the list of its options.
const FIELD: &str = "palette";
const OPTIONS: &str = "palette-options";

/// Where to, or what to do.
#[component]
pub fn Palette(base: Base) -> impl IntoView {
    let state = use_app();
    let typed = RwSignal::new(String::new());
    let chosen = RwSignal::new(0);
    let choices = memo(move || {
        let index = state.index.get();
        Arc::new(typed.with(|typed| choices(state.progress.knowledge(), base, &index, typed)))
    });
    // When the options have been drawn.
    effect(move |_| {
        let id = option_id(chosen.get());
        choices.track();
        request_animation_frame(move || view::reveal(&id));
    });
    let write = move |event| {
        typed.set(event_target_value(&event));
        chosen.set(0);
    };
    let press = move |event: KeyboardEvent| {
        let many = choices.with_untracked(|choices| choices.len());
        if answer(&event, many, chosen) {
            event.prevent_default();
        }
    };
    view! {
        <h2 class="sr" id=TITLE>
            "Find or do"
        </h2>
        <input
            id=FIELD
            class="field-line"
            type="text"
            role="combobox"
            aria-label="A name, a page, or something to do"
            aria-expanded="true"
            aria-controls=OPTIONS
            aria-autocomplete="list"
            aria-activedescendant=move || choices.with(|choices| !choices.is_empty()).then(|| option_id(chosen.get()))
            maxlength="200"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            on:input=write
            on:keydown=press
        />
        <div id=OPTIONS role="listbox" aria-label="Answers">
            {move || (0..).zip(choices.get().iter().cloned()).map(|it| option(&state, chosen, it)).collect_view()}
        </div>
    }
}

/// Does what a key is for; whether it is for anything here.
fn answer(event: &KeyboardEvent, many: usize, chosen: RwSignal<usize>) -> bool {
    if event.ctrl_key() || event.meta_key() || event.is_composing() || many == 0 {
        return false;
    }
    match event.key().as_str() {
        "ArrowDown" => chosen.update(|place| *place = (*place + 1) % many),
        "ArrowUp" => chosen.update(|place| *place = (*place + many - 1) % many),
        "Enter" => document::press(&option_id(chosen.get_untracked())),
        _ => return false,
    }
    true
}

/// A link or a button like any other, but for the focus.
fn option(&state: &AppState, chosen: RwSignal<usize>, (place, Choice { name, kind, act }): (usize, Choice)) -> AnyView {
    let is_chosen = move || if chosen.get() == place { "true" } else { "false" };
    let inside = view! {
        <span>{name}</span>
        <span class="ep">{kind}</span>
    }
    .into_any();
    match act {
        Act::Go(href) => view! {
            <a
                role="option"
                id=option_id(place)
                tabindex="-1"
                href=href
                aria-selected=move || is_chosen()
                on:click=move |_| state.dialog.close()
            >
                {inside}
            </a>
        }
        .into_any(),
        act => view! {
            <button
                role="option"
                id=option_id(place)
                type="button"
                tabindex="-1"
                aria-selected=move || is_chosen()
                on:click=move |_| act_on(&state, &act)
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

fn act_on(state: &AppState, act: &Act) {
    // What is opened by what is done comes in its place.
    state.dialog.close();
    match act {
        Act::Go(_) => {}
        Act::ChooseProgress(progress) => state.progress.choose(*progress),
        Act::ChooseSetting(name, value) => state.casebook.choose_setting(name, value),
        Act::OpenSettings => state.dialog.open(Dialog::Settings),
        Act::ShowKeys => state.dialog.open(Dialog::Keys),
        Act::ExportCasebook => state.export(),
        Act::CopyLink => state.copy_link(),
    }
}

fn option_id(place: usize) -> String {
    format!("option-{place}")
}
