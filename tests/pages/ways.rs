//! Ways through: in which episodes something comes up, and columns that sort.

use archer_files::domain::Kind;
use archer_files::domain::appearances::appearances;
use archer_files::domain::knowledge::reference;
use archer_files::domain::story::present;
use archer_files::route::Route;

use crate::html;
use crate::wiki::Wiki;

#[test]
fn people_come_up_where_the_episode_says_so() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let present: Vec<_> = knowledge.episodes().iter().map(|it| (it.number, present(knowledge, it))).collect();
        for person in knowledge.characters() {
            let entity = knowledge.entity(reference(Kind::Characters, person.index)).expect("known");
            let there = present.iter().filter(|(_, people)| people.contains(&person.index)).map(|(number, _)| *number);
            assert_eq!(appearances(knowledge, entity), there.collect::<Vec<_>>(), "{} at {progress}", person.id);
        }
    }
}

#[test]
fn where_something_comes_up_only_grows_and_never_ahead() {
    let wiki = Wiki::real();
    let mut marked = 0;
    for progress in wiki.progresses().skip(1) {
        let (before, now) = (wiki.knowledge(progress - 1), wiki.knowledge(progress));
        for entity in now.entities() {
            let here = appearances(now, entity);
            assert!(here.iter().all(|number| (1..=progress).contains(number)), "{}: {here:?} at {progress}", entity.id);
            let early = before.entity(entity.at).map(|entity| appearances(before, entity)).unwrap_or_default();
            let so_far: Vec<_> = here.iter().copied().filter(|number| *number < progress).collect();
            assert_eq!(early, so_far, "{} at {progress}", entity.id);
            marked += here.len();
        }
    }
    assert!(marked > 500, "{marked}");
}

#[test]
fn every_page_of_an_entity_has_a_mark_for_each_episode() {
    let wiki = Wiki::real();
    for route in &wiki.routes {
        let has = matches!(route, Route::Character(_) | Route::Place(_) | Route::Theme(_) | Route::Ballet(_));
        let page = wiki.page(route, "", 10);
        let strip = page.split_once(" class=\"marks\"").and_then(|(_, rest)| rest.split("</nav>").next());
        assert_eq!(strip.map(|strip| html::tags(strip, "a").len()), has.then_some(10), "{route:?}");
    }
}

#[test]
fn columns_sort_and_the_wish_to_read_of_the_novels_stays() {
    let wiki = Wiki::real();
    let order = |page: &str, label: &str| -> Vec<String> {
        let mark = format!("data-label=\"{label}\">");
        let cells = page.split(&mark).skip(1);
        cells.filter_map(|cell| Some(html::words(cell.split("</t").next()?))).collect()
    };
    for (route, label, sort) in
        [(Route::Production, "Actor", "actor"), (Route::Production, "Plays", "plays"), (Route::Book, "In the series", "series")]
    {
        let page = wiki.page(&route, &format!("sort={sort}"), 10);
        let sorted = order(&page, label);
        assert!(sorted.len() > 5 && sorted.is_sorted(), "{label}: {sorted:?}");
        assert_eq!(page.matches("aria-sort=\"ascending\"").count(), 1);
        assert_eq!(wiki.page(&route, "sort=nothing", 10), wiki.page(&route, "", 10));
    }
    let book = wiki.page(&Route::Book, "novels=told", 10);
    assert!(book.contains("?novels=told&amp;sort=series"));
    assert!(!wiki.page(&Route::Book, "", 10).contains("novels=told&amp;sort"));
    let sources = wiki.page(&Route::Sources, "order=date", 10);
    assert!(sources.contains("The newest first") && sources != wiki.page(&Route::Sources, "", 10));
}
