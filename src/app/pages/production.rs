//! Who made the series, how, and how it was received: facts about the series, kept apart from the story.

use leptos::prelude::*;

use crate::app::components::{Citations, Curtain, PageHeading, PersonLink, Prose, References, SortHeader, Told};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::domain::page::Cited;
use crate::domain::production::{Labelled, Part, production};
use crate::route::Route;

/// The page.
#[component]
pub fn ProductionPage(reading: Reading) -> impl IntoView {
    let location = use_location();
    let sort = memo(move || location.query().get("sort").unwrap_or_default());
    view! {
        <div class="wrap">
            <PageHeading
                reading
                title="Production"
                lead="Who made the series, how it was made and how it was received."
            />
            // Sources have their numbers by the order in which the cast cites them, so all of the page follows that.
            {move || {
                let page = production(reading.knowledge, &sort.read());
                view! {
                    <Cast reading sort parts=page.cast />
                    {page
                        .groups
                        .into_iter()
                        .map(|(name, notes)| view! { <Notes reading name notes /> }.into_any())
                        .collect_view()}
                    <Curtain reading />
                    <References reading exhibits=page.exhibits />
                }.into_any()
            }}
        </div>
    }
}

#[component]
fn Cast(reading: Reading, sort: Memo<String>, parts: Vec<Cited<Part<'static>>>) -> impl IntoView {
    let heading = |words: &'static str, column: &'static str| {
        let href = reading.href_with(&Route::Production, &format!("sort={column}"));
        view! { <SortHeader words href is_now=Signal::derive(move || *sort.read() == column) /> }.into_any()
    };
    view! {
        <section class="act" id="cast">
            <h2>"The cast"</h2>
            <div class="body tablebox" tabindex="0" role="region" aria-label="The cast">
                <table class="table" role="table">
                    <thead>
                        <tr role="row">
                            {heading("Actor", "actor")}
                            {heading("Plays", "plays")}
                            {heading("Dancer", "dancer")}
                            <th scope="col" role="columnheader">
                                "About"
                            </th>
                        </tr>
                    </thead>
                    <tbody>{parts.into_iter().map(|part| view! { <CastRow reading part /> }.into_any()).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn CastRow(reading: Reading, part: Cited<Part<'static>>) -> impl IntoView {
    let (credit, character) = part.value;
    let dancer = match credit.dancer {
        Some(true) => "Dancer",
        Some(false) => "Not a dancer",
        None => "Not known",
    };
    view! {
        <tr id=character.id role="row">
            <th scope="row" role="rowheader" data-label="Actor">
                {credit.actor}
            </th>
            <td role="cell" data-label="Plays">
                <PersonLink reading character />
            </td>
            <td role="cell" data-label="Dancer">
                {dancer}
            </td>
            <td role="cell" data-label="About">
                <Prose reading text=&credit.background />
                " "
                <Citations exhibits=part.exhibits />
            </td>
        </tr>
    }
}

/// Notes with the same label stand under one heading.
#[component]
fn Notes(reading: Reading, name: &'static str, notes: Vec<Labelled<'static>>) -> impl IntoView {
    let labelled = move |(label, notes): Labelled<'static>| {
        let notes = notes.into_iter().map(|Cited { value: note, exhibits }| {
            view! {
                <dd>
                    <Told reading text=&note.text confidence=note.confidence exhibits />
                </dd>
            }
            .into_any()
        });
        view! {
            <div>
                <dt>{label}</dt>
                {notes.collect_view()}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="act">
            <h2>{name}</h2>
            <dl class="notes body">{notes.into_iter().map(labelled).collect_view()}</dl>
        </section>
    }
}
