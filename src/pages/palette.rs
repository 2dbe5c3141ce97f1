//! The answers of the palette: who and what is known, pages, and what can be done, each an option of a listbox.
//!
//! Options are links and buttons like any others: what presses them need not know what they do.

use maud::{Markup, html};

use crate::domain::Knowledge;
use crate::domain::listing::encode;
use crate::pages::Reading;
use crate::route::head::words;
use crate::route::Route;
use crate::search::{Index, Part, holds};

/// So many people and things are offered, and so many pages and deeds.
const FEW: usize = 8;
const MANY: usize = 12;

/// What an option does.
enum Act {
    /// Opens a page of the wiki.
    Go(String),
    /// Presses a button with this attribute: the app listens for it.
    Lamp(u8),
    Ask(&'static str),
    Set(&'static str),
    Export,
}

/// One line of the palette.
struct Choice {
    name: String,
    kind: &'static str,
    act: Act,
}

/// The options that answer the query.
pub fn options(reading: &Reading, index: &Index) -> Markup {
    let asked = reading.query.get("q").unwrap_or_default();
    let asked = asked.trim();
    let mut choices = known(reading, index, asked);
    let others = pages(reading).into_iter().chain(deeds(reading.knowledge, asked.is_empty()));
    let fits = others.filter(|choice| holds(&format!("{} {}", choice.name, choice.kind), asked));
    choices.extend(fits.take(MANY));
    if !asked.is_empty() {
        let act = Act::Go(reading.href_with(&Route::Search, &format!("q={}", encode(asked))));
        choices.push(Choice { name: format!("Every statement with “{asked}”"), kind: "Search", act });
    }
    html! {
        @for (place, choice) in choices.iter().enumerate() { (option(place, choice)) }
    }
}

fn option(place: usize, choice: &Choice) -> Markup {
    let id = format!("option-{place}");
    let inside = html! { span { (choice.name) } span class="ep" { (choice.kind) } };
    match &choice.act {
        Act::Go(href) => html! { a role="option" id=(id) tabindex="-1" href=(href) { (inside) } },
        act => {
            let lamp = if let Act::Lamp(number) = act { Some(number) } else { None };
            let ask = if let Act::Ask(what) = act { Some(what) } else { None };
            let set = if let Act::Set(what) = act { Some(what) } else { None };
            let export = matches!(act, Act::Export);
            html! {
                button role="option" id=(id) type="button" tabindex="-1" data-lamp=[lamp] data-ask=[ask] data-setting=[set] data-export[export] {
                    (inside)
                }
            }
        }
    }
}

/// Entities that answer, the best first.
fn known(reading: &Reading, index: &Index, asked: &str) -> Vec<Choice> {
    let found = index.find(asked);
    let hits = found.sections.iter().flat_map(|section| section.hits.iter().map(|hit| (section.group, hit)));
    let whole = hits.filter(|(_, hit)| hit.entry.part == Part::Whole && !hit.in_name.is_empty()).take(FEW);
    whole
        .filter_map(|(group, hit)| {
            let act = Act::Go(Route::href_of(reading.knowledge.entity(hit.entry.about)?, &reading.base));
            Some(Choice { name: hit.entry.name.clone(), kind: group.heading(), act })
        })
        .collect()
}

fn pages(reading: &Reading) -> Vec<Choice> {
    let routes = Route::FIXED.iter().map(|route| {
        let name = if *route == Route::Home { "Front page" } else { words(route).0 };
        Choice { name: name.to_owned(), kind: "Page", act: Act::Go(reading.href(route)) }
    });
    routes.collect()
}

/// What can be done; how far somebody has watched only if they ask for it: there are many episodes.
fn deeds(knowledge: Knowledge<'_>, is_idle: bool) -> Vec<Choice> {
    let deed = |name: &str, act| Choice { name: name.to_owned(), kind: "Do", act };
    let mut deeds = vec![
        deed("How you like to read: settings", Act::Ask("settings")),
        deed("Keys", Act::Ask("keys")),
        deed("Export the casebook", Act::Export),
        deed("Copy the link to this page", Act::Ask("link")),
        deed("Light", Act::Set("light=light")),
        deed("Dark", Act::Set("light=dark")),
        deed("Light as on this device", Act::Set("light=system")),
        deed("Previews of links on", Act::Set("previews=on")),
        deed("Previews of links off", Act::Set("previews=off")),
    ];
    if !is_idle {
        let now = knowledge.progress().0;
        let episodes = (0..=knowledge.site().episodes).filter(|number| *number != now);
        deeds.extend(episodes.map(|number| match number {
            0 => deed("Seen nothing yet: not started", Act::Lamp(0)),
            number => deed(&format!("Seen to episode {number}"), Act::Lamp(number)),
        }));
    }
    deeds
}
