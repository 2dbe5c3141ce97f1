//! What answers a query, as a page shows it.

use std::ops::Range;

use super::entries::{Group, Part};
use super::index::{Hit, Index, Section};
use crate::domain::EntityRef;

/// So many answers of a group are shown, until somebody asks for all.
const FEW: usize = 10;

/// Everything that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// What was asked for.
    pub query: String,
    /// How many there are in all groups.
    pub count: usize,
    /// Whether one group only is shown, as was asked for.
    pub is_one_group: bool,
    pub groups: Vec<AnswerGroup>,
}

/// The answers of one group, the best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerGroup {
    pub group: Group,
    /// How many there are.
    pub count: usize,
    /// Those that are shown.
    pub answers: Vec<Answer>,
}

/// One answer: where it stands, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub about: EntityRef,
    pub part: Part,
    pub name: Vec<Run>,
    pub words: Vec<Run>,
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub words: String,
    /// Whether this was asked for.
    pub is_marked: bool,
}

impl Answers {
    /// What answers a query: all groups, or `only` one of them, if it has answers.
    pub fn new(index: &Index, query: &str, only: Option<Group>) -> Self {
        let found = index.find(query);
        let only = only.filter(|only| found.sections.iter().any(|section| section.group == *only));
        let shown = found.sections.iter().filter(|section| only.is_none_or(|only| only == section.group));
        let most = if only.is_some() { usize::MAX } else { FEW };
        Self {
            query: query.to_owned(),
            count: found.count(),
            is_one_group: only.is_some(),
            groups: shown.map(|section| AnswerGroup::new(section, most)).collect(),
        }
    }
}

impl AnswerGroup {
    fn new(section: &Section<'_>, most: usize) -> Self {
        let answers = section.hits.iter().take(most).map(Answer::new).collect();
        Self { group: section.group, count: section.hits.len(), answers }
    }

    /// Whether there are more than are shown.
    pub fn has_more(&self) -> bool {
        self.answers.len() < self.count
    }
}

impl Answer {
    fn new(hit: &Hit<'_>) -> Self {
        let entry = hit.entry;
        Self {
            about: entry.about,
            part: entry.part.clone(),
            name: runs(&entry.name, &hit.in_name),
            words: runs(&entry.words, &hit.in_words),
        }
    }
}

/// A text with what was asked for marked.
fn runs(text: &str, marks: &[Range<usize>]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut add = |range: Range<usize>, is_marked: bool| {
        if !range.is_empty() {
            runs.push(Run { words: text[range].to_owned(), is_marked });
        }
    };
    let mut end = 0;
    for mark in marks {
        add(end..mark.start, false);
        add(mark.clone(), true);
        end = mark.end;
    }
    add(end..text.len(), false);
    runs
}
