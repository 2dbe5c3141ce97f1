//! Search finds what a reader knows, however they write it, and nothing else.

use std::collections::BTreeSet;

use archer_files::route::Route;
use archer_files::search::{Entry, Group, Index, Part};
use proptest::prelude::*;

use crate::plant::plant;
use crate::spoilers::truncated::truncate;
use crate::wiki::Wiki;

fn index(progress: u8) -> Index {
    Index::new(Wiki::real().knowledge(progress))
}

/// The first hit of the first group: its group and its name.
fn first(index: &Index, query: &str) -> (Group, String) {
    let found = index.find(query);
    let section = found.sections.first().unwrap_or_else(|| panic!("nothing answers {query}"));
    (section.group, section.hits[0].entry.name.clone())
}

fn names(index: &Index, query: &str, group: Group) -> Vec<String> {
    let found = index.find(query);
    let sections = found.sections.iter().filter(|section| section.group == group);
    sections.flat_map(|section| section.hits.iter().map(|hit| hit.entry.name.clone())).collect()
}

/// Everybody who is named comes first, however their name is written.
#[test]
fn who_is_named_comes_first() {
    let index = index(10);
    for person in Wiki::real().knowledge(10).characters() {
        let name = person.name;
        let turned: Vec<&str> = name.split(' ').rev().collect();
        for query in [name.to_owned(), name.to_uppercase(), turned.join("  "), format!("“{name}”!")] {
            let (group, found) = first(&index, &query);
            assert_eq!((group, found.as_str()), (Group::Characters, name), "{query}");
        }
    }
}

#[test]
fn words_answer_by_their_beginning_and_with_a_slip() {
    let index = index(10);
    let bette = (Group::Characters, "Bette Whitlaw".to_owned());
    for query in [
        "bette whitlaw",
        "bet whit",
        "Whitlow Bette",
        "bette wihtlaw",
        "béttè whitläw",
        "be\u{301}tte whitlaw",
        "WHITLAW, BETTE",
        "bette wihtla",
        "bette whtl",
    ] {
        assert_eq!(first(&index, query), bette, "{query}");
    }
    assert!(index.find("bxtxe whitlaw").sections.is_empty(), "two slips in five letters are another word");
    assert_eq!(first(&index, "the theater"), (Group::Places, "The theater".to_owned()), "an article does not count");
    assert_eq!(first(&index, "episode 5").0, Group::Episodes);
    for nothing in ["", " ", "\u{301}", "…", &"x".repeat(10_000)] {
        assert_eq!(index.find(nothing).count(), 0, "{nothing}");
    }
    assert!(index.find("tte").count() == 0, "the middle of a word is no word");
}

/// In a wiki full of canaries, each a word with a number: every statement of the story is found as soon as it may be, and not
/// a progress before, for a number is never taken for a slip.
#[test]
fn canaries_answer_in_time() {
    const FOUND: [&str; 8] = ["suspects/", "characters/", "events/", "questions/", "places/", "themes/", "ballet/", "relations/"];
    let planted = plant(&Wiki::real().source);
    let wiki = Wiki::new(planted.source);
    let mut found = 0;
    let mut missing = Vec::new();
    for progress in wiki.progresses() {
        let index = Index::new(wiki.knowledge(progress));
        for canary in &planted.canaries {
            let answers = || index.find(&canary.word).count();
            if canary.revealed_in == progress + 1 {
                assert_eq!(answers(), 0, "{} at {progress}", canary.place);
            } else if canary.revealed_in == progress && !canary.in_id && answers() > 0 {
                found += 1;
            } else if canary.revealed_in == progress && !canary.in_id {
                missing.push(&canary.place);
            }
        }
    }
    missing.retain(|place| FOUND.iter().any(|kind| place.starts_with(kind)) && !place.ends_with(" truth"));
    assert!(missing.is_empty(), "{missing:?}");
    assert!(found > 1000, "{found}");
}

