//! New since: what the reader has learned since an earlier episode, what they keep first; and the word about it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::{
    Briefs, Curtain, EntityLink, EntriesSection, FactRows, MarginRow, PageHeading, PersonLink, Prose, References, Statements,
    Swatch, TieTold, answers_as_entries, questions_as_entries,
};
use crate::app::reading::Reading;
use crate::app::signals::{effect, memo};
use crate::app::state::{use_casebook, use_location, use_progress};
use crate::domain::casebook::known;
use crate::domain::catalog::{Character, Event, Fact, Statement};
use crate::domain::dated::Known;
use crate::domain::knowledge::reference;
use crate::domain::news::{News, NewsSpan, PersonNews, SuspectNews};
use crate::domain::page::{Bond, Cited, Exhibits};
use crate::domain::{Entity, Kind, Progress, Text};
use crate::route::Route;

type Line = Cited<Known<'static, Statement<'static>>>;
type Tie = Cited<Bond<'static>>;
type Overturned = (Known<'static, Event<'static>>, &'static Event<'static>);

/// The address of the page for a span.
pub fn news_href(reading: Reading, since: Progress, upto: Progress) -> String {
    reading.href_with(&Route::News, &NewsSpan { since, upto }.query(reading.knowledge.progress()))
}

/// A word at the top of every page, after the progress has been raised; nothing if there is no news.
#[component]
pub fn NewsBanner(reading: Reading) -> impl IntoView {
    let (location, progress) = (use_location(), use_progress());
    let now = reading.knowledge.progress();
    let news = memo(move || {
        let is_told = matches!(location.route(), Route::News | Route::Figures);
        progress.news().filter(|since| !is_told && *since < now)
    });
    let banner = move |since| {
        view! {
            <div class="notice" id="news">
                <a href=news_href(reading, since, now)>"What is new to you"</a>
                <button class="textbtn" type="button" on:click=move |_| progress.dismiss_news()>
                    "Not now"
                </button>
            </div>
        }
        .into_any()
    };
    view! { {move || news.get().map(banner)} }
}

/// The page, for the span that the address asks for.
#[component]
pub fn NewsPage(reading: Reading) -> impl IntoView {
    let (location, progress) = (use_location(), use_progress());
    let now = reading.knowledge.progress();
    let span = memo(move || NewsSpan::read(|name| location.query().get(name), now));
    // Who is here has read what is new.
    effect(move |_| {
        let span = span.get();
        if untrack(|| progress.news()).is_some_and(|since| span.covers(since, now)) {
            progress.dismiss_news();
        }
    });
    view! { {move || view! { <NewsOf reading span=span.get() /> }.into_any()} }
}

#[component]
fn NewsOf(reading: Reading, span: NewsSpan) -> impl IntoView {
    let then = reading.knowing(reading.knowledge.earlier(span.upto));
    let news = Arc::new(News::new(then.knowledge, span.since));
    let mut exhibits = Exhibits::default();
    // In the order of the page.
    let is_nothing = news.is_empty() && span.since < span.upto;
    let suspects: Vec<_> = news.suspects.iter().map(|it| Suspicion::new(it, &mut exhibits)).collect();
    let ties = cited(&news.ties, &mut exhibits);
    let ended = cited(&news.ended, &mut exhibits);
    let people: Vec<_> = news.people.iter().map(|it| Portrait::new(it, &mut exhibits)).collect();
    let others = news.others.iter().map(|at| (*at, None)).collect();
    let (answered, raised) = (answers_as_entries(then, &news.answered), questions_as_entries(&news.raised));
    let events = (!news.events.is_empty()).then(|| view! { <Briefs reading=then events=news.events.clone() /> }.into_any());
    let overturned = overturned(then, &news.overturned);
    view! {
        <div class="wrap">
            <PageHeading reading=then title="New to you" lead=span.in_words() />
            {is_nothing.then(|| view! { <p class="empty">"Nothing that the sources tell was new."</p> }.into_any())}
            <Touched reading=then news />
            {events.map(|events| act("Events", events.into_any()))}
            {overturned}
            <EntriesSection reading=then heading="Answered" entries=answered />
            <EntriesSection reading=then heading="Asked" entries=raised />
            {(!suspects.is_empty()).then(|| act("Suspects", view! { <Suspicions reading=then suspects /> }.into_any()))}
            {(!ties.is_empty()).then(|| act("Ties", view! { <Ties reading=then ties /> }.into_any()))}
            {(!ended.is_empty()).then(|| act("Ties that ended", view! { <Ties reading=then ties=ended /> }.into_any()))}
            {(!people.is_empty()).then(|| act("People", view! { <Portraits reading=then people /> }.into_any()))}
            <EntriesSection reading=then heading="Places, themes, and dances" entries=others />
            <Curtain reading />
            <References reading exhibits=exhibits.list() />
        </div>
    }
}

