//! All that the reader has written down, by what it is about.

use leptos::prelude::*;

use crate::app::components::{Behind, EntityLink, Keyed, NoteRow};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_casebook;
use crate::domain::notebook::{Notebook, Subject};
use crate::domain::notes::Note;

/// The part of the casebook.
#[component]
pub fn NotesSection(reading: Reading) -> impl IntoView {
    let casebook = use_casebook();
    let notebook = memo(move || casebook.with(|book| Notebook::new(reading.knowledge, &book.notes)));
    let has_ahead = memo(move || notebook.with(|it| it.has_ahead));
    let is_empty = memo(move || notebook.with(|it| it.subjects.is_empty() && !it.has_ahead));
    let subjects = move || notebook.with(|it| it.subjects.iter().map(|subject| subject.about.clone()).collect::<Vec<_>>());
    let subject = move |about: String| view! { <SubjectNotes reading notebook about /> }.into_any();
    view! {
        <section class="act" id="notes">
            <h2>"Notes"</h2>
            <div class="body own">
                {move || is_empty.get().then(nothing_yet)}
                <Keyed each=subjects key=Clone::clone children=subject />
                {move || has_ahead.get().then(|| view! { <Behind /> }.into_any())}
            </div>
        </section>
    }
}

fn nothing_yet() -> AnyView {
    view! { <p class="hint">"No notes yet. Every page about somebody or something has a button to write one."</p> }.into_any()
}

/// The notes about one thing.
#[component]
fn SubjectNotes(reading: Reading, notebook: Memo<Notebook<'static>>, about: String) -> impl IntoView {
    let subject = memo(move || {
        let is_it = |subject: &&Subject<'_>| subject.about == about;
        notebook.with(|it| it.subjects.iter().find(is_it).map(|it| (it.entity, it.notes.clone())).unwrap_or_default())
    });
    let entity = subject.with_untracked(|(entity, _)| *entity);
    let name = match entity {
        Some(entity) => view! { <EntityLink reading entity /> }.into_any(),
        None => "Something that you do not know, at least not yet".into_any(),
    };
    let row = move |note: Note| view! { <NoteRow note is_known=entity.is_some() /> }.into_any();
    view! {
        <h3>{name}</h3>
        <ul class="lines">
            <Keyed
                each=move || subject.with(|(_, notes)| notes.clone())
                key=|note| (note.progress, note.written)
                children=row
            />
        </ul>
    }
}
