//! The front page: the question, how far the reader has watched, the four ways in, the cast, what is new, what is open.

use maud::{Markup, PreEscaped, html};

use crate::domain::catalog::Character;
use crate::domain::knowledge::reference;
use crate::domain::medallion::{Size, picture};
use crate::domain::page::{cast_by_role, is_main};
use crate::domain::{Kind, Progress};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::icon::{Icon, icon};
use crate::pages::parts::lists::{briefs, leaders, page_of, questions_as_entries};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::prose::prose;
use crate::pages::parts::sheet::safe;
use crate::pages::{Reading, nothing};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    html! {
        (hero(reading))
        (contents(reading))
        (cast(reading))
        (news(reading))
        (open_questions(reading))
        div class="wrap" { (curtain(reading)) }
    }
}

fn hero(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let Some(hero) = knowledge.site().hero.latest(knowledge) else { return nothing() };
    html! {
        section class="hero night" {
            div class="wrap" {
                div class="hero-text" {
                    h1 { (hero.value.title) }
                    p class="lead" { (prose(reading, &hero.value.lead)) }
                    (ask(reading))
                    (safe(reading))
                }
                (fall(hero.revealed_in))
            }
        }
    }
}

/// The app listens to the form; without it the pages tell the premise only.
fn ask(reading: &Reading) -> Markup {
    let now = reading.knowledge.progress().0;
    html! {
        form class="ask scripted" data-form="progress" {
            label for="hero-progress" { "How far have you watched?" }
            div {
                select id="hero-progress" name="hero-progress" {
                    @for number in 0..=reading.knowledge.site().episodes {
                        option value=(number) selected[number == now] {
                            @if number == 0 { "Not started" } @else { "Through episode " (number) }
                        }
                    }
                }
                button class="btn" type="submit" { "Raise the curtain" }
            }
            p { "You will never read past that point: not in a link, not in a list, not in a count." }
        }
    }
}

/// A thread from the edge of a roof down to a tutu. How high the roof is, is not a thing of the premise.
fn fall(revealed_in: Progress) -> Markup {
    let storeys = (revealed_in > Progress::PREMISE).then(|| {
        html! {
            g class="storeys" {
                path d="M60 60H520M60 140H520M60 220H520M60 300H520" {}
                text x="516" y="52" { "4" }
                text x="516" y="132" { "3" }
                text x="516" y="212" { "2" }
                text x="516" y="292" { "1" }
            }
        }
    });
    let tutu = picture("front-page", "", Size::Large);
    html! {
        svg class="fall" viewBox="0 0 560 540" aria-hidden="true" focusable="false" {
            @if let Some(storeys) = &storeys { (storeys) }
            path class="roof" d="M60 60H330" {}
            path class="thread" d="M330 60C336 120 300 170 306 250" {}
            circle class="pin" cx="330" cy="60" r="4" {}
            svg class="md md-l md-white" x="130" y="220" width="340" height="340" viewBox="-100 -100 200 200" { (PreEscaped(tutu)) }
        }
    }
}

fn contents(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let told = usize::from(knowledge.progress().0);
    let counted = [
        (Route::Characters, knowledge.characters().count(), "Characters", "Who they are, what they want, where they stand now."),
        (
            Route::Relationships,
            knowledge.relations().count(),
            "Relationships",
            "Every tie by kind, with the sentence that explains it.",
        ),
        (Route::Mystery, knowledge.events().count(), "Mystery", "What happened when, in both orders of telling."),
        (Route::Episodes, told, "Episodes", "What happened, what was danced, what was left open."),
    ];
    html! {
        nav class="contents wrap" aria-label="Contents" {
            ol {
                @for (route, count, name, words) in &counted {
                    li {
                        a href=(reading.href(route)) {
                            span class="n" { (count) }
                            strong { (name) }
                            span { (words) }
                        }
                    }
                }
            }
        }
    }
}

fn cast(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let met = knowledge.characters().count();
    html! {
        section class="act wrap" id="cast" {
            h2 { "The cast" }
            div class="body" {
                div class="bills" {
                    @for (role, people) in cast_by_role(knowledge, is_main) {
                        section {
                            h3 { (role) }
                            ul class="bill" { @for person in people { (billing(reading, person)) } }
                        }
                    }
                }
                p class="more" {
                    a href=(reading.href(&Route::Characters)) {
                        (format!("All {met} people you know of"))
                        (icon(Icon::Go, &reading.base))
                    }
                }
            }
        }
    }
}

fn billing(reading: &Reading, person: &'static Character<'static>) -> Markup {
    let actor = reading.knowledge.cast().find(|credit| credit.character == person.index).map(|credit| credit.actor);
    html! {
        li {
            a href=(reading.href(&page_of(person))) {
                (medallion(reading, person, Size::Medium))
                (person.name)
            }
            i aria-hidden="true" {
            }
            span class="as" { @if let Some(actor) = actor { (actor) } }
        }
    }
}

/// What the last episode seen has told.
fn news(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let Some(episode) = knowledge.progress().episode() else { return nothing() };
    let news: Vec<_> = knowledge.events().filter(|event| event.revealed_in.0 == episode).collect();
    if news.is_empty() {
        return nothing();
    }
    html! {
        section class="act wrap" {
            h2 { (format!("New in episode {episode}")) }
            div class="body" {
                (briefs(reading, &news))
                p class="more" {
                    a href=(reading.href(&Route::News)) { "Everything that is new to you" (icon(Icon::Go, &reading.base)) }
                    " "
                    a href=(reading.href(&Route::Story)) { "The story so far" (icon(Icon::Go, &reading.base)) }
                }
            }
        }
    }
}

fn open_questions(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let open: Vec<_> = knowledge.questions().filter(|question| question.value.answer.latest(knowledge).is_none()).collect();
    if open.is_empty() {
        let themes: Vec<_> = knowledge.themes().map(|theme| (reference(Kind::Themes, theme.index), None)).collect();
        return html! {
            section class="act wrap" {
                h2 { "What it is about" }
                (leaders(reading, themes))
            }
        };
    }
    html! {
        section class="act wrap" {
            h2 { "Still open" }
            (leaders(reading, questions_as_entries(&open)))
        }
    }
}
