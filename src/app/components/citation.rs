//! Exhibits: the numbered sources of a page, cited in the text and listed at its end.

use leptos::prelude::*;

use super::Prose;
use crate::app::reading::Reading;
use crate::app::state::{Dialog, use_dialog};
use crate::domain::Text;
use crate::domain::catalog::{Confidence, Relation, SourceDetails};
use crate::domain::page::Exhibit;
use crate::domain::words::date_in_words;

/// The exhibits that a statement rests on. Hover and focus bring a preview, from the list at the end of the page: written
/// out beside each number, previews would be half of a page.
#[component]
pub fn Citations(exhibits: Vec<Exhibit>) -> impl IntoView {
    let link = |exhibit: Exhibit| {
        let number = exhibit.number;
        view! {
            <a
                class="exhibit"
                href=format!("#ex-{number}")
                aria-describedby=format!("ex-{number}")
                aria-label=format!("Exhibit {number}")
            >
                {number.to_string()}
            </a>
        }
        .into_any()
    };
    view! { <span class="cites">{exhibits.into_iter().map(link).collect_view()}</span> }
}

/// A word for statements that are not well supported.
#[component]
pub fn Doubt(confidence: Confidence) -> impl IntoView {
    let (title, words) = match confidence {
        Confidence::High => return None,
        Confidence::Medium => ("One source, or the episode is an estimate", "less certain"),
        Confidence::Low => ("The sources leave this open", "uncertain"),
    };
    Some(
        view! {
            <span class="tag" title=title>
                {words}
            </span>
        }
        .into_any(),
    )
}

/// A statement with its doubts and the exhibits that it rests on.
#[component]
pub fn Told(reading: Reading, text: &'static Text<'static>, confidence: Confidence, exhibits: Vec<Exhibit>) -> impl IntoView {
    view! {
        <Prose reading text />
        " "
        <Doubt confidence />
        " "
        <Citations exhibits />
    }
}

/// The sentence that explains a tie, whether it has ended, and the exhibits that it rests on.
#[component]
pub fn TieTold(
    reading: Reading,
    relation: &'static Relation<'static>,
    /// The episode in which it ended, once the reader knows.
    ended: Option<u8>,
    exhibits: Vec<Exhibit>,
) -> impl IntoView {
    view! {
        <Prose reading text=&relation.what />
        " "
        {ended.map(|episode| view! { <span class="tag">"ended in episode " {episode.to_string()}</span> " " }.into_any())}
        <Doubt confidence=relation.confidence />
        " "
        <Citations exhibits />
    }
}

/// The list at the end of a page.
#[component]
pub fn References(reading: Reading, exhibits: Vec<Exhibit>) -> impl IntoView {
    let row = move |exhibit: Exhibit| {
        let number = exhibit.number;
        view! {
            <li id=format!("ex-{number}")>
                <span class="exhibit">{number.to_string()}</span>
                <span>
                    <SourceEntry reading index=exhibit.source />
                </span>
            </li>
        }
        .into_any()
    };
    (!exhibits.is_empty()).then(|| {
        view! {
            <section class="act refs" id="exhibits">
                <h2>"Exhibits"</h2>
                <div class="body">
                    <p class="hint">"These pages lie outside the wiki. Nothing on them is filtered for spoilers."</p>
                    <ol>{exhibits.into_iter().map(row).collect_view()}</ol>
                </div>
            </section>
        }
        .into_any()
    })
}

/// A source with its link; without title and address while it lies ahead, but for a question whether to open it.
#[component]
pub fn SourceEntry(reading: Reading, index: u16) -> impl IntoView {
    let source = reading.knowledge.source_at(index)?;
    Some(match source.details.latest(reading.knowledge) {
        Some(details) => open_source(source.publisher, details.value),
        None => closed_source(source.publisher, index),
    })
}

fn open_source(publisher: &'static str, details: &'static SourceDetails<'static>) -> AnyView {
    let date = if details.date.is_empty() { String::new() } else { format!(", {}", date_in_words(details.date)) };
    view! {
        <a href=details.url rel="external nofollow noopener noreferrer">
            {details.title}
        </a>
        {format!("{} {publisher}{date}", stop(details.title))}
    }
    .into_any()
}

fn closed_source(publisher: &'static str, index: u16) -> AnyView {
    let dialog = use_dialog();
    view! {
        {publisher}
        ". "
        <button class="textbtn" type="button" aria-haspopup="dialog" on:click=move |_| dialog.open(Dialog::OpenAhead(index))>
            "It tells more than you have seen. Open it all the same?"
        </button>
    }
    .into_any()
}

/// A full stop, but after a title that ends with a mark of its own.
fn stop(title: &str) -> &'static str {
    if title.ends_with(['?', '!', '…', '.']) { "" } else { "." }
}
