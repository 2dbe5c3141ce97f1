//! Nothing is told before its time.
//!
//! - Here: in a wiki full of canaries, no page at any progress holds one with a higher number, and what may be seen is. The
//!   same for what is told of a page elsewhere: link cards with their files, tags, structured data, the sitemap.
//! - `truncated`: a page is the same, byte for byte, as if what lies ahead had never been written.
//! - `generated`: both, for content that nobody wrote (`invented`, with `dice`).

mod dice;
mod generated;
mod invented;
pub mod truncated;

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use archer_files::app::state::Dialog;
use archer_files::authoring::read::read;
use archer_files::authoring::source::Source;
use archer_files::domain::Progress;
use archer_files::publish::card::card;
use archer_files::publish::sitemap::{Dates, sitemap};
use archer_files::publish::tags::tags;
use archer_files::route::head::{canonical, head};
use archer_files::route::{Base, Route};

use crate::plant::{Canary, NEVER, plant};
use crate::wiki::Wiki;
use crate::wiki::repository_content;

/// A wiki with canaries.
struct Aviary {
    wiki: Wiki,
    canaries: Vec<Canary>,
}

/// What one crawl has seen: the canaries of each page by its address, a set for each progress.
struct Crawl {
    seen: HashMap<String, Vec<BTreeSet<String>>>,
    leaks: Vec<Leak>,
    pages: usize,
}

/// A canary that was shown too early.
#[derive(Debug)]
struct Leak {
    page: String,
    progress: u8,
    word: String,
}

impl Aviary {
    fn new(source: &Source) -> Self {
        let planted = plant(source);
        Self { wiki: Wiki::new(planted.source), canaries: planted.canaries }
    }

    /// That of this repository, once for all tests.
    fn crawled() -> &'static (Self, Crawl) {
        static CRAWLED: OnceLock<(Aviary, Crawl)> = OnceLock::new();
        CRAWLED.get_or_init(|| {
            let aviary = Self::new(&read(&repository_content()).0.source);
            let crawl = aviary.crawl();
            (aviary, crawl)
        })
    }

    /// Draws everything at every progress.
    fn crawl(&self) -> Crawl {
        let mut crawl = Crawl { seen: HashMap::new(), leaks: Vec::new(), pages: 0 };
        for progress in self.wiki.progresses() {
            self.pages(&mut crawl, progress);
            self.heads(&mut crawl, progress);
            self.lists_of_one(&mut crawl, progress);
            self.around(&mut crawl, progress);
        }
        crawl
    }

    fn pages(&self, crawl: &mut Crawl, progress: u8) {
        let nowhere = ["characters", "places", "themes", "ballet", "nothing"].map(|folder| format!("/{folder}/nobody"));
        let nowhere = nowhere.iter().map(|path| (Route::parse(path, &Base::new("/")), String::new()));
        let plain = self.wiki.routes.iter().map(|route| (route.clone(), String::new()));
        for (route, query) in plain.chain(nowhere).chain(self.wiki.queries()) {
            let head = head(&route, self.wiki.knowledge(progress));
            let address = if query.is_empty() { format!("/{}", route.path()) } else { format!("/{}?{query}", route.path()) };
            let page = self.wiki.page(&route, &query, progress);
            // A search repeats what was asked for: in canaries only how they begin.
            let page = if route == Route::Search { page.replace("zq”", "”").replace("q=zq", "") } else { page };
            crawl.take(address, progress, &[&head.title, &head.description, &page]);
        }
        let keys = self.wiki.keys();
        for query in ["", "order=name"] {
            crawl.take(format!("favourites of all, {query}"), progress, &[&self.wiki.favourites(&keys, query, progress)]);
        }
    }

    /// What is told of each page to who shows a link to it: the head with its structured data, and what can be read on the
    /// card. A page names its own address; who has come to it has had that from somebody else.
    fn heads(&self, crawl: &mut Crawl, progress: u8) {
        let knowledge = self.wiki.knowledge(progress);
        for route in &self.wiki.routes {
            let own = format!("href=\"{}\"", canonical(route, knowledge));
            let tags = tags(route, knowledge).replace(&own, "");
            let card = card(route, knowledge).unwrap_or_else(|| panic!("{route:?} has no card"));
            let read = card.lines().collect::<Vec<_>>().join(" ");
            crawl.take(format!("head of /{}", route.path()), progress, &[&tags, &read, &card.file, &card.alt()]);
        }
    }

    /// Lists filtered by one person or place, known or not. The address repeats what its reader has written.
    fn lists_of_one(&self, crawl: &mut Crawl, progress: u8) {
        let ways =
            [(Route::Mystery, "person"), (Route::Relationships, "focus"), (Route::Relationships, "with"), (Route::Compare, "a")];
        let people = self.wiki.source.characters.iter().flat_map(|it| ways.iter().map(move |(route, key)| (route, *key, &it.id)));
        let places = self.wiki.source.places.iter().map(|it| (&Route::Mystery, "place", &it.id));
        for (route, key, id) in people.chain(places) {
            let page = self.wiki.page(route, &format!("{key}={id}"), progress).replace(&format!("{key}={id}"), "");
            crawl.take(format!("/{}?{key}={id}", route.path()), progress, &[&page]);
        }
    }

    /// Dialogs and the frame.
    fn around(&self, crawl: &mut Crawl, progress: u8) {
        let sources = (0..).zip(&self.wiki.source.sources).map(|(index, _)| Dialog::OpenAhead(index));
        let raises = self.wiki.progresses().map(|number| Dialog::Raise(Progress(number)));
        for dialog in [Dialog::HowFar, Dialog::Settings, Dialog::Palette].into_iter().chain(sources).chain(raises) {
            crawl.take(format!("dialog {dialog:?}"), progress, &[&self.wiki.dialog(dialog, progress)]);
        }
        crawl.take("frame".to_owned(), progress, &[&self.wiki.frame(progress)]);
    }

    /// How often a canary was looked for where it may be seen, and the first progress at which it was not. Monotone: a canary that
    /// is on its page at its number has to be there at every later progress, unless something newer replaces it.
    fn missing(&self, crawl: &Crawl) -> (usize, Vec<String>) {
        let mut looked_for = 0;
        let mut missing = Vec::new();
        for canary in &self.canaries {
            let Some(page) = &canary.page else { continue };
            let seen = crawl.seen.get(page).unwrap_or_else(|| panic!("{} is to be on {page}, which is no page", canary.place));
            let until = canary.replaced_in.unwrap_or(self.wiki.source.site.episodes + 1);
            looked_for += usize::from(until.saturating_sub(canary.revealed_in));
            let lost = (canary.revealed_in..until).find(|progress| !seen[usize::from(*progress)].contains(&canary.word));
            missing.extend(lost.map(|progress| format!("{} ({}) is not on {page} at {progress}", canary.word, canary.place)));
        }
        (looked_for, missing)
    }

    fn words_for(&self, leaks: &[Leak]) -> String {
        let place_of = |word: &str| self.canaries.iter().find(|it| it.word == word).map_or("no canary of ours", |it| &it.place);
        let lines = leaks.iter().map(|Leak { page, progress, word }| format!("{page} at {progress}: {word}, {}", place_of(word)));
        some(&lines.collect::<Vec<_>>())
    }
}

