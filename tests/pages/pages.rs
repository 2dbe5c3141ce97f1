//! What every page has, at every progress; and some that have something of their own.

use std::collections::HashSet;
use std::sync::OnceLock;

use archer_files::route::Route;
use archer_files::route::head::head;

use crate::html;
use crate::wiki::Wiki;

/// Every page at every progress, also with queries and of addresses that nothing has: its address, and as it is drawn.
fn all() -> &'static [(String, String)] {
    static PAGES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let wiki = Wiki::real();
        let nowhere = [Route::NotFound("lost".to_owned()), Route::Character("nobody".to_owned()), Route::Episode(99)];
        let plain = wiki.routes.iter().cloned().chain(nowhere).map(|route| (route, String::new()));
        let addresses: Vec<_> = plain.chain(wiki.queries()).collect();
        let mut pages = Vec::new();
        for progress in wiki.progresses() {
            for (route, query) in &addresses {
                pages.push((format!("/{}?{query} at {progress}", route.path()), wiki.page(route, query, progress)));
            }
            pages.push((format!("/favourites with everything at {progress}"), wiki.favourites(&wiki.keys(), "", progress)));
        }
        pages
    })
}

/// Something that must be so on every page: what is wrong with this one.
type Rule = fn(&str) -> Option<String>;

#[track_caller]
fn everywhere(rule: Rule) {
    let wrong: Vec<_> = all().iter().filter_map(|(address, page)| Some(format!("{address}: {}", rule(page)?))).collect();
    assert!(wrong.is_empty(), "{} pages:\n{}", wrong.len(), wrong.iter().take(20).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn one_heading_of_the_first_order() {
    everywhere(|page| {
        let count = html::tags(page, "h1").len();
        (count != 1).then(|| format!("{count} h1"))
    });
}

#[test]
fn no_heading_skips_an_order() {
    everywhere(|page| {
        let mut before = 0;
        page.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).find_map(|level| {
            let skipped = level > before + 1;
            before = level;
            skipped.then(|| format!("h{level} comes too early"))
        })
    });
}

#[test]
fn no_address_is_empty() {
    everywhere(|page| page.contains("href=\"\"").then(|| "an empty href".to_owned()));
}

#[test]
fn every_link_and_button_has_words() {
    everywhere(|page| {
        let named = |start: &str, end: &str| -> Vec<String> {
            page.split(start).skip(1).filter_map(|rest| rest.split(end).next().map(str::to_owned)).collect()
        };
        named("<a ", "</a>").into_iter().chain(named("<button ", "</button>")).find_map(|inside| {
            let words = inside.split_once('>').map_or("", |(_, inside)| inside);
            let has_label = inside.split('>').next().is_some_and(|tag| tag.contains("aria-label=\""));
            (!has_label && html::words(words).trim().is_empty()).then(|| format!("no words: {inside}"))
        })
    });
}

#[test]
fn no_id_is_there_twice() {
    everywhere(|page| {
        let mut seen = HashSet::new();
        html::values(page, "id").into_iter().find_map(|id| {
            let problem = if id.is_empty() { Some("an empty id".to_owned()) } else { None };
            problem.or_else(|| (!seen.insert(id.clone())).then(|| format!("the id {id} is there twice")))
        })
    });
}

#[test]
fn what_refers_to_an_id_finds_it() {
    everywhere(|page| {
        let ids: HashSet<_> = html::values(page, "id").into_iter().collect();
        let referring = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
        let all = referring.into_iter().flat_map(|attribute| html::values(page, attribute));
        all.flat_map(|value| value.split(' ').map(str::to_owned).collect::<Vec<_>>())
            .find(|id| !ids.contains(id))
            .map(|id| format!("there is no id {id}"))
    });
}

#[test]
fn no_style_or_script_stands_in_a_page() {
    everywhere(|page| {
        let bad = [" style=\"", " onclick=\"", " onload=\"", "<style", "<script", "javascript:"];
        bad.into_iter().find(|bad| page.contains(bad)).map(|bad| format!("holds {bad}"))
    });
}

#[test]
fn every_button_says_what_kind_it_is() {
    everywhere(|page| {
        let untyped = html::tags(page, "button").into_iter().find(|tag| !tag.contains(" type=\""));
        untyped.map(|tag| format!("{tag} would submit a form"))
    });
}

#[test]
fn no_markup_of_texts_is_left_over() {
    everywhere(|page| {
        let words = html::words(page);
        ["[[", "]]", "**", "&amp;", "&lt;"].into_iter().find(|left| words.contains(left)).map(|left| format!("shows {left}"))
    });
}

#[test]
fn every_tag_is_closed_in_its_order() {
    const VOID: [&str; 3] = ["input", "br", "hr"];
    everywhere(|page| {
        let mut open = Vec::new();
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
            if tag.starts_with('/') {
                if open.pop() != Some(name) {
                    return Some(format!("</{name}> closes something else"));
                }
            } else if !VOID.contains(&name) && !tag.ends_with('/') {
                open.push(name);
            }
        }
        open.pop().map(|name| format!("<{name}> is left open"))
    });
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let mut titles = HashSet::new();
        for route in &wiki.routes {
            let head = head(route, wiki.knowledge(progress));
            let length = head.description.chars().count();
            assert!(!head.title.trim().is_empty() && (15..=181).contains(&length), "{route:?} at {progress}: {head:?}");
            assert!(!head.description.contains("[["), "{head:?}");
            assert!(!head.open || titles.insert(head.title.clone()), "two pages are called {:?} at {progress}", head.title);
        }
    }
}

