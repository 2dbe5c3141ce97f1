//! Ways from a statement to the episode that tells it, and from something to the episodes in which it comes up.

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::domain::appearances::appearances;
use crate::domain::words::since;
use crate::domain::{EntityRef, Progress};
use crate::route::Route;

/// A mark for each episode, as a link: those in which something comes up, those in which it does not, and those that lie
/// ahead, of which nothing is told.
#[component]
pub fn EpisodeStrip(reading: Reading, at: EntityRef) -> impl IntoView {
    let knowledge = reading.knowledge;
    let told = knowledge.entity(at).map(|entity| appearances(knowledge, entity)).unwrap_or_default();
    let mark = |number: u8| {
        let (class, words) = match () {
            () if told.contains(&number) => (Some("in"), Some(": here")),
            () if number <= knowledge.progress().0 => (Some("out"), Some(": not told of")),
            () => (None, None),
        };
        view! {
            <li>
                <a class=class href=reading.href(&Route::Episode(number))>
                    <span class="sr">"Episode "</span>
                    {number.to_string()}
                    {words.map(|words| view! { <span class="sr">{words}</span> }.into_any())}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="marks" aria-label="Where it comes up">
            <span aria-hidden="true">"Episodes"</span>
            <ol>{knowledge.episodes().iter().map(|episode| mark(episode.number)).collect_view()}</ol>
        </nav>
    }
}

/// "Ep. 3", as a link to it; "Premise".
#[component]
pub fn ToldIn(reading: Reading, revealed_in: Progress) -> impl IntoView {
    let words = since(revealed_in);
    match revealed_in.episode() {
        Some(number) => view! {
            <a class="ep" href=reading.href(&Route::Episode(number))>
                {words}
            </a>
        }
        .into_any(),
        None => view! { <span class="ep">{words}</span> }.into_any(),
    }
}
