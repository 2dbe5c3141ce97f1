//! New since: exactly what a reader has learned between two progresses, `known_at(n) - known_at(m)`.
//!
//! Everything here comes from the later knowledge, and is new if the earlier one does not hold it.

use super::catalog::{Character, Event, Fact, Question, Statement, Suspect};
use super::dated::{Dated, Known};
use super::knowledge::{Knowledge, reference};
use super::page::{Bond, bonds};
use super::{EntityRef, Kind, Progress, Text};

/// From when to when something was learned, as it stands in the address: `since=2&upto=5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewsSpan {
    /// What was known then is not new.
    pub since: Progress,
    /// What came later is not asked for.
    pub upto: Progress,
}

impl NewsSpan {
    /// Reads the values of an address's query: without any, it is the last episode that somebody has seen.
    pub fn read(value: impl Fn(&str) -> Option<String>, now: Progress) -> Self {
        let number = |name| value(name).and_then(|text| text.parse().ok()).map(Progress);
        let upto = number("upto").unwrap_or(now).min(now);
        Self { since: number("since").unwrap_or(Progress(upto.0.saturating_sub(1))).min(upto), upto }
    }

    /// The query for an address, without the question mark.
    pub fn query(self, now: Progress) -> String {
        let Self { since, upto } = self;
        if upto < now { format!("since={}&upto={}", since.0, upto.0) } else { format!("since={}", since.0) }
    }

    /// Whether it holds all that has been learned since.
    pub fn covers(self, since: Progress, now: Progress) -> bool {
        self.since <= since && self.upto == now
    }

    /// The same in a sentence.
    pub fn in_words(self) -> String {
        match (self.since.0, self.upto.0) {
            (_, 0) => "Nothing is new before the first episode.".to_owned(),
            (0, 1) => "What episode 1 has told you.".to_owned(),
            (from, to) if from + 1 == to => {
                format!("What episode {to} has told you that you did not know after episode {from}.")
            }
            (from, to) if from < to => format!("What episodes {} to {to} have told you.", from + 1),
            _ => "Nothing is new here: the address covers no episode that you have seen.".to_owned(),
        }
    }
}

/// What one reader has learned since an earlier progress.
pub struct News<'a> {
    /// The earlier progress.
    pub since: Progress,
    pub people: Vec<PersonNews<'a>>,
    /// Ties that are new.
    pub ties: Vec<Bond<'a>>,
    /// Ties known before, which have ended.
    pub ended: Vec<Bond<'a>>,
    pub events: Vec<Known<'a, Event<'a>>>,
    /// Events known before, which are seen differently now, each with the event that is the reason.
    pub overturned: Vec<(Known<'a, Event<'a>>, &'a Event<'a>)>,
    pub raised: Vec<Known<'a, Question<'a>>>,
    pub answered: Vec<Known<'a, Question<'a>>>,
    pub suspects: Vec<SuspectNews<'a>>,
    /// Places, themes and ballets.
    pub others: Vec<EntityRef>,
}

/// What is new about a person.
pub struct PersonNews<'a> {
    pub person: &'a Character<'a>,
    /// Nobody knew of them before.
    pub is_met: bool,
    pub facts: Vec<Known<'a, Fact<'a>>>,
    /// Where they stand now, if that has changed.
    pub stand: Option<Known<'a, Text<'a>>>,
    /// What has become of them.
    pub status: Vec<Known<'a, Statement<'a>>>,
    /// Other names.
    pub aliases: Vec<&'a str>,
}

/// What is new about a suspect.
pub struct SuspectNews<'a> {
    pub who: &'a Character<'a>,
    /// The series has only now pointed at them.
    pub is_new: bool,
    pub against: Vec<Known<'a, Statement<'a>>>,
    pub for_them: Vec<Known<'a, Statement<'a>>>,
    pub is_cleared: bool,
    pub truth: Option<Known<'a, Text<'a>>>,
}

impl<'a> News<'a> {
    /// What this knowledge holds and the same reader's at `since` does not.
    pub fn new(knowledge: Knowledge<'a>, since: Progress) -> Self {
        let before = knowledge.earlier(since);
        let mut news = Self {
            since,
            people: Vec::new(),
            ties: Vec::new(),
            ended: Vec::new(),
            events: Vec::new(),
            overturned: Vec::new(),
            raised: Vec::new(),
            answered: Vec::new(),
            suspects: Vec::new(),
            others: others(knowledge, before),
        };
        for person in knowledge.characters() {
            let it = person_news(knowledge, before, person);
            if it.count() > 0 {
                news.people.push(it);
            }
        }
        for bond in bonds(knowledge) {
            if bond.revealed_in > since {
                news.ties.push(bond);
            } else if is_fresh(&bond.relation.ended, knowledge, since) {
                news.ended.push(bond);
            }
        }
        for event in knowledge.events() {
            if event.revealed_in > since {
                news.events.push(event);
            } else {
                for later in event.value.overturned_by.known_to(knowledge).filter(|it| it.revealed_in > since) {
                    news.overturned.extend(knowledge.event_at(*later.value).map(|later| (event, later)));
                }
            }
        }
        for question in knowledge.questions() {
            if question.revealed_in > since {
                news.raised.push(question);
            }
            if is_fresh(&question.value.answer, knowledge, since) {
                news.answered.push(question);
            }
        }
        for suspect in knowledge.suspects() {
            news.suspects.extend(suspect_news(knowledge, since, suspect));
        }
        news
    }

