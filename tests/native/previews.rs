//! Previews of links: what they say, of what is known and of what is not.

use archer_files::domain::Knowledge;
use archer_files::preview::{Preview, preview};
use archer_files::route::head::head;
use archer_files::route::{Base, Route};

use crate::wiki::Wiki;

/// Route and fragment of every entity known.
fn addresses(knowledge: Knowledge<'static>) -> Vec<(Route, String)> {
    let base = Base::new("/");
    let hrefs = knowledge.entities().map(|entity| Route::href_of(entity, &base));
    let parts =
        hrefs.map(|href| href.split_once('#').map_or((href.clone(), String::new()), |(a, b)| (a.to_owned(), b.to_owned())));
    parts.map(|(path, fragment)| (Route::parse(&path, &base), fragment)).collect()
}

#[test]
fn every_entity_known_has_a_preview_with_its_name_and_a_few_words() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        for ((route, fragment), entity) in addresses(knowledge).into_iter().zip(knowledge.entities()) {
            let card = preview(&route, &fragment, knowledge).expect("a preview");
            assert!(card.words.chars().count() < 300, "{route:?} at {progress}: {card:?}");
            assert!(card.name.contains(&entity.name.to_string()), "{route:?} at {progress}: {card:?}");
        }
    }
}

#[test]
fn what_lies_ahead_has_the_same_neutral_one_and_what_is_not_there_has_none() {
    let wiki = Wiki::real();
    let all = addresses(wiki.knowledge(10));
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let known = addresses(knowledge);
        for (route, fragment) in all.iter().filter(|it| !known.contains(it)) {
            let card = preview(route, fragment, knowledge);
            // Of an event there is no stub: its page is everybody's, and a part that is not there is none.
            let words = "A part of the story that you have not reached.".to_owned();
            let neutral = Preview { name: "Behind the curtain".to_owned(), words };
            assert_eq!(card, fragment.is_empty().then_some(neutral), "{route:?}#{fragment} at {progress}");
        }
    }
    for (route, fragment) in [
        (Route::Character("nobody".to_owned()), ""),
        (Route::Episode(99), ""),
        (Route::Mystery, ""),
        (Route::Mystery, "nothing"),
        (Route::Characters, ""),
        (Route::Home, ""),
        (Route::NotFound("lost".to_owned()), ""),
    ] {
        assert!(preview(&route, fragment, wiki.knowledge(10)).is_none(), "{route:?}");
    }
    assert!(head(&Route::Episode(99), wiki.knowledge(10)).title.starts_with("Page not found"));
}
