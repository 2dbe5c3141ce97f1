//! Texts that name what is revealed later than they are.
//!
//! Names are characters with their aliases, places, ballet entries and the titles of events. They are looked for as whole
//! words with their capitals, so that "dev" or "the ripper" in another sense is no name, in a form that decides itself:
//!
//! - Each word of a personal name is a name too ("Matteo" for Matteo Marchetti), known as soon as the first person who
//!   bears it is, unless some text of the archive uses it in lower case, as an ordinary word ("Will", "Park").
//! - An article does not matter: "The alley" is also found as "the alley".
//! - The longest name wins: "Matteo's place" names the place and not Matteo. People of the real world count as known.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::texts::{links, revealed_in};
use crate::authoring::listing::{Listing, Style, Text};
use crate::authoring::markup::{self, Kind, Span};
use crate::authoring::problem::Problem;
use crate::authoring::read::Content;
use crate::authoring::source::Source;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let names = Names::new(content, listing);
    let shown = listing.texts.iter().filter(|text| matches!(text.style, Style::Markup | Style::Plain));
    shown.flat_map(|text| names.problems_of(content, text)).collect()
}

/// Whom or what a name means.
#[derive(Debug, Clone, Copy)]
struct Meaning {
    /// The progress from which on the name may be read.
    number: u8,
    /// Its entry; none for people of the real world.
    entry: Option<(Kind, usize)>,
}

/// Every name, with the meaning that is revealed first; by its first word, so that a text asks only for the names that begin
/// with one of its own words.
struct Names(HashMap<String, BTreeMap<String, Meaning>>);

impl Names {
    fn new(content: &Content, listing: &Listing<'_>) -> Self {
        let source = &content.source;
        let ordinary = ordinary_words(listing);
        let mut names = Self(HashMap::new());
        for (index, it) in source.characters.iter().enumerate() {
            let entry = (Kind::Characters, index);
            names.add_with_article(&it.name, it.revealed_in, entry);
            for alias in &it.aliases {
                names.add_with_article(&alias.name, alias.revealed_in, entry);
            }
            for word in personal_words(&it.name).into_iter().filter(|word| !ordinary.contains(&word.to_lowercase())) {
                names.add(word, it.revealed_in, Some(entry));
            }
        }
        for (index, it) in source.places.iter().enumerate() {
            names.add_with_article(&it.name, it.revealed_in, (Kind::Places, index));
        }
        for (index, it) in source.ballet.iter().enumerate() {
            names.add_with_article(&it.name, it.revealed_in, (Kind::Ballet, index));
        }
        for (index, it) in source.events.iter().enumerate() {
            names.add(&it.title, it.revealed_in, Some((Kind::Events, index)));
        }
        for name in real_people(source) {
            names.add(name, 0, None);
        }
        names
    }

    fn add(&mut self, name: &str, number: u8, entry: Option<(Kind, usize)>) {
        let name = straight(name.trim());
        if name.is_empty() {
            return;
        }
        let alike = self.0.entry(first_word(&name).to_owned()).or_default();
        let meaning = alike.entry(name).or_insert(Meaning { number, entry });
        if number < meaning.number {
            *meaning = Meaning { number, entry };
        }
    }

    fn add_with_article(&mut self, name: &str, number: u8, entry: (Kind, usize)) {
        self.add(name, number, Some(entry));
        for (article, small) in [("The ", "the "), ("A ", "a "), ("An ", "an ")] {
            if let Some(rest) = name.strip_prefix(article) {
                self.add(&format!("{small}{rest}"), number, Some(entry));
            }
        }
    }

    fn problems_of(&self, content: &Content, text: &Text<'_>) -> Vec<Problem> {
        let words = visible(text);
        // A link that is too early has been reported; its words say the same.
        let linked = links(text).into_iter().filter_map(|link| markup::resolve(&content.source, &link).ok());
        let linked: HashSet<_> = linked.filter(|entry| revealed_in(content, *entry) > text.number).collect();
        let mut reported = HashSet::new();
        let mut problems = Vec::new();
        for (name, meaning) in self.longest_in(&words, text.owner) {
            let Some(entry) = meaning.entry.filter(|_| meaning.number > text.number) else { continue };
            // That an entry's own text comes before the entry is reported by its numbers. An alias may still be too early.
            let own = text.owner == Some(entry) && meaning.number <= revealed_in(content, entry);
            if !own && !linked.contains(&entry) && reported.insert(name) {
                let what =
                    format!("names “{name}”, revealed in {}, in a text that is shown from {} on", meaning.number, text.number);
                problems.push(content.problem(&text.at, what, "say it without the name, or give the text the later number"));
            }
        }
        problems
    }

