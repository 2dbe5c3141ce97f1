//! What the reader has written about the entity of the page.

use leptos::prelude::*;

use super::{Keyed, keep_focus};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_casebook;
use crate::domain::entries::Entry;
use crate::domain::notes::Note;
use crate::domain::words::since;

/// The notes about the entity with this key, as a part of its page; nothing if there are none.
#[component]
pub fn OwnNotes(reading: Reading, key: String) -> impl IntoView {
    let casebook = use_casebook();
    let progress = reading.knowledge.progress();
    let notes = memo(move || casebook.with(|book| book.notes.about(&key).into_iter().cloned().collect::<Vec<_>>()));
    let seen = memo(move || {
        let is_seen = |note: &&Note| note.progress <= progress;
        notes.with(|notes| notes.iter().filter(is_seen).cloned().collect::<Vec<_>>())
    });
    let has_any = memo(move || notes.with(|notes| !notes.is_empty()));
    let has_seen = memo(move || seen.with(|seen| !seen.is_empty()));
    let has_ahead = memo(move || notes.with(|notes| notes.iter().any(|note| note.progress > progress)));
    let lines = move || {
        view! {
            <ul class="lines">
                <Keyed
                    each=move || seen.get()
                    key=|note| (note.progress, note.written)
                    children=|note| view! { <NoteRow note is_known=true /> }.into_any()
                />
            </ul>
        }
        .into_any()
    };
    let section = move || {
        view! {
            <section class="act" id="your-notes">
                <h2>"Your notes"</h2>
                <div class="body own">
                    {move || has_seen.get().then(lines)} {move || has_ahead.get().then(|| view! { <Behind /> }.into_any())}
                </div>
            </section>
        }
        .into_any()
    };
    view! { {move || has_any.get().then(section)} }
}

/// The reader has written what is behind the curtain, so that it is there is no news; what it says may be.
#[component]
pub fn Behind() -> impl IntoView {
    view! { <p class="hint">"What you wrote after later episodes is kept, and behind the curtain at this progress."</p> }
}

/// One note. That on something which the reader does not know has no button: it would name that.
#[component]
pub fn NoteRow(note: Note, is_known: bool) -> impl IntoView {
    let casebook = use_casebook();
    let (when, name) = (since(note.progress), note.name());
    let label = format!("Remove the note: {when}");
    let withdraw = move |_| {
        keep_focus();
        casebook.withdraw(&name);
    };
    let remove = is_known.then(|| {
        view! {
            <button class="textbtn scripted" type="button" aria-label=label on:click=withdraw>
                "Remove"
            </button>
        }
        .into_any()
    });
    view! {
        <li>
            <span class="ep">{when}</span>
            <p>
                <span class="words">{note.words}</span>
                " "
                {remove}
            </p>
        </li>
    }
}
