//! The two clocks in one picture: events as columns in the order in which they happened or in which they were told, people
//! as lanes, and from every column a thread to where the event stands on the other clock.
//!
//! Columns stand at equal distances, and each clock shows only the parts and episodes of events that are given: neither a
//! gap nor a number can tell of what is left out.

use super::sort::sort_by_key;
use std::cmp::Reverse;

use super::Progress;
use super::catalog::Event;
use super::dated::Known;
use super::graph::camera::Frame;
use super::graph::walk::{self, Arrangement, Walkable};
use super::knowledge::Knowledge;

/// Width of the picture, in its units.
pub const WIDTH: i32 = 1280;
/// Left of this stand the names of the lanes.
pub const LEFT: i32 = 150;
/// From one lane to the next.
const LANE: i32 = 23;
/// The ribbon itself.
pub const SATIN: i32 = 42;
/// From the ribbon down to the other clock.
const THREADS: i32 = 120;
/// For what is written below the other clock.
const FOOT: i32 = 64;
/// A row of titles above the lanes.
pub const TITLE: i32 = 36;
/// How wide a title may be.
const TITLE_WIDTH: i32 = 118;

/// So many people have a lane of their own; the others share the last one.
const MOST_LANES: usize = 12;
/// From more events than this on, some share a column: more could neither be told apart nor drawn in time.
const MOST: usize = 110;
/// So many columns there are then, and one more for each part at most.
const CROWD: usize = 36;
/// Kept free at both ends of a part.
const PAD: i32 = 10;
/// The same in the night, where a title stands over every column, also over the first one.
const NIGHT_PAD: i32 = TITLE_WIDTH / 2 - PAD;
/// A letter of the name of a part, which has to fit into it.
const LETTER: i32 = 9;
/// Told so many episodes after something that happened later: the thread is drawn as one that crosses.
const LATE: u8 = 2;

/// A moment on one of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Of the story, by its place among the parts.
    Happened(u16),
    /// The episode that told it.
    Told(Progress),
}

impl Moment {
    /// In a word or two.
    pub fn short(self, knowledge: Knowledge<'_>) -> String {
        match self {
            Self::Happened(part) => {
                knowledge.site().story_parts.get(usize::from(part)).map(|part| part.name.to_owned()).unwrap_or_default()
            }
            Self::Told(progress) => progress.episode().map_or_else(|| "Premise".to_owned(), |episode| episode.to_string()),
        }
    }

    /// The same with the title of the episode.
    pub fn long(self, knowledge: Knowledge<'_>) -> String {
        let title = match self {
            Self::Told(progress) => progress.episode().and_then(|episode| knowledge.episode(episode)?.title),
            Self::Happened(_) => None,
        };
        let short = self.short(knowledge);
        title.map_or_else(|| short.clone(), |title| format!("{short} {title}"))
    }

    /// Whether it is the night that the story is about.
    pub fn is_night(self, knowledge: Knowledge<'_>) -> bool {
        let Self::Happened(part) = self else { return false };
        knowledge.site().story_parts.get(usize::from(part)).is_some_and(|part| part.night)
    }
}

/// Letters in a line of a title or of an episode's name.
const LINE: usize = 15;

/// A few words in two lines; the second may be empty.
pub fn in_two_lines(words: &str) -> (String, String) {
    let (mut first, mut rest) = (String::new(), String::new());
    for word in words.split(' ') {
        let line = if rest.is_empty() && first.len() + word.len() <= LINE { &mut first } else { &mut rest };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    (first, rest)
}

/// A stretch of the clock that runs along the ribbon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub moment: Moment,
    pub from: i32,
    pub to: i32,
}

/// A moment on the other clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub moment: Moment,
    pub x: i32,
}

/// One event, or in a crowd a few that follow each other.
#[derive(Clone)]
pub struct Column<'a> {
    pub events: Vec<Known<'a, Event<'a>>>,
    pub x: i32,
    /// The lanes of the people involved, topmost first.
    pub lanes: Vec<usize>,
    /// On the other clock.
    pub stop: usize,
    /// It was told well after something that happened later.
    pub late: bool,
    /// Told on a dark ground, and enlarged.
    pub night: bool,
}

impl Column<'_> {
    /// For those who do not see the picture.
    pub fn in_words(&self) -> String {
        match self.events.as_slice() {
            [] => String::new(),
            [event] => {
                let it = event.value;
                let learned = event.revealed_in.episode();
                let learned = learned.map_or_else(|| "from the premise".to_owned(), |episode| format!("in episode {episode}"));
                format!("{}, {}, learned {learned}", it.title, it.when)
            }
            [first, .., last] => {
                format!("{} events, from {} to {}", self.events.len(), first.value.title, last.value.title)
            }
        }
    }

    /// Whether everything in it is seen differently now.
    pub fn is_overturned(&self, knowledge: Knowledge<'_>) -> bool {
        self.events.iter().all(|it| it.value.overturned_by.latest(knowledge).is_some())
    }
}

