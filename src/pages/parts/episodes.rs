//! Ways from a statement to the episode that tells it, and from something to the episodes in which it comes up.

use maud::{Markup, html};

use super::prose::since;
use crate::domain::appearances::appearances;
use crate::domain::{EntityRef, Progress};
use crate::pages::Reading;
use crate::route::Route;

/// A mark for each episode, as a link: those in which something comes up, those in which it does not, and those that lie
/// ahead, of which nothing is told.
pub fn strip(reading: &Reading, at: EntityRef) -> Markup {
    let knowledge = reading.knowledge;
    let told = knowledge.entity(at).map(|entity| appearances(knowledge, entity)).unwrap_or_default();
    html! {
        nav class="marks" aria-label="Where it comes up" {
            span aria-hidden="true" { "Episodes" }
            ol {
                @for episode in knowledge.episodes() {
                    @let number = episode.number;
                    @let (class, words) = match () {
                        () if told.contains(&number) => (Some("in"), ": here"),
                        () if number <= knowledge.progress().0 => (Some("out"), ": not told of"),
                        () => (None, ""),
                    };
                    li {
                        a class=[class] href=(reading.href(&Route::Episode(number))) {
                            span class="sr" { "Episode " }
                            (number)
                            @if !words.is_empty() { span class="sr" { (words) } }
                        }
                    }
                }
            }
        }
    }
}

/// "Ep. 3", as a link to it; "Premise".
pub fn told_in(reading: &Reading, revealed_in: Progress) -> Markup {
    let href = revealed_in.episode().map(|number| reading.href(&Route::Episode(number)));
    html! {
        @if let Some(href) = href { a class="ep" href=(href) { (since(revealed_in)) } }
        @else { span class="ep" { (since(revealed_in)) } }
    }
}
