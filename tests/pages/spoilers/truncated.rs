//! A page is the same, byte for byte, as if what lies ahead had never been written.
//!
//! This finds what no canary can: counts, orders, numbers, classes and gaps that depend on hidden statements. The one
//! thing that may depend on them is where people stand in the drawn graph (see `authoring::layout`).

use std::collections::HashSet;

use archer_files::authoring::source::{Character, Episode, Source, Suspect};
use archer_files::publish::card::card;
use archer_files::publish::tags::tags;
use archer_files::route::Route;

use super::some;
use crate::wiki::Wiki;

const HIDDEN: &str = "Not yet";

/// The content without everything that is revealed after a progress. What cannot be left out says something else.
pub fn truncate(source: &Source, progress: u8) -> Source {
    let mut source = source.clone();
    source.site.hero.retain(|it| it.revealed_in <= progress);
    let finale = source.site.episodes;
    source.characters.retain(|it| it.revealed_in <= progress);
    source.characters.iter_mut().for_each(|it| character(it, progress, finale));
    source.episodes.iter_mut().for_each(|it| episode(it, progress));
    source.events.retain(|it| it.revealed_in <= progress);
    source.places.retain(|it| it.revealed_in <= progress);
    source.themes.retain(|it| it.revealed_in <= progress);
    source.themes.iter_mut().for_each(|it| it.people.retain(|person| person.revealed_in <= progress));
    source.ballet.retain(|it| it.revealed_in <= progress);
    source.relations.retain(|it| it.revealed_in <= progress);
    source.relations.iter_mut().for_each(|it| it.until = it.until.filter(|until| *until <= progress));
    source.questions.retain(|it| it.raised_in <= progress);
    for it in source.questions.iter_mut().filter(|it| it.answered_in.is_none_or(|number| number > progress)) {
        (it.answered_in, it.answer) = (None, None);
        it.sources.clear();
    }
    source.suspects.retain(|it| it.revealed_in <= progress);
    source.suspects.iter_mut().for_each(|it| suspect(it, progress));
    source.cast.retain(|it| it.revealed_in <= progress);
    source.production.retain(|it| it.revealed_in <= progress);
    source.book.notes.retain(|it| it.revealed_in <= progress);
    source.book.counterparts.retain(|it| it.revealed_in <= progress);
    source.book.differences.retain(|it| it.revealed_in <= progress);
    citations(&mut source, progress);
    source
}

fn character(it: &mut Character, progress: u8, finale: u8) {
    if it.first_seen > progress {
        it.first_seen = finale;
    }
    it.sources.clear();
    it.position.retain(|row| row.revealed_in <= progress);
    it.aliases.retain(|row| row.revealed_in <= progress);
    it.status.retain(|row| row.revealed_in <= progress);
    it.facts.retain(|row| row.revealed_in <= progress);
    it.arc.retain(|row| row.revealed_in <= progress);
    it.quotes.retain(|row| row.revealed_in <= progress);
}

fn episode(it: &mut Episode, progress: u8) {
    if it.number > progress {
        HIDDEN.clone_into(&mut it.summary);
        it.ballets.clear();
        it.sources.clear();
    }
    if it.number > progress + 1 {
        HIDDEN.clone_into(&mut it.teaser);
    }
}

fn suspect(it: &mut Suspect, progress: u8) {
    it.case_for.retain(|line| line.revealed_in <= progress);
    it.case_against.retain(|line| line.revealed_in <= progress);
    it.cleared_in = it.cleared_in.filter(|number| *number <= progress);
    if it.truth_revealed_in > progress {
        HIDDEN.clone_into(&mut it.truth);
    }
}

/// A source that lies ahead keeps its publisher where a known statement rests on it, and is not there otherwise.
fn citations(source: &mut Source, progress: u8) {
    let mut cited = HashSet::new();
    crate::rename::each_citation(source, |ids| cited.extend(ids.iter().cloned()));
    source.sources.retain(|it| it.revealed_in <= progress || cited.contains(&it.id));
    for it in source.sources.iter_mut().filter(|it| it.revealed_in > progress) {
        HIDDEN.clone_into(&mut it.title);
        HIDDEN.clone_into(&mut it.what);
        "https://hidden.example".clone_into(&mut it.url);
        it.date = None;
    }
}

