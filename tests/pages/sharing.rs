//! What other programs are told of a page: tags, structured data, cards, sitemap.

use std::collections::{BTreeMap, BTreeSet};

use archer_files::domain::Knowledge;
use archer_files::publish::card::{Figure, PROMISE, card, curtain};
use archer_files::publish::linked_data::{above, linked_data};
use archer_files::publish::sitemap::{Dates, sitemap};
use archer_files::publish::tags::tags;
use archer_files::route::Route;
use archer_files::route::head::canonical;

use serde_json::Value;

use crate::html::{values, words};
use crate::wiki::Wiki;

/// The types of schema.org in use: what each must have, and what else it may have. See for example
/// <https://schema.org/TVEpisode>; a role repeats the property that it stands in (<https://schema.org/Role>).
const TYPES: [(&str, &[&str], &[&str]); 7] = [
    ("WebSite", &["name", "url", "description", "inLanguage", "about"], &[]),
    ("TVSeries", &["@id", "name"], &["numberOfEpisodes", "startDate", "actor", "character", "episode"]),
    ("TVEpisode", &["url", "episodeNumber"], &["name", "datePublished", "director", "author", "partOfSeries"]),
    ("Person", &["name"], &["@id", "additionalType", "description", "url", "alternateName"]),
    ("PerformanceRole", &["actor", "characterName"], &[]),
    ("BreadcrumbList", &["itemListElement"], &[]),
    ("ListItem", &["position", "name", "item"], &[]),
];

fn start() -> (&'static Wiki, Knowledge<'static>) {
    let wiki = Wiki::real();
    (wiki, wiki.knowledge(0))
}

/// The content of each tag with a property or a name, in the order of the page.
fn metas(route: &Route, knowledge: Knowledge<'_>) -> BTreeMap<String, String> {
    let tags = tags(route, knowledge);
    let names = |tag: &str| [values(tag, "property"), values(tag, "name")].concat();
    let pairs = tags.split("<meta").skip(1).map(|tag| (names(tag).concat(), values(tag, "content").concat()));
    pairs.collect()
}

/// The things that the structured data of a page tells of, read by somebody else's parser.
fn graph(route: &Route, knowledge: Knowledge<'_>) -> Vec<Value> {
    let tags = tags(route, knowledge);
    let Some((_, rest)) = tags.split_once("<script type=\"application/ld+json\">") else { return Vec::new() };
    let (data, after) = rest.split_once("</script>").expect("an end");
    assert_eq!(after, "", "{route:?}: something stands behind the data");
    assert!(!data.contains('<'), "{route:?}");
    let data: Value = serde_json::from_str(data).unwrap_or_else(|error| panic!("{route:?}: {error}"));
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().expect("a graph").clone()
}

fn of_type<'a>(graph: &'a [Value], name: &str) -> &'a Value {
    graph.iter().find(|it| it["@type"] == name).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn every_page_has_a_card_with_a_picture_at_an_absolute_address() {
    let (wiki, knowledge) = start();
    for route in &wiki.routes {
        let metas = metas(route, knowledge);
        let of = |name: &str| metas.get(name).unwrap_or_else(|| panic!("{route:?} has no {name}")).as_str();
        let card = card(route, knowledge).expect("a card");
        assert_eq!(of("og:image"), format!("{}{}", knowledge.site().address, card.file));
        assert_eq!((of("og:image:width"), of("og:image:height")), ("1200", "630"));
        assert_eq!(of("og:image:alt"), card.alt());
        assert_eq!(of("og:site_name"), knowledge.site().name);
        assert_eq!(of("og:description"), of("description"));
        assert_eq!(of("twitter:card"), "summary_large_image");
        assert!(!of("og:title").is_empty() && !of("og:title").ends_with(knowledge.site().name), "{}", of("og:title"));
        assert_eq!(of("og:type"), if *route == Route::Home { "website" } else { "article" });
        if metas.contains_key("robots") {
            assert!(!metas.contains_key("og:url"), "{route:?}: the address tells");
        } else {
            assert_eq!(of("og:url"), canonical(route, knowledge));
        }
        assert!(card.lines().any(|line| line == PROMISE));
    }
}

