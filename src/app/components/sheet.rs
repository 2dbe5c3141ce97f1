//! The frame of an article: breadcrumbs, badge, neighbours.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::reading::Reading;
use crate::domain::Knowledge;
use crate::route::Route;

/// Where the page stands. The last crumb is the page itself.
#[component]
pub fn Breadcrumbs(reading: Reading, above: Vec<(Route, &'static str)>, #[prop(into)] here: String) -> impl IntoView {
    let crumb = |(route, name): (Route, &'static str)| view! { <li><a href=reading.href(&route)>{name}</a></li> }.into_any();
    let above: Vec<_> = [(Route::Home, "Programme")].into_iter().chain(above).map(crumb).collect();
    view! {
        <nav class="crumbs" aria-label="Breadcrumb">
            <ol>
                {above}
                <li>
                    <span aria-current="page">{here}</span>
                </li>
            </ol>
        </nav>
    }
}

/// "Safe for you": up to which episode the page tells.
#[component]
pub fn SafeForYou(reading: Reading) -> impl IntoView {
    view! { <p class="safe">{safe_for_you(reading.knowledge)}</p> }
}

fn safe_for_you(knowledge: Knowledge<'_>) -> String {
    match knowledge.progress().episode() {
        None => "Safe for you: tells the premise only.".to_owned(),
        Some(_) if knowledge.is_complete() => "Safe for you: you have seen everything.".to_owned(),
        Some(episode) => format!("Safe for you: tells nothing beyond episode {episode}."),
    }
}

/// The number of an episode, large in front of its title.
#[component]
pub fn Numeral(episode: u8) -> impl IntoView {
    view! {
        <b>
            <span class="sr">"Episode "</span>
            {episode.to_string()}
            <span class="sr">": "</span>
        </b>
    }
}

/// The heading of a page that is a list.
#[component]
pub fn PageHeading(
    reading: Reading,
    title: &'static str,
    /// Words, or what makes them of signals: how many there are of what is filtered.
    #[prop(into)]
    lead: TextProp,
) -> impl IntoView {
    view! {
        <header class="head">
            <h1>{title}</h1>
            <p class="lead">{move || lead.get()}</p>
            <SafeForYou reading />
        </header>
    }
}

/// A neighbour in an order: its page and its name.
pub type Neighbor = Option<(Route, String)>;

/// The ways to the page before and the page after.
#[component]
pub fn Neighbors(reading: Reading, before: Neighbor, after: Neighbor) -> impl IntoView {
    let way = move |(route, name): (Route, String), rel: &'static str, words: &'static str| {
        view! {
            <a href=reading.href(&route) rel=rel>
                <span>{words}</span>
                {name}
            </a>
        }
        .into_any()
    };
    (before.is_some() || after.is_some()).then(|| {
        view! {
            <nav class="turn" aria-label="Neighbors">
                {before.map(|before| way(before, "prev", "Before"))}
                {after.map(|after| way(after, "next", "Next"))}
            </nav>
        }
        .into_any()
    })
}
