//! The index: every word that a reader may know, and in which statements it stands.

use crate::domain::sort::sort_by_key;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use strsim::osa_distance;

use super::entries::{Entry, Group, Part, entries};
use super::fold::words;
use crate::domain::knowledge::Knowledge;

/// Words that stand everywhere: they find nothing, unless nothing else is asked for.
const COMMON: [&str; 32] = [
    "a", "an", "and", "are", "at", "by", "did", "do", "does", "for", "from", "has", "have", "her", "his", "how", "in", "is",
    "it", "of", "on", "s", "that", "the", "to", "was", "what", "when", "where", "who", "why", "with",
];
/// Longer queries are cut: nobody means them.
const MOST_WORDS: usize = 12;
/// In longer words nobody looks for slips: they are no words.
const LONGEST: usize = 40;
/// A word in a name says more than one in a sentence.
const NAME: u32 = 4;
/// All words of the name were asked for, and whole: it is meant.
const NAMED: u32 = 60;

/// How well a word of the index answers one of the query: nought is not at all.
type Quality = u32;
const WHOLE: Quality = 8;
const BEGINNING: Quality = 5;
const MISSPELT: Quality = 3;

/// A word in a text: its number in the vocabulary, and the bytes that it takes.
struct Place {
    word: usize,
    at: Range<usize>,
}

/// The words of one entry.
struct Line {
    name: Vec<Place>,
    words: Vec<Place>,
}

/// What can be found by a reader.
pub struct Index {
    entries: Vec<Entry>,
    lines: Vec<Line>,
    /// Every word, folded.
    vocabulary: Vec<String>,
    /// Whether it is one of [`COMMON`].
    is_common: Vec<bool>,
}

/// One entry that answers a query.
#[derive(Debug)]
pub struct Hit<'i> {
    pub entry: &'i Entry,
    /// The bytes of the name that were asked for, from the first to the last.
    pub in_name: Vec<Range<usize>>,
    /// The bytes of the words that were asked for, from the first to the last.
    pub in_words: Vec<Range<usize>>,
}

/// The hits of one group, the best first.
#[derive(Debug)]
pub struct Section<'i> {
    pub group: Group,
    pub hits: Vec<Hit<'i>>,
}

/// What answers a query: the group with the best hit first.
#[derive(Debug, Default)]
pub struct Found<'i> {
    pub sections: Vec<Section<'i>>,
}

impl Found<'_> {
    /// How many hits there are in all.
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| section.hits.len()).sum()
    }
}

impl Index {
    /// Everything that somebody with this knowledge can find.
    pub fn new(knowledge: Knowledge<'_>) -> Self {
        let entries = entries(knowledge);
        let mut numbers = BTreeMap::new();
        let mut vocabulary = Vec::new();
        let mut places = |text: &str| -> Vec<Place> {
            let numbered = words(text).map(|(word, at)| {
                let next = numbers.len();
                let word = *numbers.entry(word.clone()).or_insert_with(|| {
                    vocabulary.push(word);
                    next
                });
                Place { word, at }
            });
            numbered.collect()
        };
        let lines = entries.iter().map(|it| Line { name: places(&it.name), words: places(&it.words) }).collect();
        let is_common = vocabulary.iter().map(|word| COMMON.contains(&word.as_str())).collect();
        Self { entries, lines, vocabulary, is_common }
    }

