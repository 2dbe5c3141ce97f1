//! New since: what the reader has learned since an earlier episode, what they keep first.

use maud::{Markup, html};

use crate::domain::casebook::known;
use crate::domain::catalog::Statement;
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::news::News;
use crate::domain::page::{Bond, Exhibits};
use crate::domain::{Kind, Progress};
use crate::pages::parts::cites::{references, tie_told};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::{
    answers_as_entries, briefs, fact_rows, line, person, questions_as_entries, section, statements, swatch,
};
use crate::pages::parts::prose::{link, prose};
use crate::pages::parts::sheet::headline;
use crate::pages::{Reading, nothing};
use crate::route::{Query, Route};

/// The span that an address asks for: what was learned after `since`, up to `upto`.
fn span(query: &Query, now: Progress) -> (Progress, Progress) {
    let number = |name| query.get(name).and_then(|text| text.parse().ok()).map(Progress);
    let upto = number("upto").unwrap_or(now).min(now);
    (number("since").unwrap_or(Progress(upto.0.saturating_sub(1))).min(upto), upto)
}

/// Whether the page at this address tells all that has been learned since.
#[must_use]
pub fn covers(query: &Query, since: Progress, now: Progress) -> bool {
    let (from, upto) = span(query, now);
    from <= since && upto == now
}

/// The address of the page for a span.
#[must_use]
pub fn href(reading: &Reading, since: Progress, upto: Progress) -> String {
    let query = if upto < reading.knowledge.progress() {
        format!("since={}&upto={}", since.0, upto.0)
    } else {
        format!("since={}", since.0)
    };
    reading.href_with(&Route::News, &query)
}

/// A word at the top of every page, after the progress has been raised.
pub fn banner(reading: &Reading, since: Progress) -> Markup {
    let href = href(reading, since, reading.knowledge.progress());
    html! {
        div class="notice" id="news" {
            a href=(href) { "What is new to you" }
            button class="textbtn" type="button" data-put-away="news" { "Not now" }
        }
    }
}

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let (since, upto) = span(&reading.query, reading.knowledge.progress());
    let then = &reading.knowing(reading.knowledge.earlier(upto));
    let news = News::new(then.knowledge, since);
    let lead = match (since.0, upto.0) {
        (_, 0) => "Nothing is new before the first episode.".to_owned(),
        (0, 1) => "What episode 1 has told you.".to_owned(),
        (from, to) if from + 1 == to => format!("What episode {to} has told you that you did not know after episode {from}."),
        (from, to) if from < to => format!("What episodes {} to {to} have told you.", from + 1),
        _ => "Nothing is new here: the address covers no episode that you have seen.".to_owned(),
    };
    let mut exhibits = Exhibits::default();
    let suspects = suspects(then, &news, &mut exhibits);
    let new_ties = ties(then, &news.ties, &mut exhibits);
    let ended_ties = ties(then, &news.ended, &mut exhibits);
    let people = people(then, &news, &mut exhibits);
    let others = news.others.iter().map(|at| (*at, None)).collect();
    html! {
        div class="wrap" {
            (headline(then, "New to you", lead))
            @if news.is_empty() && since < upto { p class="empty" { "Nothing that the sources tell was new." } }
            (kept(then, &news))
            (act("Events", news.events.len(), &briefs(then, &news.events)))
            (act("Seen differently", news.overturned.len(), &overturned(then, &news)))
            (section(then, "Answered", answers_as_entries(then, &news.answered)))
            (section(then, "Asked", questions_as_entries(&news.raised)))
            (act("Suspects", news.suspects.len(), &suspects))
            (act("Ties", news.ties.len(), &new_ties))
            (act("Ties that ended", news.ended.len(), &ended_ties))
            (act("People", news.people.len(), &people))
            (section(then, "Places, themes, and dances", others))
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

/// A part of the page, if there is anything in it.
fn act(heading: &str, count: usize, inside: &Markup) -> Markup {
    if count == 0 {
        return nothing();
    }
    html! {
        section class="act" {
            h2 { (heading) }
            (inside)
        }
    }
}

/// What the reader keeps comes first.
fn kept(reading: &Reading, news: &News<'static>) -> Markup {
    let mut touched = Vec::new();
    for favourite in reading.casebook.favourites.kept() {
        let Some(entity) = known(reading.knowledge, &favourite.entity) else { continue };
        let count = news.touching(entity.at);
        if count > 0 {
            touched.push((entity, count));
        }
    }
    let rows = html! {
        ul class="open body" {
            @for (entity, count) in &touched {
                li {
                    (link(reading, *entity))
                    span class="ep" { (count) @if *count == 1 { " piece of news" } @else { " pieces of news" } }
                }
            }
        }
    };
    act("Your favourites", touched.len(), &rows)
}

fn overturned(reading: &Reading, news: &News<'static>) -> Markup {
    let event = |index| reading.knowledge.entity(reference(Kind::Events, index)).map(|it| link(reading, it));
    html! {
        ul class="open body" {
            @for (earlier, later) in &news.overturned {
                li {
                    @if let Some(link) = event(earlier.value.index) { (link) }
                    span class="hint" { "since " @if let Some(link) = event(later.index) { (link) } }
                }
            }
        }
    }
}

fn suspects(reading: &Reading, news: &News<'static>, exhibits: &mut Exhibits) -> Markup {
    html! {
        div class="body stories" {
            @for it in &news.suspects {
                section {
                    h3 {
                        (person(reading, it.who))
                        @if it.is_new { " " span class="tag" { "new suspect" } }
                        @if it.is_cleared { " " span class="tag" { "cleared" } }
                    }
                    (lines(reading, "Speaks against them", &it.against, exhibits))
                    (lines(reading, "Speaks for them", &it.for_them, exhibits))
                    @if let Some(truth) = &it.truth { p { (prose(reading, truth.value)) } }
                }
            }
        }
    }
}

fn lines(reading: &Reading, words: &str, lines: &[Known<'static, Statement<'static>>], exhibits: &mut Exhibits) -> Markup {
    if lines.is_empty() {
        return nothing();
    }
    html! {
        p class="hint" { (words) }
        (statements(reading, lines, None, exhibits))
    }
}

fn ties(reading: &Reading, bonds: &[Bond<'static>], exhibits: &mut Exhibits) -> Markup {
    html! {
        ul class="lines body" {
            @for bond in bonds {
                @let words = html! {
                    (person(reading, bond.a)) " and " (person(reading, bond.b)) ", "
                    span class="kind" { (swatch(bond.kind)) (bond.kind.name) }
                    ". "
                    (tie_told(reading, bond.relation, bond.ended, exhibits))
                };
                (line(bond.revealed_in, &words))
            }
        }
    }
}

fn people(reading: &Reading, news: &News<'static>, exhibits: &mut Exhibits) -> Markup {
    html! {
        div class="body stories" {
            @for it in &news.people {
                section {
                    h3 {
                        (person(reading, it.person))
                        @if it.is_met { " " span class="tag" { "new to you" } }
                    }
                    @if !it.aliases.is_empty() { p class="hint" { "Also known as " (it.aliases.join(", ")) } }
                    @if let Some(stand) = &it.stand { p class="standing" { (prose(reading, stand.value)) } }
                    ul class="lines" {
                        @for it in &it.status { (line(it.revealed_in, &prose(reading, &it.value.text))) }
                        (fact_rows(reading, &it.facts, exhibits))
                    }
                }
            }
        }
    }
}
