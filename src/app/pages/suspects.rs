//! What speaks for and against everybody whom the series has made a suspect so far.

use leptos::prelude::*;

use super::theory::TheorySection;
use crate::app::components::{Breadcrumbs, Curtain, Later, Medallion, PageHeading, PersonLink, Prose, References, Statements};
use crate::app::reading::Reading;
use crate::domain::case::{Weight, weights};
use crate::domain::catalog::{Character, Statement, Suspect};
use crate::domain::dated::Known;
use crate::domain::medallion::Size;
use crate::domain::page::{Cited, Exhibits};
use crate::domain::words::since;
use crate::domain::{Dated, Text};
use crate::route::Route;

/// So many suspects are painted at once.
const FIRST: usize = 2;

/// A suspect as the page shows them.
struct Accused {
    who: &'static Character<'static>,
    /// The episode that has cleared them.
    cleared: Option<u8>,
    weights: Vec<Weight>,
    against: Vec<Line>,
    for_them: Vec<Line>,
    truth: Option<Known<'static, Text<'static>>>,
}

type Line = Cited<Known<'static, Statement<'static>>>;

impl Accused {
    fn new(reading: Reading, suspect: &'static Suspect<'static>, exhibits: &mut Exhibits) -> Option<Self> {
        let knowledge = reading.knowledge;
        let mut lines = |lines: &'static Dated<Statement<'static>>| -> Vec<Line> {
            lines.known_to(knowledge).map(|it| exhibits.cited(it, &it.value.sources)).collect()
        };
        Some(Self {
            who: knowledge.character_at(suspect.character)?,
            cleared: suspect.cleared.latest(knowledge).map(|it| it.revealed_in.0),
            weights: weights(knowledge, suspect),
            against: lines(&suspect.case_for),
            for_them: lines(&suspect.case_against),
            truth: suspect.truth.latest(knowledge),
        })
    }
}

/// The page.
#[component]
pub fn SuspectsPage(reading: Reading) -> impl IntoView {
    let mut exhibits = Exhibits::default();
    let all = reading.knowledge.suspects().map(|known| known.value);
    let mut first: Vec<_> = all.filter_map(|suspect| Accused::new(reading, suspect, &mut exhibits)).collect();
    // All of them are drawn to one scale.
    let most = first.iter().flat_map(|it| &it.weights).map(|it| it.against.max(it.for_them)).max().unwrap_or_default();
    let lead = if first.is_empty() {
        "The series has not pointed at anybody yet."
    } else {
        "What speaks for and against each of them, as far as you have watched. Nothing is weighed here but what the episodes show."
    };
    let hint = (!first.is_empty()).then(|| {
        view! {
            <p class="hint">
                "The small charts count lines, nothing more: above the line what speaks against somebody, below it what speaks for them,
                    episode by episode."
            </p>
        }.into_any()
    });
    let late = first.split_off(FIRST.min(first.len()));
    let card = move |it: Accused| view! { <SuspectCard reading accused=it most /> }.into_any();
    view! {
        <div class="wrap">
            <Breadcrumbs reading above=vec![(Route::Mystery, "Mystery")] here="Suspects" />
            <PageHeading reading title="Suspects" lead=lead />
            {hint}
            <div class="suspects">
                {first.into_iter().map(card).collect_view()} <Later>{late.into_iter().map(card).collect_view()}</Later>
            </div>
            <TheorySection reading />
            <Curtain reading />
            <References reading exhibits=exhibits.list() />
        </div>
    }
}

#[component]
fn SuspectCard(reading: Reading, accused: Accused, most: usize) -> impl IntoView {
    let Accused { who, cleared, weights, against, for_them, truth } = accused;
    let truth = truth.map(|truth| {
        view! {
            <p class="verdict">
                <span class="ep">{since(truth.revealed_in)}</span>
                " "
                <Prose reading text=truth.value />
            </p>
        }
        .into_any()
    });
    view! {
        <article class="suspect">
            <header>
                <Medallion reading character=who size=Size::Medium />
                <h2>
                    <PersonLink reading character=who />
                </h2>
                {cleared.map(|episode| view! { <span class="tag">{format!("cleared in episode {episode}")}</span> }.into_any())}
            </header>
            <WeightChart weights most />
            <Side reading who heading="Speaks against them" lines=against />
            <Side reading who heading="Speaks for them" lines=for_them />
            {truth}
        </article>
    }
}

#[component]
fn Side(reading: Reading, who: &'static Character<'static>, heading: &'static str, lines: Vec<Line>) -> impl IntoView {
    let lines = if lines.is_empty() {
        view! { <p class="hint">"Nothing yet."</p> }.into_any()
    } else {
        view! { <Statements reading lines about=Some(who.id) /> }.into_any()
    };
    view! {
        <section>
            <h3>{heading}</h3>
            {lines}
        </section>
    }
}

/// From one episode to the next in the chart.
const STEP: usize = 24;
/// The height of the longest bar.
const HIGH: usize = 28;

/// How many lines there were on either side after each episode: bars up and down from a line.
#[component]
fn WeightChart(
    weights: Vec<Weight>,
    /// The longest bar of all charts.
    most: usize,
) -> impl IntoView {
    let now = *weights.last()?;
    let width = weights.len() * STEP;
    let words: Vec<_> = weights
        .iter()
        .map(|it| format!("after episode {}, {} against and {} for", it.episode, it.against, it.for_them))
        .collect();
    let bars: Vec<_> = weights.iter().enumerate().map(|(place, it)| bars(place * STEP + 2, *it, most)).collect();
    Some(
        view! {
            <figure class="weight">
                <svg
                    width=width.to_string()
                    viewBox=format!("0 0 {width} 78")
                    role="img"
                    aria-label=format!("Lines: {}.", words.join("; "))
                >
                    {bars}
                    <path d=format!("M0 {HIGH}H{width}")></path>
                </svg>
                <figcaption>{format!("{} against, {} for", now.against, now.for_them)}</figcaption>
            </figure>
        }
        .into_any(),
    )
}

fn bars(x: usize, it: Weight, most: usize) -> AnyView {
    let high = |lines: usize| lines * HIGH / most.max(1);
    let (up, down) = (high(it.against), high(it.for_them));
    let left = x.to_string();
    view! {
        <rect class="up" x=left.clone() y=(HIGH - up).to_string() width="16" height=up.to_string()></rect>
        <rect class="down" x=left y=(HIGH + 1).to_string() width="16" height=down.to_string()></rect>
        <text x=(x + 8).to_string() y="74">
            {it.episode.to_string()}
        </text>
    }
    .into_any()
}
