//! An episode: teaser, account, events told, questions raised and answered, who is in it.

use maud::{Markup, html};

use crate::domain::catalog::{Episode, Event};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibits;
use crate::domain::story::{Chapter, already_true, chapter, present};
use crate::domain::{Kind, Progress};
use crate::pages::news;
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::favourite::favourite;
use crate::pages::parts::lists::{event, faces, leaders, questions_as_entries, section};
use crate::pages::parts::notes::own_notes;
use crate::pages::parts::prose::{date_in_words, prose};
use crate::pages::parts::sheet::{Neighbour, crumbs, safe, turn};
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let mut exhibits = Exhibits::default();
    let chapter = chapter(reading.knowledge, episode);
    let name = episode.title.map_or_else(|| format!("Episode {}", episode.number), ToOwned::to_owned);
    let text = html! {
        div class="text" {
            (gap(reading, episode))
            (teaser(reading, episode))
            (account(reading, &chapter, &mut exhibits))
            (told(reading, episode, &mut exhibits))
            (questions(reading, &chapter))
            (lens(reading, episode))
            (more(reading, episode))
            (own_notes(reading, &Route::Episode(episode.number).path()))
            @if reading.knowledge.progress().0 < episode.number { (curtain(reading)) }
            (references(reading, &exhibits))
        }
    };
    let at = reference(Kind::Episodes, u16::from(episode.number - 1));
    html! {
        article class="sheet wrap" {
            (crumbs(reading, &[(Route::Episodes, "Episodes")], &name))
            header class="name" {
                div class="portrait" { p class="numeral" aria-hidden="true" { (episode.number) } }
                div {
                    h1 { (name.clone()) }
                    p class="tagline" { (format!("Episode {} of {}", episode.number, reading.knowledge.site().episodes)) }
                    p class="acts" { (favourite(reading, at, "", &name)) }
                    (safe(reading))
                }
            }
            (glance(reading, episode))
            (text)
            (turn(reading, neighbour(reading, episode.number - 1), neighbour(reading, episode.number + 1)))
        }
    }
}

fn neighbour(reading: &Reading, number: u8) -> Neighbour {
    let episode = reading.knowledge.episode(number)?;
    Some((Route::Episode(number), episode.title.map_or_else(|| format!("Episode {number}"), ToOwned::to_owned)))
}

fn glance(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let credits = |heading: &'static str, names: &[&'static str]| {
        let words = if names.is_empty() { "Not found in any source".to_owned() } else { names.join(", ") };
        html! {
            dt { (heading) }
            dd { (words) }
        }
    };
    let danced = episode.account.latest(knowledge).filter(|known| !known.value.ballets.is_empty());
    let danced = danced.map(|known| {
        html! {
            dt { "Danced" }
            dd { (known.value.ballets.join(", ")) }
        }
    });
    html! {
        aside class="info" aria-label="At a glance" {
            dl {
                dt { "Released" }
                dd { time datetime=(episode.release_date) { (date_in_words(episode.release_date)) } }
                (credits("Directed by", &episode.directors))
                (credits("Written by", &episode.writers))
                @if let Some(danced) = &danced { (danced) }
            }
            (people(reading, episode))
        }
    }
}

/// Who comes up in what this episode tells.
fn people(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let people = present(reading.knowledge, episode);
    if people.is_empty() {
        return nothing();
    }
    html! {
        section class="offstage" {
            h2 { "Seen or spoken of" }
            (faces(reading, &people))
        }
    }
}

fn events(reading: &Reading, episode: &Episode<'_>) -> impl Iterator<Item = Known<'static, Event<'static>>> + use<> {
    let number = Progress(episode.number);
    reading.knowledge.events().filter(move |event| event.revealed_in == number)
}

fn gap(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let Some(gap) = &episode.gap else { return nothing() };
    html! {
        section class="act gap" {
            h2 { "A gap" }
            div class="body prose" {
                p { (prose(reading, gap)) }
                p {
                    "Do you know a source? "
                    a href=(reading.knowledge.site().repository) rel="noopener noreferrer" {
                        "Tell us in the project’s repository"
                    }
                    ": its guide for contributors starts from exactly this page."
                }
            }
        }
    }
}

fn teaser(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let Some(teaser) = episode.teaser.latest(reading.knowledge) else { return nothing() };
    html! {
        section class="act stand" {
            h2 { "Before it starts" }
            p class="body" { (prose(reading, teaser.value)) }
        }
    }
}

fn account(reading: &Reading, chapter: &Chapter<'static>, exhibits: &mut Exhibits) -> Markup {
    let Some(account) = chapter.account else { return nothing() };
    html! {
        section class="act" {
            h2 { "What happens" }
            p class="body" {
                (prose(reading, &account.summary))
                " "
                (cites(exhibits, &account.sources))
            }
        }
    }
}

fn told(reading: &Reading, episode: &'static Episode<'static>, exhibits: &mut Exhibits) -> Markup {
    let events: Vec<_> = events(reading, episode).collect();
    if events.is_empty() {
        return nothing();
    }
    html! {
        section class="act" {
            h2 { "Events told" }
            ol class="body events" { @for known in &events { (event(reading, known, exhibits)) } }
        }
    }
}

fn questions(reading: &Reading, chapter: &Chapter<'static>) -> Markup {
    html! {
        (section(reading, "Questions raised", questions_as_entries(&chapter.raised)))
        (section(reading, "Questions answered", questions_as_entries(&chapter.answered)))
    }
}

/// For a second look: what the episode did not tell yet.
fn lens(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    let events = already_true(reading.knowledge, episode);
    if events.is_empty() {
        return nothing();
    }
    let entries = events.iter().map(|it| (reference(Kind::Events, it.value.index), Some(it.revealed_in))).collect();
    html! {
        section class="act lens" id="already-true" {
            h2 { "Already true" }
            div class="body" {
                p { "You have seen everything. This had happened by the end of this episode, and was told only later." }
                (leaders(reading, entries))
            }
        }
    }
}

fn more(reading: &Reading, episode: &'static Episode<'static>) -> Markup {
    if reading.knowledge.progress().0 < episode.number {
        return nothing();
    }
    let here = Progress(episode.number);
    html! {
        p class="more" {
            a href=(news::href(reading, Progress(here.0 - 1), here)) { "All that this episode told you" }
        }
    }
}