/// Where pages of the two wikis differ at this progress, and over how many they were compared.
pub fn differences(whole: &Wiki, progress: u8) -> (usize, Vec<String>) {
    let truncated = Wiki::new(truncate(&whole.source, progress));
    let plain = truncated.routes.iter().map(|route| (route.clone(), String::new()));
    let person = whole.source.characters.iter().map(|it| (Route::Relationships, format!("focus={}", it.id)));
    let pair = whole.source.characters.windows(2).flat_map(|pair| {
        let [a, b] = [&pair[0].id, &pair[1].id];
        [(Route::Relationships, format!("focus={a}&with={b}&view=matrix")), (Route::Compare, format!("a={a}&b={b}"))]
    });
    let events = whole.source.characters.iter().map(|it| (Route::Mystery, format!("person={}", it.id)));
    let mut compared = 0;
    let mut found = Vec::new();
    let mut compare = |name: String, one: &str, other: &str| {
        compared += 1;
        found.extend(difference(one, other).map(|difference| format!("{name} at {progress}: {difference}")));
    };
    for (route, query) in plain.chain(whole.queries()).chain(person).chain(pair).chain(events) {
        let page = |wiki: &Wiki| without_places(&wiki.page(&route, &query, progress), route == Route::Relationships);
        compare(format!("/{}?{query}", route.path()), &page(whole), &page(&truncated));
        let words = |wiki: &Wiki| {
            let knowledge = wiki.knowledge(progress);
            format!("{} {:?}", tags(&route, knowledge), card(&route, knowledge))
        };
        compare(format!("head of /{}", route.path()), &words(whole), &words(&truncated));
    }
    let keys = whole.keys();
    for query in ["", "order=name"] {
        let page = |wiki: &Wiki| wiki.favourites(&keys, query, progress);
        compare(format!("/favourites?{query}"), &page(whole), &page(&truncated));
    }
    (compared, found)
}

/// The page without what may differ: the place of a source in the catalog, and in the drawn graph all coordinates.
fn without_places(page: &str, is_drawn: bool) -> String {
    let page = blank(page, " data-source=\"");
    if is_drawn {
        [" d=\"", " transform=\"", " viewBox=\""].iter().fold(page, |page, attribute| blank(&page, attribute))
    } else {
        page
    }
}

/// Empties an attribute wherever it is.
fn blank(page: &str, attribute: &str) -> String {
    let mut pieces = page.split(attribute);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + attribute + piece.split_once('"').map_or("", |(_, rest)| rest))
}

/// Where two texts part, with some words around.
fn difference(one: &str, other: &str) -> Option<String> {
    if one == other {
        return None;
    }
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let bytes = text.as_bytes();
        String::from_utf8_lossy(&bytes[same.saturating_sub(90).min(bytes.len())..(same + 90).min(bytes.len())]).into_owned()
    };
    Some(format!("\n  with what lies ahead:    …{}…\n  without what lies ahead: …{}…", around(one), around(other)))
}

#[test]
fn hidden_statements_change_no_page() {
    let wiki = Wiki::real();
    let mut compared = 0;
    let mut found = Vec::new();
    for progress in wiki.progresses() {
        let (count, differences) = differences(wiki, progress);
        compared += count;
        found.extend(differences);
    }
    println!("{compared} pages and heads compared with those of a wiki that ends at the reader's progress");
    assert!(found.is_empty(), "{}", some(&found));
}

#[test]
fn a_truncated_wiki_knows_nothing_more_at_the_end() {
    let wiki = Wiki::real();
    let truncated = Wiki::new(truncate(&wiki.source, 2));
    for route in [Route::Characters, Route::Mystery, Route::Places, Route::Questions] {
        let count = |progress| truncated.page(&route, "", progress).matches("data-favourite").count();
        assert_eq!(count(2), count(10), "/{}", route.path());
    }
}