/// A part of the page.
fn act(heading: &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="act">
            <h2>{heading}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// How many pieces of news touch each of what the reader keeps.
#[component]
fn Touched(reading: Reading, news: Arc<News<'static>>) -> impl IntoView {
    let casebook = use_casebook();
    let keys = memo(move || casebook.with(|book| book.favourites.kept().iter().map(|it| it.entity.clone()).collect::<Vec<_>>()));
    let row = move |(entity, count): (Entity<'static>, usize)| {
        let words = if count == 1 { "piece of news" } else { "pieces of news" };
        view! {
            <li>
                <EntityLink reading entity />
                <span class="ep">{format!("{count} {words}")}</span>
            </li>
        }
        .into_any()
    };
    view! {
        {move || {
            let keys = keys.get();
            let entities = keys.iter().filter_map(|key| known(reading.knowledge, key));
            let touched: Vec<_> = entities.map(|it| (it, news.touching(it.at))).filter(|(_, count)| *count > 0).collect();
            (!touched.is_empty()).then(|| {
                let rows = touched.into_iter().map(row).collect_view();
                act("Your favourites", view! { <ul class="open body">{rows}</ul> }.into_any())
            })
        }}
    }
}

fn overturned(reading: Reading, overturned: &[Overturned]) -> impl IntoView + use<> {
    let link = move |index| {
        let entity = reading.knowledge.entity(reference(Kind::Events, index));
        entity.map(|entity| view! { <EntityLink reading entity /> }.into_any())
    };
    let row = move |(earlier, later): &Overturned| {
        view! {
            <li>
                {link(earlier.value.index)} <span class="hint">"since " {link(later.index)}</span>
            </li>
        }
        .into_any()
    };
    let rows: Vec<_> = overturned.iter().map(row).collect();
    (!rows.is_empty()).then(|| act("Seen differently", view! { <ul class="open body">{rows}</ul> }.into_any()))
}

/// What is new about a suspect, with the numbers of its sources.
struct Suspicion {
    who: &'static Character<'static>,
    is_new: bool,
    is_cleared: bool,
    against: Vec<Line>,
    for_them: Vec<Line>,
    truth: Option<Known<'static, Text<'static>>>,
}

impl Suspicion {
    fn new(news: &SuspectNews<'static>, exhibits: &mut Exhibits) -> Self {
        let mut lines = |lines: &[Known<'static, Statement<'static>>]| -> Vec<Line> {
            lines.iter().map(|it| exhibits.cited(*it, &it.value.sources)).collect()
        };
        Self {
            who: news.who,
            is_new: news.is_new,
            is_cleared: news.is_cleared,
            against: lines(&news.against),
            for_them: lines(&news.for_them),
            truth: news.truth,
        }
    }
}

#[component]
fn Suspicions(reading: Reading, suspects: Vec<Suspicion>) -> impl IntoView {
    let lines = move |words: &'static str, lines: Vec<Line>| {
        (!lines.is_empty()).then(|| {
            view! {
                <p class="hint">{words}</p>
                <Statements reading lines />
            }
            .into_any()
        })
    };
    let section = move |it: Suspicion| {
        view! {
            <section>
                <h3>
                    <PersonLink reading character=it.who />
                    {tag(it.is_new, "new suspect")}
                    {tag(it.is_cleared, "cleared")}
                </h3>
                {lines("Speaks against them", it.against)}
                {lines("Speaks for them", it.for_them)}
                {it.truth.map(|truth| view! { <p><Prose reading text=truth.value /></p> }.into_any())}
            </section>
        }
        .into_any()
    };
    view! { <div class="body stories">{suspects.into_iter().map(section).collect_view()}</div> }
}

fn tag(is_there: bool, words: &'static str) -> impl IntoView {
    is_there.then(|| view! { " " <span class="tag">{words}</span> }.into_any())
}

fn cited(bonds: &[Bond<'static>], exhibits: &mut Exhibits) -> Vec<Tie> {
    bonds.iter().map(|bond| exhibits.cited(*bond, &bond.relation.sources)).collect()
}

#[component]
fn Ties(reading: Reading, ties: Vec<Tie>) -> impl IntoView {
    let row = move |tie: Tie| {
        let Cited { value: bond, exhibits } = tie;
        view! {
            <MarginRow revealed_in=bond.revealed_in>
                <PersonLink reading character=bond.a />
                " and "
                <PersonLink reading character=bond.b />
                ", "
                <span class="kind">
                    <Swatch kind=bond.kind />
                    {bond.kind.name}
                </span>
                ". "
                <TieTold reading relation=bond.relation ended=bond.ended exhibits />
            </MarginRow>
        }
        .into_any()
    };
    view! { <ul class="lines body">{ties.into_iter().map(row).collect_view()}</ul> }
}

/// What is new about a person, with the numbers of its sources.
struct Portrait {
    person: &'static Character<'static>,
    is_met: bool,
    /// Other names.
    aliases: String,
    stand: Option<Known<'static, Text<'static>>>,
    status: Vec<Known<'static, Statement<'static>>>,
    facts: Vec<Cited<Known<'static, Fact<'static>>>>,
}

impl Portrait {
    fn new(news: &PersonNews<'static>, exhibits: &mut Exhibits) -> Self {
        Self {
            person: news.person,
            is_met: news.is_met,
            aliases: news.aliases.join(", "),
            stand: news.stand,
            status: news.status.clone(),
            facts: news.facts.iter().map(|it| exhibits.cited(*it, &it.value.sources)).collect(),
        }
    }
}

#[component]
fn Portraits(reading: Reading, people: Vec<Portrait>) -> impl IntoView {
    let section = move |it: Portrait| {
        let aliases = (!it.aliases.is_empty()).then(|| format!("Also known as {}", it.aliases));
        let status = it.status.into_iter().map(|it| {
            view! {
                <MarginRow revealed_in=it.revealed_in>
                    <Prose reading text=&it.value.text />
                </MarginRow>
            }
            .into_any()
        });
        view! {
            <section>
                <h3>
                    <PersonLink reading character=it.person />
                    {tag(it.is_met, "new to you")}
                </h3>
                {aliases.map(|words| view! { <p class="hint">{words}</p> }.into_any())}
                {it.stand.map(|stand| view! { <p class="standing"><Prose reading text=stand.value /></p> }.into_any())}
                <ul class="lines">
                    {status.collect_view()}
                    <FactRows reading rows=it.facts />
                </ul>
            </section>
        }
        .into_any()
    };
    view! { <div class="body stories">{people.into_iter().map(section).collect_view()}</div> }
}
