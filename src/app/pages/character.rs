//! A character page: who it is, where they stand, act by act, what is known with its sources, ties, part in the case.

use leptos::prelude::*;

use crate::app::components::{
    Breadcrumbs, Citations, Curtain, Entries, EntriesSection, EpisodeStrip, FactRows, FavouriteButtons, Later, Medallion,
    Neighbors, OwnNotes, PersonLink, Prose, References, SafeForYou, TieRows, page_of, questions_as_entries,
};
use crate::app::graph::EgoGraph;
use crate::app::reading::Reading;
use crate::domain::catalog::{Character, Fact, Statement};
use crate::domain::dated::Known;
use crate::domain::entity::episode_name;
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::{self, ArcCell, Cited, Exhibit, Exhibits, Tie, character_page};
use crate::domain::words::since;
use crate::domain::{Kind, Knowledge, Text};
use crate::route::{Route, entity_key};

/// So many episodes stand in one row, act by act; the curtain is one of them.
const IN_ONE_ROW: usize = 6;

/// The page.
#[component]
pub fn CharacterPage(reading: Reading, character: &'static Character<'static>) -> impl IntoView {
    let page = character_page(reading.knowledge, character);
    let sourced = sourced(reading.knowledge, &page);
    let elsewhere = elsewhere(&page);
    let key = entity_key(reference(Kind::Characters, character.index), character.id);
    let neighbor = |other: Option<&'static Character<'static>>| other.map(|other| (page_of(other), other.name.to_owned()));
    view! {
        <article class="sheet wrap">
            <Name reading character />
            <aside class="info" aria-label="At a glance">
                <dl>{at_a_glance(reading, &page)}</dl>
                <EgoGraph reading person=character />
                <OffStage reading character />
            </aside>
            <div class="text">
                <Stand reading character stand=page.stand />
                <ActByAct reading cells=page.arc first_seen=page.first_seen.unwrap_or_default() />
                <Later>
                    <Topics reading topics=sourced.topics />
                    <Quotes reading quotes=sourced.quotes />
                    <Ties reading me=character.index ties=sourced.ties />
                    <Elsewhere reading lists=elsewhere />
                    <OwnNotes reading key />
                    <Curtain reading />
                    <References reading exhibits=sourced.exhibits />
                </Later>
            </div>
            <Neighbors reading before=neighbor(page.before) after=neighbor(page.after) />
        </article>
    }
}

