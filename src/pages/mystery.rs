//! The events known: as they happened or as they were told, with filters, and the open questions beside them.

use maud::{Markup, html};

use crate::domain::Kind;
use crate::domain::catalog::Event;
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::listing::{EventFilter, slug};
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::references;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::{filters, segments, select};
use crate::pages::parts::lists::{event, leaders, questions_as_entries};
use crate::pages::parts::sheet::headline;
use crate::pages::{Joined, Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let filter = EventFilter::read(|name| reading.query.get(name));
    let count = reading.knowledge.events().count();
    html! {
        div class="wrap" {
            (headline(reading, "Mystery", format!("{count} events that you know of: as they happened, and as the series told them.")))
            (order(reading, &filter))
            (controls(reading, &filter))
            div class="board2" {
                div class="text" {
                    (list(reading, &filter))
                    (curtain(reading))
                }
                (margin(reading))
            }
        }
    }
}

fn order(reading: &Reading, filter: &EventFilter) -> Markup {
    let query = |as_told| EventFilter { as_told, ..filter.clone() }.query();
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

fn controls(reading: &Reading, filter: &EventFilter) -> Markup {
    let choices = Choices::of(reading);
    let fields = html! {
        @if filter.as_told { input type="hidden" name="order" value="told"; }
        (select("Person", "person", "Everyone", &choices.people, &filter.person))
        (select("Kind", "kind", "Every kind", &choices.kinds, &filter.kind))
        (select("Place", "place", "Everywhere", &choices.places, &filter.place))
        (select("Told in", "episode", "Every episode", &choices.episodes, &filter.episode))
    };
    filters(reading, &Route::Mystery, "Filters", &fields)
}

/// What can be chosen: only what occurs in an event that the reader knows.
struct Choices {
    people: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    places: Vec<(String, String)>,
    episodes: Vec<(String, String)>,
}

impl Choices {
    fn of(reading: &Reading) -> Self {
        let knowledge = reading.knowledge;
        let events: Vec<_> = knowledge.events().collect();
        let people = knowledge.characters().filter(|it| events.iter().any(|event| event.value.people.contains(&it.index)));
        let places = knowledge.places().filter(|it| events.iter().any(|event| event.value.place == Some(it.index)));
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

fn list(reading: &Reading, filter: &EventFilter) -> Markup {
    let events = filter.apply(reading.knowledge);
    if events.is_empty() {
        return html! {
            p class="empty" { "No event that you know of fits. Take a filter away." }
        };
    }
    let mut exhibits = Exhibits::default();
    let count = events.len();
    let mut groups: Vec<(Heading, Vec<Markup>)> = Vec::new();
    for known in &events {
        let heading = Heading::of(reading, known, filter.as_told);
        let drawn = event(reading, known, &mut exhibits);
        match groups.last_mut() {
            Some((last, rows)) if *last == heading => rows.push(drawn),
            _ => groups.push((heading, vec![drawn])),
        }
    }
    let groups = groups.into_iter().map(|(heading, rows)| group(&heading, rows)).joined();
    html! {
        p class="count" {
            (if count == 1 { "1 event".to_owned() } else { format!("{count} events") })
        }
        (groups)
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

fn group(heading: &Heading, rows: Vec<Markup>) -> Markup {
    let class = if heading.night { "act night thenight" } else { "act" };
    let number = heading.number.map(|number| {
        html! {
            b {
                span class="sr" { "Episode " }
                (number)
                span class="sr" { ": " }
            }
        }
    });
    html! {
        section class=(class) {
            h2 {
                @if let Some(number) = &number { (number) }
                (heading.words)
            }
            ol class="body events" { (rows.joined()) }
        }
    }
}

fn margin(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let open: Vec<_> = knowledge.questions().filter(|question| question.value.answer.latest(knowledge).is_none()).collect();
    let suspects = knowledge.suspects().filter_map(|suspect| knowledge.character_at(suspect.value.character));
    let suspects: Vec<_> = suspects.map(|it| (reference(Kind::Characters, it.index), None)).collect();
    let questions = (!open.is_empty()).then(|| {
        html! {
            section {
                h2 { "Still open" }
                (leaders(reading, questions_as_entries(&open)))
                p class="more" { a href=(reading.href(&Route::Questions)) { "All questions" } }
            }
        }
    });
    let suspects = (!suspects.is_empty()).then(|| {
        html! {
            section {
                h2 { "Under suspicion" }
                (leaders(reading, suspects))
                p class="more" { a href=(reading.href(&Route::Suspects)) { "What speaks for and against them" } }
            }
        }
    });
    if questions.is_none() && suspects.is_none() {
        return nothing();
    }
    html! {
        aside class="margin" aria-label="The case so far" {
            @if let Some(questions) = &questions { (questions) }
            @if let Some(suspects) = &suspects { (suspects) }
        }
    }
}
