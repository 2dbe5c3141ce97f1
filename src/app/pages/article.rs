//! The pages of places, themes and ballets: a paragraph and what hangs on it.

use leptos::prelude::*;

use crate::app::components::{
    Breadcrumbs, Curtain, EntriesSection, EpisodeStrip, EventEntry, FavouriteButtons, Later, Medallion, Neighbors, OwnNotes,
    PersonLink, References, SafeForYou, Told,
};
use crate::app::reading::Reading;
use crate::domain::article::{Article, ballet_article, place_article, theme_article};
use crate::domain::catalog::{Ballet, Character, Event, Place, Theme};
use crate::domain::dated::Known;
use crate::domain::medallion::Size;
use crate::domain::page::Cited;
use crate::domain::words::since;
use crate::domain::{Entity, Progress};
use crate::route::{Route, entity_key};

/// A place.
#[component]
pub fn PlacePage(reading: Reading, place: &'static Place<'static>) -> impl IntoView {
    view! { <ArticleSheet reading above=Route::Places article=place_article(reading.knowledge, place) /> }
}

/// A theme.
#[component]
pub fn ThemePage(reading: Reading, theme: &'static Theme<'static>) -> impl IntoView {
    view! { <ArticleSheet reading above=Route::Themes article=theme_article(reading.knowledge, theme) /> }
}

/// A ballet, a dance or a term.
#[component]
pub fn BalletPage(reading: Reading, ballet: &'static Ballet<'static>) -> impl IntoView {
    view! { <ArticleSheet reading above=Route::BalletIndex article=ballet_article(reading.knowledge, ballet) /> }
}

#[component]
fn ArticleSheet(
    reading: Reading,
    /// The page of its kind.
    above: Route,
    article: Article<'static>,
) -> impl IntoView {
    let Article { at, id, name, what, confidence, events, people, references, .. } = article;
    let mentions = article.mentions.iter().map(|entity| (entity.at, None)).collect();
    let neighbor = |entity: Entity<'static>| (Route::of(entity), entity.name.to_string());
    view! {
        <article class="sheet wrap plain">
            <Breadcrumbs reading above=vec![(above, at.kind.heading())] here=name />
            <header class="name">
                <div>
                    <h1>{name}</h1>
                    <p class="tagline">{article.tagline}</p>
                    <p class="acts">
                        <FavouriteButtons reading at id name />
                    </p>
                    <EpisodeStrip reading at />
                    <SafeForYou reading />
                </div>
            </header>
            <div class="text">
                <section class="act stand">
                    <h2>"What it is"</h2>
                    <p class="body">
                        <Told reading text=what.value confidence exhibits=what.exhibits />
                    </p>
                </section>
                <Later>
                    <Here reading events />
                    <Concerned reading people />
                    <EntriesSection reading heading="Mentioned on" entries=mentions />
                    <OwnNotes reading key=entity_key(at, id) />
                    <Curtain reading />
                    <References reading exhibits=references />
                </Later>
            </div>
            <Neighbors reading before=article.before.map(neighbor) after=article.after.map(neighbor) />
        </article>
    }
}

#[component]
fn Here(reading: Reading, events: Vec<Cited<Known<'static, Event<'static>>>>) -> impl IntoView {
    (!events.is_empty()).then(|| {
        let entries = events.into_iter().map(|event| view! { <EventEntry reading event /> }.into_any()).collect_view();
        view! {
            <section class="act">
                <h2>"What happened here"</h2>
                <ol class="body events">{entries}</ol>
            </section>
        }
        .into_any()
    })
}

#[component]
fn Concerned(reading: Reading, people: Vec<(&'static Character<'static>, Progress)>) -> impl IntoView {
    let row = |(character, revealed_in): (&'static Character<'static>, Progress)| {
        view! {
            <li>
                <Medallion reading character size=Size::Small />
                <PersonLink reading character />
                <span class="ep">{since(revealed_in)}</span>
                <p>{character.tagline}</p>
            </li>
        }
        .into_any()
    };
    (!people.is_empty()).then(|| {
        view! {
            <section class="act">
                <h2>"Whom it concerns"</h2>
                <ul class="ties body">{people.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
