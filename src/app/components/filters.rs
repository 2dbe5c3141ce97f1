//! Filters of lists: plain forms whose fields become the address's query. Their state is in the address, so it can be
//! shared and survives a reload.

use leptos::ev::Event;
use leptos::prelude::*;

use super::Keyed;
use super::attributes::noscroll;
use crate::app::reading::Reading;
use crate::app::signals::effect;
use crate::app::state::use_location;
use crate::browser::fields;
use crate::route::Route;

/// A form around filters: whatever is changed in it is asked for at once.
#[allow(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub fn FilterForm(
    reading: Reading,
    route: Route,
    /// Its name for those who do not see it.
    label: &'static str,
    children: Children,
) -> impl IntoView {
    let location = use_location();
    let ask = move |event: &Event| location.set_query(&fields::form_query(event));
    view! {
        <form
            class="filters scripted"
            method="get"
            action=reading.href(&route)
            aria-label=label
            on:change=move |event| ask(&event)
            on:input=move |event| {
                if fields::is_search(&event) {
                    ask(&event);
                }
            }
            on:submit=move |event| {
                event.prevent_default();
                ask(&event);
            }
        >
            {children()}
        </form>
    }
}

/// A field for words. It follows the address, but nobody's hand is guided while they write in it.
#[component]
pub fn FilterWords(
    label: &'static str,
    name: &'static str,
    /// What the address asks for.
    #[prop(into)]
    now: Signal<String>,
) -> impl IntoView {
    let id = format!("filter-{name}");
    let field = id.clone();
    effect(move |_| fields::fill(&field, &now.get()));
    view! {
        <p>
            <label for=id.clone()>{label}</label>
            <input id=id type="search" name=name value=now.get_untracked() autocomplete="off" spellcheck="false" />
        </p>
    }
}

/// A select: its choices are pairs of value and words, before them "all of them".
#[component]
pub fn FilterSelect(
    label: &'static str,
    name: &'static str,
    all: &'static str,
    /// Pairs of value and words.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    /// The value that the address asks for; empty for all.
    #[prop(into)]
    now: Signal<String>,
) -> impl IntoView {
    let id = format!("filter-{name}");
    // An address may ask for what cannot be chosen: then everything is shown.
    let chosen = move || {
        let now = now.get();
        let is_choice = choices.with(|choices| choices.iter().any(|(value, _)| *value == now));
        if is_choice { now } else { String::new() }
    };
    let option = move |(value, words): (String, String)| {
        let this = value.clone();
        // An attribute for what is drawn on the author's machine, and for an option that comes later than the select.
        view! {
            <option value=value selected=move || now.with(|now| *now == this)>
                {words}
            </option>
        }
        .into_any()
    };
    view! {
        <p>
            <label for=id.clone()>{label}</label>
            <select id=id name=name prop:value=move || chosen()>
                <option value="">{all}</option>
                <Keyed each=move || choices.get() key=Clone::clone children=option />
            </select>
        </p>
    }
}

/// One of a few views of a list.
#[derive(Clone)]
pub struct Segment {
    pub id: String,
    pub words: String,
    pub href: Signal<String>,
    pub is_now: Signal<bool>,
}

/// A choice between a few views of one list, as links with their query.
#[component]
pub fn Segments(
    /// Its name for those who do not see it.
    label: &'static str,
    choices: Vec<Segment>,
) -> impl IntoView {
    let link = |it: Segment| {
        view! {
            <a
                id=it.id
                href=move || it.href.get()
                aria-current=move || it.is_now.get().then_some("true")
                {..noscroll()}
            >
                {it.words}
            </a>
        }
        .into_any()
    };
    view! {
        <p class="seg scripted" role="group" aria-label=label>
            {choices.into_iter().map(link).collect_view()}
        </p>
    }
}
