//! What the reader thinks: a theory for each progress, and beside all of them what the series told, once it has.

use leptos::prelude::*;

use crate::app::components::{Behind, Keyed, PersonLink, Prose, keep_focus};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_announcer, use_casebook};
use crate::domain::catalog::{Character, Question};
use crate::domain::dated::Known;
use crate::domain::entries::Entry;
use crate::domain::notes::{LONGEST, Note};
use crate::domain::words::{after, since};
use crate::domain::{Lookup, Text};

/// The part of the suspects' page.
#[component]
pub fn TheorySection(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let case = knowledge.questions().map(|known| known.value).find(|question| question.is_case);
    let inside = match case {
        None => {
            view! { <p class="hint">"The series has not asked its question yet. Once it has, you can keep a theory here."</p> }
                .into_any()
        }
        Some(case) => {
            let asked = match case.answer.latest(knowledge) {
                Some(answer) => view! { <Verdict reading answer /> }.into_any(),
                None => view! { <TheoryForm reading case /> }.into_any(),
            };
            view! {
                <Theories reading is_announced=true />
                {asked}
            }
            .into_any()
        }
    };
    view! {
        <section class="act" id="theory">
            <h2>"Your theory"</h2>
            <div class="body own">{inside}</div>
        </section>
    }
}

#[component]
fn Verdict(reading: Reading, answer: Known<'static, Text<'static>>) -> impl IntoView {
    view! {
        <p class="verdict">
            <span class="ep">{format!("What the series told: {}", since(answer.revealed_in))}</span>
            " "
            <Prose reading text=answer.value />
        </p>
    }
}

/// Nothing is chosen but what the reader chose at this progress.
#[component]
fn TheoryForm(reading: Reading, case: &'static Question<'static>) -> impl IntoView {
    let casebook = use_casebook();
    let progress = reading.knowledge.progress();
    let kept =
        memo(move || casebook.with(|book| book.notes.theories().into_iter().find(|note| note.progress == progress).cloned()));
    // What has been chosen and written since, if anything has.
    let (chosen, written) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let suspect = Signal::derive(move || chosen.get().unwrap_or_else(|| kept.with(|kept| suspect_of(kept.as_ref()))));
    let why =
        move || written.get().unwrap_or_else(|| kept.with(|kept| kept.as_ref().map(|it| it.words.clone()).unwrap_or_default()));
    let keep = move || {
        casebook.suspect(&suspect.get_untracked(), progress, &untrack(why));
        chosen.set(None);
        written.set(None);
    };
    let (suspects, others) = suspects_first(reading);
    view! {
        <form
            class="ask scripted"
            on:submit=move |event| {
                event.prevent_default();
                keep();
            }
        >
            <label for="suspect">{case.question}</label>
            <select
                id="suspect"
                name="suspect"
                required
                prop:value=move || suspect.get()
                on:change=move |event| chosen.set(Some(event_target_value(&event)))
            >
                <option value="">"Choose somebody"</option>
                <optgroup label="Under suspicion">{options(suspects, suspect)}</optgroup>
                <optgroup label="Everybody else">{options(others, suspect)}</optgroup>
            </select>
            <label for="why">"What makes you think so?"</label>
            <textarea
                id="why"
                name="why"
                rows="3"
                maxlength=LONGEST.to_string()
                prop:value=move || why()
                on:input=move |event| written.set(Some(event_target_value(&event)))
            >
                {untrack(why)}
            </textarea>
            <div>
                <button class="btn" type="submit">
                    "Keep this theory"
                </button>
            </div>
            <p class="hint">
                {format!("It is kept as your theory {}. It stays in this browser and goes nowhere else.", after(progress))}
            </p>
        </form>
    }
}

type People = Vec<&'static Character<'static>>;

/// Everybody: those under suspicion, and those who are not.
fn suspects_first(reading: Reading) -> (People, People) {
    let suspects: Vec<u16> = reading.knowledge.suspects().map(|it| it.value.character).collect();
    reading.knowledge.characters().partition(|it| suspects.contains(&it.index))
}

fn options(people: People, chosen: Signal<String>) -> impl IntoView {
    let option = |it: &'static Character<'static>| {
        view! {
            <option value=it.id selected=move || chosen.with(|chosen| chosen == it.id)>
                {it.name}
            </option>
        }
        .into_any()
    };
    people.into_iter().map(option).collect_view()
}

fn suspect_of(note: Option<&Note>) -> String {
    note.and_then(Note::suspect).unwrap_or_default().to_owned()
}

/// The theories that the reader has kept, each beside what the series told of the suspect, once it has.
#[component]
pub fn Theories(
    reading: Reading,
    /// Whether a word to screen readers says how many there are when that changes.
    #[prop(optional)]
    is_announced: bool,
) -> impl IntoView {
    let (casebook, announcer) = (use_casebook(), use_announcer());
    let progress = reading.knowledge.progress();
    let theories = memo(move || casebook.with(|book| book.notes.theories().into_iter().cloned().collect::<Vec<_>>()));
    let seen =
        memo(move || theories.with(|all| all.iter().filter(|note| note.progress <= progress).cloned().collect::<Vec<_>>()));
    let has_seen = memo(move || seen.with(|seen| !seen.is_empty()));
    let has_ahead = memo(move || theories.with(|all| all.iter().any(|note| note.progress > progress)));
    let count = move || seen.with(Vec::len);
    let words = move || format!("{} {} kept", count(), if count() == 1 { "theory" } else { "theories" });
    effect(move |before| {
        let words = if has_seen.get() { words() } else { String::new() };
        if is_announced && before.is_some() {
            announcer.say(words);
        }
    });
    let list = move || {
        view! {
            <p class="count">{move || words()}</p>
            <ul class="lines">
                <Keyed
                    each=move || seen.get()
                    key=|note| (note.progress, note.written)
                    children=move |note| view! { <Theory reading note /> }.into_any()
                />
            </ul>
        }
        .into_any()
    };
    view! {
        {move || has_seen.get().then(list)}
        {move || has_ahead.get().then(|| view! { <Behind /> }.into_any())}
    }
}

#[component]
fn Theory(reading: Reading, note: Note) -> impl IntoView {
    let casebook = use_casebook();
    let knowledge = reading.knowledge;
    let suspect = match knowledge.character(note.suspect().unwrap_or_default()) {
        Lookup::Known(it) => Some(it),
        Lookup::Ahead | Lookup::Unknown => None,
    };
    let truth = suspect.and_then(|it| knowledge.suspects().find(|other| other.value.character == it.index));
    let truth = truth.and_then(|it| it.value.truth.latest(knowledge));
    let who = match suspect {
        Some(character) => view! { <PersonLink reading character /> }.into_any(),
        None => "Somebody whom you do not know, at least not yet".into_any(),
    };
    let (name, label) = (note.name(), format!("Take it back: the theory {}", after(note.progress)));
    let truth = truth.map(|it| {
        view! {
            <br />
            <span class="hint">
                {format!("As it turned out in episode {}: ", it.revealed_in.0)} <Prose reading text=it.value />
            </span>
        }
        .into_any()
    });
    let withdraw = move |_| {
        keep_focus();
        casebook.withdraw(&name);
    };
    view! {
        <li>
            <span class="ep">{since(note.progress)}</span>
            <p>
                {who} {(!note.words.is_empty()).then(|| format!(": {}", note.words))} " "
                <button class="textbtn scripted" type="button" aria-label=label on:click=withdraw>
                    "Take it back"
                </button>
                {truth}
            </p>
        </li>
    }
}