/// The whole picture.
#[derive(Clone, Default)]
pub struct Timeline<'a> {
    pub parts: Vec<Part>,
    pub columns: Vec<Column<'a>>,
    /// Places of people in the catalog; `None` for all others together.
    pub lanes: Vec<Option<u16>>,
    pub stops: Vec<Stop>,
    /// How many rows the titles of the night take; none while it is not enlarged.
    pub rows: i32,
}

impl<'a> Timeline<'a> {
    /// Draws up the picture of events that are given in the order of the clock along the ribbon.
    pub fn new(knowledge: Knowledge<'a>, events: &[Known<'a, Event<'a>>], as_told: bool) -> Self {
        let night = (0..).zip(&knowledge.site().story_parts).find(|(_, part)| part.night).map(|(at, _)| at);
        let moment = |event: &Known<'_, Event<'_>>, told: bool| {
            if told { Moment::Told(event.revealed_in) } else { Moment::Happened(event.value.part) }
        };
        let is_night = |moment| !as_told && night.is_some_and(|night| moment == Moment::Happened(night));
        let lanes = lanes(knowledge, events, night);
        let late = late(events);
        let stops = stops(events.iter().map(|event| moment(event, !as_told)));
        let size = if events.len() > MOST { events.len().div_ceil(CROWD) } else { 1 };
        let mut runs: Vec<(Moment, Vec<Column<'a>>)> = Vec::new();
        for event in events {
            let here = moment(event, as_told);
            if runs.last().is_none_or(|(last, _)| *last != here) {
                runs.push((here, Vec::new()));
            }
            let Some((_, columns)) = runs.last_mut() else { continue };
            if columns.last().is_none_or(|column| column.events.len() == size) {
                let night = is_night(here);
                columns.push(Column { events: Vec::new(), x: 0, lanes: Vec::new(), stop: 0, late: false, night });
            }
            let Some(column) = columns.last_mut() else { continue };
            if column.events.is_empty() {
                let there = moment(event, !as_told);
                column.stop = stops.iter().position(|stop| stop.moment == there).unwrap_or_default();
            }
            column.events.push(*event);
            column.late |= late.get(usize::from(event.value.index)).copied().unwrap_or_default();
            column.lanes.extend(lanes_of(event.value, &lanes).filter(|lane| !column.lanes.contains(lane)).collect::<Vec<_>>());
        }
        let mut timeline = Self { lanes, stops, ..Self::default() };
        let narrowest = |moment| match moment {
            Moment::Happened(part) => knowledge.site().story_parts.get(usize::from(part)).map_or(0, |part| part.name.len()),
            Moment::Told(Progress::PREMISE) => "Premise".len(),
            Moment::Told(_) => 3,
        };
        timeline.place(runs, is_night, |moment| 24 + LETTER * i32::try_from(narrowest(moment)).unwrap_or_default());
        timeline
    }

    /// Gives every part its stretch and every column its place.
    fn place(
        &mut self,
        runs: Vec<(Moment, Vec<Column<'a>>)>,
        is_night: impl Fn(Moment) -> bool,
        narrowest: impl Fn(Moment) -> i32,
    ) {
        let count = |columns: usize| i32::try_from(columns).unwrap_or(i32::MAX);
        let room = WIDTH - LEFT;
        let all: i32 = runs.iter().map(|(_, columns)| count(columns.len())).sum();
        let nightly: i32 = runs.iter().filter(|run| is_night(run.0)).map(|(_, columns)| count(columns.len())).sum();
        // The night has room for its titles, as long as that is not much more than its share.
        let wanted = nightly * TITLE_WIDTH + 2 * NIGHT_PAD;
        let most = (room * 2 / 5).max(room * 3 / 2 * nightly / all.max(1)).min(room * 2 / 3);
        let dark = if nightly == all { room } else { wanted.min(most) };
        let dark = if nightly == 0 { 0 } else { dark };
        let taken: i32 = runs.iter().filter(|run| !is_night(run.0)).map(|run| narrowest(run.0)).sum();
        let spare = (room - dark - taken).max(0);
        let mut from = LEFT;
        let mut shared = 0;
        for (moment, mut columns) in runs {
            let many = count(columns.len());
            let width = if is_night(moment) {
                dark
            } else {
                // What is shared out by whole units adds up to all of it.
                let before = spare * shared / (all - nightly).max(1);
                shared += many;
                narrowest(moment) + spare * shared / (all - nightly).max(1) - before
            };
            let pad = if is_night(moment) { NIGHT_PAD } else { PAD };
            for (place, column) in columns.iter_mut().enumerate() {
                column.x = from + pad + (width - 2 * pad) * (2 * count(place) + 1) / (2 * many.max(1));
            }
            if is_night(moment) {
                let step = (width - 2 * pad) / many.max(1);
                self.rows = ((TITLE_WIDTH + step - 1) / step.max(1)).min(4);
            }
            self.parts.push(Part { moment, from, to: from + width });
            from += width;
            self.columns.append(&mut columns);
        }
    }

    /// Where one can walk to: the marks in the order of the clock along the ribbon.
    pub fn walkable(&self) -> Walkable
    where
        'a: 'static,
    {
        let y = f64::from(self.ribbon());
        let firsts = self.columns.iter().filter_map(|column| column.events.first().map(|it| (it.value, f64::from(column.x))));
        Walkable {
            stops: firsts.map(|(it, x)| walk::Stop { id: it.id, name: it.title, point: (x, y) }).collect(),
            arrangement: Arrangement::Row,
            whole: Frame { x: 0.0, y: 0.0, width: f64::from(WIDTH), height: f64::from(self.height()) },
        }
    }

    /// How many events are in it.
    pub fn event_count(&self) -> usize {
        self.columns.iter().map(|column| column.events.len()).sum()
    }

    /// Whether the ribbon is the clock of what was told.
    pub fn is_told(&self) -> bool {
        self.parts.iter().any(|part| matches!(part.moment, Moment::Told(_)))
    }

    /// Down to a lane.
    pub fn lane(&self, lane: usize) -> i32 {
        self.rows * TITLE + LANE + LANE * i32::try_from(lane).unwrap_or_default()
    }

    /// Down to the upper edge of the ribbon.
    pub fn ribbon(&self) -> i32 {
        self.lane(self.lanes.len())
    }

    /// Down to the other clock.
    pub fn clock(&self) -> i32 {
        self.ribbon() + SATIN + THREADS
    }

    /// Of the whole picture.
    pub fn height(&self) -> i32 {
        self.clock() + FOOT
    }
}

/// Who has a lane: those of the night first, then those with the most events; the others share one.
fn lanes(knowledge: Knowledge<'_>, events: &[Known<'_, Event<'_>>], night: Option<u16>) -> Vec<Option<u16>> {
    // Person, events of the night, events; a place for everybody, because there may be thousands.
    let mut counted: Vec<(u16, usize, usize)> = Vec::new();
    for event in events {
        for &person in &event.value.people {
            while counted.len() <= usize::from(person) {
                counted.push((u16::try_from(counted.len()).unwrap_or(u16::MAX), 0, 0));
            }
            if let Some((_, nights, all)) = counted.get_mut(usize::from(person)) {
                *nights += usize::from(Some(event.value.part) == night);
                *all += 1;
            }
        }
    }
    counted.retain(|(person, _, all)| *all > 0 && knowledge.character_at(*person).is_some());
    let others = (counted.len() > MOST_LANES).then_some(None);
    sort_by_key(&mut counted, |(_, _, all)| Reverse(*all));
    counted.truncate(MOST_LANES);
    sort_by_key(&mut counted, |(_, nights, all)| Reverse((*nights > 0, *all)));
    counted.into_iter().map(|(person, ..)| Some(person)).chain(others).collect()
}

/// On which lanes an event stands, topmost first.
fn lanes_of(event: &Event<'_>, lanes: &[Option<u16>]) -> impl Iterator<Item = usize> {
    let has_lane = |person: &u16| lanes.contains(&Some(*person));
    let is_on = move |lane: &Option<u16>| match lane {
        Some(person) => event.people.contains(person),
        None => event.people.iter().any(|person| !has_lane(person)),
    };
    (0..lanes.len()).filter(move |&lane| lanes.get(lane).is_some_and(is_on))
}

/// The moments of the other clock at equal distances.
fn stops(moments: impl Iterator<Item = Moment>) -> Vec<Stop> {
    let number = |moment: &Moment| match *moment {
        Moment::Happened(part) => part,
        Moment::Told(progress) => u16::from(progress.0),
    };
    let mut all: Vec<Moment> = Vec::new();
    for moment in moments {
        if !all.contains(&moment) {
            all.push(moment);
        }
    }
    sort_by_key(&mut all, number);
    let many = i32::try_from(all.len()).unwrap_or(i32::MAX).max(1);
    let place = |place: i32| LEFT + (WIDTH - LEFT) * (2 * place + 1) / (2 * many);
    (0..).zip(all).map(|(at, moment)| Stop { moment, x: place(at) }).collect()
}

/// Which events were told well after something that happened later, by their places in the catalog.
fn late(events: &[Known<'_, Event<'_>>]) -> Vec<bool> {
    let mut last_first = events.to_vec();
    sort_by_key(&mut last_first, |event| Reverse(event.value.index));
    let mut earliest = u8::MAX;
    let mut late = vec![false; last_first.first().map_or(0, |event| usize::from(event.value.index) + 1)];
    for event in last_first {
        if let Some(late) = late.get_mut(usize::from(event.value.index)) {
            *late = event.revealed_in.0 >= earliest.saturating_add(LATE);
        }
        earliest = earliest.min(event.revealed_in.0);
    }
    late
}
