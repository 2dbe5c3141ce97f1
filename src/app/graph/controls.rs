//! Below the view: whose ties, how near, at which episode, and what that is in a few words.

use leptos::prelude::*;

use super::filters::Others;
use super::player::Player;
use super::state::GraphState;
use crate::app::components::{Icon, Segment, Segments, SvgIcon};
use crate::app::picture::CameraButtons;
use crate::app::signals::memo;
use crate::app::state::use_announcer;
use crate::browser::fields;
use crate::domain::graph::query::{Scope, View};
use crate::domain::graph::words;
use crate::route::Route;

/// Whose ties, how near, at which episode.
#[component]
pub fn BoardControls(state: GraphState) -> impl IntoView {
    let has_picture = memo(move || matches!(state.view.get(), Some(View::Graph) | None));
    let camera = move || view! { <CameraButtons reading=state.now pan_zoom=state.picture.pan_zoom /> }.into_any();
    // Who has seen nothing has no episodes to step through.
    let has_episodes = state.now.knowledge.progress().0 > 0;
    view! {
        <div class="boardbar scripted">
            <Scopes state />
            {move || has_picture.get().then(camera)}
            {has_episodes.then(|| view! { <TimeControl state /> }.into_any())}
        </div>
    }
}

#[component]
fn Scopes(state: GraphState) -> impl IntoView {
    let model = state.model;
    let offers_favourites = memo(move || model.with(|model| model.offers_favourites()));
    let segment = move |id: &str, words: &str, scope: Scope| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: Signal::derive(move || model.with(|model| model.href(|query| query.scope = scope))),
        is_now: Signal::derive(move || model.with(|model| model.query.scope == scope)),
    };
    view! {
        {move || {
            let mut choices = vec![segment("cast-main", "Main cast", Scope::Main)];
            if offers_favourites.get() {
                choices.push(segment("cast-kept", "My favourites", Scope::Kept));
            }
            choices.push(segment("cast-everyone", "Everyone", Scope::Everyone));
            view! { <Segments label="Whose ties" choices /> }.into_any()
        }}
    }
}

/// Steps through the episodes that the reader has seen.
#[component]
fn TimeControl(state: GraphState) -> impl IntoView {
    let player = Player::new(state);
    let now = state.now.knowledge.progress();
    let here = memo(move || state.model.with(|model| model.graph.knowledge.progress()));
    // The last one needs no word in the address, so that the picture goes on with the reader.
    let value = move |episode: u8| if episode == now.0 { String::new() } else { episode.to_string() };
    let option = move |episode: u8| {
        let words = if episode == 0 { "the start".to_owned() } else { format!("episode {episode}") };
        view! {
            <option value=value(episode) selected=move || here.get().0 == episode>
                {words}
            </option>
        }
        .into_any()
    };
    let step = move |on: bool, words: &'static str, icon: Icon| {
        let is_last = move || if on { here.get() == now } else { here.get().0 == 0 };
        view! {
            <button
                class="tool"
                type="button"
                aria-disabled=move || is_last().then_some("true")
                on:click=move |_| player.step(on)
            >
                <SvgIcon icon base=state.now.base />
                <span class="sr">{words}</span>
            </button>
        }
        .into_any()
    };
    let ask = move |event: &leptos::ev::Event| state.ask(&fields::form_query(event));
    view! {
        <form
            class="then"
            method="get"
            action=state.now.href(&Route::Relationships)
            aria-label="As of which episode"
            on:change=move |event| ask(&event)
            on:submit=move |event| {
                event.prevent_default();
                ask(&event);
            }
        >
            <Others state asked=&["as-of"] />
            <label for="as-of">"As of"</label>
            {step(false, "One episode back", Icon::Back)}
            <select id="as-of" name="as-of" prop:value=move || value(here.get().0)>
                {(0..=now.0).map(option).collect_view()}
            </select>
            {step(true, "One episode on", Icon::Go)}
            <button class="tool play" id="play" type="button" on:click=move |_| player.toggle()>
                {move || if player.is_playing() { "Pause" } else { "Play" }}
            </button>
        </form>
    }
}

/// What is shown in a few words; screen readers hear it after a change.
#[component]
pub fn Count(state: GraphState) -> impl IntoView {
    let announcer = use_announcer();
    let words = memo(move || state.model.with(|model| words::count(&model.graph, &model.query)));
    let emptiness = memo(move || state.model.with(|model| model.emptiness(state.view.get())));
    Effect::new(move |before: Option<String>| {
        let words = emptiness.get().map_or_else(|| words.get(), str::to_owned);
        if before.is_some_and(|before| before != words) {
            announcer.say(words.clone());
        }
        words
    });
    view! { <p class="count">{move || words.get()}</p> }
}