/// A slip is looked for only where nothing is spelt so: who finds what they wrote is not told what they might have meant.
#[test]
fn what_is_spelt_right_is_not_taken_for_a_slip() {
    let index = index(10);
    let found = index.find("june");
    let words = |entry: &Entry| format!("{} {}", entry.name, entry.words).to_lowercase();
    assert!(found.count() > 5);
    for hit in found.sections.iter().flat_map(|section| &section.hits) {
        assert!(words(hit.entry).contains("june"), "{}", words(hit.entry));
    }
}

/// A fact about somebody is found by its own words, and by the name together with one of them; the name alone finds the
/// person, not everything about them.
#[test]
fn statements_answer_for_their_own_words() {
    let wiki = Wiki::real();
    let index = index(10);
    let person = wiki.knowledge(10).characters().next().expect("there is a cast");
    let fact = person.facts.known_to(wiki.knowledge(10)).next().expect("who comes first has facts");
    let long = fact.value.text.to_plain();
    let word = long.split(|it: char| !it.is_alphanumeric()).max_by_key(|word| word.len()).expect("a fact has words");
    let query = format!("{} {word}", person.name);
    let found = index.find(&query);
    let hits = found.sections.iter().flat_map(|section| &section.hits);
    let hit =
        hits.into_iter().find(|hit| hit.entry.part == Part::Statement(fact.value.text.anchor())).expect("the fact is found");
    assert!(hit.in_words.iter().any(|mark| &hit.entry.words[mark.clone()] == word), "{word} is marked");
    assert!(wiki.page(&Route::Character(person.id.to_owned()), "", 10).contains(&format!("id=\"{}\"", fact.value.text.anchor())));
    let by_name = names(&index, person.name, Group::Facts);
    assert!(by_name.len() < person.facts.known_to(wiki.knowledge(10)).count() / 2, "{by_name:?}");
}

/// Every statement that is found is where the link leads, at every progress.
#[test]
fn links_lead_to_the_statement() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        for person in wiki.knowledge(progress).characters() {
            let page = wiki.page(&Route::Character(person.id.to_owned()), "", progress);
            let index = index(progress);
            for word in person.name.split(' ') {
                for hit in index.find(word).sections.iter().flat_map(|section| &section.hits) {
                    if let (Part::Statement(anchor), true) = (&hit.entry.part, hit.entry.about.index == person.index) {
                        assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{}: {}", person.name, hit.entry.words);
                    }
                }
            }
            let case = wiki.page(&Route::Suspects, "", progress);
            for hit in index.find(person.name).sections.iter().flat_map(|section| &section.hits) {
                if let Part::Case(anchor) = &hit.entry.part {
                    assert_eq!(case.matches(&format!("id=\"{anchor}\"")).count(), 1, "{}", hit.entry.words);
                }
            }
            if progress % 5 != 0 {
                break; // one person a progress, and everybody at some of them
            }
        }
    }
}

/// What lies ahead cannot be told from what does not exist: for words that are first known later (and some others), the page
/// is, byte for byte, that of a wiki which ends here.
#[test]
fn what_lies_ahead_is_like_what_does_not_exist() {
    let wiki = Wiki::real();
    let all = words_of(wiki, 10);
    for progress in 0..10 {
        let truncated = Wiki::new(truncate(&wiki.source, progress));
        let known = words_of(wiki, progress);
        let (later, others): (Vec<&String>, Vec<&String>) = all.iter().partition(|word| !known.contains(*word));
        assert!(later.len() > 20, "{} words are new after episode {progress}", later.len());
        for word in later.iter().step_by(5).chain(others.iter().step_by(50)) {
            let query = format!("q={word}");
            let page = |wiki: &Wiki| wiki.page(&Route::Search, &query, progress);
            assert!(page(wiki) == page(&truncated), "{word} at {progress}");
        }
    }
}