#[test]
fn who_is_known_and_every_episode_and_main_page_has_a_card_of_its_own() {
    let (wiki, knowledge) = start();
    let people = knowledge.characters().map(|it| Route::Character(it.id.to_owned()));
    let episodes = knowledge.episodes().iter().map(|it| Route::Episode(it.number));
    let own: Vec<_> = Route::FIXED.into_iter().chain(people).chain(episodes).collect();
    let files: BTreeSet<_> = own.iter().map(|route| card(route, knowledge).expect("a card").file).collect();
    assert_eq!(files.len(), own.len());
    let all: BTreeSet<_> = wiki.routes.iter().filter_map(|route| card(route, knowledge)).map(|card| card.file).collect();
    let others: Vec<_> = all.difference(&files).collect();
    assert_eq!(others, [&curtain(knowledge).file]);
    assert!(files.iter().all(|file| file.starts_with("cards/")));
}

#[test]
fn what_lies_ahead_has_one_card_and_a_head_that_differs_by_its_own_address_only() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let ahead = wiki.routes.iter().filter(|route| card(route, knowledge).is_some_and(|it| it.figure == Figure::Curtain));
        let heads = ahead.map(|route| {
            assert_eq!(card(route, knowledge), Some(curtain(knowledge)));
            tags(route, knowledge).replace(&canonical(route, knowledge), "")
        });
        let heads: BTreeSet<_> = heads.collect();
        assert!(heads.len() <= 1, "at {progress}: {heads:?}");
        assert_eq!(heads.is_empty(), knowledge.is_complete());
    }
}

#[test]
fn an_address_that_no_page_has_is_nothing_to_share() {
    let (_, knowledge) = start();
    for route in [Route::NotFound("404".to_owned()), Route::Character("nobody".to_owned()), Route::Episode(99)] {
        assert_eq!(card(&route, knowledge), None);
        assert_eq!(linked_data(&route, knowledge), None);
        assert!(!tags(&route, knowledge).contains("og:"));
    }
}

#[test]
fn structured_data_has_what_its_types_ask_for_and_nothing_else() {
    let wiki = Wiki::real();
    let mut seen = BTreeSet::new();
    for progress in wiki.progresses() {
        for route in &wiki.routes {
            let graph = graph(route, wiki.knowledge(progress));
            let ids: BTreeSet<_> = graph.iter().filter_map(|it| it["@id"].as_str()).collect();
            for thing in &graph {
                check(thing, &ids, &mut seen, route);
            }
        }
    }
    let types: BTreeSet<_> = TYPES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(seen, types);
}

fn check(value: &Value, ids: &BTreeSet<&str>, seen: &mut BTreeSet<String>, route: &Route) {
    match value {
        Value::Array(all) => {
            assert!(!all.is_empty(), "{route:?}");
            for it in all {
                check(it, ids, seen, route);
            }
        }
        Value::Object(fields) if fields.len() == 1 => {
            assert!(ids.contains(value["@id"].as_str().unwrap_or_default()), "{route:?} refers to {value}");
        }
        Value::Object(fields) => {
            let name = value["@type"].as_str().unwrap_or_default();
            let (_, must, may) = TYPES.iter().find(|(other, ..)| *other == name).unwrap_or_else(|| panic!("{route:?}: {value}"));
            seen.insert(name.to_owned());
            assert!(must.iter().all(|it| fields.contains_key(*it)), "{route:?}: {value}");
            let known = |it: &str| it == "@type" || must.contains(&it) || may.contains(&it);
            assert!(fields.keys().all(|it| known(it)), "{route:?}: {value}");
            let is_address = |it: &Value| it.as_str().is_none_or(|it| it.starts_with("https://"));
            assert!(["@id", "url", "item", "additionalType"].iter().all(|it| is_address(&value[*it])), "{route:?}: {value}");
            for it in fields.values() {
                check(it, ids, seen, route);
            }
        }
        Value::String(text) => assert!(!text.is_empty(), "{route:?}"),
        Value::Number(_) => {}
        Value::Bool(_) | Value::Null => panic!("{route:?}: {value}"),
    }
}