    /// The names in a text that are not a part of a longer one. An entry's own name hides nothing in its own texts:
    /// a place called "Matteo's place" must not be revealed before Matteo.
    fn longest_in(&self, words: &str, owner: Option<(Kind, usize)>) -> Vec<(&str, Meaning)> {
        let firsts: BTreeSet<&str> = words.split(|letter: char| !letter.is_alphanumeric()).collect();
        let names: BTreeMap<_, _> = firsts.into_iter().filter_map(|first| self.0.get(first)).flatten().collect();
        let found: Vec<_> =
            names.into_iter().flat_map(|(name, meaning)| whole(words, name).map(move |start| (start, name, meaning))).collect();
        let is_part = |start: usize, name: &str| {
            let end = start + name.len();
            let mut others = found.iter().filter(|(_, _, meaning)| owner.is_none() || meaning.entry != owner);
            others.any(|(other, longer, _)| *other <= start && end <= other + longer.len() && name.len() < longer.len())
        };
        let longest = found.iter().filter(|(start, name, _)| !is_part(*start, name));
        longest.map(|(_, name, meaning)| (name.as_str(), **meaning)).collect()
    }
}

/// Empty for a name that begins with a sign; and so is what stands between that sign and the one before it in a text.
fn first_word(name: &str) -> &str {
    name.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()
}

/// Where a name begins in a text, as whole words.
fn whole<'a>(words: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_whole = move |start: &usize| {
        let before = words[..*start].chars().next_back();
        let after = words[start + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    words.match_indices(name).map(|(start, _)| start).filter(is_whole)
}

/// What a reader sees of a text. A link without words shows a name that the rule about links takes care of.
fn visible(text: &Text<'_>) -> String {
    if text.style != Style::Markup {
        return straight(text.words);
    }
    let words = |span| match span {
        Span::Text(words) | Span::Emphasis(words) | Span::Strong(words) | Span::Link { words: Some(words), .. } => words,
        Span::Link { words: None, .. } => "\u{fffc}".to_owned(),
    };
    straight(&markup::parse(text.words).unwrap_or_default().into_iter().map(words).collect::<String>())
}

/// One form of apostrophe for comparing.
fn straight(text: &str) -> String {
    text.replace(['’', '‘'], "'")
}

/// The words of a name such as "Matteo Marchetti"; none for "The reporter", "Neveah's mother" or a single word.
fn personal_words(name: &str) -> Vec<&str> {
    let words: Vec<_> = name.split_whitespace().collect();
    let is_personal = |word: &&str| word.starts_with(char::is_uppercase) && !straight(word).ends_with("'s");
    if words.len() < 2 || !words.iter().all(is_personal) || ["The", "A", "An"].contains(&words[0]) {
        return Vec::new();
    }
    // An initial or an abbreviated title is not enough to know somebody by.
    words.into_iter().filter(|word| word.len() > 1 && !word.ends_with('.')).collect()
}

/// Every word that some text uses in lower case. Only what readers see: the ids in links are names in lower case.
fn ordinary_words(listing: &Listing<'_>) -> HashSet<String> {
    let mut ordinary = HashSet::new();
    for words in listing.texts.iter().map(visible) {
        let words = words.split(|c: char| !c.is_alphanumeric());
        ordinary.extend(words.filter(|word| word.starts_with(char::is_lowercase)).map(str::to_owned));
    }
    ordinary
}

fn real_people(source: &Source) -> impl Iterator<Item = &str> {
    let actors = source.cast.iter().map(|credit| &credit.actor);
    let crew = source.episodes.iter().flat_map(|episode| episode.directors.iter().chain(&episode.writers));
    let authors = source.book.novels.iter().flat_map(|novel| &novel.authors);
    actors.chain(crew).chain(authors).map(String::as_str)
}
