//! The story so far, what is new since an earlier episode, the case counted, and the lens for a second look.

use std::collections::BTreeSet;

use archer_files::domain::case::{State, state, weights};
use archer_files::domain::catalog::Event;
use archer_files::domain::knowledge::reference;
use archer_files::domain::news::News;
use archer_files::domain::page::bonds;
use archer_files::domain::story::{already_true, chapters, people, present};
use archer_files::domain::{Kind, Knowledge, Lookup, Progress};
use archer_files::route::Route;

use crate::html;
use crate::wiki::Wiki;

/// Everything that a knowledge holds of what the news tell, each as a word of its own.
fn held(knowledge: Knowledge<'static>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for it in knowledge.characters() {
        all.insert(format!("person {}", it.id));
        all.extend(it.facts.known_to(knowledge).map(|fact| format!("fact of {}: {}", it.id, fact.value.text.to_plain())));
        all.extend(it.status.known_to(knowledge).map(|known| format!("status of {}: {}", it.id, known.value.text.to_plain())));
        all.extend(it.aliases.known_to(knowledge).map(|known| format!("alias of {}: {}", it.id, known.value)));
    }
    for it in bonds(knowledge) {
        let tie = format!("{}, {}, {}, {}", it.a.id, it.kind.id, it.b.id, it.relation.what.to_plain());
        if it.ended.is_some() {
            all.insert(format!("end of {tie}"));
        }
        all.insert(format!("tie {tie}"));
    }
    for known in knowledge.events() {
        all.insert(format!("event {}", known.value.id));
        all.extend(overturned(known.value, knowledge));
    }
    for known in knowledge.questions() {
        all.insert(format!("question {}", known.value.id));
        if known.value.answer.latest(knowledge).is_some() {
            all.insert(format!("answer {}", known.value.id));
        }
    }
    for known in knowledge.suspects() {
        let (it, who) = (known.value, known.value.character);
        all.insert(format!("suspect {who}"));
        all.extend(it.case_for.known_to(knowledge).map(|line| format!("against {who}: {}", line.value.text.to_plain())));
        all.extend(it.case_against.known_to(knowledge).map(|line| format!("for {who}: {}", line.value.text.to_plain())));
        all.extend(it.cleared.latest(knowledge).map(|_| format!("cleared {who}")));
        all.extend(it.truth.latest(knowledge).map(|_| format!("truth {who}")));
    }
    all.extend(knowledge.places().map(|it| format!("other {}", it.id)));
    all.extend(knowledge.themes().map(|it| format!("other {}", it.id)));
    all.extend(knowledge.ballets().map(|it| format!("other {}", it.id)));
    all
}

fn overturned(event: &Event<'_>, knowledge: Knowledge<'static>) -> Vec<String> {
    let later = event.overturned_by.known_to(knowledge).filter_map(|it| knowledge.event_at(*it.value));
    later.map(|later| format!("{} overturned by {}", event.id, later.id)).collect()
}

/// The same words for what the news tell.
fn told(news: &News<'static>, knowledge: Knowledge<'static>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for it in &news.people {
        let id = it.person.id;
        all.extend(it.is_met.then(|| format!("person {id}")));
        all.extend(it.facts.iter().map(|fact| format!("fact of {id}: {}", fact.value.text.to_plain())));
        all.extend(it.status.iter().map(|known| format!("status of {id}: {}", known.value.text.to_plain())));
        all.extend(it.aliases.iter().map(|alias| format!("alias of {id}: {alias}")));
    }
    for it in news.ties.iter().chain(&news.ended) {
        let tie = format!("{}, {}, {}, {}", it.a.id, it.kind.id, it.b.id, it.relation.what.to_plain());
        all.extend(it.ended.is_some().then(|| format!("end of {tie}")));
        all.extend((it.revealed_in > news.since).then(|| format!("tie {tie}")));
    }
    for known in &news.events {
        all.insert(format!("event {}", known.value.id));
        all.extend(overturned(known.value, knowledge));
    }
    all.extend(news.overturned.iter().map(|(known, later)| format!("{} overturned by {}", known.value.id, later.id)));
    all.extend(news.raised.iter().map(|known| format!("question {}", known.value.id)));
    all.extend(news.answered.iter().map(|known| format!("answer {}", known.value.id)));
    for it in &news.suspects {
        let who = it.who.index;
        all.extend(it.is_new.then(|| format!("suspect {who}")));
        all.extend(it.against.iter().map(|line| format!("against {who}: {}", line.value.text.to_plain())));
        all.extend(it.for_them.iter().map(|line| format!("for {who}: {}", line.value.text.to_plain())));
        all.extend(it.is_cleared.then(|| format!("cleared {who}")));
        all.extend(it.truth.map(|_| format!("truth {who}")));
    }
    let name = |at| knowledge.entity(at).map(|it| it.id).unwrap_or_default();
    all.extend(news.others.iter().map(|at| format!("other {}", name(*at))));
    all
}

#[test]
fn news_are_what_is_known_now_and_was_not_before() {
    let wiki = Wiki::real();
    for now in wiki.progresses() {
        for since in 0..=now {
            let (knowledge, before) = (wiki.knowledge(now), wiki.knowledge(since));
            let news = News::new(knowledge, Progress(since));
            let expected: BTreeSet<_> = held(knowledge).difference(&held(before)).cloned().collect();
            let told = told(&news, knowledge);
            let wrong: Vec<_> = told.symmetric_difference(&expected).collect();
            assert!(wrong.is_empty(), "from {since} to {now}: {wrong:?}");
            assert_eq!(news.is_empty(), expected.is_empty(), "from {since} to {now}");
        }
    }
}

