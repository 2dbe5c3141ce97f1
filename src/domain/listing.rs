//! Filters and orders of lists, as they stand in the address: `order=told&person=june-park`.
//!
//! A filter names ids. One that is not known to the reader answers exactly like one that does not exist: it is ignored.

use super::sort::sort_by_key;
use std::cmp::Reverse;
use std::ops::Range;

use super::catalog::Event;
use super::dated::Known;
use super::knowledge::Knowledge;
use super::{Lookup, Progress};

/// Which events, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// As the series told it, rather than as it happened.
    pub as_told: bool,
    pub person: String,
    pub place: String,
    /// The name of a kind of event as a word: `turning-point`.
    pub kind: String,
    /// The episode that tells it, as text.
    pub episode: String,
    /// Words that are all in its title, its account, its time or the names of its people, as text.
    pub words: String,
    /// As it was believed after this episode; beyond the reader's progress it means nothing.
    pub as_of: Option<u8>,
    /// The event that a long list is to show.
    pub at: String,
}

/// From more events than this on a list is shown in windows.
const MOST: usize = 100;
/// So many events are in a window: more would take too long to draw.
const WINDOW: usize = 20;

/// Which part of a long list is shown, so that a place in it is seen.
pub fn window(length: usize, place: usize) -> Range<usize> {
    if length <= MOST {
        return 0..length;
    }
    let first = place.min(length - 1) / WINDOW * WINDOW;
    first..(first + WINDOW).min(length)
}

impl EventFilter {
    /// Reads the values of an address's query.
    pub fn read(value: impl Fn(&str) -> Option<String>) -> Self {
        let text = |key| value(key).unwrap_or_default();
        Self {
            as_told: text("order") == "told",
            person: text("person"),
            place: text("place"),
            kind: text("kind"),
            episode: text("episode"),
            words: text("q"),
            as_of: text("as-of").parse().ok(),
            at: text("at"),
        }
    }

    /// What was known at the episode that is asked for.
    pub fn then<'a>(&self, knowledge: Knowledge<'a>) -> Knowledge<'a> {
        self.as_of.map_or(knowledge, |episode| knowledge.earlier(Progress(episode)))
    }

    /// The query for an address, without the question mark; empty for everything as it happened.
    pub fn query(&self) -> String {
        let as_of = self.as_of.map(|episode| episode.to_string()).unwrap_or_default();
        let ids = query(&[
            ("order", if self.as_told { "told" } else { "" }),
            ("person", &self.person),
            ("place", &self.place),
            ("kind", &self.kind),
            ("episode", &self.episode),
            ("as-of", &as_of),
            ("at", &self.at),
        ]);
        let words = if self.words.is_empty() { String::new() } else { format!("q={}", encode(&self.words)) };
        let both: Vec<String> = [ids, words].into_iter().filter(|part| !part.is_empty()).collect();
        both.join("&")
    }

    /// Whether something that the address asks for means nothing to somebody with this knowledge: the same answer for what
    /// comes later and for what does not exist.
    pub fn is_strange(&self, known: Knowledge<'_>) -> bool {
        let is_number = |text: &str| text.parse().is_ok_and(|number: u8| number <= known.progress().0);
        !(self.person.is_empty() || matches!(known.character(&self.person), Lookup::Known(_)))
            || !(self.place.is_empty() || matches!(known.place(&self.place), Lookup::Known(_)))
            || !(self.kind.is_empty() || known.site().event_kinds.iter().any(|name| slug(name) == self.kind))
            || !(self.episode.is_empty() || is_number(&self.episode))
            || self.as_of.is_some_and(|episode| episode > known.progress().0)
    }

    /// The events that pass, in order, as they were known at the episode that is asked for.
    pub fn apply<'a>(&self, knowledge: Knowledge<'a>) -> Vec<Known<'a, Event<'a>>> {
        let knowledge = self.then(knowledge);
        let person = known(knowledge.character(&self.person)).map(|it| it.index);
        let place = known(knowledge.place(&self.place)).map(|it| it.index);
        let kind = (0..).zip(&knowledge.site().event_kinds).find(|(_, name)| slug(name) == self.kind).map(|(index, _)| index);
        let episode: Option<u8> = self.episode.parse().ok().filter(|episode| *episode <= knowledge.progress().0);
        let events = if self.as_told { knowledge.events_as_told() } else { knowledge.events().collect() };
        let passes = |event: &Known<'a, Event<'a>>| {
            let it = event.value;
            person.is_none_or(|person| it.people.contains(&person))
                && place.is_none_or(|place| it.place == Some(place))
                && kind.is_none_or(|kind| it.kind == kind)
                && episode.is_none_or(|episode| event.revealed_in == Progress(episode))
                && (self.words.is_empty() || has_words(&words_of(knowledge, it), &self.words))
        };
        events.into_iter().filter(passes).collect()
    }
}

