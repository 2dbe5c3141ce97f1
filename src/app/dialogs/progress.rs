//! The questions about how far the reader has watched.

use leptos::prelude::*;

use super::TITLE;
use super::buttons::Answers;
use crate::app::state::use_progress;
use crate::domain::entity::episode_name;
use crate::domain::{Knowledge, Progress};

/// Whether the reader has really seen this far.
#[component]
pub fn Raise(progress: Progress) -> impl IntoView {
    let state = use_progress();
    let name = in_words(state.knowledge_now(), progress.0);
    view! {
        <h2 id=TITLE>"Raise the curtain?"</h2>
        <p>
            "From now on the wiki tells everything up to the end of " <strong>{name}</strong>
            ". What has been read cannot be unread."
        </p>
        <Answers yes="I have seen it" on_yes=move |()| state.set(progress) />
    }
}

/// How far the reader has watched, asked by a page that lies ahead.
#[component]
pub fn HowFar() -> impl IntoView {
    let state = use_progress();
    let knowledge = state.knowledge_now();
    let ahead = knowledge.progress().0 + 1..=knowledge.site().episodes;
    let chosen = RwSignal::new(Progress(*ahead.start()));
    let choose = move |value: String| chosen.set(Progress(value.parse().unwrap_or_default()));
    let options =
        ahead.map(|number| view! { <option value=number.to_string()>{in_words(knowledge, number)}</option> }.into_any());
    view! {
        <h2 id=TITLE>"How far have you watched?"</h2>
        <p>"The wiki will tell everything up to the end of the episode that you choose."</p>
        <p>
            <label>
                "Seen to "
                <select name="seen-to" on:change=move |event| choose(event_target_value(&event))>
                    {options.collect_view()}
                </select>
            </label>
        </p>
        <Answers yes="I have seen it" on_yes=move |()| state.set(chosen.get_untracked()) />
    }
}

/// "Episode 5, Split Sole": titles are public.
fn in_words(knowledge: Knowledge<'_>, number: u8) -> String {
    episode_name(number, knowledge.episode(number).and_then(|episode| episode.title))
}
