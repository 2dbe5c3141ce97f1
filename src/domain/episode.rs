//! The page of an episode: what it tells, as far as the reader has come.

use super::catalog::{Account, Episode, Event, Question};
use super::dated::Known;
use super::knowledge::Knowledge;
use super::page::{Cited, Exhibit, Exhibits};
use super::story::{already_true, chapter, present};
use super::{Progress, Text};

/// Everything on the page of an episode.
pub struct EpisodePage<'a> {
    pub episode: &'a Episode<'a>,
    pub teaser: Option<&'a Text<'a>>,
    /// `None` while it lies ahead, and where no source tells what happens.
    pub account: Option<Cited<&'a Account<'a>>>,
    /// What it tells of, in the order in which that happened.
    pub events: Vec<Cited<Known<'a, Event<'a>>>>,
    pub raised: Vec<Known<'a, Question<'a>>>,
    pub answered: Vec<Known<'a, Question<'a>>>,
    /// What had happened by then and was told later, for somebody who has seen everything.
    pub already_true: Vec<Known<'a, Event<'a>>>,
    /// Who is seen or spoken of, by place in the catalog.
    pub present: Vec<u16>,
    pub is_seen: bool,
    pub before: Option<&'a Episode<'a>>,
    pub after: Option<&'a Episode<'a>>,
    /// All that is cited, for the list at the end.
    pub references: Vec<Exhibit>,
}

/// Gathers the page of an episode.
pub fn episode_page<'a>(knowledge: Knowledge<'a>, episode: &'a Episode<'a>) -> EpisodePage<'a> {
    let mut exhibits = Exhibits::default();
    let here = Progress(episode.number);
    let chapter = chapter(knowledge, episode);
    let account = chapter.account.map(|account| exhibits.cited(account, &account.sources));
    let told = knowledge.events().filter(|event| event.revealed_in == here);
    let events = told.map(|event| exhibits.cited(event, &event.value.sources)).collect();
    EpisodePage {
        episode,
        teaser: episode.teaser.latest(knowledge).map(|known| known.value),
        account,
        events,
        raised: chapter.raised,
        answered: chapter.answered,
        already_true: already_true(knowledge, episode),
        present: present(knowledge, episode),
        is_seen: knowledge.progress() >= here,
        before: knowledge.episode(episode.number - 1),
        after: knowledge.episode(episode.number + 1),
        references: exhibits.list(),
    }
}
