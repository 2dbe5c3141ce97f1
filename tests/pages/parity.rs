//! The pages that Leptos draws, beside those that are drawn as strings: the same elements, attributes and words.

use archer_files::app::draw::{Visit, draw};
use archer_files::app::pages::page;
use archer_files::app::reading::Reading;
use archer_files::domain::Progress;
use archer_files::domain::casebook::Casebook;
use archer_files::route::{Base, Place, Query, Route};
use archer_files::{archive, pages as strings};

/// Attributes that stood for actions, and what only served the drawing of strings.
const GONE: [&str; 22] = [
    "data-answer",
    "data-ask",
    "data-camera",
    "data-copy",
    "data-export",
    "data-form",
    "data-import",
    "data-kept",
    "data-lamp",
    "data-later",
    "data-note",
    "data-pause",
    "data-play",
    "data-put-away",
    "data-setting",
    "data-source",
    "data-step",
    "data-suggest",
    "data-undo",
    "data-unkept",
    "data-withdraw",
    "data-near",
];
const VOID: [&str; 5] = ["input", "br", "hr", "img", "meta"];

/// Tags with their attributes in order, and texts.
pub fn tokens(html: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(tag) = rest.strip_prefix('<') {
            let end = tag_end(tag);
            let (inside, after) = (&tag[..end], &tag[end + 1..]);
            rest = after;
            if !inside.starts_with('!') {
                tokens.extend(tag_token(inside.trim_end_matches('/')));
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = unescape(&rest[..end]);
            match tokens.last_mut() {
                Some(last) if !last.starts_with('<') => last.push_str(&text),
                _ => tokens.push(text),
            }
            rest = &rest[end..];
        }
    }
    tokens
}

fn tag_end(tag: &str) -> usize {
    let mut quote = false;
    tag.char_indices()
        .find(|(_, it)| {
            quote ^= *it == '"';
            *it == '>' && !quote
        })
        .map_or(tag.len() - 1, |(at, _)| at)
}

fn tag_token(inside: &str) -> Option<String> {
    let (name, mut rest) = inside.split_at(inside.find(' ').unwrap_or(inside.len()));
    if name.strip_prefix('/').is_some_and(|name| VOID.contains(&name)) {
        return None;
    }
    let mut attributes: Vec<(String, String)> = Vec::new();
    rest = rest.trim_start();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let attribute = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').unwrap_or(quoted.len());
            value = unescape(&quoted[..end]).trim().to_owned();
            rest = &quoted[end + 1..];
        }
        rest = rest.trim_start();
        let is_empty_class = attribute == "class" && value.is_empty();
        if !is_empty_class && !GONE.contains(&attribute.as_str()) {
            attributes.push((attribute, value));
        }
    }
    attributes.sort();
    let attributes: String = attributes.into_iter().map(|(name, value)| format!(" {name}={value:?}")).collect();
    Some(format!("<{name}{attributes}>"))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

/// Where two pages part, in words.
pub fn difference(old: &str, new: &str) -> Option<String> {
    let (old, new) = (tokens(old), tokens(new));
    let at = (0..old.len().max(new.len())).find(|at| old.get(*at) != new.get(*at))?;
    let around = |tokens: &[String]| tokens[at.saturating_sub(6).min(tokens.len())..(at + 4).min(tokens.len())].join("\n    ");
    Some(format!("token {at}\n  old:\n    {}\n  new:\n    {}", around(&old), around(&new)))
}

/// The buttons of a page of strings as its program fills them in: what is kept, and what has notes.
fn marked(html: &str, casebook: &Casebook) -> String {
    let value = |button: &str, name: &str| {
        let tag = &button[..button.find('>')?];
        let (_, after) = tag.split_once(&format!("{name}=\""))?;
        Some(after[..after.find('"')?].to_owned())
    };
    let mut parts = html.split("<button");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for button in parts {
        page.push_str("<button");
        if value(button, "data-favourite").is_some_and(|key| casebook.favourites.holds(&key)) {
            let pressed = button.replacen("aria-pressed=\"false\"", "aria-pressed=\"true\"", 1);
            page.push_str(&pressed.replacen(">Keep<", ">Kept<", 1));
        } else if value(button, "data-note").is_some_and(|key| !casebook.notes.about(&key).is_empty()) {
            page.push_str(&button.replacen(">Add a note<", ">Your notes<", 1));
        } else {
            page.push_str(button);
        }
    }
    page
}