/// Facts under a heading.
type Topic = (&'static str, Vec<Cited<Known<'static, Fact<'static>>>>);

/// What rests on sources, with the numbers that these have in the order of the page.
struct Sourced {
    topics: Vec<Topic>,
    quotes: Vec<Cited<Known<'static, Statement<'static>>>>,
    ties: Vec<Cited<Tie<'static>>>,
    exhibits: Vec<Exhibit>,
}

fn sourced(knowledge: Knowledge<'static>, page: &page::CharacterPage<'static>) -> Sourced {
    let mut exhibits = Exhibits::default();
    let mut topics = Vec::new();
    for (heading, facts) in &page.topics {
        topics.push((*heading, facts.iter().map(|it| exhibits.cited(*it, &it.value.sources)).collect()));
    }
    let quotes = page.character.quotes.known_to(knowledge);
    Sourced {
        topics,
        quotes: quotes.map(|it| exhibits.cited(it, &it.value.sources)).collect(),
        ties: page.ties.iter().map(|it| exhibits.cited(*it, &it.relation.sources)).collect(),
        exhibits: exhibits.list(),
    }
}

/// Where else the person comes up.
fn elsewhere(page: &page::CharacterPage<'static>) -> Vec<(&'static str, Entries)> {
    let events = page.events.iter().map(|it| (reference(Kind::Events, it.value.index), Some(it.revealed_in)));
    let places = page.places.iter().map(|it| (reference(Kind::Places, it.index), None));
    let themes = page.themes.iter().map(|it| (reference(Kind::Themes, it.index), None));
    let mentions = page.mentions.iter().map(|it| (it.at, None));
    vec![
        ("In the case", events.collect()),
        ("Questions", questions_as_entries(&page.questions)),
        ("Places", places.collect()),
        ("Themes", themes.collect()),
        ("Mentioned on", mentions.collect()),
    ]
}

#[component]
fn Name(reading: Reading, character: &'static Character<'static>) -> impl IntoView {
    let at = reference(Kind::Characters, character.index);
    view! {
        <Breadcrumbs reading above=vec![(Route::Characters, "Characters")] here=character.name />
        <header class="name">
            <div class="portrait">
                <Medallion reading character size=Size::Large />
            </div>
            <div class="naming">
                <h1>{character.name}</h1>
                <p class="tagline">{character.tagline}</p>
                <p class="acts">
                    <FavouriteButtons reading at id=character.id name=character.name />
                </p>
                <EpisodeStrip reading at />
                <SafeForYou reading />
            </div>
        </header>
    }
}

/// The rows of the infobox.
fn at_a_glance(reading: Reading, page: &page::CharacterPage<'static>) -> Vec<AnyView> {
    let knowledge = reading.knowledge;
    let it = page.character;
    let role = page.position.and_then(|position| {
        let role = knowledge.site().roles.get(usize::from(position.role))?;
        Some(if position.occupation.is_empty() { role.name } else { position.occupation })
    });
    let status = it.status.latest(knowledge).map(|status| &status.value.text);
    let aliases: Vec<_> = it.aliases.known_to(knowledge).map(|alias| *alias.value).collect();
    let first_seen = page.first_seen.map(|number| {
        let title = knowledge.episode(number).and_then(|episode| episode.title);
        view! { <a href=reading.href(&Route::Episode(number))>{episode_name(number, title)}</a> }.into_any()
    });
    let kin = page.kin.iter().map(|(heading, ties)| row(heading, relatives(reading, it.index, ties)));
    let mut rows = Vec::new();
    rows.extend(role.map(|role| row("Role", role)));
    rows.extend(status.map(|text| row("Status", view! { <Prose reading text /> }.into_any())));
    rows.extend((!aliases.is_empty()).then(|| row("Also called", aliases.join(", "))));
    rows.extend(first_seen.map(|link| row("First seen", link)));
    rows.extend(kin);
    rows.extend((!page.ties.is_empty()).then(|| row("Ties", view! { <a href="#ties">{number_of(&page.ties)}</a> }.into_any())));
    rows
}

fn row(heading: &'static str, value: impl IntoAny) -> AnyView {
    let value = value.into_any();
    view! {
        <dt>{heading}</dt>
        <dd>{value}</dd>
    }
    .into_any()
}

/// "3 known", "3 known, 1 ended".
fn number_of(ties: &[Tie<'_>]) -> String {
    let current = ties.iter().filter(|tie| tie.ended.is_none()).count();
    match ties.len() - current {
        0 => format!("{current} known"),
        ended => format!("{current} known, {ended} ended"),
    }
}

/// "Katrina Whitlaw, mother": a label reads from one end, so only the other end's can stand behind the name.
fn relatives(reading: Reading, me: u16, ties: &[Tie<'static>]) -> Vec<AnyView> {
    let line = |tie: &Tie<'static>| {
        let of_them = (tie.relation.b == me).then(|| tie.relation.label.strip_suffix(" of")).flatten();
        view! {
            <span class="line">
                <PersonLink reading character=tie.other />
                {of_them.map(|label| format!(", {label}"))}
            </span>
        }
        .into_any()
    };
    ties.iter().map(line).collect()
}

/// What belongs to the series rather than to the story.
#[component]
fn OffStage(reading: Reading, character: &'static Character<'static>) -> impl IntoView {
    reading.knowledge.cast().find(|credit| credit.character == character.index).map(|credit| {
        view! {
            <section class="offstage">
                <h2>"Off stage"</h2>
                <p>
                    "Played by "
                    <a href=format!("{}#{}", reading.href(&Route::Production), character.id)>{credit.actor}</a>
                </p>
            </section>
        }
        .into_any()
    })
}

#[component]
fn Stand(
    reading: Reading,
    character: &'static Character<'static>,
    /// The latest row of their arc.
    stand: Option<Known<'static, Text<'static>>>,
) -> impl IntoView {
    let episode = reading.knowledge.progress().episode();
    let heading = episode.map_or_else(|| "The premise".to_owned(), |episode| format!("After episode {episode}"));
    let intro = stand.map(|_| {
        view! {
            <p class="intro">
                <Prose reading text=&character.intro />
            </p>
        }
        .into_any()
    });
    view! {
        <section class="act stand">
            <h2>{heading}</h2>
            <div class="body">
                <p>
                    <Prose reading text=stand.map_or(&character.intro, |known| known.value) />
                </p>
                {intro}
            </div>
        </section>
    }
}

#[component]
fn ActByAct(
    reading: Reading,
    cells: Vec<ArcCell<'static>>,
    /// The episode in which the person comes up first.
    first_seen: u8,
) -> impl IntoView {
    if cells.is_empty() {
        return None;
    }
    let ahead = (!reading.knowledge.is_complete()).then(|| {
        view! {
            <li class="curtained">
                <span class="sr">"Later episodes stay behind the curtain."</span>
            </li>
        }
        .into_any()
    });
    let is_long = cells.len() + usize::from(ahead.is_some()) > IN_ONE_ROW;
    Some(view! {
        <section class="act strip-act">
            <h2>"Act by act"</h2>
            <div class="body">
                <ol class=if is_long { "strip long" } else { "strip" }>
                    {cells.into_iter().map(|cell| view! { <Act reading cell first_seen /> }.into_any()).collect_view()} {ahead}
                </ol>
            </div>
        </section>
    }.into_any())
}

#[component]
fn Act(reading: Reading, cell: ArcCell<'static>, first_seen: u8) -> impl IntoView {
    let words = match cell.text {
        Some(text) => view! { <Prose reading text /> }.into_any(),
        None if cell.episode < first_seen => "Not there yet.".into_any(),
        None => "No change.".into_any(),
    };
    view! {
        <li class=if cell.text.is_some() { "" } else { "rest" }>
            <a href=reading.href(&Route::Episode(cell.episode))>
                <b>{cell.episode.to_string()}</b>
                {cell.title.unwrap_or("Untitled")}
            </a>
            <p id=cell.text.map(Text::anchor)>{words}</p>
        </li>
    }
}

#[component]
fn Topics(reading: Reading, topics: Vec<Topic>) -> impl IntoView {
    let section = |(heading, rows): Topic| {
        view! {
            <section class="act">
                <h2>{heading}</h2>
                <ul class="facts body">
                    <FactRows reading rows />
                </ul>
            </section>
        }
        .into_any()
    };
    topics.into_iter().map(section).collect_view()
}

#[component]
fn Quotes(reading: Reading, quotes: Vec<Cited<Known<'static, Statement<'static>>>>) -> impl IntoView {
    let row = |Cited { value: quote, exhibits }: Cited<Known<'static, Statement<'static>>>| {
        view! {
            <li id=quote.value.text.anchor()>
                <span class="ep">{since(quote.revealed_in)}</span>
                <blockquote>
                    "“" <Prose reading text=&quote.value.text /> "” " <Citations exhibits />
                </blockquote>
            </li>
        }
        .into_any()
    };
    (!quotes.is_empty()).then(|| {
        view! {
            <section class="act">
                <h2>"In their words"</h2>
                <ul class="facts body">{quotes.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

#[component]
fn Ties(reading: Reading, me: u16, ties: Vec<Cited<Tie<'static>>>) -> impl IntoView {
    (!ties.is_empty()).then(|| {
        view! {
            <section class="act" id="ties">
                <h2>"Ties"</h2>
                <TieRows reading ties me />
            </section>
        }
        .into_any()
    })
}

#[component]
fn Elsewhere(reading: Reading, lists: Vec<(&'static str, Entries)>) -> impl IntoView {
    let section = |(heading, entries)| view! { <EntriesSection reading heading entries /> }.into_any();
    lists.into_iter().map(section).collect_view()
}
