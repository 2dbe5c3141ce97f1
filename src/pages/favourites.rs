//! What the reader keeps at hand. What lies ahead after a lowered progress is kept, and shown as a stub.

use maud::{Markup, html};

use crate::domain::casebook::Favourite;
use crate::domain::medallion::Size;
use crate::domain::order::sorted;
use crate::domain::{Entity, Kind, Lookup};
use crate::pages::parts::favourite::small_favourite;
use crate::pages::parts::filters::segments;
use crate::pages::parts::medallion::{medallion, nobody};
use crate::pages::parts::prose::link;
use crate::pages::parts::sheet::headline;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let by_name = reading.query.get("order").as_deref() == Some("name");
    let orders =
        [("order-date", "Latest first", String::new(), !by_name), ("order-name", "By name", "order=name".to_owned(), by_name)];
    html! {
        div class="wrap" {
            (headline(reading, "Favourites", "What you keep at hand. It stays in this browser and goes nowhere else."))
            @if reading.favourites.favourites.len() > 1 { (segments(reading, &Route::Favourites, "Order", &orders)) }
            (list(reading, &reading.favourites.favourites, by_name))
        }
    }
}

fn list(reading: &Reading, favourites: &[Favourite], by_name: bool) -> Markup {
    if favourites.is_empty() {
        return empty(reading);
    }
    let knowledge = reading.knowledge;
    let found: Vec<(Option<Kind>, u64, Option<Entity<'static>>)> = favourites
        .iter()
        .map(|favourite| match favourite.key() {
            Some((kind, id)) => match knowledge.find(kind, id) {
                Lookup::Known(entity) => (Some(kind), favourite.added, Some(entity)),
                Lookup::Ahead | Lookup::Unknown => (Some(kind), favourite.added, None),
            },
            None => (None, favourite.added, None),
        })
        .collect();
    let name = |it: &(Option<Kind>, u64, Option<Entity<'static>>)| it.2.map(|entity| entity.name.to_string());
    let found = sorted(&found, |a, b| if by_name { name(a).cmp(&name(b)) } else { b.1.cmp(&a.1) });
    let hidden = found.iter().filter(|(_, _, entity)| entity.is_none()).count();
    html! {
        @for kind in Kind::ALL {
            @let entities: Vec<_> = found.iter().filter(|(of, _, _)| *of == Some(kind)).filter_map(|(_, _, entity)| *entity).collect();
            @if !entities.is_empty() {
                section class="act" {
                    h2 { (kind.heading()) }
                    ul class="index kept body" { @for entity in entities { (row(reading, entity)) } }
                }
            }
        }
        (stubs(hidden))
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
        section class="act" {
            h2 { "Behind the curtain" }
            ul class="index kept body" {
                @for _ in 0..hidden { li class="stubrow" { span { "Kept, and behind the curtain at this progress" } } }
            }
        }
    }
}

fn empty(reading: &Reading) -> Markup {
    html! {
        div class="empty" {
            (nobody(Size::Medium))
            p { "Nothing kept yet. The ribbon on a page or in a list keeps it here." }
            p { a href=(reading.href(&Route::Characters)) { "Start with the characters" } }
        }
    }
}
