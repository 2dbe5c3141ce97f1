//! The story so far, for somebody who comes back after a while: the case, every episode seen, everybody met.

use leptos::prelude::*;

use crate::app::components::{
    Citations, Curtain, Entries, Later, Leaders, MarginRow, Numeral, PageHeading, PersonLink, Prose, References,
    answers_as_entries, questions_as_entries,
};
use crate::app::reading::Reading;
use crate::domain::catalog::{Account, Character, Episode};
use crate::domain::dated::Known;
use crate::domain::page::{Cited, Exhibits};
use crate::domain::story::{Chapter, chapters, people};
use crate::domain::{Progress, Text};
use crate::route::Route;

/// Somebody with the steps of their story.
type Met = (&'static Character<'static>, Vec<Known<'static, Text<'static>>>);

/// An episode with what it tells, as it stands on the page.
struct Told {
    episode: &'static Episode<'static>,
    account: Option<Cited<&'static Account<'static>>>,
    asked: Entries,
    answered: Entries,
}

/// The page.
#[component]
pub fn StoryPage(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let mut exhibits = Exhibits::default();
    let told: Vec<Told> = chapters(knowledge).iter().map(|it| told(reading, it, &mut exhibits)).collect();
    let met = people(knowledge);
    let case = knowledge.site().hero.latest(knowledge).map(|hero| {
        view! {
            <section class="act stand" id="case">
                <h2>"The case"</h2>
                <p class="body">
                    <Prose reading text=&hero.value.lead />
                </p>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="wrap">
            <PageHeading reading title="The story so far" lead=lead(knowledge.progress()) />
            {contents(&told, !met.is_empty())}
            {case}
            <Later>
                {told.into_iter().map(|told| view! { <ChapterSection reading told /> }.into_any()).collect_view()}
                {(!met.is_empty()).then(|| view! { <Everybody reading met /> }.into_any())}
                <Curtain reading />
                <References reading exhibits=exhibits.list() />
            </Later>
        </div>
    }
}

fn lead(progress: Progress) -> String {
    match progress.episode() {
        None => "What everybody may know before the first episode.".to_owned(),
        Some(1) => "What the first episode has told you.".to_owned(),
        Some(episode) => format!("What the first {episode} episodes have told you, to be read before the next one."),
    }
}

fn told(reading: Reading, chapter: &Chapter<'static>, exhibits: &mut Exhibits) -> Told {
    Told {
        episode: chapter.episode,
        account: chapter.account.map(|account| exhibits.cited(account, &account.sources)),
        asked: questions_as_entries(&chapter.raised),
        answered: answers_as_entries(reading, &chapter.answered),
    }
}

fn title(episode: &Episode<'static>) -> &'static str {
    episode.title.unwrap_or("Untitled")
}

fn contents(told: &[Told], has_people: bool) -> AnyView {
    let chapter = |it: &Told| {
        let number = it.episode.number;
        view! {
            <li>
                <a href=format!("#episode-{number}")>{format!("{number}. {}", title(it.episode))}</a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="toc" aria-label="Contents">
            <ol>
                <li>
                    <a href="#case">"The case"</a>
                </li>
                {told.iter().map(chapter).collect_view()}
                {has_people.then(|| view! { <li><a href="#people">"Person by person"</a></li> }.into_any())}
            </ol>
        </nav>
    }
    .into_any()
}

#[component]
fn ChapterSection(reading: Reading, told: Told) -> impl IntoView {
    let number = told.episode.number;
    let account = told.account.map(|account| {
        view! {
            <p>
                <Prose reading text=&account.value.summary />
                " "
                <Citations exhibits=account.exhibits />
            </p>
        }
        .into_any()
    });
    let gap = told.episode.gap.as_ref().map(|text| view! { <p class="hint"><Prose reading text /></p> }.into_any());
    let list = |heading: &'static str, entries: Entries| {
        (!entries.is_empty()).then(|| {
            view! {
                <h3>{heading}</h3>
                <Leaders reading entries />
            }
            .into_any()
        })
    };
    view! {
        <section class="act" id=format!("episode-{number}")>
            <h2>
                <Numeral episode=number />
                <a href=reading.href(&Route::Episode(number))>{title(told.episode)}</a>
            </h2>
            <div class="body">
                <div class="prose">{account} {gap}</div>
                {list("Now you ask", told.asked)}
                {list("Now you know", told.answered)}
            </div>
        </section>
    }
}

#[component]
fn Everybody(reading: Reading, met: Vec<Met>) -> impl IntoView {
    let step = move |it: Known<'static, Text<'static>>| {
        view! {
            <MarginRow revealed_in=it.revealed_in>
                <Prose reading text=it.value />
            </MarginRow>
        }
        .into_any()
    };
    let person = |(who, steps): Met| {
        view! {
            <section>
                <h3 id=format!("of-{}", who.id)>
                    <PersonLink reading character=who />
                </h3>
                <ol class="lines">{steps.into_iter().map(step).collect_view()}</ol>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="act" id="people">
            <h2>"Person by person"</h2>
            <div class="body stories">{met.into_iter().map(person).collect_view()}</div>
        </section>
    }
}