impl Crawl {
    fn take(&mut self, address: String, progress: u8, texts: &[&str]) {
        let words: BTreeSet<String> = texts.iter().flat_map(|text| canaries_in(text)).collect();
        let early = words.iter().filter(|word| number_of(word) > progress);
        self.leaks.extend(early.map(|word| Leak { page: address.clone(), progress, word: word.clone() }));
        self.pages += 1;
        self.seen.entry(address).or_default().push(words);
    }
}

/// The first of these lines, enough to begin with.
fn some(lines: &[String]) -> String {
    const ENOUGH: usize = 12;
    format!("{} of them:\n{}", lines.len(), lines.iter().take(ENOUGH).map(String::as_str).collect::<Vec<_>>().join("\n"))
}

/// Every canary in a text.
fn canaries_in(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|word| word.find("zq").map(|start| &word[start..]));
    words.map(str::to_owned)
}

fn number_of(canary: &str) -> u8 {
    canary.rsplit('x').next().and_then(|number| number.parse().ok()).unwrap_or(NEVER)
}

#[test]
fn no_page_shows_a_canary_too_early() {
    let (aviary, crawl) = Aviary::crawled();
    println!("leaks: {} of {} statements over {} pages", crawl.leaks.len(), aviary.canaries.len(), crawl.pages);
    assert!(crawl.leaks.is_empty(), "{}", aviary.words_for(&crawl.leaks));
}

/// Of what the others say, the cards: a crawl that looked at empty ones would find nothing either.
#[test]
fn the_cards_of_what_is_known_hold_its_canaries() {
    let (aviary, _) = Aviary::crawled();
    for progress in aviary.wiki.progresses() {
        let knowledge = aviary.wiki.knowledge(progress);
        for person in knowledge.characters() {
            let card = card(&Route::Character(person.id.to_owned()), knowledge).expect("a card");
            let seen: BTreeSet<_> = card.lines().flat_map(canaries_in).collect();
            assert!(seen.len() >= 2, "name and tagline of {} at {progress}: {seen:?}", person.id);
            assert!(canaries_in(&card.file).next().is_some(), "{}", card.file);
        }
    }
}

#[test]
fn the_sitemap_names_no_address_that_lies_ahead() {
    let (aviary, _) = Aviary::crawled();
    for progress in aviary.wiki.progresses() {
        let xml = sitemap(&aviary.wiki.routes, aviary.wiki.knowledge(progress), &Dates::default());
        let early: Vec<_> = canaries_in(&xml).filter(|word| number_of(word) > progress).collect();
        assert!(early.is_empty(), "{early:?} at {progress}");
    }
}

#[test]
fn every_canary_is_on_its_page_from_its_number_on() {
    let (aviary, crawl) = Aviary::crawled();
    let (looked_for, missing) = aviary.missing(crawl);
    println!("{looked_for} times a canary was looked for where it may be seen; {} canaries were missing", missing.len());
    assert!(missing.is_empty(), "{}", some(&missing));
}

#[test]
fn what_lies_ahead_is_told_apart_from_nothing_only_by_the_curtain() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let ahead = wiki.source.characters.iter().filter(|it| it.revealed_in > progress);
        let pages: BTreeSet<_> = ahead.map(|it| wiki.page(&Route::Character(it.id.clone()), "", progress)).collect();
        assert!(pages.len() <= 1, "the curtain differs from page to page at {progress}");
    }
}

#[test]
fn a_filter_by_somebody_unknown_is_like_one_by_nobody() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        for it in wiki.source.characters.iter().filter(|it| it.revealed_in > progress) {
            for (route, name) in [(Route::Mystery, "person"), (Route::Relationships, "focus"), (Route::Compare, "a")] {
                let of = |id: &str| wiki.page(&route, &format!("{name}={id}"), progress).replace(&format!("{name}={id}"), "");
                assert!(of(&it.id) == of("nobody"), "{} at {progress}, filtered by {}", route.path(), it.id);
            }
        }
    }
}
