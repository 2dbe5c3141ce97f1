//! What is shown: the legend, which is the filter, and the question how two people are connected.

use crate::app::signals::memo;
use crate::domain::sort::sort_by_key;
use leptos::prelude::*;

use super::state::GraphState;
use crate::app::components::{FilterSelect, Keyed, Swatch};
use crate::browser::fields;
use crate::domain::catalog::RelationKind;
use crate::domain::graph::KindCount;
use crate::domain::graph::query::NO_KIND;
use crate::domain::listing::slug;
use crate::route::Route;

/// The kinds of tie with their numbers, and what else filters.
#[component]
pub fn LegendForm(state: GraphState) -> impl IntoView {
    let model = state.model;
    let kinds = move || model.with(|model| model.graph.kinds.iter().map(|it| it.kind).collect::<Vec<_>>());
    let roles = &state.now.knowledge.site().roles;
    let roles: Vec<_> = roles.iter().map(|role| (slug(role.name), role.plural.to_owned())).collect();
    let role = move || model.with(|model| model.query.role.clone());
    let is_current = Signal::derive(move || model.with(|model| model.query.current));
    let is_alone = Signal::derive(move || model.with(|model| model.query.alone));
    let has_ended = memo(move || is_current.get() || model.with(|model| model.graph.kinds.iter().any(|it| it.ended > 0)));
    let has_alone = memo(move || is_alone.get() || model.with(|model| model.graph.alone > 0));
    let check = move |name, words, is_checked| view! { <Check name words is_checked /> }.into_any();
    view! {
        <form
            method="get"
            action=state.now.href(&Route::Relationships)
            aria-label="What is shown"
            on:change=move |event| state.ask(&fields::form_query(&event))
            on:submit=move |event| {
                event.prevent_default();
                state.ask(&fields::form_query(&event));
            }
        >
            <Others state asked=&["kinds", "role", "current", "alone"] />
            <fieldset class="legend">
                <legend>"Kinds of tie"</legend>
                <input type="hidden" name="kinds" value=NO_KIND />
                <Keyed each=kinds key=|kind| kind.id children=move |kind| view! { <KindRow state kind /> }.into_any() />
            </fieldset>
            <FilterSelect label="Who" name="role" all="Everybody" choices=Signal::stored(roles) now=Signal::derive(role) />
            {move || has_ended.get().then(|| check("current", "Only ties that have not ended", is_current))}
            {move || has_alone.get().then(|| check("alone", "People without a tie, too", is_alone))}
        </form>
    }
}

/// A kind of tie that can be taken away, and how many are shown.
#[component]
fn KindRow(state: GraphState, kind: &'static RelationKind<'static>) -> impl IntoView {
    let of_kind = move |look: fn(&KindCount<'static>) -> (usize, usize)| {
        state.model.with(|model| model.graph.kinds.iter().find(|it| it.kind.id == kind.id).map(look).unwrap_or_default())
    };
    let is_shown = move || state.model.with(|model| model.query.shows(kind.id));
    let words = move || match of_kind(|it| (it.current, it.ended)) {
        (current, 0) => current.to_string(),
        (current, ended) => format!("{current} + {ended} ended"),
    };
    view! {
        <label>
            <input
                id=format!("kind-{}", kind.id)
                type="checkbox"
                name="kinds"
                value=kind.id
                checked=move || is_shown()
                prop:checked=move || is_shown()
            />
            <Swatch kind />
            <span>{kind.name}</span>
            <small>{move || words()}</small>
        </label>
    }
}

#[component]
fn Check(name: &'static str, words: &'static str, is_checked: Signal<bool>) -> impl IntoView {
    view! {
        <label class="check">
            <input
                id=format!("filter-{name}")
                type="checkbox"
                name=name
                value="yes"
                checked=move || is_checked.get()
                prop:checked=move || is_checked.get()
            />
            {words}
        </label>
    }
}

/// Which two people.
#[component]
pub fn ConnectionForm(state: GraphState) -> impl IntoView {
    let model = state.model;
    // The people shown, so that a cast of thousands does not make a list of thousands.
    let people = memo(move || {
        let mut people = model.with(|model| model.graph.people.clone());
        sort_by_key(&mut people, |it| it.name);
        people.iter().map(|it| (it.id.to_owned(), it.name.to_owned())).collect::<Vec<_>>()
    });
    let focus = Signal::derive(move || model.with(|model| model.query.focus.clone()));
    let with = Signal::derive(move || model.with(|model| model.query.with.clone()));
    view! {
        <form
            class="chain"
            method="get"
            action=state.now.href(&Route::Relationships)
            aria-labelledby="chain"
            on:submit=move |event| {
                event.prevent_default();
                state.ask(&fields::form_query(&event));
            }
        >
            <h2 id="chain">"How are they connected?"</h2>
            <Others state asked=&["focus", "with"] />
            <FilterSelect label="One" name="focus" all="Choose somebody" choices=people now=focus />
            <FilterSelect label="The other" name="with" all="Choose somebody" choices=people now=with />
            <button class="btn quiet" type="submit">
                "Find the chain"
            </button>
        </form>
    }
}

/// Hidden fields for what a form does not ask.
#[component]
pub fn Others(state: GraphState, asked: &'static [&'static str]) -> impl IntoView {
    view! {
        {move || {
            let pairs = state.model.with(|model| model.query.pairs());
            let others = pairs.into_iter().filter(|(name, _)| !asked.contains(name));
            others.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }.into_any()).collect_view()
        }}
    }
}
