//! Plants canaries: in every text that readers see, and in every id, a word that says from which episode on it may be
//! seen. `zq0123x08` is the canary with the number 123, which nobody may see before episode 8; `zqid…` stands in an id.

use archer_files::authoring::markup::Kind;
use archer_files::authoring::source::{Book, Character, Citation, Episode, Event, Question, Site, Source, Suspect};
use archer_files::route::Route;
use serde::Serialize;

use crate::rename::Renamed;

/// The number of what no reader ever sees: the notes for editors.
pub const NEVER: u8 = 99;

/// Where every tie known stands in words.
const RELATIONS: &str = "/relationships?cast=everyone&view=list";

/// Content with a canary in every text and every id.
pub struct Planted {
    pub source: Source,
    pub canaries: Vec<Canary>,
}

/// A word that must not be seen before its number.
#[derive(Debug, Clone, Serialize)]
pub struct Canary {
    pub word: String,
    pub revealed_in: u8,
    /// The progress from which on something newer stands in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_in: Option<u8>,
    /// Whether it stands in an id: seen in addresses, not in the words of a page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub in_id: bool,
    /// `characters/bette-whitlaw facts[3].text`
    #[serde(rename = "where")]
    pub place: String,
    /// A page that shows it from its number on, with a query where one is needed.
    pub page: Option<String>,
}

/// Every page of this content, known or not.
pub fn routes(source: &Source) -> Vec<Route> {
    let episodes = source.episodes.iter().map(|it| Route::Episode(it.number));
    let characters = source.characters.iter().map(|it| Route::Character(it.id.clone()));
    let places = source.places.iter().map(|it| Route::Place(it.id.clone()));
    let themes = source.themes.iter().map(|it| Route::Theme(it.id.clone()));
    let ballet = source.ballet.iter().map(|it| Route::Ballet(it.id.clone()));
    Route::FIXED.into_iter().chain(episodes).chain(characters).chain(places).chain(themes).chain(ballet).collect()
}

/// The content with canaries.
pub fn plant(source: &Source) -> Planted {
    let mut planter = Planter { canaries: Vec::new() };
    let mut source = planter.ids(source).apply(source);
    planter.site(&mut source.site);
    source.characters.iter_mut().for_each(|it| planter.character(it));
    source.episodes.iter_mut().for_each(|it| planter.episode(it));
    source.events.iter_mut().for_each(|it| planter.event(it));
    planter.entries(&mut source);
    source.questions.iter_mut().for_each(|it| planter.question(it));
    source.suspects.iter_mut().for_each(|it| planter.suspect(it));
    planter.records(&mut source);
    planter.book(&mut source.book);
    source.sources.iter_mut().for_each(|it| planter.citation(it));
    Planted { source, canaries: planter.canaries }
}

/// From when to when a text is seen, where it stands, and on which page.
struct Spot {
    number: u8,
    replaced_in: Option<u8>,
    place: String,
    page: Option<String>,
}

impl Spot {
    fn replaced_in(mut self, number: Option<u8>) -> Self {
        self.replaced_in = number;
        self
    }
}

fn at(number: u8, place: impl Into<String>, page: &str) -> Spot {
    Spot { number, replaced_in: None, place: place.into(), page: Some(page.to_owned()) }
}

/// A text that may be seen from its number on, though no page is sure to show it.
fn nowhere(number: u8, place: impl Into<String>) -> Spot {
    Spot { number, replaced_in: None, place: place.into(), page: None }
}

struct Planter {
    canaries: Vec<Canary>,
}

impl Planter {
    fn word(&mut self, prefix: &str, spot: Spot) -> String {
        let Spot { number, replaced_in, place, page } = spot;
        let word = format!("{prefix}{:04}x{number:02}", self.canaries.len());
        let in_id = prefix != "zq";
        self.canaries.push(Canary { word: word.clone(), revealed_in: number, replaced_in, in_id, place, page });
        word
    }

    /// In front of a paragraph, because a description in the head may be cut at its end.
    fn paragraph(&mut self, text: &mut String, spot: Spot) {
        let word = self.word("zq", spot);
        *text = format!("{word} {}", text.trim_matches('\n'));
    }

    /// Behind a name, so that lists keep their order; before the mark of a question.
    fn name(&mut self, text: &mut String, spot: Spot) {
        let word = self.word("zq", spot);
        *text = match text.strip_suffix('?') {
            Some(question) => format!("{question} {word}?"),
            None => format!("{text} {word}"),
        };
    }

    fn notes(&mut self, notes: &mut [String], place: &str) {
        for note in notes {
            self.paragraph(note, nowhere(NEVER, format!("{place} uncertain")));
        }
    }

