//! What lies behind the events of the timeline, and what is written on it.

use leptos::prelude::*;

use super::state::MysteryState;
use crate::app::reading::Reading;
use crate::domain::page::first_name;
use crate::domain::timeline::{LEFT, Part, SATIN, Stop, TITLE, Timeline, WIDTH, in_two_lines};

/// Lanes, the dark of the night, the ribbon, the other clock.
#[component]
pub fn Ground(state: MysteryState) -> impl IntoView {
    let drawn = move || state.mystery.with(|mystery| ground(state.then(), &mystery.timeline));
    view! { <g aria-hidden="true">{move || drawn()}</g> }
}

fn ground(reading: Reading, timeline: &Timeline<'static>) -> AnyView {
    let lanes: Vec<_> = (0..timeline.lanes.len()).map(|lane| format!("M{LEFT} {}H{WIDTH}", timeline.lane(lane))).collect();
    let parts: Vec<_> = timeline.parts.iter().map(|part| ribbon(reading, timeline, part)).collect();
    view! {
        <path class="lanes" d=lanes.concat()></path>
        <path class="lanes" d=format!("M{LEFT} {}H{WIDTH}", timeline.clock())></path>
        {parts}
    }
    .into_any()
}

/// A part of the ribbon; over that of the night it is dark.
fn ribbon(reading: Reading, timeline: &Timeline<'static>, part: &Part) -> AnyView {
    let is_night = part.moment.is_night(reading.knowledge);
    let (left, top, width) = (part.from.to_string(), timeline.ribbon().to_string(), part.to - part.from);
    let dusk = (is_night && timeline.rows > 0).then(|| {
        view! {
            <rect class="dusk night" x=left.clone() y="0" width=width.to_string() height=top.clone()></rect>
        }
        .into_any()
    });
    let class = if is_night { "satin velvet" } else { "satin" };
    view! {
        {dusk}
        <rect class=class x=left.clone() y=top.clone() width=(width - 2).to_string() height=SATIN.to_string()></rect>
    }
    .into_any()
}

/// The names of people, parts and episodes, and the titles of the night.
#[component]
pub fn Words(state: MysteryState) -> impl IntoView {
    let drawn = move || state.mystery.with(|mystery| words(state.then(), &mystery.timeline));
    view! { <g aria-hidden="true">{move || drawn()}</g> }
}

fn words(reading: Reading, timeline: &Timeline<'static>) -> AnyView {
    let (ribbon, clock) = if timeline.is_told() { ("Told in", "Happened") } else { ("Happened", "Told in") };
    let people: Vec<_> = timeline
        .lanes
        .iter()
        .enumerate()
        .map(|(lane, person)| {
            let person = person.and_then(|person| reading.knowledge.character_at(person));
            lane_name(timeline.lane(lane) + 5, person.map_or("Others", |it| first_name(it.name)))
        })
        .collect();
    let parts: Vec<_> = timeline.parts.iter().map(|part| part_name(reading, timeline, part)).collect();
    let stops: Vec<_> = timeline.stops.iter().map(|stop| stop_name(reading, timeline, stop)).collect();
    view! {
        {people}
        {lane_name(timeline.ribbon() + 27, ribbon)}
        {lane_name(timeline.clock() + 5, clock)}
        {parts}
        {stops}
        {titles(timeline)}
    }
    .into_any()
}

fn lane_name(y: i32, words: &'static str) -> AnyView {
    view! {
        <text class="lane" x=(LEFT - 14).to_string() y=y.to_string()>
            {words}
        </text>
    }
    .into_any()
}

fn part_name(reading: Reading, timeline: &Timeline<'static>, part: &Part) -> AnyView {
    let class = if part.moment.is_night(reading.knowledge) { "when night" } else { "when" };
    view! {
        <text class=class x=i32::midpoint(part.from, part.to).to_string() y=(timeline.ribbon() + 28).to_string()>
            {part.moment.short(reading.knowledge)}
        </text>
    }
    .into_any()
}

fn stop_name(reading: Reading, timeline: &Timeline<'static>, stop: &Stop) -> AnyView {
    view! {
        <circle class="lamp" cx=stop.x.to_string() cy=timeline.clock().to_string() r="5"></circle>
        {lines(&stop.moment.long(reading.knowledge), stop.x, timeline.clock() + 24, "stop")}
    }
    .into_any()
}

/// Over the columns of the night, in rows so that they have room.
fn titles(timeline: &Timeline<'static>) -> Vec<AnyView> {
    if timeline.rows == 0 {
        return Vec::new();
    }
    let titles = timeline.columns.iter().filter(|column| column.night);
    let titles = titles.filter_map(|column| Some((column.x, column.events.first()?.value.title)));
    let rows = (0..timeline.rows).cycle();
    titles.zip(rows).map(|((x, title), row)| lines(title, x, 16 + row * TITLE, "title night")).collect()
}

/// A few words in two lines, one below the other.
fn lines(words: &str, x: i32, y: i32, class: &'static str) -> AnyView {
    let (first, rest) = in_two_lines(words);
    let x = x.to_string();
    let rest = (!rest.is_empty()).then(|| view! { <tspan x=x.clone() dy="15">{rest}</tspan> }.into_any());
    view! {
        <text class=class x=x.clone() y=y.to_string()>
            {first}
            {rest}
        </text>
    }
    .into_any()
}
