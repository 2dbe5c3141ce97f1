//! The mystery: filters, what was believed earlier, and what an address may ask for.

use archer_files::domain::Progress;
use archer_files::domain::listing::{EventFilter, has_words};
use archer_files::domain::mystery::{Choices, Mystery};
use archer_files::domain::news::NewsSpan;
use archer_files::route::{Query, Route};

use crate::wiki::Wiki;

fn filter(query: &str) -> EventFilter {
    let query = Query::parse(query);
    EventFilter::read(|name| query.get(name))
}

/// Whoever looks back knows the sources all the same.
#[test]
fn a_look_back_hides_no_source_that_the_reader_knows() {
    let wiki = Wiki::real();
    let pages = [
        (Route::Mystery, "as-of=1"),
        (Route::News, "since=0&upto=1"),
        (Route::Relationships, "view=list&as-of=1"),
        (Route::Relationships, "view=graph&as-of=1&focus=bette-whitlaw"),
    ];
    for (route, query) in pages {
        assert!(wiki.page(&route, query, 1).contains("It tells more than you have seen"), "{query} has such a source");
        assert!(!wiki.page(&route, query, 10).contains("It tells more than you have seen"), "{query}");
    }
}

#[test]
fn an_answer_has_the_episode_that_gives_it() {
    let page = Wiki::real().page(&Route::News, "since=8&upto=9", 10);
    let answered =
        page.split_once("<h2>Answered</h2>").expect("episode 9 answers something").1.split_once("</section>").expect("it ends").0;
    assert!(answered.contains("Ep. 9") && !answered.contains("Ep. 1<"), "{answered}");
}

/// As it was believed then is what somebody saw who had come no further, but for the curtain.
#[test]
fn what_was_believed_is_what_was_known() {
    let wiki = Wiki::real();
    let list = |page: String| page.split_once("<ol").map(|(_, rest)| rest.split("</ol>").next().unwrap_or_default().to_owned());
    for then in 0..10 {
        let believed = wiki.page(&Route::Mystery, &format!("as-of={then}"), 10);
        assert_eq!(list(believed.clone()), list(wiki.page(&Route::Mystery, "", then)), "episode {then}");
        assert!(believed.contains("As you believed it"));
        let ids = |query: &str, progress| {
            filter(query).apply(wiki.knowledge(progress)).into_iter().map(|it| it.value.id).collect::<Vec<_>>()
        };
        assert_eq!(ids(&format!("as-of={then}&order=told"), 10), ids("order=told", then));
    }
}

#[test]
fn what_means_nothing_is_said_to_mean_nothing() {
    let wiki = Wiki::real();
    let words = "The address asks for something that you do not know";
    for query in ["person=nobody", "person=reporter", "place=michi-beach", "kind=x", "episode=9", "as-of=9"] {
        assert!(wiki.page(&Route::Mystery, query, 5).contains(words), "{query}");
    }
    for query in
        ["", "person=june-park", "kind=clue", "episode=5", "as-of=4", "q=hood", "as-of=2&episode=4", "as-of=3&person=greg"]
    {
        assert!(!wiki.page(&Route::Mystery, query, 5).contains(words), "{query}");
    }
    let then = "A filter asks for what you did not know then";
    assert!(wiki.page(&Route::Mystery, "as-of=3&person=greg", 5).contains(then));
    assert!(!wiki.page(&Route::Mystery, "as-of=3&person=june-park", 5).contains(then));
}

/// A person with few events is not in the list to choose from when there are hundreds, but can be typed.
#[test]
fn people_are_found_by_their_names() {
    let wiki = Wiki::real();
    let ids = |query: &str| filter(query).apply(wiki.knowledge(10)).into_iter().map(|it| it.value.id).collect::<Vec<_>>();
    let (chosen, typed) = (ids("person=june-park"), ids("q=june+PARK"));
    assert!(chosen.len() > 3 && chosen.iter().all(|event| typed.contains(event)), "{chosen:?} {typed:?}");
    assert_eq!(ids("q=june+xyzzy"), Vec::<&str>::new());
}

#[test]
fn words_are_found_in_any_order_and_writing() {
    assert!(has_words("The white rose", "ROSE white"));
    assert!(has_words("The white rose", " whi "));
    assert!(!has_words("The white rose", "white hood"));
    assert!(has_words("Ramon’s “score”", "ramon's \"SCORE\""), "quotes are typed otherwise than they are printed");
    assert!(has_words("", ""));
    assert!(!has_words("", "a"));
    for text in ["q=white+rose", "q=%3Cb%3E%26%3D", "order=told&q=caf%C3%A9"] {
        assert_eq!(filter(text).query(), text);
    }
    let found = filter("q=white+rose").apply(Wiki::real().knowledge(10));
    assert!(!found.is_empty() && found.len() < 10);
}

/// The list is drawn by these keys, and the numbers of the sources are those of its order.
#[test]
fn groups_hold_the_list_under_headings_that_differ() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        for query in ["", "order=told", "person=june-park", "as-of=3", "q=nothingatall"] {
            let page = Mystery::new(wiki.knowledge(progress), filter(query), "");
            let grouped: Vec<_> = page.groups.iter().flat_map(|group| group.events.clone()).map(|it| it.value.id).collect();
            let listed: Vec<_> = page.events[page.part.clone()].iter().map(|it| it.value.id).collect();
            assert_eq!(grouped, listed, "{query} at {progress}");
            let headings: Vec<_> = page.groups.iter().map(|group| group.heading).collect();
            assert!((1..headings.len()).all(|at| !headings[..at].contains(&headings[at])), "{query} at {progress}");
            let cited =
                page.groups.iter().flat_map(|group| group.events.clone()).flat_map(|it| page.exhibits.known(&it.value.sources));
            let mut last = 0;
            cited.for_each(|exhibit| {
                assert!(exhibit.number <= last + 1, "{query} at {progress}");
                last = last.max(exhibit.number);
            });
            assert_eq!(last, page.exhibits.list().len());
        }
    }
}

#[test]
fn whoever_is_chosen_is_a_choice() {
    let choices = Choices::of(Wiki::real().knowledge(10), "june-park");
    assert!(choices.people.iter().any(|(id, _)| id == "june-park"));
    assert!(Choices::of(Wiki::real().knowledge(0), "june-park").episodes.iter().all(|(number, _)| number == "0"));
}

#[test]
fn a_span_of_news_is_what_its_address_says() {
    let read = |query: &str, now| {
        let query = Query::parse(query);
        NewsSpan::read(|name| query.get(name), Progress(now))
    };
    for (query, now) in [("since=2", 5), ("since=1&upto=3", 5), ("since=0", 1)] {
        assert_eq!(read(query, now).query(Progress(now)), query);
    }
    assert_eq!(read("", 5), read("since=4", 5));
    assert_eq!(read("since=9&upto=9", 5), read("since=5", 5), "nothing that lies ahead");
    assert!(read("since=2", 5).covers(Progress(3), Progress(5)));
    assert!(!read("since=2&upto=4", 5).covers(Progress(3), Progress(5)));
}