    fn ids(&mut self, source: &Source) -> Renamed {
        let mut renamed = Renamed::default();
        let mut rename = |kind: Kind, id: &str, number: u8, page: &str| {
            let spot = at(number, format!("{}/{id} id", kind.word()), page);
            renamed.entities.insert((kind, id.to_owned()), format!("{id}-{}", self.word("zqid", spot)));
        };
        source.characters.iter().for_each(|it| rename(Kind::Characters, &it.id, it.revealed_in, "/characters"));
        source.events.iter().for_each(|it| rename(Kind::Events, &it.id, it.revealed_in, "/mystery"));
        source.places.iter().for_each(|it| rename(Kind::Places, &it.id, it.revealed_in, "/places"));
        source.themes.iter().for_each(|it| rename(Kind::Themes, &it.id, it.revealed_in, "/themes"));
        source.ballet.iter().for_each(|it| rename(Kind::Ballet, &it.id, it.revealed_in, "/ballet"));
        source.questions.iter().for_each(|it| rename(Kind::Questions, &it.id, it.raised_in, "/mystery/questions"));
        for it in &source.sources {
            let spot = nowhere(it.revealed_in, format!("sources/{} id", it.id));
            renamed.sources.insert(it.id.clone(), format!("{}-{}", it.id, self.word("zqid", spot)));
        }
        renamed
    }

    fn site(&mut self, it: &mut Site) {
        let numbers: Vec<u8> = it.hero.iter().map(|hero| hero.revealed_in).collect();
        for (index, hero) in it.hero.iter_mut().enumerate() {
            let spot = |field: &str| {
                let place = format!("site hero[{index}].{field}");
                at(hero.revealed_in, place, "/").replaced_in(numbers.get(index + 1).copied())
            };
            self.name(&mut hero.title, spot("title"));
            self.paragraph(&mut hero.lead, spot("lead"));
        }
    }

    fn character(&mut self, it: &mut Character) {
        let page = format!("/characters/{}", it.id);
        let place = |field: &str| format!("characters/{} {field}", it.id);
        let row =
            |number: u8, list: &str, index: usize, field: &str| at(number, place(&format!("{list}[{index}].{field}")), &page);
        self.name(&mut it.name, at(it.revealed_in, place("name"), &page));
        self.name(&mut it.tagline, at(it.revealed_in, place("tagline"), &page));
        self.paragraph(&mut it.intro, at(it.revealed_in, place("intro"), &page));
        let numbers: Vec<u8> = it.position.iter().map(|row| row.revealed_in).collect();
        for (index, position) in it.position.iter_mut().enumerate() {
            let spot = row(position.revealed_in, "position", index, "occupation").replaced_in(numbers.get(index + 1).copied());
            if let Some(occupation) = &mut position.occupation {
                self.name(occupation, spot);
            }
        }
        for (index, alias) in it.aliases.iter_mut().enumerate() {
            self.name(&mut alias.name, row(alias.revealed_in, "aliases", index, "name"));
        }
        let numbers: Vec<u8> = it.status.iter().map(|row| row.revealed_in).collect();
        for (index, status) in it.status.iter_mut().enumerate() {
            let spot = row(status.revealed_in, "status", index, "text").replaced_in(numbers.get(index + 1).copied());
            self.paragraph(&mut status.text, spot);
        }
        for (index, fact) in it.facts.iter_mut().enumerate() {
            self.paragraph(&mut fact.text, row(fact.revealed_in, "facts", index, "text"));
        }
        for (index, arc) in it.arc.iter_mut().enumerate() {
            self.paragraph(&mut arc.text, row(arc.revealed_in, "arc", index, "text"));
        }
        for (index, quote) in it.quotes.iter_mut().enumerate() {
            self.paragraph(&mut quote.text, row(quote.revealed_in, "quotes", index, "text"));
        }
    }

    /// Titles and credits are public.
    fn episode(&mut self, it: &mut Episode) {
        let number = it.number;
        let page = format!("/episodes/{number}");
        let place = |field: &str| format!("episodes/{number} {field}");
        it.title.iter_mut().for_each(|title| self.name(title, at(0, place("title"), &page)));
        it.directors.iter_mut().for_each(|name| self.name(name, at(0, place("directors"), &page)));
        it.writers.iter_mut().for_each(|name| self.name(name, at(0, place("writers"), &page)));
        self.paragraph(&mut it.teaser, at(number.saturating_sub(1), place("teaser"), &page));
        self.paragraph(&mut it.summary, at(number, place("summary"), &page));
        it.ballets.iter_mut().for_each(|name| self.name(name, at(number, place("ballets"), &page)));
        it.gap.iter_mut().for_each(|gap| self.paragraph(gap, at(0, place("gap"), &page)));
        self.notes(&mut it.uncertain, &format!("episodes/{number}"));
    }

    fn event(&mut self, it: &mut Event) {
        let place = |field: &str| format!("events/{} {field}", it.id);
        self.name(&mut it.title, at(it.revealed_in, place("title"), "/mystery"));
        self.name(&mut it.story_when, at(it.revealed_in, place("story_when"), "/mystery"));
        self.paragraph(&mut it.what, at(it.revealed_in, place("what"), "/mystery"));
        self.notes(&mut it.uncertain, &format!("events/{}", it.id));
    }