/// Everything by which an event can be found.
fn words_of(knowledge: Knowledge<'_>, event: &Event<'_>) -> String {
    let names = event.people.iter().filter_map(|&person| knowledge.character_at(person)).map(|it| it.name);
    let what = event.what.to_plain();
    [event.title, &what, event.when].into_iter().chain(names).collect::<Vec<_>>().join(" ")
}

/// Whether all these words are in a text, whatever their order and whether they are written large or small.
pub fn has_words(text: &str, words: &str) -> bool {
    let (text, words) = (typed(text), typed(words));
    words
        .split(' ')
        .all(|word| word.is_empty() || text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes())))
}

/// The same with quotes and apostrophes as they are typed.
fn typed(text: &str) -> String {
    let typed = |letter| match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        other => other,
    };
    text.chars().map(typed).collect()
}

/// Names that are near a word, nearest first, by shared letter pairs (Dice's coefficient over bigrams, Dice 1945).
pub fn near_names<'a>(wanted: &str, names: impl Iterator<Item = (&'a str, usize)>) -> Vec<usize> {
    let wanted = pairs(wanted);
    let mut scored: Vec<(usize, usize)> = names
        .filter_map(|(name, which)| {
            let pairs = pairs(name);
            let shared = pairs.iter().filter(|pair| wanted.contains(pair)).count();
            let score = 2000 * shared / (pairs.len() + wanted.len()).max(1);
            (score >= 300).then_some((score, which))
        })
        .collect();
    sort_by_key(&mut scored, |(score, _)| Reverse(*score));
    scored.into_iter().map(|(_, which)| which).collect()
}

fn pairs(words: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = words
        .chars()
        .filter(|letter| !letter.is_ascii_punctuation() && *letter != ' ')
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

/// All of them; or of more than `many` so many, those that weigh most, in the order in which they are.
pub fn most<T: Copy>(list: &[T], many: usize, weight: impl Fn(&T) -> usize) -> Vec<T> {
    let mut heaviest: Vec<(usize, T)> = list.iter().copied().enumerate().collect();
    sort_by_key(&mut heaviest, |(_, it)| Reverse(weight(it)));
    heaviest.truncate(many);
    sort_by_key(&mut heaviest, |(place, _)| *place);
    heaviest.into_iter().map(|(_, it)| it).collect()
}

/// A name as a word for an address: "Turning point" is `turning-point`.
pub fn slug(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}

fn known<T>(found: Lookup<T>) -> Option<T> {
    if let Lookup::Known(value) = found { Some(value) } else { None }
}

/// Ids are letters, digits and hyphens; anything else a hand-written address may carry is left out.
fn query(pairs: &[(&str, &str)]) -> String {
    let safe = |value: &str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let parts: Vec<String> = pairs.iter().filter(|(_, value)| safe(value)).map(|(key, value)| format!("{key}={value}")).collect();
    parts.join("&")
}

/// Percent-encoding as for forms: <https://url.spec.whatwg.org/#urlencoded-serializing>.
pub fn encode(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}
