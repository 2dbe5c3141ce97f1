//! Search: what answers a query, statement by statement; and where nothing is asked for, everything from A to Z.

use std::ops::Range;

use maud::{Markup, html};

use crate::domain::listing::encode;
use crate::domain::{Entity, Kind};
use crate::pages::parts::lists::SCREENFUL;
use crate::pages::parts::prose::link;
use crate::pages::parts::sheet::headline;
use crate::pages::{Reading, SEARCH_FIELD, nothing};
use crate::route::Route;
use crate::search::{Found, Group, Hit, Index, Part, Section};

/// So many hits of a group are shown, until somebody asks for all.
const FEW: usize = 10;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    page_from(reading, &Index::new(reading.knowledge))
}

/// Draws the page with an index of what the reader knows.
pub fn page_from(reading: &Reading, index: &Index) -> Markup {
    let asked = reading.query.get("q").unwrap_or_default();
    let asked = asked.trim();
    html! {
        div class="wrap" {
            (headline(reading, "Search", "In the story as far as you know it: nothing that lies ahead is found, suggested or counted."))
            (form(reading))
            @if asked.is_empty() { (a_to_z(reading)) } @else { (answers(reading, asked, &index.find(asked))) }
        }
    }
}

fn form(reading: &Reading) -> Markup {
    html! {
        form class="filters scripted" role="search" data-form="search" method="get" action=(reading.href(&Route::Search)) {
            p {
                label for=(SEARCH_FIELD) { "Words, in any order" }
                input id=(SEARCH_FIELD) type="search" name="q" size="40" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="search-hint";
            }
            button class="btn" type="submit" { "Search" }
            p class="hint" id="search-hint" { "The beginning of a word is enough, and a slip of the finger does no harm." }
        }
    }
}

fn answers(reading: &Reading, asked: &str, found: &Found<'_>) -> Markup {
    let only = reading.query.get("in").and_then(|word| Group::ALL.into_iter().find(|group| word_of(*group) == word));
    if found.sections.is_empty() {
        return html! {
            div class="empty" {
                p { "Nothing that you know of answers “" (asked) "”." }
                p { "Fewer or shorter words find more. " a href=(reading.href(&Route::Search)) { "Everything from A to Z" } }
            }
        };
    }
    let only = only.filter(|only| found.sections.iter().any(|section| section.group == *only));
    let count = found.count();
    html! {
        p class="count" { (count) (if count == 1 { " answer" } else { " answers" }) " to “" (asked) "”" }
        @if only.is_some() {
            p class="more" { a href=(reading.href_with(&Route::Search, &query(asked, None))) noscroll { "All groups" } }
        }
        // With another query nothing stays: the answers are put in place as a whole, the first group first, which takes less
        // than to look in each row for what is the same.
        div id=(query(asked, None)) {
            @let shown = found.sections.iter().filter(|section| only.is_none_or(|only| only == section.group));
            @for (place, section) in shown.enumerate() { (group(reading, asked, section, only.is_some(), place > 0)) }
        }
    }
}

fn group(reading: &Reading, asked: &str, section: &Section<'_>, is_whole: bool, is_later: bool) -> Markup {
    let all = section.hits.len();
    let shown = if is_whole { all } else { all.min(FEW) };
    html! {
        section class="act" data-later[is_later] {
            h2 { (section.group.heading()) ": " (all) }
            div class="body" {
                ul class="qa" data-later=(SCREENFUL) {
                    @for hit in section.hits.iter().take(shown) { (row(reading, hit)) }
                }
                @if shown < all {
                    p class="more" {
                        a href=(reading.href_with(&Route::Search, &query(asked, Some(section.group)))) noscroll {
                            "All " (all) " in " (section.group.heading())
                        }
                    }
                }
            }
        }
    }
}

fn row(reading: &Reading, hit: &Hit<'_>) -> Markup {
    let Some(entity) = reading.knowledge.entity(hit.entry.about) else { return nothing() };
    let page = Route::href_of(entity, &reading.base);
    let href = match &hit.entry.part {
        Part::Whole => page,
        Part::Statement(anchor) => format!("{page}#{anchor}"),
        Part::Case(anchor) => format!("{}#{anchor}", reading.href(&Route::Suspects)),
    };
    html! {
        li data-search-result {
            h3 { a href=(href) { (marked(&hit.entry.name, &hit.in_name)) } }
            @if !hit.entry.words.is_empty() { p class="answer" { (marked(&hit.entry.words, &hit.in_words)) } }
        }
    }
}

/// A text with what was asked for marked.
fn marked(text: &str, marks: &[Range<usize>]) -> Markup {
    let before = std::iter::once(0).chain(marks.iter().map(|mark| mark.end));
    let rest = marks.last().map_or(0, |mark| mark.end);
    html! {
        @for (from, mark) in before.zip(marks) {
            (&text[from..mark.start])
            mark { (&text[mark.clone()]) }
        }
        (&text[rest..])
    }
}

fn word_of(group: Group) -> String {
    group.heading().to_ascii_lowercase()
}

fn query(asked: &str, only: Option<Group>) -> String {
    let asked = encode(asked);
    only.map_or_else(|| format!("q={asked}"), |group| format!("q={asked}&in={}", word_of(group)))
}

/// Everything that has a page of its own, by name.
fn a_to_z(reading: &Reading) -> Markup {
    let pages = [Kind::Characters, Kind::Places, Kind::Themes, Kind::Ballet];
    let entities: Vec<(String, Entity<'static>)> = reading
        .knowledge
        .entities()
        .filter(|entity| pages.contains(&entity.at.kind))
        .map(|entity| (key(&entity.name.to_string()), entity))
        .collect();
    let mut order: Vec<usize> = (0..entities.len()).collect();
    order.sort_by(|&a, &b| entities[a].0.cmp(&entities[b].0));
    let letter = |place: usize| entities[place].0.chars().next().unwrap_or('#').to_ascii_uppercase();
    let stretches: Vec<&[usize]> = order.chunk_by(|&a, &b| letter(a) == letter(b)).collect();
    html! {
        nav class="seg" aria-label="A to Z" {
            @for stretch in &stretches {
                @let letter = letter(stretch[0]);
                a href={ "#letter-" (letter) } { (letter) }
            }
        }
        @for stretch in &stretches {
            @let letter = letter(stretch[0]);
            section class="act" id={ "letter-" (letter) } {
                h2 { (letter) }
                ul class="index body" {
                    @for &place in *stretch {
                        @let entity = entities[place].1;
                        li { (link(reading, entity)) span class="ep" { (entity.at.kind.heading()) } }
                    }
                }
            }
        }
    }
}

/// Under which letters a name stands: an article is none of them.
fn key(name: &str) -> String {
    let bare = ["The ", "A ", "An "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name);
    bare.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_ascii_lowercase()
}
