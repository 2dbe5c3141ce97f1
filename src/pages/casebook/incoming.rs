//! What somebody has brought from elsewhere: what would change, before anything does; or what is wrong with it.

use maud::{Markup, html};

use crate::domain::Progress;
use crate::domain::casebook::{Casebook, Favourite, LIMIT, known};
use crate::domain::desk::{Incoming, LARGEST, MOVED};
use crate::domain::export::FORMAT;
use crate::domain::import::{Differences, Imported, Problem, Target, differences, merged, read};
use crate::domain::notes::Note;
use crate::domain::stored::to_json;
use crate::pages::parts::prose::{date_in_words, since};
use crate::pages::{INCOMING, Reading};
use crate::transfer;

/// So many changes are named one by one, the others counted.
const MANY: usize = 12;

/// The part of the page, above everything else.
pub fn section(reading: &Reading, incoming: &Incoming) -> Markup {
    html! {
        section class="act" id=(INCOMING) {
            h2 { "Import" }
            div class="body prose" {
                @match read_any(reading, incoming) {
                    Ok(imported) => (preview(reading, incoming, &imported)),
                    Err(problem) => (refusal(incoming, &problem)),
                }
            }
        }
    }
}

/// What comes of the import: the casebook to come, and how far its reader had watched; `None` if nothing can come of it. It may
/// name what lies ahead, so it stands in no page.
#[must_use]
pub fn imported(reading: &Reading, is_merged: bool) -> Option<String> {
    let imported = read_any(reading, reading.desk.incoming.as_ref()?).ok()?;
    let (casebook, progress) = if is_merged {
        (merged(&reading.casebook, &imported.casebook), imported.progress.max(reading.knowledge.progress()))
    } else {
        (imported.casebook, imported.progress)
    };
    (casebook.stored_size() <= LIMIT).then(|| to_json(&Target { progress, casebook }))
}

fn read_any(reading: &Reading, incoming: &Incoming) -> Result<Imported, Problem> {
    let show = reading.knowledge.site().show;
    if incoming.text.starts_with(MOVED) {
        let text = transfer::file_in(&incoming.text)?;
        return read(&text, 0, show)
            .map_err(|problem| if matches!(problem, Problem::Damaged { .. }) { Problem::BrokenLink } else { problem });
    }
    read(&incoming.text, incoming.size, show)
}

fn refusal(incoming: &Incoming, problem: &Problem) -> Markup {
    html! {
        div role="alert" {
            p { strong { (name(incoming)) " cannot be imported. Nothing has been changed." } }
            p { (in_words(problem)) }
        }
        p class="acts" { button class="btn quiet" type="button" data-import="" { "Put it away" } }
    }
}

fn name(incoming: &Incoming) -> String {
    if incoming.file.is_empty() { "The link".to_owned() } else { format!("“{}”", incoming.file) }
}

fn in_words(problem: &Problem) -> String {
    match problem {
        Problem::TooLarge => {
            format!("It is larger than {} MB. A casebook is much smaller, so this is something else.", LARGEST >> 20)
        }
        Problem::Empty => "There is nothing in it.".to_owned(),
        Problem::Damaged { line, column } => format!(
            "It is damaged: from line {line}, column {column} on it cannot be read. If you have edited it, look there; otherwise export it again."
        ),
        Problem::Foreign => format!(
            "It does not say that it is a casebook: the field “format” has to be “{FORMAT}”. Choose a file that this wiki has exported."
        ),
        Problem::OtherShow(show) => format!("It belongs to a wiki about another series: {show}."),
        Problem::Newer(version) => {
            format!(
                "A newer version of the wiki wrote it (format {version}). Load this page again to get that version, then import it."
            )
        }
        Problem::Wrong { place, expected } => {
            format!("“{place}” is not {expected}. If you have edited the file, mend that and import it again.")
        }
        Problem::BrokenLink => {
            "A part of it was lost on its way, as some programs cut long addresses off. Copy it again as a whole, or use a file."
                .to_owned()
        }
        Problem::TooMuch => {
            "It holds more than this wiki can store in a browser, which is 1 MB for favourites and 1 MB for notes.".to_owned()
        }
    }
}

