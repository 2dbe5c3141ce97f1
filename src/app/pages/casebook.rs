//! The reader's own: favourites, notes, theories, settings, and how to take all of it elsewhere.

mod elsewhere;
mod incoming;
mod notes;

use leptos::prelude::*;

use self::elsewhere::{FileSection, MoveSection, StorageSection};
use self::incoming::IncomingSection;
use self::notes::NotesSection;
use super::Theories;
use super::favourites::FavouritesSection;
use crate::app::components::{PageHeading, SettingsFields};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_casebook, use_progress};
use crate::browser::document;
use crate::route::Route;

/// The page.
#[component]
pub fn CasebookPage(reading: Reading) -> impl IntoView {
    let (casebook, progress) = (use_casebook(), use_progress());
    effect(move |_| {
        // Whoever is new has nothing that could be lost.
        if untrack(|| progress.is_answered()) {
            casebook.look_at_storage(false);
        }
    });
    view! {
        <div class="wrap">
            <PageHeading
                reading
                title="Casebook"
                lead="What you keep: favourites, notes, your theory, and how you like to read. It stays in this browser and goes nowhere else."
            />
            <IncomingSection reading />
            <Undo />
            <FavouritesSection reading />
            <NotesSection reading />
            <TheoriesSection reading />
            <section class="act scripted" id="settings">
                <h2>"How you like to read"</h2>
                <form class="body" on:submit=move |event| event.prevent_default()>
                    <SettingsFields place="casebook" />
                </form>
            </section>
            <FileSection />
            <MoveSection reading />
            <StorageSection />
        </div>
    }
}

/// Takes the last import back.
#[component]
fn Undo() -> impl IntoView {
    let (casebook, progress) = (use_casebook(), use_progress());
    let can_undo = memo(move || casebook.desk().can_undo);
    let undo = move |_| {
        let before = casebook.undo_import();
        document::focus_heading();
        // The import may have lowered the progress. What has been raised since is known.
        if let Some(before) = before.filter(|before| *before > progress.now()) {
            progress.choose(before);
        }
    };
    let notice = move || {
        view! {
            <p class="notice" id="undo">
                <span>
                    "Your casebook has been changed by an import. Until you close this page that can be taken back; what you have changed since stays."
                </span>
                " "
                <button class="btn quiet" type="button" on:click=undo>
                    "Take it back"
                </button>
            </p>
        }.into_any()
    };
    view! { {move || can_undo.get().then(notice)} }
}

#[component]
fn TheoriesSection(reading: Reading) -> impl IntoView {
    let casebook = use_casebook();
    let is_none = memo(move || casebook.with(|book| book.notes.theories().is_empty()));
    view! {
        <section class="act" id="theories">
            <h2>"Theory"</h2>
            <div class="body own">
                <Theories reading />
                <p class="hint">
                    {move || is_none.get().then_some("No theory kept yet. ")} "Whom you suspect is asked on the page of the "
                    <a href=reading.href(&Route::Suspects)>"suspects"</a> ", at every progress anew."
                </p>
            </div>
        </section>
    }
}