fn compare(route: &Route, progress: Progress, query: &str, narrow: Option<bool>, casebook: &Casebook) -> Option<String> {
    let base = Base::new("/some-repo/");
    let knowledge = archive::catalog().known_at(progress);
    let mut reading = strings::Reading::new(knowledge, base);
    reading.query = Query::parse(query);
    reading.narrow = narrow;
    reading.casebook = strings::draws_from(route, || casebook.clone());
    let place = Place { path: route.href(&base), query: query.to_owned(), ..Place::default() };
    let visit = Visit { place, progress, narrow, casebook: casebook.clone(), ..Visit::default() };
    let mut is_ported = false;
    let new = draw(visit, base, || {
        let page = page(route, Reading::new(knowledge, base));
        is_ported = page.is_some();
        page
    });
    if !is_ported {
        return None;
    }
    let old = marked(&strings::draw(route, &reading).into_string(), casebook);
    difference(&old, &new).map(|it| format!("{route:?} ?{query} at {progress:?}, narrow {narrow:?}: {it}"))
}

fn casebook() -> Casebook {
    let mut casebook = Casebook::default();
    for key in ["characters/bette-whitlaw", "episodes/3", "events/cassie-pushed", "themes/grief", "characters/nobody"] {
        casebook.favourites.toggle(key, 1000);
    }
    casebook.notes.write("characters/bette-whitlaw", Progress(3), "", "A note", 2000);
    casebook.notes.write("characters/bette-whitlaw", Progress(8), "", "Another <b>note</b>", 3000);
    casebook.notes.suspect("june-park", Progress(5), "because", 4000);
    casebook
}

/// Only routes whose name contains the variable PAGE, if that is set.
fn is_asked_for(route: &Route) -> bool {
    std::env::var("PAGE").map_or(true, |page| format!("{route:?}").contains(&page))
}

#[test]
fn pages_are_the_same() {
    let queries: Vec<(Route, &str)> = vec![
        (Route::Mystery, "order=told"),
        (Route::Mystery, "person=june-park"),
        (Route::Mystery, "q=roof&kind=crime"),
        (Route::Mystery, "as-of=3&order=told"),
        (Route::Mystery, "q=nothingatall"),
        (Route::Mystery, "person=nobody"),
        (Route::Relationships, "view=list"),
        (Route::Relationships, "view=matrix"),
        (Route::Relationships, "view=graph"),
        (Route::Relationships, "focus=june-park&view=graph"),
        (Route::Relationships, "focus=june-park&with=cassie-shore"),
        (Route::Relationships, "cast=everyone&view=list&sort=kind"),
        (Route::Relationships, "as-of=2&view=graph"),
        (Route::Relationships, "kinds=none,romance"),
        (Route::Relationships, "cast=kept"),
        (Route::Relationships, "focus=nobody"),
        (Route::Relationships, "focus=june-park&view=list"),
        (Route::Relationships, "focus=june-park&view=matrix&alone=yes&current=yes&role=student"),
        (Route::Relationships, "focus=bette-whitlaw&with=isabel-cruz&view=list&sort=since&cast=everyone"),
        (Route::Relationships, "focus=bette-whitlaw&with=isabel-cruz&as-of=3&cast=everyone&rows=all"),
        (Route::Relationships, "cast=everyone&alone=yes&view=graph&as-of=0"),
        (Route::Relationships, "cast=everyone&view=matrix&kinds=none"),
        (Route::Compare, "a=june-park"),
        (Route::Compare, "a=june-park&b=cassie-shore"),
        (Route::Compare, "a=x&b=y"),
        (Route::Search, "q=june"),
        (Route::Search, "q=rof"),
        (Route::Search, "q=zzzzzz"),
        (Route::Book, "novels=yes"),
        (Route::Favourites, "sort=name"),
        (Route::News, "since=2"),
        (Route::News, "since=1&upto=3"),
        (Route::Sources, "q=netflix"),
    ];
    let knowledge = archive::catalog().known_at(Progress::PREMISE);
    let mut routes = archer_files::ui::prerender::pages(knowledge);
    routes.extend([
        Route::NotFound("no/such".to_owned()),
        Route::Character("nobody".to_owned()),
        Route::Episode(99),
        Route::Offline,
    ]);
    let (nothing, something) = (Casebook::default(), casebook());
    let mut problems = Vec::new();
    for route in routes.iter().filter(|route| is_asked_for(route)) {
        for progress in [0, 3, 5, 10] {
            problems.extend(compare(route, Progress(progress), "", None, &nothing));
        }
        problems.extend(compare(route, Progress(5), "", Some(true), &something));
        problems.extend(compare(route, Progress(10), "", Some(false), &something));
    }
    for (route, query) in queries.iter().filter(|(route, _)| is_asked_for(route)) {
        for progress in [0, 5, 10] {
            for narrow in [None, Some(true), Some(false)] {
                problems.extend(compare(route, Progress(progress), query, narrow, &something));
            }
        }
    }
    assert!(
        problems.is_empty(),
        "{} differences, the first of them:\n{}",
        problems.len(),
        problems[..problems.len().min(3)].join("\n")
    );
}
