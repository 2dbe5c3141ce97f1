//! The lists of places, themes and ballet: names with a line about each.

use crate::domain::sort::sort_by_key;
use leptos::prelude::*;

use crate::app::components::{Curtain, PageHeading, SmallFavourite};
use crate::app::reading::Reading;
use crate::domain::knowledge::reference;
use crate::domain::{EntityRef, Kind, Knowledge};
use crate::route::Route;
use crate::route::head::words;

/// An entry of such a list.
struct Listed {
    at: EntityRef,
    id: &'static str,
    name: &'static str,
    line: String,
    /// Heading under which it stands; empty for that of the page.
    group: &'static str,
}

/// A heading and what stands under it.
type Group = (&'static str, Vec<Listed>);

/// The list of all places.
#[component]
pub fn PlacesPage(reading: Reading) -> impl IntoView {
    let places = reading.knowledge.places().map(|it| Listed {
        at: reference(Kind::Places, it.index),
        id: it.id,
        name: it.name,
        line: it.what.to_plain(),
        group: "",
    });
    view! { <Listing reading route=Route::Places groups=grouped(places) /> }
}

/// The list of all themes.
#[component]
pub fn ThemesPage(reading: Reading) -> impl IntoView {
    let themes = reading.knowledge.themes().map(|it| Listed {
        at: reference(Kind::Themes, it.index),
        id: it.id,
        name: it.name,
        line: it.what.to_plain(),
        group: "",
    });
    view! { <Listing reading route=Route::Themes groups=grouped(themes) /> }
}

/// The list of all that is danced, and of the words of the trade.
#[component]
pub fn BalletsPage(reading: Reading) -> impl IntoView {
    view! { <Listing reading route=Route::BalletIndex groups=grouped(ballets(reading.knowledge)) /> }
}

fn ballets(knowledge: Knowledge<'static>) -> impl Iterator<Item = Listed> {
    let mut ballets: Vec<_> = knowledge.ballets().collect();
    sort_by_key(&mut ballets, |it| it.kind);
    ballets.into_iter().map(move |it| Listed {
        at: reference(Kind::Ballet, it.index),
        id: it.id,
        name: it.name,
        line: it.what.to_plain(),
        group: knowledge.site().ballet_kinds.get(usize::from(it.kind)).copied().unwrap_or_default(),
    })
}

fn grouped(entries: impl Iterator<Item = Listed>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        match groups.iter_mut().find(|(name, _)| *name == entry.group) {
            Some((_, rows)) => rows.push(entry),
            None => groups.push((entry.group, vec![entry])),
        }
    }
    groups
}

#[component]
fn Listing(reading: Reading, route: Route, groups: Vec<Group>) -> impl IntoView {
    let (title, lead) = words(&route);
    let section = |(name, rows): Group| {
        view! {
            <section class="act">
                <h2>{if name.is_empty() { title } else { name }}</h2>
                <ul class="index long body">{rows.into_iter().map(|it| row(reading, it)).collect_view()}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <div class="wrap">
            <PageHeading reading title lead />
            {groups.into_iter().map(section).collect_view()}
            <Curtain reading />
        </div>
    }
}

fn row(reading: Reading, it: Listed) -> AnyView {
    let href = reading.knowledge.entity(it.at).map(|entity| Route::href_of(entity, &reading.base));
    view! {
        <li>
            <a href=href>
                <span class="who">{it.name}</span>
                <small>{it.line}</small>
            </a>
            <SmallFavourite reading at=it.at id=it.id name=it.name />
        </li>
    }
    .into_any()
}
