//! What the reader keeps at hand. What lies ahead after a lowered progress is kept, and shown as a stub.

use std::cmp::Reverse;

use maud::{Markup, html};

use crate::domain::casebook::{Favourite, known};
use crate::domain::medallion::Size;
use crate::domain::{Entity, Kind};
use crate::pages::parts::favourite::small_favourite;
use crate::pages::parts::filters::segments;
use crate::pages::parts::medallion::{medallion, nobody};
use crate::pages::parts::prose::link;
use crate::pages::parts::sheet::{crumbs, headline};
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let groups = Groups::new(reading);
    html! {
        div class="wrap" {
            (crumbs(reading, &[(Route::Casebook, "Casebook")], "Favourites"))
            (headline(reading, "Favourites", "What you keep at hand. It stays in this browser and goes nowhere else."))
            (orders(reading, &Route::Favourites))
            @for (heading, entities) in &groups.known {
                section class="act" {
                    h2 { (heading) }
                    (rows(reading, entities))
                }
            }
            @if groups.hidden > 0 {
                section class="act" {
                    h2 { "Behind the curtain" }
                    (stubs(groups.hidden))
                }
            }
            (empty(reading))
        }
    }
}

/// The part of the casebook.
pub fn section(reading: &Reading) -> Markup {
    let groups = Groups::new(reading);
    html! {
        section class="act" id="favourites" {
            h2 { a href=(reading.href(&Route::Favourites)) { "Favourites" } }
            div class="body" {
                (orders(reading, &Route::Casebook))
                @for (heading, entities) in &groups.known {
                    h3 { (heading) }
                    (rows(reading, entities))
                }
                (stubs(groups.hidden))
                (empty(reading))
            }
        }
    }
}

/// The favourites by kind, each kind with its heading, in the order that the address asks for.
struct Groups {
    known: Vec<(&'static str, Vec<Entity<'static>>)>,
    /// So many lie ahead, or are not there any more.
    hidden: usize,
}

impl Groups {
    fn new(reading: &Reading) -> Self {
        let mut kept: Vec<&Favourite> = reading.casebook.favourites.kept().iter().collect();
        kept.sort_by_key(|it| Reverse(it.added));
        let mut found: Vec<Entity<'static>> = kept.iter().filter_map(|it| known(reading.knowledge, &it.entity)).collect();
        if is_by_name(reading) {
            found.sort_by_cached_key(|entity| entity.name.to_string());
        }
        let of = |kind: Kind| found.iter().filter(|entity| entity.at.kind == kind).copied().collect::<Vec<_>>();
        let groups = Kind::ALL.map(|kind| (kind.heading(), of(kind)));
        Self {
            hidden: kept.len() - found.len(),
            known: groups.into_iter().filter(|(_, entities)| !entities.is_empty()).collect(),
        }
    }
}

fn is_by_name(reading: &Reading) -> bool {
    reading.query.get("order").as_deref() == Some("name")
}

fn orders(reading: &Reading, route: &Route) -> Markup {
    if reading.casebook.favourites.kept().len() < 2 {
        return nothing();
    }
    let by_name = is_by_name(reading);
    let orders =
        [("order-date", "Latest first", String::new(), !by_name), ("order-name", "By name", "order=name".to_owned(), by_name)];
    segments(reading, route, "Order", &orders)
}

fn rows(reading: &Reading, entities: &[Entity<'static>]) -> Markup {
    html! {
        ul class="index kept body" { @for entity in entities { (row(reading, *entity)) } }
    }
}

fn row(reading: &Reading, entity: Entity<'static>) -> Markup {
    let picture = (entity.at.kind == Kind::Characters)
        .then(|| reading.knowledge.character_at(entity.at.index))
        .flatten()
        .map(|character| medallion(reading, character, Size::Medium));
    let name = entity.name.to_string();
    html! {
        li {
            span class="line" {
                @if let Some(picture) = &picture { (picture) }
                (link(reading, entity))
            }
            (small_favourite(reading, entity.at, entity.id, &name))
        }
    }
}

/// The reader has kept these, so how many they are is no news; what they are, is.
fn stubs(hidden: usize) -> Markup {
    if hidden == 0 {
        return nothing();
    }
    html! {
        ul class="index kept body" {
            @for _ in 0..hidden { li class="stubrow" { span { "Kept, and behind the curtain at this progress" } } }
        }
    }
}

fn empty(reading: &Reading) -> Markup {
    if !reading.casebook.favourites.kept().is_empty() {
        return nothing();
    }
    html! {
        div class="empty" {
            (nobody(Size::Medium))
            p { "Nothing kept yet. The ribbon on a page or in a list keeps it here." }
            p { a href=(reading.href(&Route::Characters)) { "Start with the characters" } }
        }
    }
}
