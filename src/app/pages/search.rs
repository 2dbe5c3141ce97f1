//! Search: what answers a query, statement by statement; and where nothing is asked for, everything from A to Z.

use std::sync::Arc;
use std::vec::IntoIter;

use leptos::prelude::*;

use crate::app::components::{EntityLink, Later, Opening, PageHeading, in_turn, noscroll};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_announcer, use_location, use_search_index};
use crate::browser::fields;
use crate::domain::Entity;
use crate::domain::alphabet::{Letter, a_to_z};
use crate::domain::listing::encode;
use crate::route::{Query, Route};
use crate::search::{Answer, AnswerGroup, Answers, Group, Part, Run};

/// Id of the field.
pub const SEARCH_FIELD: &str = "search-words";

/// So many letters fill a screen.
const FIRST_LETTERS: usize = 3;

/// The page.
#[component]
pub fn SearchPage(reading: Reading) -> impl IntoView {
    let location = use_location();
    let words = memo(move || location.query().get("q").unwrap_or_default());
    view! {
        <div class="wrap">
            <PageHeading
                reading
                title="Search"
                lead="In the story as far as you know it: nothing that lies ahead is found, suggested or counted."
            />
            <SearchForm reading words />
            <Results reading />
        </div>
    }
}

#[component]
fn SearchForm(reading: Reading, words: Memo<String>) -> impl IntoView {
    let location = use_location();
    let ask = move |event: &leptos::ev::Event| location.set_query(&fields::form_query(event));
    view! {
        <form
            class="filters scripted"
            role="search"
            method="get"
            action=reading.href(&Route::Search)
            on:input=move |event| ask(&event)
            on:submit=move |event| {
                event.prevent_default();
                ask(&event);
            }
        >
            <p>
                <label for=SEARCH_FIELD>"Words, in any order"</label>
                <input
                    id=SEARCH_FIELD
                    type="search"
                    name="q"
                    size="40"
                    maxlength="200"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="search-hint"
                    prop:value=move || words.get()
                />
            </p>
            <button class="btn" type="submit">
                "Search"
            </button>
            <p class="hint" id="search-hint">
                "The beginning of a word is enough, and a slip of the finger does no harm."
            </p>
        </form>
    }
}

/// What the address asks for.
#[derive(Clone, PartialEq)]
struct Asked {
    words: String,
    /// In which group.
    only: Option<Group>,
}

impl Asked {
    fn read(query: &Query) -> Self {
        let words = query.get("q").unwrap_or_default().trim().to_owned();
        let only = query.get("in").and_then(|word| Group::ALL.into_iter().find(|group| word_of(*group) == word));
        Self { words, only }
    }
}

/// The answers, or everything.
#[component]
fn Results(reading: Reading) -> impl IntoView {
    let (location, index, announcer) = (use_location(), use_search_index(), use_announcer());
    let asked = memo(move || Asked::read(&location.query()));
    let answers = memo(move || {
        asked.with(|Asked { words, only }| (!words.is_empty()).then(|| Arc::new(Answers::new(&index.get(), words, *only))))
    });
    let drawn = StoredValue::new(None::<String>);
    effect(move |before| {
        let words = answers.with(|answers| answers.as_deref().map(in_short));
        if before.is_some() {
            announcer.say(words.unwrap_or_default());
        }
    });
    view! {
        {move || {
            let answers = answers.get();
            let words = answers.as_ref().map(|answers| answers.query.clone()).unwrap_or_default();
            // The first answers to other words are painted at once, the others come after them.
            if let Some(before) = drawn.get_value() {
                let opening = Opening::default();
                if before != words {
                    opening.begin();
                }
                provide_context(opening);
            }
            drawn.set_value(Some(words));
            match answers {
                Some(answers) => view! { <AnswersTo reading answers=Arc::unwrap_or_clone(answers) /> }.into_any(),
                None => view! { <Alphabet reading /> }.into_any(),
            }
        }}
    }
}

/// How many answers there are, in words.
fn in_short(Answers { query, count, .. }: &Answers) -> String {
    match count {
        0 => format!("Nothing that you know of answers “{query}”."),
        1 => format!("1 answer to “{query}”"),
        count => format!("{count} answers to “{query}”"),
    }
}

