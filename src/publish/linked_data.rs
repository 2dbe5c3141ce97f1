//! What a page is about, for machines: [schema.org](https://schema.org) as JSON-LD.
//!
//! Only what the catalog holds as a value of its own: dates, numbers, names. Nothing is read out of prose.

use serde_json::{Map, Value, json};

use super::card::title;
use crate::domain::catalog::{Character, Credit, Episode};
use crate::domain::{Knowledge, Lookup};
use crate::route::Route;
use crate::route::head::{canonical, head, words};

/// Wikidata's entry for people who are invented: schema.org has one type for all.
const FICTIONAL: &str = "https://www.wikidata.org/wiki/Q15632617";

/// A thing: its type, and then what is known of it.
type Fields = Map<String, Value>;

/// What there is to say about a page. `None` where the reader may not see what it is about, and where that is nothing that
/// schema.org has a word for.
pub fn linked_data(route: &Route, knowledge: Knowledge<'_>) -> Option<Value> {
    if !head(route, knowledge).open {
        return None;
    }
    let mut things = match route {
        Route::Home => vec![wiki(knowledge), series_with_cast(knowledge)],
        Route::Production => vec![series_with_cast(knowledge)],
        Route::Episodes => vec![series_with_episodes(knowledge)],
        Route::Episode(number) => knowledge.episode(*number).map(|it| episode(knowledge, it)).into_iter().collect(),
        Route::Character(id) => match knowledge.character(id) {
            Lookup::Known(it) => character(knowledge, it),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    things.extend(crumbs(route, knowledge));
    let things: Vec<_> = things.into_iter().map(Value::Object).collect();
    (!things.is_empty()).then(|| json!({ "@context": "https://schema.org", "@graph": things }))
}

/// The list above a page, if it has breadcrumbs.
pub fn above(route: &Route) -> Option<Route> {
    match route {
        Route::Character(_) | Route::Compare => Some(Route::Characters),
        Route::Episode(_) => Some(Route::Episodes),
        Route::Suspects | Route::Questions => Some(Route::Mystery),
        Route::Place(_) => Some(Route::Places),
        Route::Theme(_) => Some(Route::Themes),
        Route::Ballet(_) => Some(Route::BalletIndex),
        Route::Favourites => Some(Route::Casebook),
        _ => None,
    }
}

/// The same crumbs as on the page.
fn crumbs(route: &Route, knowledge: Knowledge<'_>) -> Option<Fields> {
    let list = above(route)?;
    let steps =
        [("Programme".to_owned(), Route::Home), (words(&list).0.to_owned(), list), (last_crumb(route, knowledge), route.clone())];
    let items = (1..=3_u8).zip(steps).map(|(position, (name, route))| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": canonical(&route, knowledge) })
    });
    Some(thing("BreadcrumbList", [("itemListElement", Value::Array(items.collect()))]))
}

/// An episode stands below "Episodes", so its title is enough.
fn last_crumb(route: &Route, knowledge: Knowledge<'_>) -> String {
    let episode = if let Route::Episode(number) = route { knowledge.episode(*number) } else { None };
    episode.and_then(|it| it.title).map_or_else(|| title(route, knowledge), str::to_owned)
}

fn wiki(knowledge: Knowledge<'_>) -> Fields {
    let site = knowledge.site();
    let fields = [
        ("name", Value::from(site.name)),
        ("url", Value::from(site.address)),
        ("description", Value::from(site.description)),
        ("inLanguage", Value::from("en")),
        ("about", reference(&series_id(knowledge))),
    ];
    thing("WebSite", fields)
}

/// The series as far as it is named on every page about a part of it.
fn series(knowledge: Knowledge<'_>) -> Fields {
    thing("TVSeries", [("@id", Value::from(series_id(knowledge))), ("name", Value::from(knowledge.site().show))])
}

fn series_id(knowledge: Knowledge<'_>) -> String {
    format!("{}#series", knowledge.site().address)
}

fn series_with_cast(knowledge: Knowledge<'_>) -> Fields {
    let mut fields = series(knowledge);
    add(&mut fields, "numberOfEpisodes", Value::from(knowledge.site().episodes));
    if let Some(first) = knowledge.episodes().first().filter(|it| !it.release_date.is_empty()) {
        add(&mut fields, "startDate", Value::from(first.release_date));
    }
    let cast = knowledge.cast().filter_map(|credit| Some(part(credit, knowledge.character_at(credit.character)?)));
    add_list(&mut fields, "actor", cast.collect());
    fields
}

fn series_with_episodes(knowledge: Knowledge<'_>) -> Fields {
    let mut fields = series(knowledge);
    add(&mut fields, "numberOfEpisodes", Value::from(knowledge.site().episodes));
    add_list(&mut fields, "episode", knowledge.episodes().iter().map(|it| Value::Object(brief(knowledge, it))).collect());
    fields
}

/// An episode by number and, where a source gives it, title.
fn brief(knowledge: Knowledge<'_>, it: &Episode<'_>) -> Fields {
    let url = canonical(&Route::Episode(it.number), knowledge);
    let mut fields = thing("TVEpisode", [("url", Value::from(url)), ("episodeNumber", Value::from(it.number))]);
    if let Some(title) = it.title {
        add(&mut fields, "name", Value::from(title));
    }
    fields
}

fn episode(knowledge: Knowledge<'_>, it: &Episode<'_>) -> Fields {
    let mut fields = brief(knowledge, it);
    if !it.release_date.is_empty() {
        add(&mut fields, "datePublished", Value::from(it.release_date));
    }
    add_list(&mut fields, "director", it.directors.iter().map(|name| person(name)).collect());
    add_list(&mut fields, "author", it.writers.iter().map(|name| person(name)).collect());
    add(&mut fields, "partOfSeries", Value::Object(series(knowledge)));
    fields
}

/// The person of the story, and the series with who plays them.
fn character(knowledge: Knowledge<'_>, it: &Character<'_>) -> Vec<Fields> {
    let url = canonical(&Route::Character(it.id.to_owned()), knowledge);
    let id = format!("{url}#person");
    let fields = [
        ("@id", Value::from(&*id)),
        ("additionalType", Value::from(FICTIONAL)),
        ("name", Value::from(it.name)),
        ("description", Value::from(it.tagline)),
        ("url", Value::from(url)),
    ];
    let mut person = thing("Person", fields);
    add_list(&mut person, "alternateName", it.aliases.known_to(knowledge).map(|alias| Value::from(*alias.value)).collect());
    let mut series = series(knowledge);
    add(&mut series, "character", reference(&id));
    let parts = knowledge.cast().filter(|credit| credit.character == it.index).map(|credit| part(credit, it));
    add_list(&mut series, "actor", parts.collect());
    vec![person, series]
}

/// Somebody in a part.
fn part(credit: &Credit<'_>, character: &Character<'_>) -> Value {
    let fields = [("actor", person(credit.actor)), ("characterName", Value::from(character.name))];
    Value::Object(thing("PerformanceRole", fields))
}

fn person(name: &str) -> Value {
    Value::Object(thing("Person", [("name", Value::from(name))]))
}

fn reference(id: &str) -> Value {
    json!({ "@id": id })
}

fn thing<const N: usize>(kind: &str, fields: [(&str, Value); N]) -> Fields {
    let mut all = Map::new();
    add(&mut all, "@type", kind.into());
    for (name, value) in fields {
        add(&mut all, name, value);
    }
    all
}

fn add(fields: &mut Fields, name: &str, value: Value) {
    fields.insert(name.to_owned(), value);
}

/// What there is none of is not named at all.
fn add_list(fields: &mut Fields, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        add(fields, name, Value::Array(values));
    }
}