/// Every word of the pages, in small letters.
fn words_of(wiki: &Wiki, progress: u8) -> BTreeSet<String> {
    let page = wiki.routes.iter().map(|route| wiki.page(route, "", progress));
    let text = |html: String| {
        let mut parts = html.split('<');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + " " + part.split_once('>').map_or("", |(_, words)| words))
    };
    let words =
        page.flat_map(|html| text(html).split(|it: char| !it.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>());
    words.filter(|word| word.len() > 3).collect()
}

#[test]
fn a_page_without_a_hit_says_so_in_the_same_words_for_everything() {
    let wiki = Wiki::real();
    let page = |query: &str, progress| wiki.page(&Route::Search, &format!("q={query}"), progress).replace(query, "…");
    // Somebody whom the first episode does not name, and nobody at all.
    let known: BTreeSet<&str> = wiki.knowledge(1).characters().map(|it| it.id).collect();
    let later = wiki.source.characters.iter().filter(|it| !known.contains(it.id.as_str()));
    let mut unanswered = 0;
    for person in later {
        let name = person.name.replace(' ', "+");
        if index(1).find(&person.name).sections.is_empty() {
            unanswered += 1;
            assert_eq!(page(&name, 1).replace(&person.name, "…"), page("zqxwvy", 1), "{name}");
        }
    }
    assert!(unanswered > 3, "{unanswered}");
    assert!(page("zqxwvy", 10).contains("Nothing that you know of answers"));
}

/// Without words: everything that has a page, by name.
#[test]
fn from_a_to_z() {
    let wiki = Wiki::real();
    for progress in [0, 10] {
        let page = wiki.page(&Route::Search, "", progress);
        for person in wiki.knowledge(progress).characters() {
            assert_eq!(page.matches(&format!("/characters/{}\"", person.id)).count(), 1, "{}", person.name);
        }
        let letters: Vec<&str> = page.split("id=\"letter-").skip(1).filter_map(|part| part.get(..1)).collect();
        assert!(letters.is_sorted() && letters.len() > 5, "{letters:?}");
    }
}

/// A long group is shown in part, and as a whole on request.
#[test]
fn long_groups_are_opened_on_request() {
    let wiki = Wiki::real();
    let page = wiki.page(&Route::Search, "q=cassie", 10);
    let all = names(&index(10), "cassie", Group::Facts).len();
    assert!(all > 10, "{all}");
    assert!(page.contains(&format!("All {all} in Facts")), "{page}");
    let whole = wiki.page(&Route::Search, "q=cassie&in=facts", 10);
    assert_eq!(whole.matches("data-search-result").count(), all);
    // A group that nobody knows is no group: everything is shown.
    assert_eq!(wiki.page(&Route::Search, "q=cassie&in=nonsense", 10), page);
}

proptest! {
    /// Whatever is typed: an answer or none, its marks on whole letters and in order, and as HTML nothing but text.
    #[test]
    fn anything_can_be_typed(query in "\\PC{0,40}") {
        let index = index_of_all();
        for hit in index.find(&query).sections.iter().flat_map(|section| &section.hits) {
            for (text, marks) in [(&hit.entry.name, &hit.in_name), (&hit.entry.words, &hit.in_words)] {
                let mut end = 0;
                for mark in marks {
                    prop_assert!(mark.start >= end && text.get(mark.clone()).is_some_and(|word| !word.is_empty()));
                    end = mark.end;
                }
            }
        }
    }

    /// More words never find more.
    #[test]
    fn more_words_find_less(one in "[a-z]{2,6}", other in "[a-z]{2,6}") {
        let index = index_of_all();
        let (few, both) = (index.find(&one).count(), index.find(&format!("{other} {one}")).count());
        prop_assert!(both <= few || both <= index.find(&other).count());
    }
}

fn index_of_all() -> &'static Index {
    static INDEX: std::sync::OnceLock<Index> = std::sync::OnceLock::new();
    INDEX.get_or_init(|| index(10))
}

/// Markup in the query stays text.
#[test]
fn a_query_is_text() {
    let wiki = Wiki::real();
    let page = wiki.page(&Route::Search, "q=%3Cscript%3Ealert(1)%3C/script%3E", 10);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
}
