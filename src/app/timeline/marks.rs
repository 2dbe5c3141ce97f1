//! The events in the timeline, as links: from each a thread leads from its people down to the other clock.
//!
//! Contract for tests: events are `a[data-node="<id>"]`.

use leptos::prelude::*;
use leptos::svg;

use super::state::MysteryState;
use crate::app::components::medallion_class;
use crate::app::picture::PictureState;
use crate::app::reading::Reading;
use crate::domain::medallion::initials;
use crate::domain::timeline::{Column, SATIN, Timeline};

/// Of the discs in the enlarged night.
const DISC: i32 = 10;

/// All events, in the order of the clock along the ribbon.
#[component]
pub fn Marks(state: MysteryState) -> impl IntoView {
    view! {
        {move || {
            let reading = state.then();
            state.mystery.with(|mystery| {
                let timeline = &mystery.timeline;
                let mark = |column| mark(reading, state.picture, timeline, column);
                timeline.columns.iter().filter_map(mark).collect::<Vec<_>>()
            })
        }}
    }
}

fn mark(reading: Reading, picture: PictureState, timeline: &Timeline<'static>, column: &Column<'static>) -> Option<AnyView> {
    let event = column.events.first()?.value;
    let (x, top) = (column.x, timeline.ribbon());
    let down = top + SATIN;
    let people = if column.night {
        discs(reading, timeline, column).into_any()
    } else {
        let dots: Vec<_> = column.lanes.iter().map(|lane| format!("M{x} {}h0", timeline.lane(*lane))).collect();
        view! { <path class="dots" d=dots.concat()></path> }.into_any()
    };
    // A link in a drawing is another kind of element than one in a text, and the macro cannot know which is meant.
    let link = svg::a()
        .attr("class", class(reading, column))
        .attr("href", format!("#{}", event.id))
        .attr("data-node", event.id)
        .attr("tabindex", picture.tab_index(event.id))
        .attr("aria-label", column.in_words())
        .child(
            view! {
                <path class="hit" d=format!("M{x} {}V{down}", top - timeline.lane(0))></path>
                <path class="thread" d=thread(timeline, column)></path>
                {people}
            }
            .into_any(),
        );
    Some(link.into_any())
}

fn class(reading: Reading, column: &Column<'static>) -> String {
    let late = if column.late { " late" } else { "" };
    let old = if column.is_overturned(reading.knowledge) { " old" } else { "" };
    let night = if column.night { " night" } else { "" };
    format!("moment{late}{old}{night}")
}

/// From the topmost of the people to the ribbon, and below it to the other clock.
fn thread(timeline: &Timeline<'static>, column: &Column<'static>) -> String {
    let (x, top, clock) = (column.x, timeline.ribbon(), timeline.clock());
    let down = top + SATIN;
    let highest = column.lanes.first().map_or(top, |lane| timeline.lane(*lane));
    let there = timeline.stops.get(column.stop).map_or(x, |stop| stop.x);
    format!("M{x} {highest}V{top}M{x} {down}C{x} {} {there} {} {there} {clock}", down + 70, clock - 70)
}

/// The people of an event of the night, with their initials.
fn discs(reading: Reading, timeline: &Timeline<'static>, column: &Column<'static>) -> Vec<AnyView> {
    let disc = |lane: &usize| {
        let person = timeline.lanes.get(*lane).copied().flatten();
        let person = person.and_then(|person| reading.knowledge.character_at(person));
        let (x, y) = (column.x.to_string(), timeline.lane(*lane));
        let class = person.map_or_else(|| "md md-white".to_owned(), |it| medallion_class(reading, it, ""));
        let letters = person.map(|it| {
            view! {
                <text x=x.clone() y=(y + 4).to_string()>
                    {initials(it.name)}
                </text>
            }
            .into_any()
        });
        view! {
            <g class=class>
                <circle class="disk" cx=x.clone() cy=y.to_string() r=DISC.to_string()></circle>
                {letters}
            </g>
        }
        .into_any()
    };
    column.lanes.iter().map(disc).collect()
}
