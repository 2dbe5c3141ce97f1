//! How far the reader has watched: the control in the header, and the question of a first visit.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::signals::memo;
use crate::app::state::{Dialog, ProgressState, use_dialog, use_location, use_progress};
use crate::browser::fields;
use crate::domain::Progress;
use crate::route::{Query, Route};

/// The choices of a select about the progress; with `chosen`, the one that is chosen follows it.
#[component]
pub fn ProgressOptions(#[prop(optional, into)] chosen: Option<Signal<Progress>>) -> impl IntoView {
    let options = (0..=use_progress().site().episodes).map(|number| {
        let words = if number == 0 { "Not started".to_owned() } else { format!("Episode {number}") };
        let is_chosen = move || chosen.is_some_and(|chosen| chosen.get() == Progress(number));
        match chosen {
            Some(_) => view! {
                <option value=number.to_string() prop:selected=move || is_chosen()>
                    {words}
                </option>
            }
            .into_any(),
            None => view! { <option value=number.to_string()>{words}</option> }.into_any(),
        }
    });
    options.collect_view()
}

/// A plain select, and a row of lamps for pointers.
#[component]
pub fn ProgressControl() -> impl IntoView {
    let (progress, dialog) = (use_progress(), use_dialog());
    // While a dialog asks about a number, that number is shown; a refusal brings the last one back.
    let shown = memo(move || match dialog.get() {
        Some(Dialog::Raise(wanted)) => wanted,
        _ => progress.get(),
    });
    let choose = move |value: String| progress.choose(Progress(value.parse().unwrap_or_default()));
    view! {
        <form class="progress" aria-label="How far you have watched" on:submit=move |event| event.prevent_default()>
            <label>
                <span>"Seen to "</span>
                <select
                    id="seen-to"
                    name="progress"
                    aria-label="Seen to"
                    on:change=move |event| choose(event_target_value(&event))
                >
                    <ProgressOptions chosen=shown />
                </select>
            </label>
            <span class="studs" aria-hidden="true">
                <Lamps progress />
            </span>
        </form>
    }
}

/// One lamp for each episode, lit up to the one that the reader has seen.
#[component]
fn Lamps(progress: ProgressState) -> impl IntoView {
    let lamps = (1..=progress.site().episodes).map(Progress).map(|episode| {
        view! {
            <button
                type="button"
                tabindex="-1"
                title=format!("Episode {}", episode.0)
                class=move || if episode <= progress.get() { "lit" } else { "" }
                on:click=move |_| progress.choose(episode)
            ></button>
        }
        .into_any()
    });
    lamps.collect_view()
}

/// Asked on a first visit, without standing in the way: it can be answered, or left alone for ever.
#[component]
pub fn FirstQuestion() -> impl IntoView {
    let (progress, location) = (use_progress(), use_location());
    // The front page asks by itself.
    let is_hidden = move || progress.is_answered() || location.route() == Route::Home;
    let answer = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = Query::parse(&fields::form_query(&event)).get("first-progress");
        progress.answer(Progress(chosen.and_then(|number| number.parse().ok()).unwrap_or_default()));
    };
    view! {
        <form class="firstask" aria-label="How far have you watched?" hidden=move || is_hidden() on:submit=answer>
            <label>
                "How far have you watched? " <select name="first-progress">
                    <ProgressOptions />
                </select>
            </label>
            <button class="btn" type="submit">
                "Set"
            </button>
        </form>
    }
}