    /// What answers a query. Nothing answers an empty one.
    pub fn find(&self, query: &str) -> Found<'_> {
        let asked = asked(query);
        if asked.is_empty() {
            return Found::default();
        }
        let qualities: Vec<Vec<Quality>> = asked.iter().map(|word| self.qualities(word)).collect();
        let mut scored: Vec<(usize, u32)> =
            (0..self.entries.len()).filter_map(|place| Some((place, self.score(place, &qualities)?))).collect();
        let group = |place: usize| self.entries[place].group;
        sort_by_key(&mut scored, |&(place, score)| (Reverse(score), group(place)));
        // The best come first, so a group stands where its best hit does.
        let mut sections: Vec<Section<'_>> = Vec::new();
        for (place, _) in scored {
            let hit = self.hit(place, &qualities);
            match sections.iter_mut().find(|section| section.group == hit.entry.group) {
                Some(section) => section.hits.push(hit),
                None => sections.push(Section { group: hit.entry.group, hits: vec![hit] }),
            }
        }
        Found { sections }
    }

    /// How well each word of the vocabulary answers a word of the query. Only if none is that word or begins with it are
    /// misspelt ones looked for: with a slip for every four letters, a swap of neighbours being one. A number is what it is.
    fn qualities(&self, asked: &str) -> Vec<Quality> {
        let spelt = |word: &String| match word.strip_prefix(asked) {
            Some("") => WHOLE,
            Some(_) => BEGINNING,
            None => 0,
        };
        let qualities: Vec<Quality> = self.vocabulary.iter().map(spelt).collect();
        let letters = asked.chars().count();
        let slips = (letters / 4).min(2);
        if slips == 0 || letters > LONGEST || asked.chars().any(char::is_numeric) || qualities.iter().any(|quality| *quality > 0)
        {
            return qualities;
        }
        let misspelt = |word: &String| {
            // Of a longer word its beginning: the rest may not be typed yet. Who has left a letter out is further on than they
            // have typed, who has typed one too many is not as far.
            let beginning = |length: usize| osa_distance(asked, &word.chars().take(length).collect::<String>());
            let distance = (letters - 1..=letters + 1).map(beginning).min().unwrap_or(letters);
            if distance <= slips { MISSPELT - u32::from(distance > 1) } else { 0 }
        };
        self.vocabulary.iter().map(misspelt).collect()
    }

    /// How well an entry answers, if it holds every word of the query; a statement has to hold one in its own words, not only
    /// in the name of the person that it is about.
    fn score(&self, place: usize, qualities: &[Vec<Quality>]) -> Option<u32> {
        let (line, is_whole) = (&self.lines[place], self.entries[place].part == Part::Whole);
        let mut score = 0;
        let mut is_in_words = false;
        for word in qualities {
            let best = |places: &[Place]| places.iter().map(|place| word[place.word]).max().unwrap_or_default();
            let (name, words) = (best(&line.name), best(&line.words));
            if name == 0 && words == 0 {
                return None;
            }
            is_in_words |= words > 0;
            score += (name * NAME).max(words);
        }
        if !is_whole && !is_in_words {
            return None;
        }
        let is_meant = |place: &Place| self.is_common[place.word] || qualities.iter().any(|word| word[place.word] == WHOLE);
        let is_named = line.name.iter().all(is_meant) && line.name.iter().any(|it| !self.is_common[it.word]);
        Some(if is_whole && is_named { score + NAMED } else { score })
    }

    /// An entry, with what was asked for marked in it.
    fn hit(&self, place: usize, qualities: &[Vec<Quality>]) -> Hit<'_> {
        let line = &self.lines[place];
        let asked_for = |place: &&Place| qualities.iter().any(|word| word[place.word] > 0);
        let marks = |places: &[Place]| places.iter().filter(asked_for).map(|place| place.at.clone()).collect();
        Hit { entry: &self.entries[place], in_name: marks(&line.name), in_words: marks(&line.words) }
    }
}

/// Whether every word of a query is the beginning of a word of the text. An empty query is in every text.
pub fn holds(text: &str, query: &str) -> bool {
    words(query).all(|(asked, _)| words(text).any(|(word, _)| word.starts_with(&asked)))
}

/// The words of a query: all of them if they are all common.
fn asked(query: &str) -> Vec<String> {
    let all: Vec<String> = words(query).map(|(word, _)| word).take(MOST_WORDS).collect();
    // What is being typed last may be the beginning of anything.
    let is_rare = |place: &usize| place + 1 == all.len() && all[*place].len() > 1 || !COMMON.contains(&all[*place].as_str());
    let rare: Vec<String> = (0..all.len()).filter(is_rare).map(|place| all[place].clone()).collect();
    if rare.is_empty() { all } else { rare }
}
