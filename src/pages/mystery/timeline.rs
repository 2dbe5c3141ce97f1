//! The drawn timeline: people as lanes over a ribbon, the night of the fall enlarged, and threads from one clock down to
//! the other. The list on the same page says the same in words.

use maud::{Markup, html};

use crate::domain::catalog::Event;
use crate::domain::dated::Known;
use crate::domain::graph::camera::Frame;
use crate::domain::medallion::initials;
use crate::domain::page::first_name;
use crate::domain::timeline::{Column, LEFT, Moment, SATIN, TITLE, Timeline, WIDTH};
use crate::pages::parts::camera::{Walkable, camera};
use crate::pages::parts::lists::briefs;
use crate::pages::parts::medallion::medallion_class;
use crate::pages::parts::prose::since;
use crate::pages::{Reading, nothing};

/// Letters in a line of a title or of an episode's name.
const LINE: usize = 15;
/// Of the discs in the enlarged night.
const DISC: i32 = 10;

/// Draws it, with the buttons that move it and the place where an event can be read.
pub fn picture(reading: &Reading, timeline: &Timeline<'static>) -> Markup {
    let events: usize = timeline.columns.iter().map(|column| column.events.len()).sum();
    if events == 0 {
        return nothing();
    }
    let label =
        format!("Timeline of {events} events on two clocks; arrow keys walk from one to the next, and the list tells the same.");
    html! {
        section class="clocks" aria-label="Timeline" {
            p class="hint" { a href="#events" { "The same events as a list" } }
            svg class="graph" id="picture" viewBox={ "0 0 " (WIDTH) " " (timeline.height()) } role="graphics-document" aria-label=(label) {
                g aria-hidden="true" { (ground(reading, timeline)) }
                @for (place, column) in timeline.columns.iter().enumerate() { (mark(reading, timeline, column, place == 0)) }
                g aria-hidden="true" { (words(reading, timeline)) }
            }
            div class="boardbar scripted" {
                (camera(reading))
            }
            div class="card scripted" id="panel" { (card(reading, None)) }
        }
    }
}

/// An event to read below the picture; of none, what to do to read one.
pub fn card(reading: &Reading, event: Option<&Known<'static, Event<'static>>>) -> Markup {
    html! {
        @if let Some(event) = event {
            p class="meta" { span { (event.value.when) } span class="ep" { "told: " (since(event.revealed_in)) } }
            (briefs(reading, &[*event]))
        } @else {
            p class="hint" { "Rest on an event, with the pointer or the arrow keys, to read it here; its link leads to it in the list." }
        }
    }
}

/// Where one can walk to, id, title and place of every mark in the order of the clock along the ribbon; and all that can be
/// seen.
#[must_use]
pub fn walkable(timeline: &Timeline<'static>) -> Walkable {
    let y = f64::from(timeline.ribbon());
    let firsts = timeline.columns.iter().filter_map(|column| column.events.first().map(|it| (it.value, f64::from(column.x))));
    let whole = Frame { x: 0.0, y: 0.0, width: f64::from(WIDTH), height: f64::from(timeline.height()) };
    (firsts.map(|(it, x)| (it.id, it.title, (x, y))).collect(), whole)
}

/// What lies behind the marks: lanes, the dark of the night, the ribbon, the other clock.
fn ground(reading: &Reading, timeline: &Timeline<'static>) -> Markup {
    let (top, clock) = (timeline.ribbon(), timeline.clock());
    let lanes = 0..timeline.lanes.len();
    html! {
        path class="lanes" d={ @for lane in lanes { "M" (LEFT) " " (timeline.lane(lane)) "H" (WIDTH) } } {}
        path class="lanes" d={ "M" (LEFT) " " (clock) "H" (WIDTH) } {}
        @for part in &timeline.parts {
            @let night = is_night(reading, part.moment);
            @if night && timeline.rows > 0 { rect class="dusk night" x=(part.from) y="0" width=(part.to - part.from) height=(top) {} }
            rect class=(if night { "satin velvet" } else { "satin" }) x=(part.from) y=(top) width=(part.to - part.from - 2) height=(SATIN) {}
        }
    }
}

/// What is written on it.
fn words(reading: &Reading, timeline: &Timeline<'static>) -> Markup {
    let top = timeline.ribbon();
    html! {
        @for (lane, person) in timeline.lanes.iter().enumerate() {
            @let person = person.and_then(|person| reading.knowledge.character_at(person));
            text class="lane" x=(LEFT - 14) y=(timeline.lane(lane) + 5) { (person.map_or("Others", |it| first_name(it.name))) }
        }
        text class="lane" x=(LEFT - 14) y=(top + 27) { (if is_told(timeline) { "Told in" } else { "Happened" }) }
        text class="lane" x=(LEFT - 14) y=(timeline.clock() + 5) { (if is_told(timeline) { "Happened" } else { "Told in" }) }
        @for part in &timeline.parts {
            @let night = is_night(reading, part.moment);
            text class=(if night { "when night" } else { "when" }) x=(i32::midpoint(part.from, part.to)) y=(top + 28) { (short(reading, part.moment)) }
        }
        @for stop in &timeline.stops {
            circle class="lamp" cx=(stop.x) cy=(timeline.clock()) r="5" {}
            (lines(&long(reading, stop.moment), stop.x, timeline.clock() + 24, "stop"))
        }
        @if timeline.rows > 0 {
            @for (place, column) in timeline.columns.iter().filter(|column| column.night).enumerate() {
                @let row = i32::try_from(place).unwrap_or_default() % timeline.rows;
                @for event in column.events.iter().take(1) { (lines(event.value.title, column.x, 16 + row * TITLE, "title night")) }
            }
        }
    }
}

