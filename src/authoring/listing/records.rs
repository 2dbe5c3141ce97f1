//! Goes through what a text cannot link to: relations, suspects, credits, notes and sources, field by field.

use super::entry::Entry;
use super::{Listing, Style, To};
use crate::authoring::part::Part;
use crate::authoring::read::Content;
use crate::authoring::source::{Book, CaseLine, Citation, Credit, ProductionNote, Relation, Suspect};

/// Adds all of these.
pub(super) fn list<'a>(listing: &mut Listing<'a>, content: &'a Content) {
    let source = &content.source;
    for (index, it) in source.relations.iter().enumerate() {
        relation(&mut Entry::new(listing, content.place(Part::Relations, index), it.revealed_in), it);
    }
    for (index, it) in source.suspects.iter().enumerate() {
        suspect(&mut Entry::new(listing, content.place(Part::Suspects, index), it.revealed_in), it);
    }
    for (index, it) in source.cast.iter().enumerate() {
        credit(&mut Entry::new(listing, content.place(Part::Cast, index), it.revealed_in), it);
    }
    for (index, it) in source.production.iter().enumerate() {
        production(&mut Entry::new(listing, content.place(Part::Production, index), it.revealed_in), it);
    }
    book(&mut Entry::new(listing, content.place(Part::Book, 0), 0), &source.book);
    for (index, it) in source.sources.iter().enumerate() {
        citation(&mut Entry::new(listing, content.place(Part::Sources, index), it.revealed_in), it);
    }
}

fn relation<'a>(entry: &mut Entry<'_, 'a>, it: &'a Relation) {
    entry.number("revealed_in", it.revealed_in);
    entry.one("a", To::Character, &it.a);
    entry.one("b", To::Character, &it.b);
    entry.one("kind", To::RelationKind, &it.kind);
    entry.plain("label", &it.label);
    entry.markup("what", &it.what);
    if let Some(until) = it.until {
        entry.number("until", until);
    }
    entry.sources(&it.sources);
    entry.texts("uncertain", &it.uncertain, Style::Note);
}

fn suspect<'a>(entry: &mut Entry<'_, 'a>, it: &'a Suspect) {
    entry.id(&it.id, "suspect", false);
    entry.one("id", To::Character, &it.id);
    entry.number("revealed_in", it.revealed_in);
    for (key, lines) in [("case_for", &it.case_for), ("case_against", &it.case_against)] {
        for (index, line) in lines.iter().enumerate() {
            case_line(&mut entry.dated_row(key, index, line.revealed_in, "the suspect"), line);
        }
    }
    if let Some(number) = it.cleared_in {
        entry.number("cleared_in", number);
    }
    entry.number("truth_revealed_in", it.truth_revealed_in);
    entry.shown_from(it.truth_revealed_in).markup("truth", &it.truth);
    entry.texts("uncertain", &it.uncertain, Style::Note);
}

fn case_line<'a>(row: &mut Entry<'_, 'a>, it: &'a CaseLine) {
    row.markup("what", &it.what);
    row.sources(&it.sources);
}

fn credit<'a>(entry: &mut Entry<'_, 'a>, it: &'a Credit) {
    entry.number("revealed_in", it.revealed_in);
    entry.public("actor", &it.actor);
    entry.one("character", To::Character, &it.character);
    entry.markup("background", &it.background);
    entry.sources(&it.sources);
}

fn production<'a>(entry: &mut Entry<'_, 'a>, it: &'a ProductionNote) {
    entry.number("revealed_in", it.revealed_in);
    entry.one("group", To::ProductionGroup, &it.group);
    entry.plain("label", &it.label);
    entry.markup("text", &it.text);
    entry.sources(&it.sources);
}

fn book<'a>(entry: &mut Entry<'_, 'a>, it: &'a Book) {
    for (index, novel) in it.novels.iter().enumerate() {
        let mut row = entry.row("novels", index, 0);
        row.public("title", &novel.title);
        row.texts("authors", &novel.authors, Style::Public);
        row.public("published", &novel.published);
        row.public("publisher", &novel.publisher);
        row.public("pages", &novel.pages);
        row.public("isbn", &novel.isbn);
        if let Some(genre) = &novel.genre {
            row.plain("genre", genre);
        }
        row.sources(&novel.sources);
    }
    for (index, note) in it.notes.iter().enumerate() {
        let mut row = entry.dated_row("notes", index, note.revealed_in, "the book");
        row.one("group", To::BookGroup, &note.group);
        row.markup("text", &note.text);
        row.sources(&note.sources);
    }
    for (index, pair) in it.counterparts.iter().enumerate() {
        let mut row = entry.dated_row("counterparts", index, pair.revealed_in, "the book");
        if let Some(name) = &pair.book {
            row.plain("book", name);
        }
        row.one("character", To::Character, &pair.character);
        row.markup("note", &pair.note);
        row.sources(&pair.sources);
    }
    for (index, difference) in it.differences.iter().enumerate() {
        let mut row = entry.dated_row("differences", index, difference.revealed_in, "the book");
        row.id(&difference.id, "difference", false);
        row.markup("text", &difference.text);
        row.many("people", To::Character, &difference.people);
        row.sources(&difference.sources);
    }
}

fn citation<'a>(entry: &mut Entry<'_, 'a>, it: &'a Citation) {
    entry.id(&it.id, "source", false);
    entry.number("revealed_in", it.revealed_in);
    entry.plain("title", &it.title);
    entry.plain("publisher", &it.publisher);
    entry.plain("what", &it.what);
}