#[test]
fn structured_data_says_who_plays_whom_and_which_episode_it_is() {
    let (wiki, knowledge) = start();
    let home = graph(&Route::Home, knowledge);
    let series = of_type(&home, "TVSeries");
    assert_eq!(series["numberOfEpisodes"], wiki.source.site.episodes);
    assert_eq!(series["actor"].as_array().map_or(0, Vec::len), knowledge.cast().count());

    let person = graph(&Route::Character("bette-whitlaw".to_owned()), knowledge);
    assert_eq!(of_type(&person, "Person")["name"], "Bette Whitlaw");
    let part = &of_type(&person, "TVSeries")["actor"][0];
    assert_eq!((&part["actor"]["name"], &part["characterName"]), (&"Casimere Jollette".into(), &"Bette Whitlaw".into()));

    for it in &wiki.source.episodes {
        let graph = graph(&Route::Episode(it.number), knowledge);
        let episode = of_type(&graph, "TVEpisode");
        assert_eq!(episode["episodeNumber"], it.number);
        assert_eq!(episode["partOfSeries"]["name"], knowledge.site().show);
        assert_eq!(episode.get("name").is_some(), it.title.is_some(), "a number is no name");
    }
}

#[test]
fn breadcrumbs_are_those_of_the_page() {
    let (wiki, knowledge) = start();
    let mut compared = 0;
    for route in &wiki.routes {
        let page = wiki.page(route, "", 0);
        let on_page = page.split_once(" class=\"crumbs\"").map(|(_, rest)| rest.split("</nav>").next().unwrap_or_default());
        let graph = graph(route, knowledge);
        let list = graph.iter().find(|it| it["@type"] == "BreadcrumbList");
        assert_eq!(on_page.is_some(), list.is_some(), "{route:?}");
        let (Some(on_page), Some(list)) = (on_page, list) else { continue };
        let items = list["itemListElement"].as_array().expect("a list");
        let told = |name: &str| items.iter().map(|it| it[name].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>();
        let steps = on_page.split("<li>").skip(1).map(words).collect::<Vec<_>>();
        let (here, before) = steps.split_last().expect("the page itself");
        assert_eq!(told("name"), [before, &[here.trim().to_owned()]].concat());
        let ways: Vec<_> =
            values(on_page, "href").iter().map(|href| format!("{}{}", knowledge.site().address, &href[1..])).collect();
        assert_eq!(told("item"), [ways, vec![canonical(route, knowledge)]].concat());
        assert!(above(route).is_some());
        compared += 1;
    }
    assert!(compared > 30, "{compared}");
}

#[test]
fn no_content_ends_the_data_or_a_tag() {
    let mut source = Wiki::real().source.clone();
    let person = source.characters.iter_mut().find(|it| it.id == "bette-whitlaw").expect("one of them");
    "\"></script><script>alert(1)</script><!--".clone_into(&mut person.tagline);
    let wiki = Wiki::new(source);
    let route = Route::Character("bette-whitlaw".to_owned());
    let tags = tags(&route, wiki.knowledge(0));
    assert_eq!(tags.matches("<script").count(), 1);
    assert!(!tags.contains("<!--"), "{tags}");
    let told = graph(&route, wiki.knowledge(0));
    assert!(of_type(&told, "Person")["description"].as_str().is_some_and(|it| it.contains("</script>")));
}

#[test]
fn the_sitemap_has_the_day_of_what_a_page_is_about() {
    let (wiki, knowledge) = start();
    let day = |file: &str, day: &str| (file.to_owned(), day.to_owned());
    let dates = Dates::new([
        day("characters/bette-whitlaw.toml", "2026-02-01"),
        day("characters/bette-whitlaw.toml", "2025-12-31"),
        // Somebody whom nobody knows yet.
        day("characters/reporter.toml", "2026-09-09"),
        day("episodes/03.toml", "2026-03-03"),
        day("book.toml", "2026-04-04"),
    ]);
    let xml = sitemap(&wiki.routes, knowledge, &dates);
    let line = |path: &str| xml.lines().find(|line| line.contains(&format!("/{path}</loc>"))).unwrap_or_else(|| panic!("{path}"));
    for (path, day) in [
        ("characters/bette-whitlaw", "2026-02-01"),
        ("characters", "2026-02-01"),
        ("episodes/3", "2026-03-03"),
        ("book", "2026-04-04"),
    ] {
        assert!(line(path).ends_with(&format!("</loc><lastmod>{day}</lastmod></url>")), "{}", line(path));
    }
    for path in ["characters/june-park", "episodes/4", "places", "about", "search"] {
        assert!(line(path).ends_with("</loc></url>"), "{}", line(path));
    }
    assert!(!xml.contains("reporter") && !xml.contains("2026-09-09"));
    assert!(!sitemap(&wiki.routes, knowledge, &Dates::default()).contains("lastmod"));
}
