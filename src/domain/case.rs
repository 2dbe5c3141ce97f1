//! The case: how much speaks against somebody, counted; and how far a question has been answered.

use super::Progress;
use super::catalog::{Question, Suspect};
use super::dated::Known;
use super::knowledge::Knowledge;
use super::page::{Cited, Exhibit, Exhibits};

/// How many lines were known after an episode. It is a count and says nothing of what they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    pub episode: u8,
    /// What speaks against the suspect.
    pub against: usize,
    /// What speaks for them.
    pub for_them: usize,
}

/// After each episode that the reader has seen, from the first one on.
pub fn weights(knowledge: Knowledge<'_>, suspect: &Suspect<'_>) -> Vec<Weight> {
    let after = |episode| {
        let then = knowledge.earlier(Progress(episode));
        Weight {
            episode,
            against: suspect.case_for.known_to(then).count(),
            for_them: suspect.case_against.known_to(then).count(),
        }
    };
    (1..=knowledge.progress().0).map(after).collect()
}

/// How far a question has been answered, as the reader knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    /// Something that bears on it has been told since it was raised.
    Partly,
    Answered,
    /// The reader has seen everything, and there was no answer.
    LeftOpen,
}

/// A question with its state and what bears on it.
pub struct Asked<'a> {
    /// With the sources of its answer, once there is one.
    pub question: Cited<Known<'a, Question<'a>>>,
    pub state: State,
    /// Events, by place in the catalog, and their episodes.
    pub bears: Vec<(u16, Progress)>,
}

/// The questions that the reader knows, by state and then in the order of the catalog, and all that their answers cite.
pub fn questions_by_state(knowledge: Knowledge<'_>) -> (Vec<Asked<'_>>, Vec<Exhibit>) {
    let mut exhibits = Exhibits::default();
    let questions: Vec<_> = knowledge.questions().map(|it| (it, state(knowledge, &it))).collect();
    let mut all = Vec::new();
    for wanted in State::ALL {
        for (question, (state, bears)) in questions.iter().filter(|(_, (state, _))| *state == wanted) {
            let sources: &[u16] = if *state == State::Answered { &question.value.sources } else { &[] };
            let question = exhibits.cited(*question, sources);
            all.push(Asked { question, state: *state, bears: bears.clone() });
        }
    }
    (all, exhibits.list())
}

impl State {
    /// In the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Open, Self::Partly, Self::LeftOpen, Self::Answered];
}

/// The state of a question, and the events known that bear on it: their places in the catalog and their episodes.
pub fn state<'a>(knowledge: Knowledge<'a>, question: &Known<'a, Question<'a>>) -> (State, Vec<(u16, Progress)>) {
    let it = question.value;
    let known = knowledge.events().map(|event| (event.value.index, event.revealed_in));
    let bears: Vec<_> = known.filter(|(event, _)| it.bears.contains(event)).collect();
    let state = if it.answer.latest(knowledge).is_some() {
        State::Answered
    } else if knowledge.is_complete() {
        State::LeftOpen
    } else if bears.iter().any(|(_, revealed_in)| *revealed_in > question.revealed_in) {
        State::Partly
    } else {
        State::Open
    };
    (state, bears)
}
