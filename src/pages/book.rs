//! The novels, and how the series differs. What gives the novels away stands behind a warning of its own.

use maud::{Markup, html};

use crate::domain::catalog::{BookNote, Novel};
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::{cites, doubt, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::{faces, person};
use crate::pages::parts::prose::{date_in_words, prose, since};
use crate::pages::parts::sheet::headline;
use crate::pages::{Joined, Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let novels = knowledge.book().novels.iter().map(|it| novel(it, &mut exhibits)).joined();
    let groups = (0..)
        .zip(&knowledge.site().book_groups)
        .map(|(group, &name): (u16, _)| {
            let notes: Vec<_> = knowledge.book_notes().filter(|note| note.group == group).collect();
            section(reading, name, &notes, &mut exhibits)
        })
        .joined();
    let counterparts = counterparts(reading, &mut exhibits);
    let differences = differences(reading, &mut exhibits);
    html! {
        div class="wrap" {
            (headline(reading, "The books", "The novels that the series is based on, and how it differs from them."))
            section class="act" {
                h2 { "The novels" }
                div class="body" { (novels) }
            }
            (groups)
            (counterparts)
            (differences)
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn novel(it: &'static Novel<'static>, exhibits: &mut Exhibits) -> Markup {
    html! {
        article class="novel" {
            h3 { (it.title) }
            p {
                (format!("By {}. {}, {}. {}. ", it.authors.join(" and "), it.publisher, date_in_words(it.published), it.pages))
                span class="whole" { (format!("ISBN {}. ", it.isbn)) }
                (cites(exhibits, &it.sources))
            }
        }
    }
}

fn section(reading: &Reading, name: &'static str, notes: &[&'static BookNote<'static>], exhibits: &mut Exhibits) -> Markup {
    if notes.is_empty() {
        return nothing();
    }
    let rows = |notes: Vec<&&'static BookNote<'static>>, exhibits: &mut Exhibits| {
        notes
            .into_iter()
            .map(|it| {
                html! {
                    li {
                        p {
                            (prose(reading, &it.text))
                            " "
                            (doubt(it.confidence))
                            " "
                            (cites(exhibits, &it.sources))
                        }
                    }
                }
            })
            .joined()
    };
    let (secret, open): (Vec<_>, Vec<_>) = notes.iter().partition(|note| note.spoils_novels);
    let open = rows(open, exhibits);
    let secret = secret_rows(reading, &secret, exhibits);
    html! {
        section class="act" {
            h2 { (name) }
            ul class="facts body" { (open) (secret) }
        }
    }
}

/// What gives the novels away, once the reader has asked for it: the wish stands in the address.
fn secret_rows(reading: &Reading, notes: &[&&'static BookNote<'static>], exhibits: &mut Exhibits) -> Markup {
    if notes.is_empty() {
        return nothing();
    }
    if reading.query.get("novels").as_deref() != Some("told") {
        return html! {
            li class="novelspoiler" {
                p { "This part gives the second novel away. " a id="novels" href=(reading.href_with(&Route::Book, "novels=told")) { "Show it all the same" } }
            }
        };
    }
    let rows = notes.iter().map(|it| {
        html! { li { p { (prose(reading, &it.text)) " " (doubt(it.confidence)) " " (cites(exhibits, &it.sources)) } } }
    });
    rows.joined()
}

fn counterparts(reading: &Reading, exhibits: &mut Exhibits) -> Markup {
    let rows = reading
        .knowledge
        .counterparts()
        .filter_map(|it| Some((it, reading.knowledge.character_at(it.character)?)))
        .map(|(it, character)| {
            html! {
                tr role="row" {
                    th scope="row" role="rowheader" data-label="In the series" { (person(reading, character)) }
                    td role="cell" data-label="In the novel" { (it.book.unwrap_or("Not in the novel")) }
                    td role="cell" data-label="Note" {
                        (prose(reading, &it.note))
                        " "
                        (doubt(it.confidence))
                        " "
                        (cites(exhibits, &it.sources))
                    }
                }
            }
        })
        .joined();
    html! {
        section class="act" {
            h2 { "Who is who" }
            div class="body tablebox" tabindex="0" role="region" aria-label="Who is who in series and novel" {
                table class="table" role="table" {
                    thead {
                        tr role="row" {
                            th scope="col" role="columnheader" { "In the series" }
                            th scope="col" role="columnheader" { "In the novel" }
                            th scope="col" role="columnheader" { "Note" }
                        }
                    }
                    tbody { (rows) }
                }
            }
        }
    }
}

fn differences(reading: &Reading, exhibits: &mut Exhibits) -> Markup {
    let rows = reading
        .knowledge
        .differences()
        .map(|known| {
            let it = known.value;
            html! {
                li {
                    span class="ep" { (since(known.revealed_in)) }
                    p {
                        (prose(reading, &it.text))
                        " "
                        (doubt(it.confidence))
                        " "
                        (cites(exhibits, &it.sources))
                        " "
                        (faces(reading, &it.people))
                    }
                }
            }
        })
        .joined();
    html! {
        section class="act" {
            h2 { "What is different" }
            ul class="facts body" { (rows) }
        }
    }
}
