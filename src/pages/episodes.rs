//! All episodes, each told as far as the reader is.

use maud::{Markup, html};

use crate::domain::catalog::Episode;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::prose::{date_in_words, prose};
use crate::pages::parts::sheet::headline;
use crate::pages::{Joined, Reading};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let rows = reading.knowledge.episodes().iter().map(|episode| row(reading, episode)).joined();
    html! {
        div class="wrap" {
            (headline(reading, "Episodes", "Titles and dates are public. Each teaser waits for the episode before it, each account for the episode itself."))
            ol class="programme" { (rows) }
            (curtain(reading))
        }
    }
}

fn row(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let teaser = episode.teaser.latest(knowledge).map(|teaser| {
        html! {
            p { (prose(reading, teaser.value)) }
        }
    });
    let seen = episode.account.latest(knowledge).map(|_| {
        html! {
            span class="tag" { "seen" }
        }
    });
    let title = episode.title.map_or_else(|| format!("Episode {}", episode.number), ToOwned::to_owned);
    html! {
        li {
            b aria-hidden="true" { (episode.number) }
            h2 {
                a href=(reading.href(&Route::Episode(episode.number))) {
                    span class="sr" { (format!("{}: ", episode.number)) }
                    (title)
                }
            }
            p class="meta" {
                time datetime=(episode.release_date) { (date_in_words(episode.release_date)) }
                @if let Some(seen) = &seen { (seen) }
            }
            @if let Some(teaser) = &teaser { (teaser) }
        }
    }
}
