//! Makes content that is many times the real one in everything that grows: people with all that is told of them, ties, events,
//! places, themes, dances, questions, suspects, cast, production, the book, sources. (Episodes stay: they are the progress.)
//!
//! Each copy has names and words of its own, so that it packs no better than what somebody would write: whole sentences that come
//! again would be stored once. Words follow each other as they do in the real texts: Shannon, A Mathematical Theory of
//! Communication, 1948, section 3, second-order word approximation.

use std::collections::{HashMap, HashSet};

use archer_files::authoring::markup::Kind;
use archer_files::authoring::source::{Book, Source};

use crate::names::{Dice, Names};
use crate::rename::{Renamed, each_markup};

/// The real content and `factor` - 1 copies of it; the same every time.
pub fn copies(real: &Source, factor: usize) -> Source {
    let mut teller = Teller::new(real);
    let mut all = real.clone();
    for number in 1..factor {
        let copy = teller.copy(real, number);
        all.characters.extend(copy.characters);
        all.events.extend(copy.events);
        all.places.extend(copy.places);
        all.themes.extend(copy.themes);
        all.ballet.extend(copy.ballet);
        all.relations.extend(copy.relations);
        all.questions.extend(copy.questions);
        all.suspects.extend(copy.suspects);
        all.cast.extend(copy.cast);
        all.production.extend(copy.production);
        all.book.notes.extend(copy.book.notes);
        all.book.counterparts.extend(copy.book.counterparts);
        all.book.differences.extend(copy.book.differences);
        all.sources.extend(copy.sources);
    }
    in_order(&mut all);
    all
}

/// What happens in one part of the story happens before what happens in the next.
fn in_order(source: &mut Source) {
    let parts = &source.site.story_parts;
    source.events.sort_by_key(|it| (parts.iter().position(|part| part.id == it.part), it.story_order));
    for (it, number) in source.events.iter_mut().zip(1..) {
        it.story_order = number;
    }
}

struct Teller {
    dice: Dice,
    names: Names,
    /// Which words follow a word, each as often as it does.
    next: HashMap<String, Vec<String>>,
    words: Vec<String>,
    titles: usize,
}

impl Teller {
    fn new(real: &Source) -> Self {
        let mut teller = Self {
            dice: Dice::new(2),
            names: Names::new(real.characters.iter().map(|it| it.name.as_str())),
            next: HashMap::new(),
            words: Vec::new(),
            titles: 0,
        };
        // Words that have a name in them would name what is revealed later.
        let names: HashSet<String> = names(real).flat_map(str::split_whitespace).map(str::to_lowercase).collect();
        let is_free = |word: &&str| is_plain(word) && !(word.len() > 3 && names.contains(word.trim_end_matches(['.', ',', ';'])));
        each_markup(&mut real.clone(), |text| {
            let words: Vec<&str> = text.split_whitespace().filter(is_free).collect();
            for pair in words.windows(2) {
                teller.next.entry(pair[0].to_owned()).or_default().push(pair[1].to_owned());
            }
            teller.words.extend(words.into_iter().map(str::to_owned));
        });
        teller
    }

    fn copy(&mut self, real: &Source, number: usize) -> Source {
        let mut copy = renamed(real, number).apply(real);
        each_markup(&mut copy, |text| *text = self.markup(text));
        for it in &mut copy.characters {
            it.name = self.name();
            it.aliases.clear();
            it.tagline = self.like(&it.tagline);
        }
        copy.events.iter_mut().for_each(|it| it.title = self.title(&it.title));
        copy.places.iter_mut().for_each(|it| it.name = self.title(&it.name));
        copy.themes.iter_mut().for_each(|it| it.name = self.title(&it.name));
        copy.ballet.iter_mut().for_each(|it| it.name = self.title(&it.name));
        for it in &mut copy.questions {
            it.question = format!("{}?", self.title(&it.question));
            it.case = false;
        }
        copy.cast.iter_mut().for_each(|it| it.actor = self.name());
        copy.production.iter_mut().for_each(|it| it.label = self.title(&it.label));
        for it in &mut copy.sources {
            it.title = self.title(&it.title);
            it.what = self.like(&it.what);
            it.url = format!("{}?copy={number}", it.url.split(['?', '#']).next().unwrap_or_default());
        }
        copy.book.differences.iter_mut().for_each(|it| it.id = format!("{}-c{number}", it.id));
        copy.book = Book { novels: Vec::new(), ..copy.book };
        copy
    }

    fn name(&mut self) -> String {
        let family = self.names.family(&mut self.dice);
        format!("{} {family}", self.names.first(&family, &mut self.dice))
    }

    /// A title that nothing else has.
    fn title(&mut self, like: &str) -> String {
        self.titles += 1;
        format!("{} {}", capital(&self.like(like)), self.titles)
    }

    /// Other words in the place of each that stands in no link.
    fn markup(&mut self, text: &str) -> String {
        let pieces = text.split("[[").enumerate().map(|(index, piece)| match piece.split_once("]]").filter(|_| index > 0) {
            None => self.like(piece),
            Some((link, rest)) => {
                let (target, words) = link.split_once('|').map_or((link, None), |(target, words)| (target, Some(words)));
                let words = words.map_or_else(String::new, |words| format!("|{}", self.like(words)));
                let rest = if rest.trim_start().is_empty() { String::new() } else { format!(" {}", self.like(rest)) };
                format!("[[{target}{words}]]{rest}")
            }
        });
        let text = pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{}.", capital(text.trim_end_matches(['.', ','])))
    }

    /// As many words as these.
    fn like(&mut self, text: &str) -> String {
        let mut said: Vec<String> = Vec::new();
        for _ in text.split_whitespace() {
            let follows = said.last().and_then(|word| self.next.get(word)).unwrap_or(&self.words);
            let index = self.dice.below(follows.len());
            said.push(follows[index].clone());
        }
        said.join(" ").trim_end_matches(['.', ',', ';', ':']).to_owned()
    }
}

fn names(real: &Source) -> impl Iterator<Item = &str> {
    let people = real.characters.iter().map(|it| it.name.as_str());
    let events = real.events.iter().map(|it| it.title.as_str());
    let places = real.places.iter().map(|it| it.name.as_str());
    people.chain(events).chain(places).chain(real.ballet.iter().map(|it| it.name.as_str()))
}

/// Whether a word may stand anywhere: it names nobody, and opens or closes nothing.
fn is_plain(word: &str) -> bool {
    let ending = word.trim_end_matches(['.', ',', ';']);
    !ending.is_empty() && ending.chars().all(|letter| letter.is_ascii_lowercase())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn renamed(real: &Source, number: usize) -> Renamed {
    let mut renamed = Renamed::default();
    let mut add = |kind: Kind, id: &String| drop(renamed.entities.insert((kind, id.clone()), format!("{id}-c{number}")));
    real.characters.iter().for_each(|it| add(Kind::Characters, &it.id));
    real.events.iter().for_each(|it| add(Kind::Events, &it.id));
    real.places.iter().for_each(|it| add(Kind::Places, &it.id));
    real.themes.iter().for_each(|it| add(Kind::Themes, &it.id));
    real.ballet.iter().for_each(|it| add(Kind::Ballet, &it.id));
    real.questions.iter().for_each(|it| add(Kind::Questions, &it.id));
    real.sources.iter().for_each(|it| drop(renamed.sources.insert(it.id.clone(), format!("{}-c{number}", it.id))));
    renamed
}