#[test]
fn favourites_are_touched_by_what_tells_of_them() {
    let wiki = Wiki::real();
    let knowledge = wiki.knowledge(10);
    let news = News::new(knowledge, Progress(9));
    let Lookup::Known(delia) = knowledge.character("delia-whitlaw") else { panic!("she is in the main cast") };
    assert!(news.touching(reference(Kind::Characters, delia.index)) > 3);
    assert_eq!(news.touching(reference(Kind::Episodes, 9)), 0);
    let page = |since: &str| wiki.page(&Route::News, since, 10);
    assert!(!page("since=9").contains("Your favourites"), "who keeps nothing has none");
}

#[test]
fn an_address_for_news_asks_for_no_more_than_the_reader_knows() {
    let wiki = Wiki::real();
    for query in ["", "since=4", "since=9", "since=2&upto=9", "since=x&upto=y"] {
        let page = wiki.page(&Route::News, query, 5);
        assert!(!html::words(&page).contains("Delia Whitlaw was"), "{query}");
    }
    assert!(wiki.page(&Route::News, "since=9", 5).contains("Nothing is new"));
    assert_eq!(wiki.page(&Route::News, "since=2&upto=3", 3), wiki.page(&Route::News, "since=2&upto=9", 3));
}

/// Two minutes at 220 words a minute.
#[test]
fn an_episode_is_read_in_two_minutes() {
    for chapter in chapters(Wiki::real().knowledge(10)) {
        let words = chapter.account.map(|it| it.summary.to_plain().split(' ').count()).unwrap_or_default();
        assert!(words <= 440, "episode {}: {words} words", chapter.episode.number);
    }
}

#[test]
fn the_story_goes_as_far_as_the_reader() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let page = wiki.page(&Route::Story, "", progress);
        assert_eq!(page.matches(" id=\"episode-").count(), usize::from(progress));
        for (who, steps) in people(wiki.knowledge(progress)) {
            assert!(page.contains(&format!("id=\"of-{}\"", who.id)));
            assert!(steps.iter().all(|step| step.revealed_in.0 <= progress));
        }
        let targets = html::values(&page, "href").into_iter().filter_map(|it| it.strip_prefix('#').map(str::to_owned));
        for target in targets.filter(|it| !it.starts_with("exhibit")) {
            assert!(page.contains(&format!(" id=\"{target}\"")), "#{target} leads nowhere at {progress}");
        }
    }
    assert!(wiki.page(&Route::Story, "", 6).contains("Untitled"), "the gap is shown as one");
    let people = |progress| wiki.page(&Route::Story, "", progress).matches("Person by person").count();
    assert_eq!((people(0), people(1)), (0, 2), "no heading over nobody; else one, and one in the contents");
}

#[test]
fn the_case_is_counted_line_by_line() {
    let wiki = Wiki::real();
    let knowledge = wiki.knowledge(10);
    for known in knowledge.suspects() {
        let counted = weights(knowledge, known.value);
        assert_eq!(counted.len(), 10);
        assert!(counted.is_sorted_by_key(|it| it.against) && counted.is_sorted_by_key(|it| it.for_them));
        let written = wiki.source.suspects.iter().find(|it| {
            wiki.source.characters.iter().any(|who| {
                who.id == it.id && knowledge.character_at(known.value.character).is_some_and(|person| person.id == who.id)
            })
        });
        let written = written.expect("every suspect is in the content");
        let last = counted.last().expect("there are ten");
        assert_eq!((last.against, last.for_them), (written.case_for.len(), written.case_against.len()));
    }
}

#[test]
fn the_lens_is_for_who_has_seen_everything() {
    let wiki = Wiki::real();
    for episode in wiki.knowledge(10).episodes() {
        for progress in 0..10 {
            assert!(already_true(wiki.knowledge(progress), episode).is_empty());
        }
        let lit = already_true(wiki.knowledge(10), episode);
        assert!(lit.iter().all(|it| it.revealed_in.0 > episode.number));
        assert_eq!(lit.is_empty(), episode.number == 10, "episode {}", episode.number);
    }
}

#[test]
fn whoever_is_in_an_event_is_present_in_its_episode() {
    let wiki = Wiki::real();
    let knowledge = wiki.knowledge(10);
    for episode in knowledge.episodes() {
        let there = present(knowledge, episode);
        for event in knowledge.events().filter(|it| it.revealed_in.0 == episode.number) {
            assert!(event.value.people.iter().all(|person| there.contains(person)), "{}", event.value.id);
        }
    }
}

#[test]
fn questions_are_open_then_partly_answered_then_answered() {
    let wiki = Wiki::real();
    let of = |id: &str, progress| {
        let knowledge = wiki.knowledge(progress);
        let known = knowledge.questions().find(|it| it.value.id == id).expect("it has been raised");
        state(knowledge, &known).0
    };
    assert_eq!(of("who-pushed-cassie", 1), State::Open);
    assert_eq!(of("who-pushed-cassie", 4), State::Partly);
    assert_eq!(of("who-pushed-cassie", 10), State::Answered);
    assert_eq!(of("is-ramon-dead", 10), State::LeftOpen);
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        for known in knowledge.questions() {
            let (_, bears) = state(knowledge, &known);
            assert!(bears.iter().all(|(_, revealed_in)| revealed_in.0 <= progress), "{} at {progress}", known.value.id);
        }
    }
    let page = wiki.page(&Route::Questions, "", 4);
    assert!(page.contains("Partly answered") && page.contains("What bears on it:"));
    assert!(wiki.page(&Route::Questions, "", 10).contains("Left open at the end"));
}
