//! A character page: who it is, where they stand, act by act, what is known with its sources, ties, part in the case.

use maud::{Markup, html};

use crate::domain::catalog::Character;
use crate::domain::entity::episode_name;
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{CharacterPage, Exhibits, Tie, character_page};
use crate::domain::{Kind, Text};
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::ego::ego;
use crate::pages::parts::episodes::strip;
use crate::pages::parts::favourite::favourite;
use crate::pages::parts::lists::{fact_rows, page_of, person, questions_as_entries, section, ties};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::notes::own_notes;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::{crumbs, safe, turn};
use crate::pages::{Reading, nothing};
use crate::route::{Route, entity_key};

/// So many episodes stand in one row, act by act; the curtain is one of them.
const IN_ONE_ROW: usize = 6;

/// Draws the page.
pub fn page(reading: &Reading, character: &'static Character<'static>) -> Markup {
    let page = character_page(reading.knowledge, character);
    let mut exhibits = Exhibits::default();
    let text = html! {
        div class="text" {
            (stand(reading, &page))
            (arc(reading, &page))
            (facts(reading, &page, &mut exhibits))
            (quotes(reading, character, &mut exhibits))
            (tied(reading, &page, &mut exhibits))
            (appearances(reading, &page))
            (own_notes(reading, &entity_key(reference(Kind::Characters, character.index), character.id)))
            (curtain(reading))
            (references(reading, &exhibits))
        }
    };
    let neighbour = |other: Option<&'static Character<'static>>| other.map(|other| (page_of(other), other.name.to_owned()));
    html! {
        article class="sheet wrap" {
            (name(reading, &page))
            (glance(reading, &page))
            (text)
            (turn(reading, neighbour(page.before), neighbour(page.after)))
        }
    }
}

fn name(reading: &Reading, page: &CharacterPage<'static>) -> Markup {
    let it = page.character;
    html! {
        (crumbs(reading, &[(Route::Characters, "Characters")], it.name))
        header class="name" {
            div class="portrait" { (medallion(reading, it, Size::Large)) }
            div class="naming" {
                h1 { (it.name) }
                p class="tagline" { (it.tagline) }
                p class="acts" { (favourite(reading, reference(Kind::Characters, it.index), it.id, it.name)) }
                (strip(reading, reference(Kind::Characters, it.index)))
                (safe(reading))
            }
        }
    }
}

/// The infobox, with what belongs to the series rather than to the story in a box of its own.
fn glance(reading: &Reading, page: &CharacterPage<'static>) -> Markup {
    let knowledge = reading.knowledge;
    let it = page.character;
    let role = page.position.and_then(|position| {
        let role = knowledge.site().roles.get(usize::from(position.role))?;
        Some(if position.occupation.is_empty() { role.name } else { position.occupation })
    });
    let status = it.status.latest(knowledge).map(|status| prose(reading, &status.value.text));
    let aliases: Vec<_> = it.aliases.known_to(knowledge).map(|alias| *alias.value).collect();
    let first_seen = page.first_seen.map(|number| {
        let title = knowledge.episode(number).and_then(|episode| episode.title);
        html! {
            a href=(reading.href(&Route::Episode(number))) { (episode_name(number, title)) }
        }
    });
    let current = page.ties.iter().filter(|tie| tie.ended.is_none()).count();
    let ended = page.ties.len() - current;
    let count = if ended == 0 { format!("{current} known") } else { format!("{current} known, {ended} ended") };
    html! {
        aside class="info" aria-label="At a glance" {
            dl {
                (row("Role", role.map(|role| html! { (role) })))
                (row("Status", status))
                (row("Also called", (!aliases.is_empty()).then(|| html! { (aliases.join(", ")) })))
                (row("First seen", first_seen))
                @for (heading, ties) in &page.kin { (row(heading, Some(relatives(reading, it.index, ties)))) }
                (row("Ties", (!page.ties.is_empty()).then(|| html! {
                                a href="#ties" { (count) }
                            })))
            }
            (ego(reading, it, &page.ties))
            (off_stage(reading, it))
        }
    }
}

fn row(heading: &'static str, value: Option<Markup>) -> Markup {
    match value {
        Some(value) => html! {
            dt { (heading) }
            dd { (value) }
        },
        None => nothing(),
    }
}