    /// The kinds of entity that are a name and a paragraph.
    fn entries(&mut self, source: &mut Source) {
        let places = source.places.iter_mut().map(|it| ("places", &it.id, it.revealed_in, &mut it.name, &mut it.what));
        let themes = source.themes.iter_mut().map(|it| ("themes", &it.id, it.revealed_in, &mut it.name, &mut it.what));
        let ballet = source.ballet.iter_mut().map(|it| ("ballet", &it.id, it.revealed_in, &mut it.name, &mut it.what));
        for (folder, id, number, name, what) in places.chain(themes).chain(ballet) {
            let page = format!("/{folder}/{id}");
            self.name(name, at(number, format!("{folder}/{id} name"), &page));
            self.paragraph(what, at(number, format!("{folder}/{id} what"), &page));
        }
    }

    fn question(&mut self, it: &mut Question) {
        const PAGE: &str = "/mystery/questions";
        self.name(&mut it.question, at(it.raised_in, format!("questions/{} question", it.id), PAGE));
        if let (Some(answer), Some(number)) = (&mut it.answer, it.answered_in) {
            self.paragraph(answer, at(number, format!("questions/{} answer", it.id), PAGE));
        }
        self.notes(&mut it.uncertain, &format!("questions/{}", it.id));
    }

    fn suspect(&mut self, it: &mut Suspect) {
        const PAGE: &str = "/mystery/suspects";
        for (list, lines) in [("case_for", &mut it.case_for), ("case_against", &mut it.case_against)] {
            for (index, line) in lines.iter_mut().enumerate() {
                self.paragraph(&mut line.what, at(line.revealed_in, format!("suspects/{} {list}[{index}].what", it.id), PAGE));
            }
        }
        self.paragraph(&mut it.truth, at(it.truth_revealed_in, format!("suspects/{} truth", it.id), PAGE));
        self.notes(&mut it.uncertain, &format!("suspects/{}", it.id));
    }

    /// Relations, credits and notes on the production.
    fn records(&mut self, source: &mut Source) {
        for it in &mut source.relations {
            let place = |field: &str| format!("relations/{} {} – {} {field}", it.kind, it.a, it.b);
            self.name(&mut it.label, at(it.revealed_in, place("label"), RELATIONS));
            self.paragraph(&mut it.what, at(it.revealed_in, place("what"), RELATIONS));
            self.notes(&mut it.uncertain, &format!("relations/{} {} – {}", it.kind, it.a, it.b));
        }
        for it in &mut source.cast {
            self.name(&mut it.actor, at(it.revealed_in, format!("cast {} actor", it.character), "/production"));
            self.paragraph(&mut it.background, at(it.revealed_in, format!("cast {} background", it.character), "/production"));
        }
        for (index, it) in source.production.iter_mut().enumerate() {
            self.name(&mut it.label, at(it.revealed_in, format!("production notes[{index}].label"), "/production"));
            self.paragraph(&mut it.text, at(it.revealed_in, format!("production notes[{index}].text"), "/production"));
        }
    }

    /// Publication data are public. What gives the novels away is shown to those who ask for it.
    fn book(&mut self, it: &mut Book) {
        for (index, novel) in it.novels.iter_mut().enumerate() {
            self.name(&mut novel.title, at(0, format!("book novels[{index}].title"), "/book"));
            novel.authors.iter_mut().for_each(|name| self.name(name, at(0, format!("book novels[{index}].authors"), "/book")));
        }
        for (index, note) in it.notes.iter_mut().enumerate() {
            let page = if note.spoils_novels { "/book?novels=told" } else { "/book" };
            self.paragraph(&mut note.text, at(note.revealed_in, format!("book notes[{index}].text"), page));
        }
        for (index, pair) in it.counterparts.iter_mut().enumerate() {
            let place = |field: &str| format!("book counterparts[{index}].{field}");
            pair.book.iter_mut().for_each(|name| self.name(name, at(pair.revealed_in, place("book"), "/book")));
            self.paragraph(&mut pair.note, at(pair.revealed_in, place("note"), "/book"));
        }
        for difference in &mut it.differences {
            let place = format!("book differences/{} text", difference.id);
            self.paragraph(&mut difference.text, at(difference.revealed_in, place, "/book"));
        }
    }

    /// The publisher is public, and shown wherever the source is cited.
    fn citation(&mut self, it: &mut Citation) {
        let place = |field: &str| format!("sources/{} {field}", it.id);
        self.name(&mut it.title, at(it.revealed_in, place("title"), "/sources"));
        self.name(&mut it.what, at(it.revealed_in, place("what"), "/sources"));
        self.name(&mut it.publisher, nowhere(0, place("publisher")));
        it.url += &self.word("zq", at(it.revealed_in, place("url"), "/sources"));
    }
}
