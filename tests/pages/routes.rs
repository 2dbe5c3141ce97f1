//! Addresses: printed and read back; and no page of the wiki leads nowhere.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

use archer_files::app::draw::{Visit, draw_page};
use archer_files::domain::{Kind, Lookup};
use archer_files::route::head::head;
use archer_files::route::{Base, Place, Query, Route, entity_key};

use crate::html;
use crate::wiki::Wiki;

const BASES: [&str; 3] = ["/", "/some-repo/", "/a/deep/one/"];

#[test]
fn every_route_is_printed_and_read_back() {
    for base in BASES.map(Base::new) {
        for route in &Wiki::real().routes {
            let href = route.href(&base);
            assert_eq!(Route::parse(&href, &base), *route);
            // As a folder of files.
            assert_eq!(Route::parse(&format!("{}{}", base.as_str(), route.file()), &base), *route);
        }
    }
}

#[test]
fn the_base_may_be_written_without_its_slashes() {
    for (written, base) in [("", "/"), ("/", "/"), ("some-repo", "/some-repo/"), ("/some-repo", "/some-repo/"), ("a/b/", "/a/b/")]
    {
        assert_eq!(Base::new(written).as_str(), base);
    }
    let base = Base::new("some-repo");
    for path in ["/some-repo", "/some-repo/", "/some-repo/index.html"] {
        assert_eq!(Route::parse(path, &base), Route::Home, "{path}");
    }
    assert_eq!(base.asset("icons.svg"), "/some-repo/icons.svg");
}

#[test]
fn what_no_page_has_is_not_found() {
    let base = Base::new("/");
    for path in [
        "/nothing",
        "/characters//",
        "/characters/Bette",
        "/characters/a/b",
        "/characters/..",
        "/episodes/0",
        "/episodes/x",
        "/episodes/01",
        "/episodes/-1",
        "/episodes/+1",
        "/episodes/1000",
        "/mystery/nothing",
        "/about/us",
        "/themes/ä",
    ] {
        assert!(matches!(Route::parse(path, &base), Route::NotFound(_)), "{path} is {:?}", Route::parse(path, &base));
    }
    // Who types an address may end it with a slash.
    assert_eq!(Route::parse("/mystery/", &base), Route::Mystery);
    assert_eq!(Route::parse("/characters/nobody/", &base), Route::Character("nobody".to_owned()));
    // Whether there is such a person or such an episode, the content decides.
    assert_eq!(Route::parse("/characters/nobody", &base), Route::Character("nobody".to_owned()));
    assert_eq!(Route::parse("/episodes/99", &base), Route::Episode(99));
}

#[test]
fn queries_are_read_as_forms_write_them() {
    let query = Query::parse("person=june-park&q=the+caf%C3%A9%20%26%20bar&order=told&order=again&empty=&bare&x=%zz%4");
    let value = |name| query.get(name);
    assert_eq!(value("person").as_deref(), Some("june-park"));
    assert_eq!(value("q").as_deref(), Some("the café & bar"));
    assert_eq!(value("order").as_deref(), Some("told"));
    assert_eq!(value("empty").as_deref(), Some(""));
    assert_eq!(value("x").as_deref(), Some("%zz%4"));
    assert_eq!((value("bare"), value("nothing")), (None, None));
    assert_eq!(Query::parse(""), Query::default());
}

#[test]
fn a_link_to_share_tells_nothing_of_its_sender() {
    let shared = |query: &str, fragment: &str| {
        let (query, fragment) = (query.to_owned(), fragment.to_owned());
        Place { path: "/a/page".to_owned(), query, fragment, keep_scroll: true }.to_share()
    };
    // What is to be seen stays as it stands there.
    for (query, fragment) in [
        ("", ""),
        ("", "bette-hides-injury"),
        ("order=told&person=june-park", ""),
        ("focus=june-park&kinds=family,rivalry&view=graph&sort=since", "ties"),
        ("q=the+caf%C3%A9%20%26%20bar&in=people", ""),
        ("a=june-park&b=bette-whitlaw", ""),
        ("episode=3&at=an-event", "an-event"),
    ] {
        let mark = |mark, part: &str| if part.is_empty() { String::new() } else { format!("{mark}{part}") };
        assert_eq!(shared(query, fragment), format!("/a/page{}{}", mark("?", query), mark("#", fragment)));
    }
    // What says how far somebody is, or what they want to know, does not; however it is written.
    assert_eq!(shared("since=3", ""), "/a/page");
    assert_eq!(shared("since=3&upto=4", "exhibits"), "/a/page#exhibits");
    assert_eq!(shared("view=list&as-of=3&focus=june-park", ""), "/a/page?view=list&focus=june-park");
    assert_eq!(shared("as%2Dof=3&&person=june-park", ""), "/a/page?person=june-park");
    assert_eq!(shared("novels=told&sort=actor", ""), "/a/page?sort=actor");
    // Nor does what they keep.
    assert_eq!(shared("", "casebook=e30"), "/a/page");
    assert_eq!(shared("", "casebook%3De30"), "/a/page");
}

/// The only link within the wiki that leads to no page.
const NOTICES: &str = "licenses.txt";

/// The pages of one progress at one base, drawn once.
struct Site {
    wiki: &'static Wiki,
    base: Base,
    progress: u8,
    ids: HashMap<Route, HashSet<String>>,
}