    /// Whether there is nothing new at all.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
            && self.ties.is_empty()
            && self.ended.is_empty()
            && self.events.is_empty()
            && self.overturned.is_empty()
            && self.raised.is_empty()
            && self.answered.is_empty()
            && self.suspects.is_empty()
            && self.others.is_empty()
    }

    /// How many pieces of news touch an entity.
    pub fn touching(&self, at: EntityRef) -> usize {
        let index = at.index;
        let count = |is_it: &dyn Fn(&Event<'_>) -> bool| {
            let new = self.events.iter().filter(|it| is_it(it.value)).count();
            new + self.overturned.iter().filter(|(it, _)| is_it(it.value)).count()
        };
        match at.kind {
            Kind::Characters => {
                let own = self.people.iter().filter(|it| it.person.index == index).map(PersonNews::count).sum::<usize>();
                let ties = self.ties.iter().chain(&self.ended).filter(|it| it.touches(index)).count();
                let suspected = self.suspects.iter().filter(|it| it.who.index == index).count();
                own + ties + suspected + count(&|it| it.people.contains(&index))
            }
            Kind::Events => count(&|it| it.index == index),
            Kind::Places => count(&|it| it.place == Some(index)) + usize::from(self.others.contains(&at)),
            Kind::Questions => self.raised.iter().chain(&self.answered).filter(|it| it.value.index == index).count(),
            Kind::Themes | Kind::Ballet => usize::from(self.others.contains(&at)),
            Kind::Episodes => 0,
        }
    }
}

impl PersonNews<'_> {
    fn count(&self) -> usize {
        usize::from(self.is_met) + self.facts.len() + usize::from(self.stand.is_some()) + self.status.len() + self.aliases.len()
    }
}

fn person_news<'a>(knowledge: Knowledge<'a>, before: Knowledge<'a>, person: &'a Character<'a>) -> PersonNews<'a> {
    let since = before.progress();
    PersonNews {
        person,
        is_met: before.character_at(person.index).is_none(),
        facts: fresh(&person.facts, knowledge, since),
        stand: person.arc.latest(knowledge).filter(|it| it.revealed_in > since),
        status: fresh(&person.status, knowledge, since),
        aliases: person.aliases.known_to(knowledge).filter(|it| it.revealed_in > since).map(|it| *it.value).collect(),
    }
}

fn suspect_news<'a>(knowledge: Knowledge<'a>, since: Progress, known: Known<'a, Suspect<'a>>) -> Option<SuspectNews<'a>> {
    let it = known.value;
    let news = SuspectNews {
        who: knowledge.character_at(it.character)?,
        is_new: known.revealed_in > since,
        against: fresh(&it.case_for, knowledge, since),
        for_them: fresh(&it.case_against, knowledge, since),
        is_cleared: is_fresh(&it.cleared, knowledge, since),
        truth: it.truth.latest(knowledge).filter(|it| it.revealed_in > since),
    };
    let lines = news.against.len() + news.for_them.len();
    (news.is_new || lines > 0 || news.is_cleared || news.truth.is_some()).then_some(news)
}

fn others(knowledge: Knowledge<'_>, before: Knowledge<'_>) -> Vec<EntityRef> {
    let places = knowledge.places().map(|it| reference(Kind::Places, it.index));
    let themes = knowledge.themes().map(|it| reference(Kind::Themes, it.index));
    let ballets = knowledge.ballets().map(|it| reference(Kind::Ballet, it.index));
    places.chain(themes).chain(ballets).filter(|at| before.entity(*at).is_none()).collect()
}

/// Whether the last value has become known since.
fn is_fresh<T>(values: &Dated<T>, knowledge: Knowledge<'_>, since: Progress) -> bool {
    values.latest(knowledge).is_some_and(|it| it.revealed_in > since)
}

/// The values that have become known since.
fn fresh<'a, T>(values: &'a Dated<T>, knowledge: Knowledge<'a>, since: Progress) -> Vec<Known<'a, T>> {
    values.known_to(knowledge).filter(|known| known.revealed_in > since).collect()
}
