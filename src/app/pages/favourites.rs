//! What the reader keeps at hand. What lies ahead after a lowered progress is kept, and shown as a stub.

use leptos::prelude::*;

use crate::app::components::{Breadcrumbs, EntityLink, Keyed, Medallion, Nobody, PageHeading, Segment, Segments, SmallFavourite};
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::{use_casebook, use_location};
use crate::domain::favourites::FavouriteGroups;
use crate::domain::medallion::Size;
use crate::domain::{Entity, Kind};
use crate::route::Route;

/// What is kept, by kind.
type Groups = Memo<FavouriteGroups<'static>>;

/// The page.
#[component]
pub fn FavouritesPage(reading: Reading) -> impl IntoView {
    let groups = use_groups(reading);
    let section = move |kind: Kind| {
        view! {
            <section class="act">
                <h2>{kind.heading()}</h2>
                <Rows reading groups kind />
            </section>
        }
        .into_any()
    };
    view! {
        <div class="wrap">
            <Breadcrumbs reading above=vec![(Route::Casebook, "Casebook")] here="Favourites" />
            <PageHeading
                reading
                title="Favourites"
                lead="What you keep at hand. It stays in this browser and goes nowhere else."
            />
            <Orders reading route=Route::Favourites groups />
            <Keyed each=move || kinds(groups) key=|kind| *kind children=section />
            <Hidden groups />
            <Empty reading groups />
        </div>
    }
}

/// The part of the casebook.
#[component]
pub fn FavouritesSection(reading: Reading) -> impl IntoView {
    let groups = use_groups(reading);
    let group = move |kind: Kind| {
        view! {
            <h3>{kind.heading()}</h3>
            <Rows reading groups kind />
        }
        .into_any()
    };
    view! {
        <section class="act" id="favourites">
            <h2>
                <a href=reading.href(&Route::Favourites)>"Favourites"</a>
            </h2>
            <div class="body">
                <Orders reading route=Route::Casebook groups />
                <Keyed each=move || kinds(groups) key=|kind| *kind children=group />
                <Stubs groups />
                <Empty reading groups />
            </div>
        </section>
    }
}

fn use_groups(reading: Reading) -> Groups {
    let casebook = use_casebook();
    let is_by_name = use_order();
    memo(move || casebook.with(|book| FavouriteGroups::new(reading.knowledge, &book.favourites, is_by_name.get())))
}

/// Whether the address asks for the order of names.
fn use_order() -> Memo<bool> {
    let location = use_location();
    memo(move || location.query().get("order").as_deref() == Some("name"))
}

fn kinds(groups: Groups) -> Vec<Kind> {
    groups.with(|groups| groups.known.iter().map(|(kind, _)| *kind).collect())
}

#[component]
fn Orders(reading: Reading, route: Route, groups: Groups) -> impl IntoView {
    let is_by_name = use_order();
    let has_order = memo(move || groups.with(|groups| groups.count > 1));
    let choice = move |id: &str, words: &str, query: &str, is_now: Signal<bool>| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: reading.href_with(&route, query).into(),
        is_now,
    };
    view! {
        {move || {
            has_order.get().then(|| {
                let choices = vec![
                    choice("order-date", "Latest first", "", Signal::derive(move || !is_by_name.get())),
                    choice("order-name", "By name", "order=name", is_by_name.into()),
                ];
                view! { <Segments label="Order" choices /> }.into_any()
            })
        }}
    }
}

/// What is kept of a kind.
#[component]
fn Rows(reading: Reading, groups: Groups, kind: Kind) -> impl IntoView {
    let entities = memo(move || groups.with(|groups| groups.of(kind)));
    let row = move |entity: Entity<'static>| {
        let character = (kind == Kind::Characters).then(|| reading.knowledge.character_at(entity.at.index)).flatten();
        view! {
            <li>
                <span class="line">
                    {character.map(|character| view! { <Medallion reading character size=Size::Medium /> }.into_any())}
                    <EntityLink reading entity />
                </span>
                <SmallFavourite reading at=entity.at id=entity.id name=entity.name.to_string() />
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="index kept body">
            <Keyed each=move || entities.get() key=|entity| entity.at children=row />
        </ul>
    }
}

#[component]
fn Hidden(groups: Groups) -> impl IntoView {
    let has_hidden = memo(move || groups.with(|groups| groups.hidden > 0));
    view! {
        {move || {
            has_hidden.get().then(|| {
                view! {
                    <section class="act">
                        <h2>"Behind the curtain"</h2>
                        <Stubs groups />
                    </section>
                }.into_any()
            })
        }}
    }
}

/// The reader has kept these, so how many they are is no news; what they are, is.
#[component]
fn Stubs(groups: Groups) -> impl IntoView {
    let hidden = memo(move || groups.with(|groups| groups.hidden));
    let stub = || view! { <li class="stubrow"><span>"Kept, and behind the curtain at this progress"</span></li> }.into_any();
    view! {
        {move || {
            let stubs = (0..hidden.get()).map(|_| stub()).collect::<Vec<_>>();
            (!stubs.is_empty()).then(|| view! { <ul class="index kept body">{stubs}</ul> }.into_any())
        }}
    }
}

#[component]
fn Empty(reading: Reading, groups: Groups) -> impl IntoView {
    let is_empty = memo(move || groups.with(|groups| groups.count == 0));
    view! {
        {move || {
            is_empty.get().then(|| {
                view! {
                    <div class="empty">
                        <Nobody size=Size::Medium />
                        <p>"Nothing kept yet. The ribbon on a page or in a list keeps it here."</p>
                        <p>
                            <a href=reading.href(&Route::Characters)>"Start with the characters"</a>
                        </p>
                    </div>
                }.into_any()
            })
        }}
    }
}
