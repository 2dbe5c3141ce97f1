//! What is told of ties, each with the numbers of its sources on the page: beside the views of whoever is selected, in the
//! list of all, and step by step how two people are connected.

use super::Graph;
use super::query::RelationSort;
use crate::domain::catalog::Character;
use crate::domain::page::{Bond, Cited, Exhibit, Exhibits, Tie, first_name, ties_among};

/// So many ties of one person stand beside a view; more would be a page of its own, and the list is one.
const MOST: usize = 20;
/// How many rows the list has unless the reader asks for all.
const ROWS: usize = 150;

/// A tie with the numbers of its sources.
pub type CitedBond<'a> = Cited<Bond<'a>>;

/// One chain between two people.
#[derive(Clone)]
pub struct Chain<'a> {
    /// "Directly", or through whom.
    pub heading: String,
    pub steps: Vec<ChainStep<'a>>,
}

/// One step of a chain: everything between two people, what still holds first.
#[derive(Clone)]
pub struct ChainStep<'a> {
    pub from: &'a Character<'a>,
    pub to: &'a Character<'a>,
    pub ties: Vec<CitedBond<'a>>,
}

/// What stands beside the view.
#[derive(Clone)]
pub struct Panel<'a> {
    pub pair: Option<Pair<'a>>,
    pub selected: Option<Selection<'a>>,
    /// The sources of the above; none if they stand below the list.
    pub exhibits: Vec<Exhibit>,
}

/// How two people are connected.
#[derive(Clone)]
pub struct Pair<'a> {
    pub one: &'a Character<'a>,
    pub other: &'a Character<'a>,
    pub chains: Vec<Chain<'a>>,
}

/// Whoever is selected, and their ties that pass the filters.
#[derive(Clone)]
pub struct Selection<'a> {
    pub person: &'a Character<'a>,
    /// How many ties hold, and how many have ended.
    pub degree: (usize, usize),
    /// Whether no tie passes.
    pub is_untied: bool,
    /// None where the list has them.
    pub ties: Vec<Cited<Tie<'a>>>,
    /// How many more there are than these.
    pub more: usize,
}

/// The rows of the list.
#[derive(Clone)]
pub struct List<'a> {
    pub rows: Vec<CitedBond<'a>>,
    /// How many there are besides.
    pub rest: usize,
    /// The sources of the page.
    pub exhibits: Vec<Exhibit>,
}

/// The chains between the two people selected.
pub fn chains<'a>(graph: &Graph<'a>, exhibits: &mut Exhibits) -> Vec<Chain<'a>> {
    graph.chains.iter().map(|chain| one(graph, chain, exhibits)).collect()
}

fn one<'a>(graph: &Graph<'a>, chain: &[u16], exhibits: &mut Exhibits) -> Chain<'a> {
    let people: Vec<_> = chain.iter().filter_map(|&index| graph.knowledge.character_at(index)).collect();
    let between: Vec<&str> = people.iter().skip(1).take(people.len().saturating_sub(2)).map(|it| first_name(it.name)).collect();
    let heading = match between.split_last() {
        None => "Directly".to_owned(),
        Some((last, [])) => format!("Through {last}"),
        Some((last, first)) => format!("Through {} and {last}", first.join(", ")),
    };
    let steps = people.windows(2).map(|step| {
        let ties = graph.between(step[0].index, step[1].index);
        ChainStep { from: step[0], to: step[1], ties: ties.into_iter().map(|bond| cited(bond, exhibits)).collect() }
    });
    Chain { heading, steps: steps.collect() }
}

fn cited<'a>(bond: Bond<'a>, exhibits: &mut Exhibits) -> CitedBond<'a> {
    exhibits.cited(bond, &bond.relation.sources)
}

/// What stands beside the view. Where that `is_list`, the ties of the person selected and all sources are there.
pub fn panel<'a>(graph: &Graph<'a>, is_list: bool, exhibits: &mut Exhibits) -> Panel<'a> {
    let pair = graph.focus.person().zip(graph.with.person());
    let pair = pair.map(|(one, other)| Pair { one, other, chains: chains(graph, exhibits) });
    let selected = graph.focus.person().map(|it| selection(graph, it, is_list, exhibits));
    Panel { pair, selected, exhibits: if is_list { Vec::new() } else { exhibits.list() } }
}

fn selection<'a>(graph: &Graph<'a>, person: &'a Character<'a>, is_list: bool, exhibits: &mut Exhibits) -> Selection<'a> {
    let mut mine = ties_among(&graph.mine, person.index);
    let is_untied = mine.is_empty();
    let all = mine.len();
    mine.truncate(if is_list { 0 } else { MOST });
    let more = if is_list { 0 } else { all - mine.len() };
    let ties = mine.into_iter().map(|tie| exhibits.cited(tie, &tie.relation.sources)).collect();
    Selection { person, degree: graph.degree(person.index), is_untied, ties, more }
}

/// The list: the ties of the person selected, or all of them.
pub fn list<'a>(graph: &Graph<'a>, sort: RelationSort, all_rows: bool, exhibits: &mut Exhibits) -> List<'a> {
    let mut bonds = graph.rows(sort);
    let all = bonds.len();
    bonds.truncate(if all_rows { all } else { ROWS });
    let rest = all - bonds.len();
    let rows = bonds.into_iter().map(|bond| cited(bond, exhibits)).collect();
    List { rows, rest, exhibits: exhibits.list() }
}
