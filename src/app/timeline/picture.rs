//! The drawn timeline: people as lanes over a ribbon, the night of the fall enlarged, and threads from one clock down to
//! the other. The list on the same page says the same in words.

use leptos::prelude::*;

use super::ground::{Ground, Words};
use super::marks::Marks;
use super::state::MysteryState;
use crate::app::components::Briefs;
use crate::app::picture::{CameraButtons, Picture};
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::domain::catalog::Event;
use crate::domain::dated::Known;
use crate::domain::words::since;
use crate::route::Query;

/// The picture, the buttons that move it, and the place where an event can be read; nothing if there are no events.
#[component]
pub fn TimelineSection(state: MysteryState) -> impl IntoView {
    let is_there = memo(move || state.mystery.with(|mystery| mystery.timeline.event_count() > 0));
    view! { {move || is_there.get().then(|| view! { <Clocks state /> }.into_any())} }
}

#[component]
fn Clocks(state: MysteryState) -> impl IntoView {
    let label = move || {
        let events = state.mystery.with(|mystery| mystery.timeline.event_count());
        format!("Timeline of {events} events on two clocks; arrow keys walk from one to the next, and the list tells the same.")
    };
    let location = use_location();
    let tapped = StoredValue::new(None::<(Query, String)>);
    // The focus that comes with a first tap has shown the event; a second one follows the link.
    let tap = move |event: String| {
        let tap = Some((Query::parse(&location.now().query), event));
        let before = tapped.try_update_value(|tapped| std::mem::replace(tapped, tap.clone()));
        before != Some(tap)
    };
    view! {
        <section class="clocks" aria-label="Timeline">
            <p class="hint">
                <a href="#events">"The same events as a list"</a>
            </p>
            <Picture
                state=state.picture
                class="graph"
                label=Signal::derive(label)
                may_hover=true
                on_tap=Callback::new(tap)
                on_clear=Callback::new(move |()| state.picture.look(None))
            >
                <Ground state />
                <Marks state />
                <Words state />
            </Picture>
            <div class="boardbar scripted">
                <CameraButtons reading=state.now pan_zoom=state.picture.pan_zoom />
            </div>
            <div class="card scripted" id="panel">
                {move || card(state, state.looked_at())}
            </div>
        </section>
    }
}

/// An event to read below the picture; of none, what to do to read one.
fn card(state: MysteryState, event: Option<Known<'static, Event<'static>>>) -> AnyView {
    let Some(event) = event else {
        return view! {
            <p class="hint">
                "Rest on an event, with the pointer or the arrow keys, to read it here; its link leads to it in the list."
            </p>
        }
        .into_any();
    };
    view! {
        <p class="meta">
            <span>{event.value.when}</span>
            <span class="ep">{format!("told: {}", since(event.revealed_in))}</span>
        </p>
        <Briefs reading=state.then() events=vec![event] />
    }
    .into_any()
}
