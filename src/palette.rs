//! What the command palette offers: who and what is known, pages, and what can be done.

use crate::domain::listing::encode;
use crate::domain::{Knowledge, Progress};
use crate::route::head::words;
use crate::route::{Base, Route};
use crate::search::{Index, Part, holds};

/// So many people and things are offered, and so many pages and deeds.
const FEW: usize = 8;
const MANY: usize = 12;

/// What an option does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Opens a page of the wiki: its address.
    Go(String),
    /// Sets how far the reader has watched, after a question if that is further than before.
    ChooseProgress(Progress),
    /// Chooses a setting by the words that are stored: its name and its value.
    ChooseSetting(&'static str, &'static str),
    OpenSettings,
    ShowKeys,
    ExportCasebook,
    CopyLink,
}

/// One line of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub name: String,
    /// What kind of thing it is, in a word.
    pub kind: &'static str,
    pub act: Act,
}

/// The options that answer what somebody has typed.
pub fn choices(knowledge: Knowledge<'_>, base: Base, index: &Index, typed: &str) -> Vec<Choice> {
    let typed = typed.trim();
    let mut choices = known(knowledge, base, index, typed);
    let others = pages(base).into_iter().chain(deeds(knowledge, typed.is_empty()));
    let fits = others.filter(|choice| holds(&format!("{} {}", choice.name, choice.kind), typed));
    choices.extend(fits.take(MANY));
    if !typed.is_empty() {
        let act = Act::Go(format!("{}?q={}", Route::Search.href(&base), encode(typed)));
        choices.push(Choice { name: format!("Every statement with “{typed}”"), kind: "Search", act });
    }
    choices
}

/// Entities that answer, the best first.
fn known(knowledge: Knowledge<'_>, base: Base, index: &Index, typed: &str) -> Vec<Choice> {
    let found = index.find(typed);
    let hits = found.sections.iter().flat_map(|section| section.hits.iter().map(|hit| (section.group, hit)));
    let whole = hits.filter(|(_, hit)| hit.entry.part == Part::Whole && !hit.in_name.is_empty()).take(FEW);
    whole
        .filter_map(|(group, hit)| {
            let act = Act::Go(Route::href_of(knowledge.entity(hit.entry.about)?, &base));
            Some(Choice { name: hit.entry.name.clone(), kind: group.heading(), act })
        })
        .collect()
}

fn pages(base: Base) -> Vec<Choice> {
    let routes = Route::FIXED.iter().map(|route| {
        let name = if *route == Route::Home { "Front page" } else { words(route).0 };
        Choice { name: name.to_owned(), kind: "Page", act: Act::Go(route.href(&base)) }
    });
    routes.collect()
}

/// What can be done; how far somebody has watched only if they ask for it: there are many episodes.
fn deeds(knowledge: Knowledge<'_>, is_idle: bool) -> Vec<Choice> {
    let deed = |name: &str, act| Choice { name: name.to_owned(), kind: "Do", act };
    let mut deeds = vec![
        deed("How you like to read: settings", Act::OpenSettings),
        deed("Keys", Act::ShowKeys),
        deed("Export the casebook", Act::ExportCasebook),
        deed("Copy the link to this page", Act::CopyLink),
        deed("Light", Act::ChooseSetting("light", "light")),
        deed("Dark", Act::ChooseSetting("light", "dark")),
        deed("Light as on this device", Act::ChooseSetting("light", "system")),
        deed("Previews of links on", Act::ChooseSetting("previews", "on")),
        deed("Previews of links off", Act::ChooseSetting("previews", "off")),
    ];
    if !is_idle {
        let now = knowledge.progress().0;
        let episodes = (0..=knowledge.site().episodes).filter(|number| *number != now);
        deeds.extend(episodes.map(|number| match number {
            0 => deed("Seen nothing yet: not started", Act::ChooseProgress(Progress::PREMISE)),
            number => deed(&format!("Seen to episode {number}"), Act::ChooseProgress(Progress(number))),
        }));
    }
    deeds
}