/// "Katrina Whitlaw, mother": a label reads from one end, so only the other end's can stand behind the name.
fn relatives(reading: &Reading, me: u16, ties: &[Tie<'static>]) -> Markup {
    html! {
        @for tie in ties {
            @let of_them = (tie.relation.b == me).then(|| tie.relation.label.strip_suffix(" of")).flatten();
            span class="line" {
                (person(reading, tie.other))
                @if let Some(label) = of_them { ", " (label) }
            }
        }
    }
}

fn off_stage(reading: &Reading, character: &'static Character<'static>) -> Markup {
    let Some(credit) = reading.knowledge.cast().find(|credit| credit.character == character.index) else { return nothing() };
    html! {
        section class="offstage" {
            h2 { "Off stage" }
            p {
                "Played by "
                a href=(format!("{}#{}", reading.href(&Route::Production), character.id)) { (credit.actor) }
            }
        }
    }
}

fn stand(reading: &Reading, page: &CharacterPage<'static>) -> Markup {
    let heading = reading
        .knowledge
        .progress()
        .episode()
        .map_or_else(|| "The premise".to_owned(), |episode| format!("After episode {episode}"));
    let words = page.stand.map_or(&page.character.intro, |known| known.value);
    let intro = page.stand.map(|_| {
        html! {
            p class="intro" { (prose(reading, &page.character.intro)) }
        }
    });
    html! {
        section class="act stand" {
            h2 { (heading) }
            div class="body" {
                p { (prose(reading, words)) }
                @if let Some(intro) = &intro { (intro) }
            }
        }
    }
}

fn arc(reading: &Reading, page: &CharacterPage<'static>) -> Markup {
    if page.arc.is_empty() {
        return nothing();
    }
    let first = page.first_seen.unwrap_or_default();
    let ahead = (!reading.knowledge.is_complete()).then(|| {
        html! {
            li class="curtained" { span class="sr" { "Later episodes stay behind the curtain." } }
        }
    });
    let is_long = page.arc.len() + usize::from(ahead.is_some()) > IN_ONE_ROW;
    html! {
        section class="act strip-act" {
            h2 { "Act by act" }
            div class="body" {
                ol class=(if is_long { "strip long" } else { "strip" }) {
                    @for cell in &page.arc {
                        li class=(if cell.text.is_some() { "" } else { "rest" }) {
                            a href=(reading.href(&Route::Episode(cell.episode))) {
                                b { (cell.episode) }
                                (cell.title.unwrap_or("Untitled"))
                            }
                            p id=[cell.text.map(Text::anchor)] {
                                @if let Some(text) = cell.text { (prose(reading, text)) }
                                @else if cell.episode < first { "Not there yet." }
                                @else { "No change." }
                            }
                        }
                    }
                    @if let Some(ahead) = &ahead { (ahead) }
                }
            }
        }
    }
}

fn facts(reading: &Reading, page: &CharacterPage<'static>, exhibits: &mut Exhibits) -> Markup {
    html! {
        @for (heading, facts) in &page.topics {
            section class="act" {
                h2 { (heading) }
                ul class="facts body" { (fact_rows(reading, facts, exhibits)) }
            }
        }
    }
}

fn quotes(reading: &Reading, character: &'static Character<'static>, exhibits: &mut Exhibits) -> Markup {
    let quotes: Vec<_> = character.quotes.known_to(reading.knowledge).collect();
    if quotes.is_empty() {
        return nothing();
    }
    html! {
        section class="act" {
            h2 { "In their words" }
            ul class="facts body" {
                @for quote in &quotes {
                    li id=(quote.value.text.anchor()) {
                        span class="ep" { (since(quote.revealed_in)) }
                        blockquote {
                            "“"
                            (prose(reading, &quote.value.text))
                            "” "
                            (cites(exhibits, &quote.value.sources))
                        }
                    }
                }
            }
        }
    }
}

fn tied(reading: &Reading, page: &CharacterPage<'static>, exhibits: &mut Exhibits) -> Markup {
    if page.ties.is_empty() {
        return nothing();
    }
    html! {
        section class="act" id="ties" {
            h2 { "Ties" }
            (ties(reading, &page.ties, page.character.index, exhibits))
        }
    }
}

/// Where else the person comes up.
fn appearances(reading: &Reading, page: &CharacterPage<'static>) -> Markup {
    let events: Vec<_> = page.events.iter().map(|it| (reference(Kind::Events, it.value.index), Some(it.revealed_in))).collect();
    let places: Vec<_> = page.places.iter().map(|it| (reference(Kind::Places, it.index), None)).collect();
    let themes: Vec<_> = page.themes.iter().map(|it| (reference(Kind::Themes, it.index), None)).collect();
    let mentions: Vec<_> = page.mentions.iter().map(|it| (it.at, None)).collect();
    html! {
        (section(reading, "In the case", events))
        (section(reading, "Questions", questions_as_entries(&page.questions)))
        (section(reading, "Places", places))
        (section(reading, "Themes", themes))
        (section(reading, "Mentioned on", mentions))
    }
}
