//! The buttons that keep an entity, and that ask for a note about it. Pressed or not follows the casebook.

use leptos::prelude::*;

use super::{Icon, SvgIcon, keep_focus};
use crate::app::reading::Reading;
use crate::app::state::{Dialog, use_casebook, use_dialog, use_progress};
use crate::domain::EntityRef;
use crate::route::entity_key;

/// "Keep" or "Kept", and "Add a note", with words: for the head of a page.
#[component]
pub fn FavouriteButtons(reading: Reading, at: EntityRef, id: &'static str, #[prop(into)] name: String) -> impl IntoView {
    view! {
        <KeepButton reading at id name=name.clone() class="btn quiet scripted" />
        <NoteButton reading at id name class="btn quiet scripted" />
    }
}

/// The ribbon alone: for a row of a list.
#[component]
pub fn SmallFavourite(reading: Reading, at: EntityRef, id: &'static str, #[prop(into)] name: String) -> impl IntoView {
    view! { <KeepButton reading at id name class="tool keep scripted" /> }
}

/// Both, small: for an entity that shares a page with others.
#[component]
pub fn SmallButtons(reading: Reading, at: EntityRef, id: &'static str, #[prop(into)] name: String) -> impl IntoView {
    view! {
        <KeepButton reading at id name=name.clone() class="tool keep scripted" />
        <NoteButton reading at id name class="tool scripted" />
    }
}

#[component]
fn KeepButton(reading: Reading, at: EntityRef, id: &'static str, name: String, class: &'static str) -> impl IntoView {
    let casebook = use_casebook();
    let key = StoredValue::new(entity_key(at, id));
    let is_kept = move || key.with_value(|key| casebook.holds(key));
    view! {
        <button
            class=class
            type="button"
            aria-pressed=move || if is_kept() { "true" } else { "false" }
            data-favourite=key.get_value()
            on:click=move |_| {
                keep_focus();
                key.with_value(|key| casebook.toggle_favourite(key));
            }
        >
            <SvgIcon icon=Icon::Ribbon base=reading.base />
            <span class="keepword">{move || if is_kept() { "Kept" } else { "Keep" }}</span>
            <span class="sr">{format!(" {name}")}</span>
        </button>
    }
}

#[component]
fn NoteButton(reading: Reading, at: EntityRef, id: &'static str, name: String, class: &'static str) -> impl IntoView {
    let (casebook, dialog, progress) = (use_casebook(), use_dialog(), use_progress());
    let key = entity_key(at, id);
    view! {
        <button
            class=class
            type="button"
            aria-haspopup="dialog"
            on:click=move |_| dialog.open(Dialog::Note(at, progress.now()))
        >
            <SvgIcon icon=Icon::Note base=reading.base />
            <span class="keepword">{move || if casebook.has_notes(&key) { "Your notes" } else { "Add a note" }}</span>
            <span class="sr">{format!(" on {name}")}</span>
        </button>
    }
}
