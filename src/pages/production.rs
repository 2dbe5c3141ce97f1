//! Who made the series, how, and how it was received: facts about the series, kept apart from the story.

use maud::{Markup, html};

use crate::domain::catalog::{Character, Credit, Note};
use crate::domain::dated::Known;
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::{cites, references, told};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::person;
use crate::pages::parts::prose::prose;
use crate::pages::parts::sheet::headline;
use crate::pages::parts::sorter::sorter;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let cast = cast(reading, &mut exhibits);
    html! {
        div class="wrap" {
            (headline(reading, "Production", "Who made the series, how it was made and how it was received."))
            (cast)
            @for (group, name) in knowledge.site().production_groups.iter().enumerate() {
                @let notes: Vec<_> = knowledge.production().filter(|note| usize::from(note.value.group) == group).collect();
                (section(reading, name, &notes, &mut exhibits))
            }
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

/// An actor with the person they play.
type Role = (&'static Credit<'static>, &'static Character<'static>);

/// Main parts first; or by a column, as the address asks for.
fn roles(reading: &Reading, sort: &str) -> Vec<Role> {
    let credits = reading.knowledge.cast();
    let mut roles: Vec<Role> = credits.filter_map(|it| Some((it, reading.knowledge.character_at(it.character)?))).collect();
    // Dancers first, those of whom nobody knows last.
    let dancer = |role: &Role| role.0.dancer.map_or(2, |is_dancer| u8::from(!is_dancer));
    match sort {
        "actor" => roles.sort_by_key(|role| role.0.actor),
        "plays" => roles.sort_by_key(|role| role.1.name),
        "dancer" => roles.sort_by_key(dancer),
        _ => {}
    }
    roles
}

fn cast(reading: &Reading, exhibits: &mut Exhibits) -> Markup {
    let sort = reading.query.get("sort").unwrap_or_default();
    let heading = |words: &str, column: &str| {
        sorter(words, &reading.href_with(&Route::Production, &format!("sort={column}")), sort == column)
    };
    html! {
        section class="act" id="cast" {
            h2 { "The cast" }
            div class="body tablebox" tabindex="0" role="region" aria-label="The cast" {
                table class="table" role="table" {
                    thead {
                        tr role="row" {
                            (heading("Actor", "actor"))
                            (heading("Plays", "plays"))
                            (heading("Dancer", "dancer"))
                            th scope="col" role="columnheader" { "About" }
                        }
                    }
                    tbody {
                        @for (credit, character) in roles(reading, &sort) {
                            @let dancer = match credit.dancer {
                                Some(true) => "Dancer",
                                Some(false) => "Not a dancer",
                                None => "Not known",
                            };
                            tr id=(character.id) role="row" {
                                th scope="row" role="rowheader" data-label="Actor" { (credit.actor) }
                                td role="cell" data-label="Plays" { (person(reading, character)) }
                                td role="cell" data-label="Dancer" { (dancer) }
                                td role="cell" data-label="About" {
                                    (prose(reading, &credit.background))
                                    " "
                                    (cites(exhibits, &credit.sources))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Notes with the same label stand under one heading.
fn section(reading: &Reading, name: &str, notes: &[Known<'static, Note<'static>>], exhibits: &mut Exhibits) -> Markup {
    if notes.is_empty() {
        return nothing();
    }
    let mut labels: Vec<(&'static str, Vec<Markup>)> = Vec::new();
    for note in notes {
        let it = note.value;
        let drawn = html! {
            dd {
                (told(reading, &it.text, it.confidence, &it.sources, exhibits))
            }
        };
        match labels.iter_mut().find(|(label, _)| *label == it.label) {
            Some((_, values)) => values.push(drawn),
            None => labels.push((it.label, vec![drawn])),
        }
    }
    html! {
        section class="act" {
            h2 { (name) }
            dl class="notes body" {
                @for (label, values) in &labels {
                    div {
                        dt { (label) }
                        @for value in values { (value) }
                    }
                }
            }
        }
    }
}
