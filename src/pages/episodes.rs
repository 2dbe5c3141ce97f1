//! All episodes, each told as far as the reader is.

use maud::{Markup, html};

use crate::domain::catalog::Episode;
use crate::pages::Reading;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::prose::{date_in_words, prose};
use crate::pages::parts::sheet::headline;
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    html! {
        div class="wrap" {
            (headline(reading, "Episodes", "Titles and dates are public. Each teaser waits for the episode before it, each account for the episode itself."))
            ol class="programme" { @for episode in reading.knowledge.episodes() { (row(reading, episode)) } }
            (curtain(reading))
        }
    }
}

fn row(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let knowledge = reading.knowledge;
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
                @if episode.account.latest(knowledge).is_some() { span class="tag" { "seen" } }
            }
            @if let Some(teaser) = episode.teaser.latest(knowledge) { p { (prose(reading, teaser.value)) } }
        }
    }
}
