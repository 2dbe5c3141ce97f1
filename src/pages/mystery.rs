//! The events known: as they happened or as they were told, with filters, and the open questions beside them.

pub mod timeline;

use maud::{Markup, html};

use crate::domain::catalog::{Character, Event};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::listing::{EventFilter, most, slug, window};
use crate::domain::page::Exhibits;
use crate::domain::timeline::Timeline;
use crate::domain::{Kind, Progress};
use crate::pages::parts::cites::references;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::{filters, segments, select};
use crate::pages::parts::lists::{SCREENFUL, event, leaders, questions_as_entries};
use crate::pages::parts::prose::after;
use crate::pages::parts::sheet::{headline, numeral};
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let filter = EventFilter::read(|name| reading.query.get(name));
    // Everything but the curtain is drawn as it was known at the episode that the address asks for.
    let then = &reading.knowing(filter.then(reading.knowledge));
    let earlier = filter.as_of.filter(|episode| *episode < reading.knowledge.progress().0);
    let count = then.knowledge.events().count();
    let know = if earlier.is_some() { "knew" } else { "know" };
    let events = if count == 1 { "event" } else { "events" };
    let lead = format!("{count} {events} that you {know} of: as they happened, and as the series told them.");
    let shown = filter.apply(reading.knowledge);
    let picture = timeline::picture(then, &Timeline::new(then.knowledge, &shown, filter.as_told));
    // On a narrow screen the list comes first: it is the whole, and the picture is small.
    let is_narrow = reading.narrow == Some(true);
    html! {
        div class="wrap" {
            (headline(reading, "Mystery", lead))
            div class="clockbar" { (order(reading, &filter)) }
            // For a narrow screen, and in every page, so that nothing moves when the program has learned how narrow it is.
            @if !shown.is_empty() { p class="more scripted" { a href="#picture" { "Both clocks in one picture" } } }
            @if !is_narrow { (picture) }
            (controls(reading, then, &filter, earlier))
            @if filter.is_strange(reading.knowledge) {
                p class="stranger" role="alert" { "The address asks for something that you do not know, at least not yet. It is left out here." }
            }
            @if let Some(episode) = earlier {
                p class="stranger" {
                    (believed(episode))
                    @if filter.is_strange(then.knowledge) { " A filter asks for what you did not know then; it is left out." }
                }
            }
            div class="board2" data-later[!is_narrow] {
                div class="text" id="events" {
                    (list(reading, then, &filter, &shown))
                    (curtain(reading))
                }
                (margin(then))
            }
            @if is_narrow { (picture) }
        }
    }
}

fn believed(episode: u8) -> String {
    let when = after(Progress(episode));
    format!(
        "As you believed it {when}. Nothing from later episodes is shown, and no event is marked as seen differently because of them."
    )
}

/// The timeline that the page at this address draws.
#[must_use]
pub fn drawn(reading: &Reading) -> Timeline<'static> {
    let filter = EventFilter::read(|name| reading.query.get(name));
    Timeline::new(filter.then(reading.knowledge), &filter.apply(reading.knowledge), filter.as_told)
}

/// What stands below the picture, drawn alone: an event to read, or nothing in particular.
#[must_use]
pub fn glance(reading: &Reading, id: Option<&str>) -> Markup {
    let filter = EventFilter::read(|name| reading.query.get(name));
    let then = reading.knowing(filter.then(reading.knowledge));
    let event = id.and_then(|id| then.knowledge.events().find(|event| event.value.id == id));
    timeline::card(&then, event.as_ref())
}

fn order(reading: &Reading, filter: &EventFilter) -> Markup {
    // Whatever is in view stays in view, so the address need not say it.
    let query = |as_told| EventFilter { as_told, at: String::new(), ..filter.clone() }.query();
    segments(
        reading,
        &Route::Mystery,
        "Order",
        &[
            ("order-happened", "As it happened", query(false), !filter.as_told),
            ("order-told", "As it was told", query(true), filter.as_told),
        ],
    )
}

/// `earlier` is the episode before the reader's own at which the page stands, if it does.
fn controls(reading: &Reading, then: &Reading, filter: &EventFilter, earlier: Option<u8>) -> Markup {
    let choices = Choices::of(then, filter);
    let believed = (0..reading.knowledge.progress().0)
        .map(|it| (it.to_string(), if it == 0 { "Before episode 1".to_owned() } else { format!("After episode {it}") }));
    let fields = html! {
        @if filter.as_told { input type="hidden" name="order" value="told"; }
        p {
            label for="filter-q" { "Words" }
            input id="filter-q" type="search" name="q" value=(filter.words) autocomplete="off" spellcheck="false";
        }
        (select("Person", "person", "Everyone", &choices.people, &filter.person))
        (select("Kind", "kind", "Every kind", &choices.kinds, &filter.kind))
        (select("Place", "place", "Everywhere", &choices.places, &filter.place))
        (select("Told in", "episode", "Every episode", &choices.episodes, &filter.episode))
        @if reading.knowledge.progress().0 > 0 {
            (select("As I believed it", "as-of", "Now", &believed.collect::<Vec<_>>(), &earlier.map(|it| it.to_string()).unwrap_or_default()))
        }
    };
    filters(reading, &Route::Mystery, "Filters", reading.narrow != Some(true), &fields)
}

/// So many people can be chosen; more would be a list in which nobody finds anybody, and slow.
const PEOPLE: usize = 100;

/// What can be chosen: only what occurs in an event that the reader knows.
struct Choices {
    people: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    places: Vec<(String, String)>,
    episodes: Vec<(String, String)>,
}

