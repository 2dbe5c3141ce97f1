//! The novels, and how the series differs. What gives the novels away stands behind a warning of its own.

use maud::{Markup, html};

use crate::domain::catalog::{BookNote, Character, Counterpart, Novel};
use crate::domain::page::Exhibits;
use crate::pages::parts::cites::{cites, references, told};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::{faces, person};
use crate::pages::parts::prose::{date_in_words, since};
use crate::pages::parts::sheet::headline;
use crate::pages::parts::sorter::sorter;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    html! {
        div class="wrap" {
            (headline(reading, "The books", "The novels that the series is based on, and how it differs from them."))
            section class="act" {
                h2 { "The novels" }
                div class="body" { @for it in &knowledge.book().novels { (novel(it, &mut exhibits)) } }
            }
            @for (group, name) in knowledge.site().book_groups.iter().enumerate() {
                @let notes: Vec<_> = knowledge.book_notes().filter(|note| usize::from(note.group) == group).collect();
                (section(reading, name, &notes, &mut exhibits))
            }
            (counterparts(reading, &mut exhibits))
            (differences(reading, &mut exhibits))
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
                "By " (it.authors.join(" and ")) ". " (it.publisher) ", " (date_in_words(it.published)) ". " (it.pages) ". "
                span class="whole" { "ISBN " (it.isbn) ". " }
                (cites(exhibits, &it.sources))
            }
        }
    }
}

fn section(reading: &Reading, name: &str, notes: &[&'static BookNote<'static>], exhibits: &mut Exhibits) -> Markup {
    if notes.is_empty() {
        return nothing();
    }
    let (secret, open): (Vec<_>, Vec<_>) = notes.iter().partition(|note| note.spoils_novels);
    html! {
        section class="act" {
            h2 { (name) }
            ul class="facts body" {
                (rows(reading, &open, exhibits))
                (secret_rows(reading, &secret, exhibits))
            }
        }
    }
}

fn rows(reading: &Reading, notes: &[&&'static BookNote<'static>], exhibits: &mut Exhibits) -> Markup {
    html! {
        @for it in notes { li { p { (told(reading, &it.text, it.confidence, &it.sources, exhibits)) } } }
    }
}

fn wants_novels(reading: &Reading) -> bool {
    reading.query.get("novels").as_deref() == Some("told")
}

/// What gives the novels away, once the reader has asked for it: the wish stands in the address.
fn secret_rows(reading: &Reading, notes: &[&&'static BookNote<'static>], exhibits: &mut Exhibits) -> Markup {
    if notes.is_empty() {
        return nothing();
    }
    if !wants_novels(reading) {
        return html! {
            li class="novelspoiler" {
                p { "This part gives the second novel away. " a id="novels" href=(reading.href_with(&Route::Book, "novels=told")) { "Show it all the same" } }
            }
        };
    }
    rows(reading, notes, exhibits)
}

/// A person of the series beside one of the novel.
type Pair = (&'static Character<'static>, &'static Counterpart<'static>);

/// In the order of the cast; or by a column, as the address asks for: those who are not in the novel come last.
fn pairs(reading: &Reading, sort: &str) -> Vec<Pair> {
    let knowledge = reading.knowledge;
    let mut pairs: Vec<Pair> =
        knowledge.counterparts().filter_map(|it| Some((knowledge.character_at(it.character)?, it))).collect();
    match sort {
        "series" => pairs.sort_by_key(|pair| pair.0.name),
        "novel" => pairs.sort_by_key(|pair| (pair.1.book.is_none(), pair.1.book)),
        _ => {}
    }
    pairs
}

fn counterparts(reading: &Reading, exhibits: &mut Exhibits) -> Markup {
    let sort = reading.query.get("sort").unwrap_or_default();
    let wish = if wants_novels(reading) { "novels=told&" } else { "" };
    let heading = |words: &str, column: &str| {
        sorter(words, &reading.href_with(&Route::Book, &format!("{wish}sort={column}")), sort == column)
    };
    html! {
        section class="act" {
            h2 { "Who is who" }
            div class="body tablebox" tabindex="0" role="region" aria-label="Who is who in series and novel" {
                table class="table" role="table" {
                    thead {
                        tr role="row" {
                            (heading("In the series", "series"))
                            (heading("In the novel", "novel"))
                            th scope="col" role="columnheader" { "Note" }
                        }
                    }
                    tbody {
                        @for (character, it) in pairs(reading, &sort) {
                            tr role="row" {
                                th scope="row" role="rowheader" data-label="In the series" { (person(reading, character)) }
                                td role="cell" data-label="In the novel" { (it.book.unwrap_or("Not in the novel")) }
                                td role="cell" data-label="Note" { (told(reading, &it.note, it.confidence, &it.sources, exhibits)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn differences(reading: &Reading, exhibits: &mut Exhibits) -> Markup {
    html! {
        section class="act" {
            h2 { "What is different" }
            ul class="facts body" {
                @for known in reading.knowledge.differences() {
                    @let it = known.value;
                    li {
                        span class="ep" { (since(known.revealed_in)) }
                        p {
                            (told(reading, &it.text, it.confidence, &it.sources, exhibits))
                            " "
                            (faces(reading, &it.people))
                        }
                    }
                }
            }
        }
    }
}
