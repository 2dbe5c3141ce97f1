//! The story so far, for somebody who comes back after a while: the case, every episode seen, everybody met.

use maud::{Markup, html};

use crate::domain::Text;
use crate::domain::catalog::Character;
use crate::domain::dated::Known;
use crate::domain::page::Exhibits;
use crate::domain::story::{Chapter, chapters, people};
use crate::pages::Reading;
use crate::pages::parts::cites::{cites, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::lists::{answers_as_entries, leaders, line, person, questions_as_entries};
use crate::pages::parts::prose::prose;
use crate::pages::parts::sheet::{headline, numeral};
use crate::route::Route;

/// Somebody with the steps of their story.
type Met = (&'static Character<'static>, Vec<Known<'static, Text<'static>>>);

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let (chapters, met) = (chapters(knowledge), people(knowledge));
    let lead = match knowledge.progress().episode() {
        None => "What everybody may know before the first episode.".to_owned(),
        Some(1) => "What the first episode has told you.".to_owned(),
        Some(episode) => format!("What the first {episode} episodes have told you, to be read before the next one."),
    };
    html! {
        div class="wrap" {
            (headline(reading, "The story so far", lead))
            (contents(&chapters, &met))
            @if let Some(hero) = knowledge.site().hero.latest(knowledge) {
                section class="act stand" id="case" {
                    h2 { "The case" }
                    p class="body" { (prose(reading, &hero.value.lead)) }
                }
            }
            @for chapter in &chapters { (told(reading, chapter, &mut exhibits)) }
            @if !met.is_empty() { (everybody(reading, &met)) }
            (curtain(reading))
            (references(reading, &exhibits))
        }
    }
}

fn contents(chapters: &[Chapter<'_>], met: &[Met]) -> Markup {
    html! {
        nav class="toc" aria-label="Contents" {
            ol {
                li { a href="#case" { "The case" } }
                @for it in chapters {
                    li { a href={ "#episode-" (it.episode.number) } { (it.episode.number) ". " (it.episode.title.unwrap_or("Untitled")) } }
                }
                @if !met.is_empty() { li { a href="#people" { "Person by person" } } }
            }
        }
    }
}

fn told(reading: &Reading, chapter: &Chapter<'static>, exhibits: &mut Exhibits) -> Markup {
    let episode = chapter.episode;
    html! {
        section class="act" id={ "episode-" (episode.number) } {
            h2 {
                (numeral(episode.number))
                a href=(reading.href(&Route::Episode(episode.number))) { (episode.title.unwrap_or("Untitled")) }
            }
            div class="body" {
                div class="prose" {
                    @if let Some(account) = chapter.account {
                        p {
                            (prose(reading, &account.summary))
                            " "
                            (cites(exhibits, &account.sources))
                        }
                    }
                    @if let Some(gap) = &episode.gap { p class="hint" { (prose(reading, gap)) } }
                }
                @let asked = questions_as_entries(&chapter.raised);
                @let answered = answers_as_entries(reading, &chapter.answered);
                @for (heading, entries) in [("Now you ask", asked), ("Now you know", answered)] {
                    @if !entries.is_empty() {
                        h3 { (heading) }
                        (leaders(reading, entries))
                    }
                }
            }
        }
    }
}

fn everybody(reading: &Reading, met: &[Met]) -> Markup {
    html! {
        section class="act" id="people" {
            h2 { "Person by person" }
            div class="body stories" {
                @for (who, steps) in met {
                    section {
                        h3 id={ "of-" (who.id) } { (person(reading, who)) }
                        ol class="lines" { @for it in steps { (line(it.revealed_in, &prose(reading, it.value))) } }
                    }
                }
            }
        }
    }
}