impl Choices {
    fn of(reading: &Reading, filter: &EventFilter) -> Self {
        let knowledge = reading.knowledge;
        let events: Vec<_> = knowledge.events().collect();
        // With thousands of people and events nobody can be looked for in all of them.
        let (mut involved, mut entered) = (vec![0; 1 << 16], vec![false; 1 << 16]);
        for event in &events {
            event.value.people.iter().for_each(|&person| involved[usize::from(person)] += 1);
            event.value.place.into_iter().for_each(|place| entered[usize::from(place)] = true);
        }
        let people: Vec<_> = knowledge.characters().filter(|it| involved[usize::from(it.index)] > 0).collect();
        // The others are found by their names.
        let weight = |it: &&Character<'_>| if it.id == filter.person { usize::MAX } else { involved[usize::from(it.index)] };
        let people = most(&people, PEOPLE, weight).into_iter();
        let places = knowledge.places().filter(|it| entered[usize::from(it.index)]);
        let kinds =
            (0..).zip(&knowledge.site().event_kinds).filter(|(kind, _)| events.iter().any(|event| event.value.kind == *kind));
        let told = (0..=knowledge.progress().0).filter(|number| events.iter().any(|event| event.revealed_in.0 == *number));
        Self {
            people: people.map(|it| (it.id.to_owned(), it.name.to_owned())).collect(),
            kinds: kinds.map(|(_, name): (u16, _)| (slug(name), (*name).to_owned())).collect(),
            places: places.map(|it| (it.id.to_owned(), it.name.to_owned())).collect(),
            episodes: told
                .map(|it| (it.to_string(), if it == 0 { "The premise".to_owned() } else { format!("Episode {it}") }))
                .collect(),
        }
    }
}

fn list(reading: &Reading, then: &Reading, filter: &EventFilter, events: &[Known<'static, Event<'static>>]) -> Markup {
    if events.is_empty() {
        return html! {
            p class="empty" { "No event that you know of fits. Take a filter away." }
        };
    }
    let mut exhibits = Exhibits::default();
    let count = events.len();
    let at = if filter.at.is_empty() { &reading.at } else { &filter.at };
    let place = events.iter().position(|it| it.value.id == at).unwrap_or_default();
    let part = window(count, place);
    let mut groups: Vec<(Heading, Vec<Markup>)> = Vec::new();
    for known in events.iter().skip(part.start).take(part.len()) {
        let heading = Heading::of(then, known, filter.as_told);
        let drawn = event(then, known, &mut exhibits);
        match groups.last_mut() {
            Some((last, rows)) if *last == heading => rows.push(drawn),
            _ => groups.push((heading, vec![drawn])),
        }
    }
    let way = |place: Option<usize>, words: &str| {
        let there =
            place.and_then(|place| events.get(place)).map(|it| EventFilter { at: it.value.id.to_owned(), ..filter.clone() });
        html! {
            @if let Some(there) = there { p class="more" { a href={ (reading.href_with(&Route::Mystery, &there.query())) "#" (there.at) } { (words) } } }
        }
    };
    html! {
        p class="count" {
            (count) @if count == 1 { " event" } @else { " events" }
            @if part.len() < count { ", " (part.len()) " of them shown" }
        }
        (way(part.start.checked_sub(1), "Earlier events"))
        @for (heading, rows) in groups { (group(&heading, &rows)) }
        (way(Some(part.end), "Later events"))
        (references(reading, &exhibits))
    }
}

/// What stands over a run of events.
#[derive(PartialEq)]
struct Heading {
    words: String,
    number: Option<u8>,
    night: bool,
}

impl Heading {
    fn of(reading: &Reading, known: &Known<'static, Event<'static>>, as_told: bool) -> Self {
        let knowledge = reading.knowledge;
        let part = knowledge.site().story_parts.get(usize::from(known.value.part));
        match part {
            Some(part) if !as_told && !part.by_episode => Self { words: part.name.to_owned(), number: None, night: part.night },
            _ => match known.revealed_in.episode() {
                None => Self { words: "The premise".to_owned(), number: None, night: false },
                Some(number) => {
                    let title = knowledge.episode(number).and_then(|episode| episode.title);
                    Self { words: title.unwrap_or("Untitled").to_owned(), number: Some(number), night: false }
                }
            },
        }
    }
}

fn group(heading: &Heading, rows: &[Markup]) -> Markup {
    html! {
        section class=(if heading.night { "act night thenight" } else { "act" }) {
            h2 {
                @if let Some(number) = heading.number { (numeral(number)) }
                (heading.words)
            }
            ol class="body events" data-later=(SCREENFUL) { @for row in rows { (row) } }
        }
    }
}

fn margin(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let open: Vec<_> = knowledge.questions().filter(|question| question.value.answer.latest(knowledge).is_none()).collect();
    let suspects = knowledge.suspects().filter_map(|suspect| knowledge.character_at(suspect.value.character));
    let suspects: Vec<_> = suspects.map(|it| (reference(Kind::Characters, it.index), None)).collect();
    if open.is_empty() && suspects.is_empty() {
        return nothing();
    }
    html! {
        aside class="margin" aria-label="The case so far" {
            p class="more" { a href=(reading.href(&Route::Story)) { "The story so far, in order" } }
            @if !open.is_empty() {
                section {
                    h2 { "Still open" }
                    (leaders(reading, questions_as_entries(&open)))
                    p class="more" { a href=(reading.href(&Route::Questions)) { "All questions" } }
                }
            }
            @if !suspects.is_empty() {
                section {
                    h2 { "Under suspicion" }
                    (leaders(reading, suspects))
                    p class="more" { a href=(reading.href(&Route::Suspects)) { "What speaks for and against them" } }
                }
            }
        }
    }
}
