//! The front page: the question, how far the reader has watched, the four ways in, the cast, what is new, what is open.

use leptos::prelude::*;

use crate::app::components::{
    Briefs, Curtain, Icon, Later, Leaders, Medallion, Prose, SafeForYou, Shapes, SvgIcon, page_of, questions_as_entries,
};
use crate::app::reading::Reading;
use crate::app::state::use_progress;
use crate::domain::catalog::Character;
use crate::domain::knowledge::reference;
use crate::domain::medallion::{Size, picture};
use crate::domain::page::{cast_by_role, is_main};
use crate::domain::{Kind, Progress};
use crate::route::Route;

/// The page.
#[component]
pub fn HomePage(reading: Reading) -> impl IntoView {
    view! {
        <Hero reading />
        <Contents reading />
        <Later>
            <Cast reading />
            <News reading />
            <OpenQuestions reading />
            <div class="wrap">
                <Curtain reading />
            </div>
        </Later>
    }
}

#[component]
fn Hero(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    knowledge.site().hero.latest(knowledge).map(|hero| {
        view! {
            <section class="hero night">
                <div class="wrap">
                    <div class="hero-text">
                        <h1>{hero.value.title}</h1>
                        <p class="lead">
                            <Prose reading text=&hero.value.lead />
                        </p>
                        <HowFar reading />
                        <SafeForYou reading />
                    </div>
                    <Fall revealed_in=hero.revealed_in />
                </div>
            </section>
        }
        .into_any()
    })
}

/// Needs the program; without it the pages tell the premise only.
#[component]
fn HowFar(reading: Reading) -> impl IntoView {
    let progress = use_progress();
    let now = reading.knowledge.progress().0;
    let chosen = RwSignal::new(now.to_string());
    let option = |number: u8| {
        let words = if number == 0 { "Not started".to_owned() } else { format!("Through episode {number}") };
        view! {
            <option value=number.to_string() selected=number == now>
                {words}
            </option>
        }
        .into_any()
    };
    view! {
        <form
            class="ask scripted"
            on:submit=move |event| {
                event.prevent_default();
                progress.choose(Progress(chosen.with_untracked(|number| number.parse().unwrap_or_default())));
            }
        >
            <label for="hero-progress">"How far have you watched?"</label>
            <div>
                <select
                    id="hero-progress"
                    name="hero-progress"
                    prop:value=move || chosen.get()
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    {(0..=reading.knowledge.site().episodes).map(option).collect_view()}
                </select>
                <button class="btn" type="submit">
                    "Raise the curtain"
                </button>
            </div>
            <p>"You will never read past that point: not in a link, not in a list, not in a count."</p>
        </form>
    }
}

/// The drawing beside the question.
const ROOF: &str = "M60 60H330";
const THREAD: &str = "M330 60C336 120 300 170 306 250";
const PIN: (&str, &str) = ("330", "60");

/// A thread from the edge of a roof down to a tutu. How high the roof is, is not a thing of the premise.
#[component]
fn Fall(revealed_in: Progress) -> impl IntoView {
    let storeys = (revealed_in > Progress::PREMISE).then(|| {
        view! {
            <g class="storeys">
                <path d="M60 60H520M60 140H520M60 220H520M60 300H520"></path>
                <text x="516" y="52">
                    "4"
                </text>
                <text x="516" y="132">
                    "3"
                </text>
                <text x="516" y="212">
                    "2"
                </text>
                <text x="516" y="292">
                    "1"
                </text>
            </g>
        }
        .into_any()
    });
    let tutu = picture("front-page", String::new(), Size::Large);
    view! {
        <svg class="fall" viewBox="0 0 560 540" aria-hidden="true" focusable="false">
            {storeys}
            <path class="roof" d=ROOF></path>
            <path class="thread" d=THREAD></path>
            <circle class="pin" cx=PIN.0 cy=PIN.1 r="4"></circle>
            <svg
                class="md md-l md-white"
                x="130"
                y="220"
                width="340"
                height="340"
                viewBox="-100 -100 200 200"
            >
                <Shapes shapes=tutu />
            </svg>
        </svg>
    }
}

