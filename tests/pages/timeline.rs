//! The drawn timeline: every event once, in order, with its people and only those; nothing that tells of what is left out.

use std::collections::BTreeSet;

use archer_files::app::draw::{Visit, draw_page};
use archer_files::domain::catalog::Event;
use archer_files::domain::dated::Known;
use archer_files::domain::listing::{EventFilter, window};
use archer_files::domain::timeline::{LEFT, Moment, Timeline, WIDTH};
use archer_files::route::{Base, Query, Route};

use crate::wiki::Wiki;

type Events = Vec<Known<'static, Event<'static>>>;

fn filter(query: &str) -> EventFilter {
    let query = Query::parse(query);
    EventFilter::read(|name| query.get(name))
}

/// The events that a query asks for, and their picture.
fn drawn(wiki: &Wiki, progress: u8, query: &str) -> (Events, Timeline<'static>) {
    let (knowledge, filter) = (wiki.knowledge(progress), filter(query));
    let events = filter.apply(knowledge);
    let timeline = Timeline::new(filter.then(knowledge), &events, filter.as_told);
    (events, timeline)
}

/// Every progress with both orders and a few filters.
fn pictures() -> Vec<(String, Events, Timeline<'static>)> {
    let wiki = Wiki::real();
    let queries = ["", "order=told", "person=june-park", "kind=clue&order=told", "episode=1", "as-of=3", "q=rose&order=told"];
    let all = wiki.progresses().flat_map(|progress| queries.map(|query| (progress, query)));
    all.map(|(progress, query)| {
        let (events, timeline) = drawn(wiki, progress, query);
        (format!("{query} at {progress}"), events, timeline)
    })
    .collect()
}

#[test]
fn every_event_stands_there_once_in_the_order_of_the_list() {
    for (name, events, timeline) in pictures() {
        let ids = |events: &[Known<'_, Event<'static>>]| events.iter().map(|it| it.value.id).collect::<Vec<_>>();
        let columns: Vec<_> = timeline.columns.iter().flat_map(|column| ids(&column.events)).collect();
        assert_eq!(columns, ids(&events), "{name}");
        assert!(timeline.columns.windows(2).all(|pair| pair[0].x < pair[1].x), "{name}");
    }
}

#[test]
fn parts_fill_the_ribbon_and_hold_their_own_columns() {
    for (name, events, timeline) in pictures() {
        let mut from = LEFT;
        for part in &timeline.parts {
            assert_eq!(part.from, from, "{name}");
            from = part.to;
            let of = |event: &Known<'_, Event<'_>>| match part.moment {
                Moment::Happened(at) => event.value.part == at,
                Moment::Told(in_episode) => event.revealed_in == in_episode,
            };
            let within: Vec<_> = timeline.columns.iter().filter(|column| (part.from..part.to).contains(&column.x)).collect();
            assert!(within.iter().all(|column| column.events.iter().all(of)), "{name}");
            assert_eq!(within.len(), events.iter().filter(|event| of(event)).count(), "{name}");
        }
        // Whole units: what is left over is less than one for each part.
        assert!(events.is_empty() || (WIDTH - from).unsigned_abs() < 12, "{name}: the ribbon ends at {from}");
    }
}

#[test]
fn a_thread_leads_to_where_the_event_stands_on_the_other_clock() {
    for (name, _, timeline) in pictures() {
        let moments: Vec<_> = timeline.stops.iter().map(|stop| stop.moment).collect();
        assert!(timeline.stops.windows(2).all(|pair| pair[0].x < pair[1].x), "{name}");
        let mut used = BTreeSet::new();
        for column in &timeline.columns {
            used.insert(column.stop);
            for event in &column.events {
                let there = if name.contains("order=told") {
                    Moment::Happened(event.value.part)
                } else {
                    Moment::Told(event.revealed_in)
                };
                assert_eq!(moments[column.stop], there, "{name}: {}", event.value.id);
            }
        }
        assert_eq!(used.len(), moments.len(), "{name}: no moment stands there without an event");
    }
}

#[test]
fn lanes_are_those_of_the_people_involved_as_far_as_they_are_known() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        for query in ["", "order=told"] {
            let (_, timeline) = drawn(wiki, progress, query);
            let named: Vec<u16> = timeline.lanes.iter().flatten().copied().collect();
            assert!(named.iter().all(|person| wiki.knowledge(progress).character_at(*person).is_some()));
            for column in &timeline.columns {
                let people = &column.events[0].value.people;
                let on: Vec<u16> = column.lanes.iter().filter_map(|lane| timeline.lanes[*lane]).collect();
                assert!(on.iter().all(|person| people.contains(person)));
                let unnamed = people.iter().any(|person| !named.contains(person));
                let others = column.lanes.iter().any(|lane| timeline.lanes[*lane].is_none());
                assert_eq!((on.len(), others), (people.iter().filter(|person| named.contains(person)).count(), unnamed));
            }
        }
    }
}