#[component]
fn AnswersTo(reading: Reading, answers: Answers) -> impl IntoView {
    let in_short = in_short(&answers);
    if answers.groups.is_empty() {
        return view! { <NoAnswer reading in_short /> }.into_any();
    }
    let Answers { query: words, is_one_group, groups, .. } = answers;
    let id = query(&words, None);
    let all_groups = is_one_group.then(|| {
        view! {
            <p class="more">
                <a href=reading.href_with(&Route::Search, &id) {..noscroll()}>
                    "All groups"
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <p class="count">{in_short}</p>
        {all_groups}
        <div id=id>{one_by_one(reading, words, groups.into_iter())}</div>
    }
    .into_any()
}

#[component]
fn NoAnswer(reading: Reading, in_short: String) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{in_short}</p>
            <p>
                "Fewer or shorter words find more. " <a href=reading.href(&Route::Search)>"Everything from A to Z"</a>
            </p>
        </div>
    }
}

/// The groups, each when those before it have been painted.
fn one_by_one(reading: Reading, words: String, mut groups: IntoIter<AnswerGroup>) -> Option<AnyView> {
    let group = groups.next()?;
    let href = reading.href_with(&Route::Search, &query(&words, Some(group.group)));
    let rest = groups.len() > 0;
    Some(
        view! {
            <GroupOfAnswers reading group href />
            {rest.then(|| view! { <Later>{one_by_one(reading, words, groups)}</Later> }.into_any())}
        }
        .into_any(),
    )
}

#[component]
fn GroupOfAnswers(
    reading: Reading,
    group: AnswerGroup,
    /// Where all of the group are shown.
    href: String,
) -> impl IntoView {
    let (heading, count) = (group.group.heading(), group.count);
    let more = group.has_more().then(|| {
        view! {
            <p class="more">
                <a {..noscroll()} href=href>
                    {format!("All {count} in {heading}")}
                </a>
            </p>
        }
        .into_any()
    });
    let row = move |answer| view! { <AnswerRow reading answer /> }.into_any();
    view! {
        <section class="act">
            <h2>{format!("{heading}: {count}")}</h2>
            <div class="body">
                <ul class="qa">{in_turn(group.answers, row)}</ul>
                {more}
            </div>
        </section>
    }
}

#[component]
fn AnswerRow(reading: Reading, answer: Answer) -> impl IntoView {
    let Answer { about, part, name, words } = answer;
    reading.knowledge.entity(about).map(|entity| {
        let words = (!words.is_empty()).then(|| view! { <p class="answer">{marked(words)}</p> }.into_any());
        view! {
            <li data-search-result="">
                <h3>
                    <a href=address(reading, entity, &part)>{marked(name)}</a>
                </h3>
                {words}
            </li>
        }
        .into_any()
    })
}

/// Where an answer stands.
fn address(reading: Reading, entity: Entity<'static>, part: &Part) -> String {
    let page = Route::href_of(entity, &reading.base);
    match part {
        Part::Whole => page,
        Part::Statement(anchor) => format!("{page}#{anchor}"),
        Part::Case(anchor) => format!("{}#{anchor}", reading.href(&Route::Suspects)),
    }
}

fn marked(runs: Vec<Run>) -> Vec<AnyView> {
    let run = |Run { words, is_marked }: Run| {
        if is_marked { view! { <mark>{words}</mark> }.into_any() } else { words.into_any() }
    };
    runs.into_iter().map(run).collect()
}

fn word_of(group: Group) -> String {
    group.heading().to_ascii_lowercase()
}

fn query(words: &str, only: Option<Group>) -> String {
    let words = encode(words);
    only.map_or_else(|| format!("q={words}"), |group| format!("q={words}&in={}", word_of(group)))
}

/// Everything that has a page of its own, by name.
#[component]
fn Alphabet(reading: Reading) -> impl IntoView {
    let mut letters = a_to_z(reading.knowledge);
    let link = |it: &Letter<'_>| view! { <a href=format!("#letter-{}", it.letter)>{it.letter.to_string()}</a> }.into_any();
    let links = letters.iter().map(link).collect_view();
    let late = letters.split_off(FIRST_LETTERS.min(letters.len()));
    let section = move |letter| view! { <LetterSection reading letter /> }.into_any();
    view! {
        <nav class="seg" aria-label="A to Z">
            {links}
        </nav>
        {letters.into_iter().map(section).collect_view()}
        <Later>{late.into_iter().map(section).collect_view()}</Later>
    }
}

#[component]
fn LetterSection(reading: Reading, letter: Letter<'static>) -> impl IntoView {
    let Letter { letter, entities } = letter;
    let row = |entity: Entity<'static>| {
        view! {
            <li>
                <EntityLink reading entity />
                <span class="ep">{entity.at.kind.heading()}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="act" id=format!("letter-{letter}")>
            <h2>{letter.to_string()}</h2>
            <ul class="index body">{entities.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
