//! All episodes, each told as far as the reader is.

use leptos::prelude::*;

use crate::app::components::{Curtain, PageHeading, Prose};
use crate::app::reading::Reading;
use crate::domain::catalog::Episode;
use crate::domain::words::date_in_words;
use crate::route::Route;

const LEAD: &str =
    "Titles and dates are public. Each teaser waits for the episode before it, each account for the episode itself.";

/// The list of all episodes.
#[component]
pub fn EpisodesPage(reading: Reading) -> impl IntoView {
    let rows = reading.knowledge.episodes().iter().map(|episode| view! { <Row reading episode /> }.into_any());
    view! {
        <div class="wrap">
            <PageHeading reading title="Episodes" lead=LEAD />
            <ol class="programme">{rows.collect_view()}</ol>
            <Curtain reading />
        </div>
    }
}

#[component]
fn Row(reading: Reading, episode: &'static Episode<'static>) -> impl IntoView {
    let knowledge = reading.knowledge;
    let number = episode.number;
    let title = episode.title.map_or_else(|| format!("Episode {number}"), ToOwned::to_owned);
    let is_seen = episode.account.latest(knowledge).is_some();
    let teaser = episode.teaser.latest(knowledge).map(|known| known.value);
    view! {
        <li>
            <b aria-hidden="true">{number.to_string()}</b>
            <h2>
                <a href=reading.href(&Route::Episode(number))>
                    <span class="sr">{format!("{number}: ")}</span>
                    {title}
                </a>
            </h2>
            <p class="meta">
                <time datetime=episode.release_date>{date_in_words(episode.release_date)}</time>
                {is_seen.then(|| view! { <span class="tag">"seen"</span> }.into_any())}
            </p>
            {teaser.map(|text| view! { <p><Prose reading text /></p> }.into_any())}
        </li>
    }
}
