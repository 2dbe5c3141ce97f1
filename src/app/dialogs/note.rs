//! What the reader wants to remember of an entity.

use leptos::prelude::*;

use super::TITLE;
use crate::app::state::use_app;
use crate::domain::notes::LONGEST;
use crate::domain::words::after;
use crate::domain::{EntityRef, Progress};
use crate::route::entity_key;

/// Id of the field of a note.
const FIELD: &str = "note-words";

/// The note that is written at a progress. Closing the dialog keeps it.
#[component]
pub fn Note(at: EntityRef, progress: Progress) -> impl IntoView {
    let state = use_app();
    let entity = state.progress.knowledge_now().entity(at)?;
    let draft = state.draft;
    let kept = draft.begin(entity_key(at, entity.id), progress);
    let remove = move |_| {
        draft.write(String::new());
        state.dialog.close();
    };
    Some(view! {
        <h2 id=TITLE>{format!("Your note on {}", entity.name)}</h2>
        <p class="ask">
            <label for=FIELD>{format!("Written {}", after(progress))}</label>
            <textarea
                id=FIELD
                rows="6"
                maxlength=LONGEST.to_string()
                prop:value=move || draft.words()
                on:input=move |event| draft.write(event_target_value(&event))
            ></textarea>
        </p>
        <p class="hint">
            "It is kept when you close this, in this browser, and goes nowhere else. After another episode you can write another one."
        </p>
        <p class="actions">
            <button class="btn" type="button" on:click=move |_| state.dialog.close()>
                "Done"
            </button>
            {(!kept.is_empty())
                .then(|| view! { <button class="btn quiet" type="button" on:click=remove>"Remove it"</button> }.into_any())}
        </p>
    }.into_any())
}
