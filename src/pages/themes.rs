//! What the series is about; and the frame that places and ballet share with it.

use maud::{Markup, html};

use crate::domain::catalog::{Confidence, Theme};
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{Exhibits, mentions_of};
use crate::domain::{Entity, EntityRef, Kind, Text};
use crate::route::head::words;
use crate::pages::parts::cites::{cites, doubt, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::episodes::strip;
use crate::pages::parts::favourite::{favourite, small_favourite};
use crate::pages::parts::lists::{person, section};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::notes::own_notes;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::{Neighbour, crumbs, headline, safe, turn};
use crate::pages::{Reading, nothing};
use crate::route::{Route, entity_key};

/// Draws the list.
pub fn index(reading: &Reading) -> Markup {
    let themes = reading.knowledge.themes().map(|theme| Listed {
        at: reference(Kind::Themes, theme.index),
        id: theme.id,
        name: theme.name,
        line: theme.what.to_plain(),
        group: "",
    });
    listing(reading, &Route::Themes, themes.collect())
}

/// Draws a theme.
pub fn page(reading: &Reading, theme: &'static Theme<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let at = reference(Kind::Themes, theme.index);
    let people: Vec<_> = theme
        .people
        .known_to(knowledge)
        .filter_map(|known| Some((knowledge.character_at(*known.value)?, known.revealed_in)))
        .collect();
    let people = html! {
        @if !people.is_empty() {
            section class="act" {
                h2 { "Whom it concerns" }
                ul class="ties body" {
                    @for (it, revealed_in) in people {
                        li {
                            (medallion(reading, it, Size::Small))
                            (person(reading, it))
                            span class="ep" { (since(revealed_in)) }
                            p { (it.tagline) }
                        }
                    }
                }
            }
        }
    };
    let all: Vec<_> = knowledge.themes().collect();
    let order = all.iter().position(|other| other.index == theme.index).unwrap_or_default();
    let neighbour = |order: Option<usize>| -> Neighbour {
        order.and_then(|order| all.get(order)).map(|other| (Route::Theme(other.id.to_owned()), other.name.to_owned()))
    };
    article(
        reading,
        Article {
            above: (Route::Themes, "Themes"),
            at,
            id: theme.id,
            name: theme.name,
            tagline: "A subject of the series",
            what: &theme.what,
            sources: &theme.sources,
            doubt: None,
            more: people,
            mentions: mentions_of(knowledge, at),
            exhibits: Exhibits::default(),
            before: neighbour(order.checked_sub(1)),
            after: neighbour(order.checked_add(1)),
        },
    )
}

/// An entry of a list of entities.
pub struct Listed {
    pub at: EntityRef,
    pub id: &'static str,
    pub name: &'static str,
    pub line: String,
    /// Heading under which it stands; entries with the same one follow each other.
    pub group: &'static str,
}

/// A list of entities, grouped.
pub fn listing(reading: &Reading, route: &Route, entries: Vec<Listed>) -> Markup {
    let (title, lead) = words(route);
    let mut groups: Vec<(&'static str, Vec<Markup>)> = Vec::new();
    for entry in entries {
        let group = entry.group;
        let drawn = listed(reading, &entry);
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, rows)) => rows.push(drawn),
            None => groups.push((group, vec![drawn])),
        }
    }
    html! {
        div class="wrap" {
            (headline(reading, title, lead))
            @for (name, rows) in groups {
                section class="act" {
                    h2 { (if name.is_empty() { title } else { name }) }
                    ul class="index long body" { @for row in rows { (row) } }
                }
            }
            (curtain(reading))
        }
    }
}

fn listed(reading: &Reading, entry: &Listed) -> Markup {
    let href = reading.knowledge.entity(entry.at).map(|entity| Route::href_of(entity, &reading.base));
    html! {
        li {
            a href=[href] {
                span class="who" { (entry.name) }
                small { (entry.line) }
            }
            (small_favourite(reading, entry.at, entry.id, entry.name))
        }
    }
}

/// An entity with a page that is a paragraph and what hangs on it.
pub struct Article {
    pub above: (Route, &'static str),
    pub at: EntityRef,
    pub id: &'static str,
    pub name: &'static str,
    pub tagline: &'static str,
    pub what: &'static Text<'static>,
    pub sources: &'static [u16],
    pub doubt: Option<Confidence>,
    /// Further sections.
    pub more: Markup,
    /// The pages whose text links here.
    pub mentions: Vec<Entity<'static>>,
    /// Those that the further sections have cited already.
    pub exhibits: Exhibits,
    pub before: Neighbour,
    pub after: Neighbour,
}

/// Draws such a page.
pub fn article(reading: &Reading, it: Article) -> Markup {
    let mut exhibits = it.exhibits;
    let cited = cites(&mut exhibits, it.sources);
    let mentions: Vec<_> = it.mentions.iter().map(|entity| (entity.at, None)).collect();
    html! {
        article class="sheet wrap plain" {
            (crumbs(reading, &[it.above], it.name))
            header class="name" {
                div {
                    h1 { (it.name) }
                    p class="tagline" { (it.tagline) }
                    p class="acts" { (favourite(reading, it.at, it.id, it.name)) }
                    (strip(reading, it.at))
                    (safe(reading))
                }
            }
            div class="text" {
                section class="act stand" {
                    h2 { "What it is" }
                    p class="body" {
                        (prose(reading, it.what))
                        " "
                        (it.doubt.map_or_else(nothing, doubt))
                        " "
                        (cited)
                    }
                }
                (it.more)
                (section(reading, "Mentioned on", mentions))
                (own_notes(reading, &entity_key(it.at, it.id)))
                (curtain(reading))
                (references(reading, &exhibits))
            }
            (turn(reading, it.before, it.after))
        }
    }
}
