//! The making of the series: its cast, and notes in groups.

use super::catalog::{Character, Credit, Note};
use super::knowledge::Knowledge;
use super::page::{Cited, Exhibit, Exhibits};
use super::sort::sort_by_key;

/// An actor with the person they play.
pub type Part<'a> = (&'a Credit<'a>, &'a Character<'a>);

/// The notes that have one label.
pub type Labelled<'a> = (&'a str, Vec<Cited<&'a Note<'a>>>);

/// Everything on the page, with its sources numbered in the order of the page.
pub struct Production<'a> {
    pub cast: Vec<Cited<Part<'a>>>,
    /// Notes under the names of their groups, in the order of the vocabulary; groups without any are left out.
    pub groups: Vec<(&'a str, Vec<Labelled<'a>>)>,
    pub exhibits: Vec<Exhibit>,
}

/// Gathers it. The cast is sorted by the column `sort`; by anything else it stays as it is, main parts first.
pub fn production<'a>(knowledge: Knowledge<'a>, sort: &str) -> Production<'a> {
    let mut exhibits = Exhibits::default();
    let cast = cast(knowledge, sort).into_iter().map(|part| exhibits.cited(part, &part.0.sources)).collect();
    let mut groups = Vec::new();
    for (group, &name) in (0..).zip(&knowledge.site().production_groups) {
        let labels = labels(knowledge, group, &mut exhibits);
        if !labels.is_empty() {
            groups.push((name, labels));
        }
    }
    Production { cast, groups, exhibits: exhibits.list() }
}

fn cast<'a>(knowledge: Knowledge<'a>, sort: &str) -> Vec<Part<'a>> {
    let mut cast: Vec<Part<'a>> = knowledge.cast().filter_map(|it| Some((it, knowledge.character_at(it.character)?))).collect();
    // Dancers first, those of whom nobody knows last.
    let dancer = |part: &Part<'_>| part.0.dancer.map_or(2, |is_dancer| u8::from(!is_dancer));
    match sort {
        "actor" => sort_by_key(&mut cast, |(credit, _)| credit.actor),
        "plays" => sort_by_key(&mut cast, |(_, person)| person.name),
        "dancer" => sort_by_key(&mut cast, dancer),
        _ => {}
    }
    cast
}

/// Labels in the order in which they come up first.
fn labels<'a>(knowledge: Knowledge<'a>, group: u16, exhibits: &mut Exhibits) -> Vec<Labelled<'a>> {
    let mut labels: Vec<Labelled<'a>> = Vec::new();
    for note in knowledge.production().map(|it| it.value).filter(|note| note.group == group) {
        let cited = exhibits.cited(note, &note.sources);
        match labels.iter_mut().find(|(label, _)| *label == note.label) {
            Some((_, notes)) => notes.push(cited),
            None => labels.push((note.label, vec![cited])),
        }
    }
    labels
}