/// A few words in two lines, one below the other.
fn lines(words: &str, x: i32, y: i32, class: &str) -> Markup {
    let (mut first, mut rest) = (String::new(), String::new());
    for word in words.split(' ') {
        let line = if rest.is_empty() && first.len() + word.len() <= LINE { &mut first } else { &mut rest };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    html! {
        text class=(class) x=(x) y=(y) { (first) @if !rest.is_empty() { tspan x=(x) dy="15" { (rest) } } }
    }
}

/// An event as a link: a thread from its people down to the other clock.
fn mark(reading: &Reading, timeline: &Timeline<'static>, column: &Column<'static>, is_first: bool) -> Markup {
    let (Some(first), Some(last)) = (column.events.first(), column.events.last()) else { return nothing() };
    let (x, top, clock) = (column.x, timeline.ribbon(), timeline.clock());
    let there = timeline.stops.get(column.stop).map_or(x, |stop| stop.x);
    let lanes: Vec<i32> = column.lanes.iter().map(|lane| timeline.lane(*lane)).collect();
    let highest = lanes.first().copied().unwrap_or(top);
    let down = top + SATIN;
    let label = match column.events.len() {
        1 => format!("{}, {}, learned {}", first.value.title, first.value.when, learned(first)),
        many => format!("{many} events, from {} to {}", first.value.title, last.value.title),
    };
    let is_overturned = column.events.iter().all(|it| it.value.overturned_by.latest(reading.knowledge).is_some());
    let class = format!(
        "moment{}{}{}",
        if column.late { " late" } else { "" },
        if is_overturned { " old" } else { "" },
        if column.night { " night" } else { "" }
    );
    html! {
        a class=(class) href={ "#" (first.value.id) } data-node=(first.value.id) tabindex=(if is_first { "0" } else { "-1" }) aria-label=(label) {
            path class="hit" d={ "M" (x) " " (top - timeline.lane(0)) "V" (down) } {}
            path class="thread" d={ "M" (x) " " (highest) "V" (top) "M" (x) " " (down) "C" (x) " " (down + 70) " " (there) " " (clock - 70) " " (there) " " (clock) } {}
            @if column.night {
                (discs(reading, timeline, column))
            } @else {
                path class="dots" d={ @for y in &lanes { "M" (x) " " (y) "h0" } } {}
            }
        }
    }
}

/// The people of an event of the night, with their initials.
fn discs(reading: &Reading, timeline: &Timeline<'static>, column: &Column<'static>) -> Markup {
    html! {
        @for lane in &column.lanes {
            @let person = timeline.lanes.get(*lane).copied().flatten().and_then(|person| reading.knowledge.character_at(person));
            @let (x, y) = (column.x, timeline.lane(*lane));
            g class=(person.map_or_else(|| "md md-white".to_owned(), |it| medallion_class(reading, it, ""))) {
                circle class="disk" cx=(x) cy=(y) r=(DISC) {}
                @if let Some(it) = person { text x=(x) y=(y + 4) { (initials(it.name)) } }
            }
        }
    }
}

fn is_night(reading: &Reading, moment: Moment) -> bool {
    let Moment::Happened(part) = moment else { return false };
    reading.knowledge.site().story_parts.get(usize::from(part)).is_some_and(|part| part.night)
}

fn is_told(timeline: &Timeline<'_>) -> bool {
    timeline.parts.iter().any(|part| matches!(part.moment, Moment::Told(_)))
}

/// A moment in a word or two.
fn short(reading: &Reading, moment: Moment) -> String {
    match moment {
        Moment::Happened(part) => {
            reading.knowledge.site().story_parts.get(usize::from(part)).map(|part| part.name.to_owned()).unwrap_or_default()
        }
        Moment::Told(progress) => progress.episode().map_or_else(|| "Premise".to_owned(), |episode| episode.to_string()),
    }
}

/// The same with the title of the episode.
fn long(reading: &Reading, moment: Moment) -> String {
    let title = match moment {
        Moment::Told(progress) => progress.episode().and_then(|episode| reading.knowledge.episode(episode)?.title),
        Moment::Happened(_) => None,
    };
    let short = short(reading, moment);
    title.map_or_else(|| short.clone(), |title| format!("{short} {title}"))
}

fn learned(event: &Known<'_, Event<'_>>) -> String {
    event.revealed_in.episode().map_or_else(|| "from the premise".to_owned(), |episode| format!("in episode {episode}"))
}
