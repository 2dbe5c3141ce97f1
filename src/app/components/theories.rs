//! The theories that the reader has kept, each beside what the series told of the suspect, once it has.

use leptos::prelude::*;

use super::{Behind, PersonLink, Prose, keep_focus};
use crate::app::reading::Reading;
use crate::app::state::use_casebook;
use crate::domain::dated::Known;
use crate::domain::entries::Entry;
use crate::domain::notebook::Theory;
use crate::domain::notes::Note;
use crate::domain::words::{after, since};
use crate::domain::Text;

/// All of them, as far as the reader may see them.
#[component]
pub fn Theories(reading: Reading) -> impl IntoView {
    let casebook = use_casebook();
    let progress = reading.knowledge.progress();
    let theories = Memo::new(move |_| casebook.with(|book| book.notes.theories().into_iter().cloned().collect::<Vec<_>>()));
    let seen = Memo::new(move |_| {
        let is_seen = |note: &&Note| note.progress <= progress;
        theories.with(|all| all.iter().filter(is_seen).cloned().collect::<Vec<_>>())
    });
    let count = Memo::new(move |_| seen.with(Vec::len));
    let has_seen = Memo::new(move |_| count.get() > 0);
    let has_ahead = Memo::new(move |_| theories.with(|all| all.iter().any(|note| note.progress > progress)));
    let row = move |note| view! { <TheoryRow reading theory=Theory::new(reading.knowledge, note) /> };
    let list = move || {
        view! {
            <p class="count">{move || count_in_words(count.get())}</p>
            <ul class="lines">
                <For each=move || seen.get() key=|note| (note.progress, note.written) children=row />
            </ul>
        }
    };
    view! {
        {move || has_seen.get().then(list)}
        {move || has_ahead.get().then(|| view! { <Behind /> })}
    }
}

fn count_in_words(count: usize) -> String {
    format!("{count}{} kept", if count == 1 { " theory" } else { " theories" })
}

#[component]
fn TheoryRow(reading: Reading, theory: Theory<'static>) -> impl IntoView {
    let casebook = use_casebook();
    let Theory { note, suspect, truth } = theory;
    let (name, label) = (note.name(), format!("Take it back: the theory {}", after(note.progress)));
    let withdraw = move |_| {
        keep_focus();
        casebook.withdraw(&name);
    };
    let who = match suspect {
        Some(character) => view! { <PersonLink reading character /> }.into_any(),
        None => "Somebody whom you do not know, at least not yet".into_any(),
    };
    view! {
        <li>
            <span class="ep">{since(note.progress)}</span>
            <p>
                {who}
                {(!note.words.is_empty()).then(|| format!(": {}", note.words))}
                " "
                <button class="textbtn scripted" type="button" aria-label=label on:click=withdraw>
                    "Take it back"
                </button>
                {truth.map(|truth| truth_of(reading, truth))}
            </p>
        </li>
    }
}

fn truth_of(reading: Reading, truth: Known<'static, Text<'static>>) -> impl IntoView {
    view! {
        <br />
        <span class="hint">
            {format!("As it turned out in episode {}: ", truth.revealed_in.0)}
            <Prose reading text=truth.value />
        </span>
    }
}