#[component]
fn Contents(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let way = |(route, count, name, words): (Route, usize, &'static str, &'static str)| {
        view! {
            <li>
                <a href=reading.href(&route)>
                    <span class="n">{count.to_string()}</span>
                    <strong>{name}</strong>
                    <span>{words}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let ways = [
        (Route::Characters, knowledge.characters().count(), "Characters", "Who they are, what they want, where they stand now."),
        (
            Route::Relationships,
            knowledge.relations().count(),
            "Relationships",
            "Every tie by kind, with the sentence that explains it.",
        ),
        (Route::Mystery, knowledge.events().count(), "Mystery", "What happened when, in both orders of telling."),
        (Route::Episodes, usize::from(knowledge.progress().0), "Episodes", "What happened, what was danced, what was left open."),
    ];
    view! {
        <nav class="contents wrap" aria-label="Contents">
            <ol>{ways.map(way).into_iter().collect_view()}</ol>
        </nav>
    }
}

#[component]
fn Cast(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let all = format!("All {} people you know of", knowledge.characters().count());
    let bill = |(role, people): (&'static str, Vec<&'static Character<'static>>)| {
        view! {
            <section>
                <h3>{role}</h3>
                <ul class="bill">
                    {people.into_iter().map(|person| view! { <Billing reading person /> }.into_any()).collect_view()}
                </ul>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="act wrap" id="cast">
            <h2>"The cast"</h2>
            <div class="body">
                <div class="bills">{cast_by_role(knowledge, is_main).into_iter().map(bill).collect_view()}</div>
                <p class="more">
                    <MoreLink reading route=Route::Characters words=all />
                </p>
            </div>
        </section>
    }
}

#[component]
fn Billing(reading: Reading, person: &'static Character<'static>) -> impl IntoView {
    let actor = reading.knowledge.cast().find(|credit| credit.character == person.index).map(|credit| credit.actor);
    view! {
        <li>
            <a href=reading.href(&page_of(person))>
                <Medallion reading character=person size=Size::Medium />
                {person.name}
            </a>
            <i aria-hidden="true"></i>
            <span class="as">{actor}</span>
        </li>
    }
}

/// A way on, at the end of a list.
#[component]
fn MoreLink(reading: Reading, route: Route, words: String) -> impl IntoView {
    view! {
        <a href=reading.href(&route)>{words} <SvgIcon icon=Icon::Go base=reading.base /></a>
    }
}

/// What the last episode seen has told.
#[component]
fn News(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let episode = knowledge.progress().episode()?;
    let events: Vec<_> = knowledge.events().filter(|event| event.revealed_in.0 == episode).collect();
    (!events.is_empty()).then(|| {
        view! {
            <section class="act wrap">
                <h2>{format!("New in episode {episode}")}</h2>
                <div class="body">
                    <Briefs reading events />
                    <p class="more">
                        <MoreLink reading route=Route::News words="Everything that is new to you".to_owned() />
                        " "
                        <MoreLink reading route=Route::Story words="The story so far".to_owned() />
                    </p>
                </div>
            </section>
        }
        .into_any()
    })
}

/// What is still open; once nothing is, what it was about.
#[component]
fn OpenQuestions(reading: Reading) -> impl IntoView {
    let knowledge = reading.knowledge;
    let open: Vec<_> = knowledge.questions().filter(|it| it.value.answer.latest(knowledge).is_none()).collect();
    let (heading, entries) = if open.is_empty() {
        let themes = knowledge.themes().map(|theme| (reference(Kind::Themes, theme.index), None));
        ("What it is about", themes.collect())
    } else {
        ("Still open", questions_as_entries(&open))
    };
    view! {
        <section class="act wrap">
            <h2>{heading}</h2>
            <Leaders reading entries />
        </section>
    }
}
