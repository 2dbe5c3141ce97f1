//! What the series makes its viewers ask, open and answered.

use leptos::prelude::*;

use crate::app::components::{
    Breadcrumbs, Citations, Curtain, Leaders, PageHeading, Prose, References, SmallButtons, ToldIn, in_turn,
};
use crate::app::reading::Reading;
use crate::domain::case::{Asked, State, questions_by_state};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibit;
use crate::domain::{Kind, Text};
use crate::route::Route;

/// All of them, by their state.
#[component]
pub fn QuestionsPage(reading: Reading) -> impl IntoView {
    let (questions, references) = questions_by_state(reading.knowledge);
    let lead = if questions.is_empty() {
        "The series has not asked you anything yet."
    } else {
        "What is still open, and what has been answered, as far as you have watched."
    };
    let mut questions = questions.into_iter().peekable();
    let mut section = |state| {
        let rows: Vec<_> = std::iter::from_fn(|| questions.next_if(|it| it.state == state)).collect();
        (!rows.is_empty()).then(|| view! { <StateSection reading heading=heading(state) questions=rows /> }.into_any())
    };
    view! {
        <div class="wrap">
            <Breadcrumbs reading above=vec![(Route::Mystery, "Mystery")] here="Questions" />
            <PageHeading reading title="Questions" lead />
            {State::ALL.into_iter().map(&mut section).collect_view()}
            <Curtain reading />
            <References reading exhibits=references />
        </div>
    }
}

const fn heading(state: State) -> &'static str {
    match state {
        State::Open => "Open",
        State::Partly => "Partly answered",
        State::LeftOpen => "Left open at the end",
        State::Answered => "Answered",
    }
}

#[component]
fn StateSection(reading: Reading, heading: &'static str, questions: Vec<Asked<'static>>) -> impl IntoView {
    let rows = in_turn(questions, move |asked| view! { <QuestionRow reading asked /> }.into_any());
    view! {
        <section class="act">
            <h2>{heading}</h2>
            <ul class="qa body">{rows}</ul>
        </section>
    }
}

#[component]
fn QuestionRow(reading: Reading, asked: Asked<'static>) -> impl IntoView {
    let Known { revealed_in, value: it } = asked.question.value;
    let exhibits = asked.question.exhibits;
    let answer = it.answer.latest(reading.knowledge).map(|answer| view! { <Answer reading answer exhibits /> }.into_any());
    let entries: Vec<_> = asked.bears.iter().map(|(event, since)| (reference(Kind::Events, *event), Some(*since))).collect();
    let bears = (!entries.is_empty()).then(|| {
        view! {
            <p class="hint">"What bears on it:"</p>
            <Leaders reading entries />
        }
        .into_any()
    });
    view! {
        <li id=it.id>
            <h3>{it.question}</h3>
            {answer}
            {bears}
            <p class="meta">
                <span class="ep">"Raised: " <ToldIn reading revealed_in /></span>
                <SmallButtons reading at=reference(Kind::Questions, it.index) id=it.id name=it.question />
            </p>
        </li>
    }
}

#[component]
fn Answer(reading: Reading, answer: Known<'static, Text<'static>>, exhibits: Vec<Exhibit>) -> impl IntoView {
    view! {
        <p class="answer">
            <Prose reading text=answer.value />
            " "
            <span class="ep">"Answered: " <ToldIn reading revealed_in=answer.revealed_in /></span>
            " "
            <Citations exhibits />
        </p>
    }
}