#[test]
fn a_page_that_lies_ahead_is_the_curtain_and_nothing_else() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        for route in &wiki.routes {
            let page = wiki.page(route, "", progress);
            let is_curtain = page.contains("<h1>Behind the curtain</h1>");
            assert_eq!(is_curtain, !head(route, wiki.knowledge(progress)).open, "{route:?} at {progress}");
            assert!(!is_curtain || html::tags(&page, "a").len() == 1, "{route:?} at {progress} leads somewhere else");
        }
    }
    let curtains = |progress| wiki.routes.iter().filter(|route| !head(route, wiki.knowledge(progress)).open).count();
    assert!(curtains(0) > 20, "{}", curtains(0));
    assert_eq!(curtains(10), 0);
}

#[test]
fn an_id_that_nothing_has_is_not_found() {
    let wiki = Wiki::real();
    let nobody = || "nobody".to_owned();
    for route in
        [Route::Character(nobody()), Route::Place(nobody()), Route::Theme(nobody()), Route::Ballet(nobody()), Route::Episode(0)]
    {
        for progress in wiki.progresses() {
            let page = wiki.page(&route, "", progress);
            assert!(page.contains("<h1>No page here</h1>"), "{route:?} at {progress}");
            assert_eq!(head(&route, wiki.knowledge(progress)).title, "Page not found · The Archer Files");
        }
    }
}

#[test]
fn a_misspelt_address_offers_the_names_that_are_near_and_known() {
    let wiki = Wiki::real();
    let lost = |progress| wiki.page(&Route::Character("bete-whitlow".to_owned()), "", progress);
    assert!(lost(0).contains("href=\"/characters/bette-whitlaw\""));
    let later =
        wiki.source.characters.iter().find(|it| it.revealed_in == 10 || it.revealed_in == 8).expect("somebody comes late");
    let near = |progress| wiki.page(&Route::NotFound(format!("{}s", later.id)), "", progress);
    let link = format!("href=\"/characters/{}\"", later.id);
    assert!(!near(later.revealed_in - 1).contains(&link));
    assert!(near(later.revealed_in).contains(&link));
}

#[test]
fn the_sixth_episode_shows_its_gap_to_everybody() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let words = html::words(&wiki.page(&Route::Episode(6), "", progress));
        let gap = wiki.source.episodes[5].gap.as_deref().expect("the content names the gap");
        assert!(words.contains("A gap") && words.contains("Episode 6"), "at {progress}");
        assert!(words.contains(&archer_files::authoring::markup::plain(gap)), "at {progress}");
    }
    let page = wiki.page(&Route::Episode(5), "", 10);
    assert!(!page.contains("A gap"));
}

/// What the review says from which this wiki began, and the page that says it.
#[test]
fn what_the_first_review_says_is_there_for_everybody() {
    let wiki = Wiki::real();
    let told = [
        ("/", "star student of the Archer School of Ballet in Chicago"),
        ("/", "whether she slipped or was pushed"),
        ("/mystery", "Neveah is now offered a full scholarship"),
        ("/characters/neveah-stroyer", "Neveah"),
        ("/themes/narration", "Cassie tells the story while she is in a coma"),
        ("/themes/mystery", "Police and classmates both look for the answer"),
        ("/themes/ballet-everywhere", "The art form is in every scene"),
        ("/themes/racism", "A Black ballerina"),
        ("/themes/islamophobia", "Prejudice against Muslims"),
        ("/themes/homophobia", "lives openly"),
        ("/themes/eating-disorders", "make food an enemy"),
        ("/production", "recommends it to fans of teen drama, mystery and dance"),
        ("/production", "dozens of beautiful dances"),
        ("/production", "10 episodes in one season"),
        ("/production", "there would be no second season"),
    ];
    for (address, statement) in told {
        let route = Route::parse(address, &archer_files::route::Base::new("/"));
        let words = html::words(&wiki.page(&route, "", 0));
        assert!(words.contains(statement), "{address} does not say {statement:?}");
    }
    let review = wiki.source.sources.iter().find(|it| it.id == "salazar-review").expect("the review is a source");
    assert_eq!(review.revealed_in, 0);
    for address in
        ["/", "/sources", "/themes/narration", "/themes/racism", "/production", "/characters/neveah-stroyer", "/mystery"]
    {
        let route = Route::parse(address, &archer_files::route::Base::new("/"));
        let cites = wiki.page(&route, "", 0).contains(&format!("href=\"{}\"", review.url));
        assert!(cites || address == "/", "{address} does not cite the review");
    }
}