/// Rows of titles are so many that titles of one row do not touch, and the night has room for them.
#[test]
fn the_night_is_enlarged_where_it_is_told() {
    let wiki = Wiki::real();
    for progress in 1..=10 {
        let (_, timeline) = drawn(wiki, progress, "");
        let night: Vec<_> = timeline.columns.iter().filter(|column| column.night).map(|column| column.x).collect();
        assert!(timeline.rows > 0 && !night.is_empty());
        let rows = usize::try_from(timeline.rows).expect("not negative");
        assert!(night.windows(rows + 1).all(|some| some[rows] - some[0] >= 118), "at {progress}: {night:?} in {rows} rows");
        let other = timeline.columns.iter().filter(|column| !column.night).map(|column| column.x);
        let nearest = |places: Vec<i32>| places.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or_default();
        assert!(nearest(night) > nearest(other.collect()), "at {progress}");
        assert_eq!(drawn(wiki, progress, "order=told").1.rows, 0);
    }
    assert_eq!(drawn(wiki, 0, "").1.rows, 0);
}

#[test]
fn what_was_told_late_crosses() {
    let wiki = Wiki::real();
    for query in ["", "order=told"] {
        let (events, timeline) = drawn(wiki, 10, query);
        let late = |event: &Known<'_, Event<'_>>| {
            events.iter().any(|other| other.value.index > event.value.index && other.revealed_in.0 + 2 <= event.revealed_in.0)
        };
        let expected: Vec<_> = events.iter().map(late).collect();
        assert_eq!(timeline.columns.iter().map(|column| column.late).collect::<Vec<_>>(), expected);
        assert!(expected.contains(&true) && expected.contains(&false));
    }
}

#[test]
fn of_nothing_there_is_no_picture_and_no_link_to_one() {
    let wiki = Wiki::real();
    for narrow in [None, Some(false), Some(true)] {
        let visit = Visit { narrow, ..wiki.visit(&Route::Mystery, "q=nothing+of+the+kind", 10) };
        let page = draw_page(visit, Base::new("/"));
        assert!(page.contains("No event that you know of fits") && !page.contains("picture"), "{page}");
    }
}

/// On a narrow screen the list comes first.
#[test]
fn the_list_comes_before_the_picture_on_a_narrow_screen() {
    let wiki = Wiki::real();
    for (narrow, first) in [(None, "id=\"picture\""), (Some(false), "id=\"picture\""), (Some(true), "data-event=")] {
        let page = draw_page(Visit { narrow, ..wiki.visit(&Route::Mystery, "", 10) }, Base::new("/"));
        let place = |what: &str| page.find(what).expect("it is there");
        let other = if first.starts_with("id") { "data-event=" } else { "id=\"picture\"" };
        assert!(place(first) < place(other), "{narrow:?}");
    }
}

/// A crowd of events shares columns and is listed in windows; each is in one of them, and the one asked for is in the first.
#[test]
fn a_crowd_is_drawn_and_listed_in_parts() {
    let mut source = Wiki::real().source.clone();
    let events = source.events.clone();
    for copy in 1..10 {
        source.events.extend(events.iter().cloned().map(|mut it| {
            it.id = format!("{}-{copy}", it.id);
            it.overturns.clear();
            it
        }));
    }
    let wiki = Wiki::new(source);
    for query in ["", "order=told"] {
        let (events, timeline) = drawn(&wiki, 10, query);
        assert_eq!(events.len(), 800);
        assert!(timeline.columns.len() <= 60, "{}", timeline.columns.len());
        assert_eq!(timeline.columns.iter().map(|column| column.events.len()).sum::<usize>(), 800);
        let mut seen = BTreeSet::new();
        let mut at = String::new();
        for _ in 0..40 {
            let page = wiki.page(&Route::Mystery, &format!("{query}&at={at}"), 10);
            let ids: Vec<String> =
                page.split("data-event=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect();
            assert!(ids.len() == 20 && (at.is_empty() || ids.contains(&at)), "{at}: {ids:?}");
            assert!(page.contains("800 events, 20 of them shown"));
            assert_eq!(page.contains("Earlier events"), !at.is_empty());
            let next = page.split("Later events").next().filter(|before| before.len() < page.len());
            seen.extend(ids);
            let Some(next) = next else { break };
            at = next.rsplit('#').next().and_then(|rest| rest.split('"').next()).expect("it names an event").to_owned();
        }
        assert_eq!(seen.len(), 800, "from window to window every event is shown");
    }
    // Whoever reads one order finds the same event in the other.
    let seen = events[40].id.clone() + "-7";
    let mut visit = wiki.visit(&Route::Mystery, "order=told", 10);
    visit.place.fragment.clone_from(&seen);
    assert!(draw_page(visit, Base::new("/")).contains(&format!("data-event=\"{seen}\"")));
}

#[test]
fn a_window_holds_its_place_and_windows_leave_nothing_out() {
    for length in [0, 1, 99, 100, 101, 119, 120, 121, 8000] {
        let mut shown = 0;
        while shown < length {
            let part = window(length, shown);
            assert!(part.start == shown && part.contains(&(part.end - 1)) && part.end <= length, "{length}: {part:?}");
            assert_eq!(window(length, part.end - 1), part);
            shown = part.end;
        }
        assert_eq!(shown, length);
        assert_eq!(window(length, usize::MAX).end, length, "a place beyond the end is in the last window");
    }
}
