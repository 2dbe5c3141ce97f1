//! The novels, and how the series differs from them.

use super::catalog::{BookNote, Character, Counterpart, Difference, Novel};
use super::dated::Known;
use super::knowledge::Knowledge;
use super::page::{Cited, Exhibit, Exhibits};
use super::sort::sort_by_key;

/// What the reader asks for in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BooksQuery {
    /// They want to read what gives the novels away.
    pub wants_novels: bool,
    /// The column by which the people are sorted.
    pub sort: String,
}

impl BooksQuery {
    /// As it stands in the address.
    pub fn query(&self) -> String {
        let wish = if self.wants_novels { "novels=told" } else { "" };
        let sort = if self.sort.is_empty() { String::new() } else { format!("sort={}", self.sort) };
        let both = if wish.is_empty() || sort.is_empty() { "" } else { "&" };
        format!("{wish}{both}{sort}")
    }
}

/// Notes about one side of the novels.
pub struct Group<'a> {
    pub name: &'a str,
    pub notes: Vec<Cited<&'a BookNote<'a>>>,
    /// Whether there is more, which gives the novels away.
    pub is_short: bool,
}

/// A person of the series beside one of the novel.
pub type Pair<'a> = (&'a Character<'a>, &'a Counterpart<'a>);

/// Everything on the page, with its sources numbered in the order of the page.
pub struct Books<'a> {
    pub novels: Vec<Cited<&'a Novel<'a>>>,
    pub groups: Vec<Group<'a>>,
    pub pairs: Vec<Cited<Pair<'a>>>,
    pub differences: Vec<Cited<Known<'a, Difference<'a>>>>,
    pub exhibits: Vec<Exhibit>,
}

/// Gathers it.
pub fn books<'a>(knowledge: Knowledge<'a>, asked: &BooksQuery) -> Books<'a> {
    let mut exhibits = Exhibits::default();
    Books {
        novels: knowledge.book().novels.iter().map(|it| exhibits.cited(it, &it.sources)).collect(),
        groups: groups(knowledge, asked.wants_novels, &mut exhibits),
        pairs: pairs(knowledge, &asked.sort).into_iter().map(|it| exhibits.cited(it, &it.1.sources)).collect(),
        differences: knowledge.differences().map(|it| exhibits.cited(it, &it.value.sources)).collect(),
        exhibits: exhibits.list(),
    }
}

/// In each the open ones stand first.
fn groups<'a>(knowledge: Knowledge<'a>, wants_novels: bool, exhibits: &mut Exhibits) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    for (group, &name) in (0..).zip(&knowledge.site().book_groups) {
        let (secret, open): (Vec<_>, Vec<_>) =
            knowledge.book_notes().filter(|note| note.group == group).partition(|note| note.spoils_novels);
        if secret.is_empty() && open.is_empty() {
            continue;
        }
        let is_short = !wants_novels && !secret.is_empty();
        let shown = open.into_iter().chain(secret.into_iter().filter(|_| wants_novels));
        let notes = shown.map(|note| exhibits.cited(note, &note.sources)).collect();
        groups.push(Group { name, notes, is_short });
    }
    groups
}

/// In the order of the cast; or by a column: those who are not in the novel come last.
fn pairs<'a>(knowledge: Knowledge<'a>, sort: &str) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> =
        knowledge.counterparts().filter_map(|it| Some((knowledge.character_at(it.character)?, it))).collect();
    match sort {
        "series" => sort_by_key(&mut pairs, |(person, _)| person.name),
        "novel" => sort_by_key(&mut pairs, |(_, it)| (it.book.is_none(), it.book)),
        _ => {}
    }
    pairs
}