impl Site {
    fn page(&self, route: &Route, query: &str) -> String {
        let place = Place { path: route.href(&self.base), query: query.to_owned(), ..Place::default() };
        let visit = Visit { place, ..self.wiki.visit(route, query, self.progress) };
        draw_page(visit, self.base)
    }

    fn has(&mut self, route: &Route, id: &str) -> bool {
        if !self.ids.contains_key(route) {
            let ids = html::values(&self.page(route, ""), "id").into_iter().collect();
            self.ids.insert(route.clone(), ids);
        }
        self.ids[route].contains(id)
    }

    /// What is wrong with an address that a page with these ids leads to.
    fn problem(&mut self, here: &[String], href: &str) -> Option<String> {
        let (address, fragment) = href.split_once('#').unwrap_or((href, ""));
        if address.is_empty() {
            return (!here.iter().any(|id| id == fragment)).then(|| "leads to no id of this page".to_owned());
        }
        let path = address.split('?').next().unwrap_or_default();
        if !path.starts_with(self.base.as_str()) {
            return Some("leaves the base".to_owned());
        }
        if Path::new(path).extension().is_some_and(|ending| ending == "svg") {
            let file = path.trim_start_matches(self.base.as_str());
            let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(file)).unwrap_or_default();
            return (!file.contains(&format!(" id=\"{fragment}\""))).then(|| "is no picture of the sprite".to_owned());
        }
        if path == self.base.asset(NOTICES) {
            return None; // the build writes it, and the browser tests open it
        }
        let route = Route::parse(path, &self.base);
        if !head(&route, self.wiki.knowledge(self.progress)).open {
            return Some(format!("leads to {route:?}, which is not open to this reader"));
        }
        (!fragment.is_empty() && !self.has(&route, fragment)).then(|| format!("leads to no id of {route:?}"))
    }
}

#[test]
fn every_link_leads_somewhere_that_its_reader_may_see() {
    let wiki = Wiki::real();
    let mut followed = 0;
    let mut dead = BTreeSet::new();
    let elsewhere = [("/some-repo/", 0), ("/some-repo/", wiki.source.site.episodes)];
    for (base, progress) in wiki.progresses().map(|progress| ("/", progress)).chain(elsewhere) {
        let mut site = Site { wiki, base: Base::new(base), progress, ids: HashMap::new() };
        let plain = wiki.routes.iter().map(|route| (route.clone(), String::new()));
        for (route, query) in plain.chain(wiki.queries()) {
            let page = site.page(&route, &query);
            let here = html::values(&page, "id");
            let links: BTreeSet<String> = html::values(&page, "href").into_iter().chain(html::values(&page, "action")).collect();
            for href in links.iter().filter(|href| !href.starts_with("https://") && !href.starts_with("http://")) {
                followed += 1;
                let problem = site.problem(&here, href);
                dead.extend(problem.map(|problem| format!("{} ?{query} at {progress}: {href} {problem}", route.path())));
            }
        }
    }
    println!("{followed} links followed");
    assert!(dead.is_empty(), "{} dead links:\n{}", dead.len(), dead.into_iter().take(20).collect::<Vec<_>>().join("\n"));
}

#[test]
fn links_out_of_the_wiki_say_so() {
    let wiki = Wiki::real();
    let repository = wiki.knowledge(0).site().repository;
    for progress in wiki.progresses() {
        for route in &wiki.routes {
            for tag in html::tags(&wiki.page(route, "", progress), "a") {
                let Some(href) = html::values(tag, "href").pop().filter(|href| href.starts_with("http")) else { continue };
                let rel = html::values(tag, "rel").pop().unwrap_or_default();
                assert!(rel.contains("noopener") && rel.contains("noreferrer"), "{}: {tag}", route.path());
                assert!(rel.contains("external") || href.starts_with(repository), "{}: {tag}", route.path());
            }
        }
    }
}

#[test]
fn what_can_be_kept_is_found_again() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        for route in &wiki.routes {
            for key in html::values(&wiki.page(route, "", progress), "data-favourite") {
                let (kind, id) = key.split_once('/').expect("a kind and an id");
                let kind = Kind::from_slug(kind).expect("a kind");
                let Lookup::Known(entity) = knowledge.find(kind, id) else { panic!("{}: {key} is not found", route.path()) };
                assert_eq!(entity_key(entity.at, entity.id), key);
            }
        }
    }
}

#[test]
fn every_entity_has_an_address_on_a_page_that_shows_it() {
    let wiki = Wiki::real();
    let base = Base::new("/");
    let finale = wiki.source.site.episodes;
    for entity in wiki.knowledge(finale).entities() {
        let href = Route::href_of(entity, &base);
        let (path, fragment) = href.split_once('#').map_or((href.as_str(), None), |(path, fragment)| (path, Some(fragment)));
        let page = wiki.page(&Route::parse(path, &base), "", finale);
        let name = entity.name.to_string();
        assert!(html::words(&page).contains(&name), "{href} does not show {name}");
        assert!(fragment.is_none_or(|id| html::values(&page, "id").iter().any(|it| it == id)), "{href}");
    }
}

#[test]
fn the_order_of_episode_files_does_not_matter() {
    let mut source = Wiki::real().source.clone();
    source.episodes.reverse();
    let turned = Wiki::new(source);
    for route in &turned.routes {
        assert!(turned.page(route, "", 10) == Wiki::real().page(route, "", 10), "/{}", route.path());
    }
}
