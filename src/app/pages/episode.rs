//! An episode: teaser, account, events told, questions raised and answered, who is in it.

use leptos::prelude::*;

use super::news::news_href;
use crate::app::components::{
    Breadcrumbs, Citations, Curtain, EntriesSection, EventEntry, Faces, FavouriteButtons, Later, Leaders, Neighbors, OwnNotes,
    Prose, References, SafeForYou, questions_as_entries,
};
use crate::app::reading::Reading;
use crate::domain::catalog::{Account, Episode, Event};
use crate::domain::dated::Known;
use crate::domain::entity::episode_title;
use crate::domain::episode::{EpisodePage as Page, episode_page};
use crate::domain::knowledge::reference;
use crate::domain::page::Cited;
use crate::domain::words::date_in_words;
use crate::domain::{Kind, Progress, Text};
use crate::route::Route;

/// An episode.
#[component]
pub fn EpisodePage(reading: Reading, episode: &'static Episode<'static>) -> impl IntoView {
    let number = episode.number;
    let page = episode_page(reading.knowledge, episode);
    let name = episode_title(number, episode.title);
    let neighbor = |it: &Episode<'_>| (Route::Episode(it.number), episode_title(it.number, it.title));
    let (before, after) = (page.before.map(neighbor), page.after.map(neighbor));
    view! {
        <article class="sheet wrap">
            <Breadcrumbs reading above=vec![(Route::Episodes, "Episodes")] here=name.clone() />
            <header class="name">
                <div class="portrait">
                    <p class="numeral" aria-hidden="true">
                        {number.to_string()}
                    </p>
                </div>
                <div>
                    <h1>{name.clone()}</h1>
                    <p class="tagline">{format!("Episode {number} of {}", reading.knowledge.site().episodes)}</p>
                    <p class="acts">
                        <FavouriteButtons reading at=reference(Kind::Episodes, u16::from(number - 1)) id="" name />
                    </p>
                    <SafeForYou reading />
                </div>
            </header>
            <AtAGlance reading episode present=page.present.clone() />
            <EpisodeText reading page />
            <Neighbors reading before after />
        </article>
    }
}

#[component]
fn AtAGlance(reading: Reading, episode: &'static Episode<'static>, present: Vec<u16>) -> impl IntoView {
    let credits = |names: &[&str]| if names.is_empty() { "Not found in any source".to_owned() } else { names.join(", ") };
    let danced = episode.account.latest(reading.knowledge).map(|known| &known.value.ballets).filter(|it| !it.is_empty());
    let row = |heading: &'static str, words: String| {
        view! {
            <dt>{heading}</dt>
            <dd>{words}</dd>
        }
        .into_any()
    };
    let present = (!present.is_empty()).then(|| {
        view! {
            <section class="offstage">
                <h2>"Seen or spoken of"</h2>
                <Faces reading people=present />
            </section>
        }
        .into_any()
    });
    view! {
        <aside class="info" aria-label="At a glance">
            <dl>
                <dt>"Released"</dt>
                <dd>
                    <time datetime=episode.release_date>{date_in_words(episode.release_date)}</time>
                </dd>
                {row("Directed by", credits(&episode.directors))}
                {row("Written by", credits(&episode.writers))}
                {danced.map(|ballets| row("Danced", ballets.join(", ")))}
            </dl>
            {present}
        </aside>
    }
}

#[component]
fn EpisodeText(reading: Reading, page: Page<'static>) -> impl IntoView {
    let number = page.episode.number;
    view! {
        <div class="text">
            {page.episode.gap.as_ref().map(|gap| view! { <Gap reading gap /> }.into_any())}
            {page.teaser.map(|teaser| view! { <Teaser reading teaser /> }.into_any())}
            {page.account.map(|account| view! { <WhatHappens reading account /> }.into_any())}
            <Later>
                <EventsTold reading events=page.events />
                <EntriesSection reading heading="Questions raised" entries=questions_as_entries(&page.raised) />
                <EntriesSection reading heading="Questions answered" entries=questions_as_entries(&page.answered) />
                <AlreadyTrue reading events=page.already_true />
                {page.is_seen.then(|| view! { <AllThatItTold reading number /> }.into_any())}
                <OwnNotes reading key=Route::Episode(number).path() />
                {(!page.is_seen).then(|| view! { <Curtain reading /> }.into_any())}
                <References reading exhibits=page.references />
            </Later>
        </div>
    }
}

#[component]
fn Gap(reading: Reading, gap: &'static Text<'static>) -> impl IntoView {
    view! {
        <section class="act gap">
            <h2>"A gap"</h2>
            <div class="body prose">
                <p>
                    <Prose reading text=gap />
                </p>
                <p>
                    "Do you know a source? "
                    <a href=reading.knowledge.site().repository rel="noopener noreferrer">
                        "Tell us in the project’s repository"
                    </a> ": its guide for contributors starts from exactly this page."
                </p>
            </div>
        </section>
    }
}

#[component]
fn Teaser(reading: Reading, teaser: &'static Text<'static>) -> impl IntoView {
    view! {
        <section class="act stand">
            <h2>"Before it starts"</h2>
            <p class="body">
                <Prose reading text=teaser />
            </p>
        </section>
    }
}

#[component]
fn WhatHappens(reading: Reading, account: Cited<&'static Account<'static>>) -> impl IntoView {
    view! {
        <section class="act">
            <h2>"What happens"</h2>
            <p class="body">
                <Prose reading text=&account.value.summary />
                " "
                <Citations exhibits=account.exhibits />
            </p>
        </section>
    }
}

#[component]
fn EventsTold(reading: Reading, events: Vec<Cited<Known<'static, Event<'static>>>>) -> impl IntoView {
    (!events.is_empty()).then(|| {
        let entries = events.into_iter().map(|event| view! { <EventEntry reading event /> }.into_any()).collect_view();
        view! {
            <section class="act">
                <h2>"Events told"</h2>
                <ol class="body events">{entries}</ol>
            </section>
        }
        .into_any()
    })
}

/// For a second look: what the episode did not tell yet.
#[component]
fn AlreadyTrue(reading: Reading, events: Vec<Known<'static, Event<'static>>>) -> impl IntoView {
    let entries: Vec<_> = events.iter().map(|it| (reference(Kind::Events, it.value.index), Some(it.revealed_in))).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section class="act lens" id="already-true">
                <h2>"Already true"</h2>
                <div class="body">
                    <p>"You have seen everything. This had happened by the end of this episode, and was told only later."</p>
                    <Leaders reading entries />
                </div>
            </section>
        }
        .into_any()
    })
}

#[component]
fn AllThatItTold(reading: Reading, number: u8) -> impl IntoView {
    view! {
        <p class="more">
            <a href=news_href(reading, Progress(number - 1), Progress(number))>"All that this episode told you"</a>
        </p>
    }
}
