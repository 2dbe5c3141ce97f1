//! What somebody has brought from elsewhere: what would change, before anything does; or what is wrong with it.

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::{INCOMING, use_app, use_casebook, use_location};
use crate::archive;
use crate::browser::document;
use crate::domain::casebook::Casebook;
use crate::domain::desk::{Incoming, MOVED};
use crate::domain::import::{Imported, Problem, Target};
use crate::domain::incoming::{changes, in_words, seen, title};
use crate::domain::words::date_in_words;
use crate::transfer;

/// The part of the page, above everything else; nothing if nobody has brought anything.
#[component]
pub fn IncomingSection(reading: Reading) -> impl IntoView {
    let incoming = use_incoming();
    view! {
        {move || {
            incoming.get().map(|incoming| {
                let inside = match transfer::read_incoming(&incoming, reading.knowledge.site().show) {
                    Ok(imported) => view! { <Preview reading title=title(&incoming) imported /> }.into_any(),
                    Err(problem) => view! { <Refusal title=title(&incoming) problem /> }.into_any(),
                };
                view! {
                    <section class="act" id=INCOMING>
                        <h2>"Import"</h2>
                        <div class="body prose">{inside}</div>
                    </section>
                }.into_any()
            })
        }}
    }
}

/// What came by the link of the page, else the file that was chosen.
fn use_incoming() -> Memo<Option<Incoming>> {
    let (casebook, location) = (use_casebook(), use_location());
    let by_link = memo(move || Some(location.place().fragment).filter(|fragment| fragment.starts_with(MOVED)));
    memo(move || match by_link.get() {
        Some(text) => Some(Incoming { text, ..Incoming::default() }),
        None => casebook.desk().incoming,
    })
}

#[component]
fn Refusal(title: String, problem: Problem) -> impl IntoView {
    view! {
        <div role="alert">
            <p>
                <strong>{format!("{title} cannot be imported. Nothing has been changed.")}</strong>
            </p>
            <p>{in_words(&problem)}</p>
        </div>
        <p class="acts">
            <PutAway words="Put it away" />
        </p>
    }
}

#[component]
fn PutAway(words: &'static str) -> impl IntoView {
    let casebook = use_casebook();
    let put_away = move |_| {
        casebook.put_incoming_away();
        document::focus_heading();
    };
    view! {
        <button class="btn quiet" type="button" on:click=put_away>
            {words}
        </button>
    }
}

/// What would change, and the buttons that change it.
#[component]
fn Preview(reading: Reading, title: String, imported: Imported) -> impl IntoView {
    let casebook = use_casebook();
    let progress = reading.knowledge.progress();
    let about = about(&title, &imported, reading);
    let imported = StoredValue::new(imported);
    let merge = move |own: &Casebook| imported.with_value(|imported| Target::merged(own, progress, imported));
    let fits = memo(move || casebook.with(|own| merge(own).fits()));
    let replace = move |_: &Casebook| imported.with_value(Target::replaced);
    view! {
        <p>{about}</p>
        <h3>"Merge"</h3>
        <p class="hint">"Adds what you do not have. Of two notes about the same thing the newer one stays. Your settings stay."</p>
        <Changes reading target=merge />
        {move || {
            if fits.get() {
                view! {
                    <p class="acts">
                        <TakeOver words="Merge them" target=merge />
                    </p>
                }
                    .into_any()
            } else {
                view! {
                    <p class="hint">"Both together are more than this wiki can store in a browser, so they cannot be merged."</p>
                }
                    .into_any()
            }
        }}
        <h3>"Replace"</h3>
        <p class="hint">"Makes your casebook what this one is: favourites, notes, theories, settings and progress."</p>
        <Changes reading target=replace />
        <p class="acts">
            <TakeOver words="Replace mine" target=replace />
            <PutAway words="Leave everything as it is" />
        </p>
    }
}

/// What was brought, in words.
fn about(title: &str, imported: &Imported, reading: Reading) -> String {
    let (far, now) = (imported.progress, reading.knowledge.progress());
    let day = match imported.exported.as_str() {
        "" => String::new(),
        day => format!(", exported on {}", date_in_words(day)),
    };
    let asks = if far > now { " The wiki asks before it raises the curtain that far." } else { "" };
    format!("{title} holds a casebook{day}. It was kept by somebody who had {}; you have {}.{asks}", seen(far), seen(now))
}

/// What would be different, as far as the reader may see it.
#[component]
fn Changes(reading: Reading, target: impl Fn(&Casebook) -> Target + Copy + Send + Sync + 'static) -> impl IntoView {
    let casebook = use_casebook();
    let rows = memo(move || casebook.with(|own| changes(reading.knowledge, own, &target(own).casebook)));
    view! { <ul>{move || rows.get().into_iter().map(|row| view! { <li>{row}</li> }.into_any()).collect::<Vec<_>>()}</ul> }
}

/// Does it.
#[component]
fn TakeOver(
    words: &'static str,
    /// What comes of what the reader has now.
    target: impl Fn(&Casebook) -> Target + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = use_app();
    let take_over = move |_| {
        let Target { casebook, progress } = app.casebook.with_now(target);
        let before = app.progress.now();
        app.casebook.import(&casebook, before);
        document::focus_heading();
        if progress != before {
            app.progress.choose(archive::catalog().clamp(progress));
        }
    };
    view! {
        <button class="btn" type="button" on:click=take_over>
            {words}
        </button>
    }
}