fn preview(reading: &Reading, incoming: &Incoming, imported: &Imported) -> Markup {
    let all = merged(&reading.casebook, &imported.casebook);
    let far = imported.progress;
    html! {
        p {
            (name(incoming)) " holds a casebook"
            @if !imported.exported.is_empty() { ", exported on " (date_in_words(&imported.exported)) }
            ". It was kept by somebody who had " (seen(far)) "; you have " (seen(reading.knowledge.progress())) "."
            @if far > reading.knowledge.progress() { " The wiki asks before it raises the curtain that far." }
        }
        h3 { "Merge" }
        p class="hint" { "Adds what you do not have. Of two notes about the same thing the newer one stays. Your settings stay." }
        (changes(reading, &all))
        @if all.stored_size() > LIMIT {
            p class="hint" { "Both together are more than this wiki can store in a browser, so they cannot be merged." }
        } @else {
            p class="acts" { button class="btn" type="button" data-import="merged" { "Merge them" } }
        }
        h3 { "Replace" }
        p class="hint" { "Makes your casebook what this one is: favourites, notes, theories, settings and progress." }
        (changes(reading, &imported.casebook))
        p class="acts" {
            button class="btn" type="button" data-import="replaced" { "Replace mine" }
            button class="btn quiet" type="button" data-import="" { "Leave everything as it is" }
        }
    }
}

fn seen(progress: Progress) -> String {
    progress.episode().map_or_else(|| "not started".to_owned(), |episode| format!("seen up to episode {episode}"))
}

/// What is different in the casebook to come.
fn changes(reading: &Reading, to_come: &Casebook) -> Markup {
    let own = &reading.casebook;
    let favourites = differences(&own.favourites, &to_come.favourites);
    let notes = differences(&own.notes, &to_come.notes);
    let rows: Vec<String> = favourite_rows(reading, &favourites).into_iter().chain(note_rows(reading, &notes)).collect();
    let is_other = own.settings != to_come.settings;
    html! {
        ul {
            @for row in rows.iter().take(MANY) { li { (row) } }
            @if rows.len() > MANY { li { "and " (rows.len() - MANY) " more" } }
            @if is_other { li { "Your settings become those of the casebook." } }
            @if rows.is_empty() && !is_other { li { "Nothing in your casebook changes." } }
        }
    }
}

fn favourite_rows(reading: &Reading, changes: &Differences<'_, Favourite>) -> Vec<String> {
    let row = |verb: &'static str| move |it: &&Favourite| format!("{verb}: {}", title(reading, &it.entity));
    let added = changes.added.iter().map(row("New favourite"));
    added.chain(changes.removed.iter().map(row("No favourite any more"))).collect()
}

fn note_rows(reading: &Reading, changes: &Differences<'_, Note>) -> Vec<String> {
    let row = |verb: &'static str| {
        move |it: &&Note| {
            let about = match it.suspect() {
                Some(suspect) => format!("your theory, {}", title(reading, &format!("characters/{suspect}"))),
                None => title(reading, &it.about),
            };
            // What was written later may tell what lies ahead.
            let words =
                if it.progress <= reading.knowledge.progress() { shorten(&it.words) } else { "behind the curtain".to_owned() };
            format!("{verb} ({}) on {about}: {words}", since(it.progress))
        }
    };
    let new = changes.added.iter().map(row("New note"));
    let others = changes.changed.iter().map(row("Other words of a note"));
    new.chain(others).chain(changes.removed.iter().map(row("Note removed"))).collect()
}

/// The name of an entity, if the reader knows it.
fn title(reading: &Reading, key: &str) -> String {
    known(reading.knowledge, key).map_or_else(|| "something behind the curtain".to_owned(), |entity| entity.name.to_string())
}

fn shorten(words: &str) -> String {
    const LONG: usize = 100;
    let cut: String = words.chars().take(LONG).collect();
    if cut.len() < words.len() { format!("{cut}…") } else { cut }
}
