//! Where something stands in a content file: a path of keys that leads to a line.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where a value stands: a file and the keys that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// Index into the files of the content.
    pub file: usize,
    path: Vec<Step>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Key(&'static str),
    Index(usize),
}

impl At {
    /// The top of a file.
    pub const fn top(file: usize) -> Self {
        Self { file, path: Vec::new() }
    }

    /// A key below this place.
    #[must_use]
    pub fn key(&self, key: &'static str) -> Self {
        self.step(Step::Key(key))
    }

    /// An element of the list at this place.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    /// The line, counted from 1, of this place in the text of its file; that of the nearest parent if it is not there.
    pub fn line(&self, text: &str) -> usize {
        let Ok(table) = DeTable::parse(text) else { return 1 };
        let top = Spanned::new(0..text.len(), DeValue::Table(table.into_inner()));
        line_of(text, offset(&top, &self.path))
    }

    fn step(&self, step: Step) -> Self {
        let mut path = self.path.clone();
        path.push(step);
        Self { file: self.file, path }
    }
}

/// The line, counted from 1, in which a byte of a text stands.
pub fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

fn offset(top: &Spanned<DeValue<'_>>, path: &[Step]) -> usize {
    let mut here = top;
    let mut offset = top.span().start;
    for step in path {
        let next = match (step, here.get_ref()) {
            // The key rather than the value: a long text begins a line below it.
            (Step::Key(key), DeValue::Table(table)) => table.get_key_value(*key).map(|(key, value)| (key.span(), value)),
            (Step::Index(index), DeValue::Array(list)) => list.get(*index).map(|value| (value.span(), value)),
            _ => None,
        };
        let Some((span, value)) = next else { break };
        offset = span.start;
        here = value;
    }
    offset
}
