//! The relationship graph: one model for its three views, the picture, the list and the matrix.
//!
//! A [`Graph`] is what one reader may see of it and has asked for: people, the ties between them, who is selected. It is
//! made from what is known and from the address ([`query::GraphQuery`]), so the views cannot differ.
//!
//! - [`query`]: what the address asks for.
//! - [`chains`]: how two people are connected.
//! - [`drawing`]: how the ties run in the picture.
//! - [`camera`]: which part of the picture is seen.
//! - [`walk`]: from one person to the next with the keyboard.
//! - [`matrix`]: an order of people in which groups show.
//! - [`ego`]: the small picture of one person's ties.
//! - [`near`]: who and what stays when the rest fades.
//! - [`told`]: what is told of ties, with sources: beside the views, and in the list.
//! - [`words`]: what is shown, in a few words.

pub mod camera;
pub mod chains;
pub mod drawing;
pub mod ego;
pub mod matrix;
pub mod near;
pub mod query;
pub mod told;
pub mod walk;
pub mod words;

use super::catalog::{Character, RelationKind};
use super::knowledge::Knowledge;
use super::listing::{most, slug};
use super::page::{Bond, bonds, is_main};
use super::sort::sort_by;
use super::{Lookup, Progress};
use query::{GraphQuery, RelationSort, Scope};

/// A larger cast than this is not shown as a whole: it is a hairball on any screen, and slow.
pub const CROWD: usize = 64;
/// Of such a cast so many are shown: those with the most ties. A phone draws them without a pause.
pub const FEW: usize = 48;
/// How many chains between two people are looked for.
pub const CHAINS: usize = 3;

/// What a reader sees of the relationships.
pub struct Graph<'a> {
    /// The knowledge that it was made from: the reader's, or an earlier one.
    pub knowledge: Knowledge<'a>,
    /// Who is shown, in the order of the catalog.
    pub people: Vec<&'a Character<'a>>,
    /// The ties shown; both ends are among the people.
    pub bonds: Vec<Bond<'a>>,
    /// The ties of the first person selected that pass the filters, whether or not there is room for all of them in a crowd.
    pub mine: Vec<Bond<'a>>,
    /// The kinds of tie that the reader knows of, shown or not.
    pub kinds: Vec<KindCount<'a>>,
    /// The first person that the address selects.
    pub focus: Selected<'a>,
    /// The second one.
    pub with: Selected<'a>,
    /// The shortest chains between the two: people by index, the two included. Empty if there is none.
    pub chains: Vec<Vec<u16>>,
    /// How many people have no tie that is shown, and are left out.
    pub alone: usize,
    /// How many more are left out, because there are too many to be shown at once.
    pub crowd: usize,
    all: Vec<Bond<'a>>,
    /// For everybody by index, how many of the ties that pass the filters hold, and how many have ended.
    degrees: Vec<(usize, usize)>,
}

/// A kind of tie in the legend.
pub struct KindCount<'a> {
    pub kind: &'a RelationKind<'a>,
    pub current: usize,
    pub ended: usize,
    pub shown: bool,
}

/// Somebody whom the address names.
#[derive(Clone, Copy)]
pub enum Selected<'a> {
    /// It names nobody.
    Nobody,
    Person(&'a Character<'a>),
    /// There is no such person, or the reader does not know them yet: the same answer for both.
    Unknown,
}

impl<'a> Selected<'a> {
    /// The person with this id; empty for nobody.
    pub fn find(knowledge: Knowledge<'a>, id: &str) -> Self {
        match (id, knowledge.character(id)) {
            ("", _) => Self::Nobody,
            (_, Lookup::Known(person)) => Self::Person(person),
            _ => Self::Unknown,
        }
    }

    /// The person, if it is one.
    pub const fn person(self) -> Option<&'a Character<'a>> {
        if let Self::Person(person) = self { Some(person) } else { None }
    }
}

impl<'a> Graph<'a> {
    /// What this query shows to somebody with this knowledge. `is_kept` tells favourites.
    pub fn new(knowledge: Knowledge<'a>, query: &GraphQuery, is_kept: impl Fn(&Character<'a>) -> bool) -> Self {
        let knowledge = query.then(knowledge);
        let all = bonds(knowledge);
        let (focus, with) = (Selected::find(knowledge, &query.focus), Selected::find(knowledge, &query.with));
        let chains = match (focus.person(), with.person()) {
            (Some(from), Some(to)) => chains::shortest(&ends(&all), from.index, to.index, CHAINS),
            _ => Vec::new(),
        };
        let mut invited = Invited::new(knowledge);
        for person in knowledge.characters() {
            let belongs = match query.scope {
                Scope::Main => is_main(person),
                Scope::Kept => is_kept(person),
                Scope::Everyone => true,
            };
            if belongs && has_role(knowledge, person, &query.role) {
                invited.add(person.index);
            }
        }
        if query.scope == Scope::Kept {
            invited.add_neighbours(&all, &is_kept);
        }
        // Whoever is selected is there, whatever the filters say, and a newcomer does not come alone.
        let selected = focus.person().filter(|person| !invited.holds(person.index));
        invited.add_neighbours(&all, |person| selected.is_some_and(|selected| selected.index == person.index));
        focus.person().into_iter().chain(with.person()).for_each(|person| invited.add(person.index));
        chains.iter().flatten().for_each(|&person| invited.add(person));

        let passes = |bond: &&Bond<'a>| !query.current || bond.ended.is_none();
        let between = invited.between(all.iter().filter(passes));
        let bonds: Vec<Bond<'a>> = between.iter().filter(|bond| query.shows(bond.kind.id)).copied().collect();
        let degrees = degrees(&invited, &bonds);
        let ties = |it: &Character<'a>| degrees.get(usize::from(it.index)).map_or(0, |(current, ended)| current + ended);
        let everybody: Vec<_> = knowledge.characters().filter(|person| invited.holds(person.index)).collect();
        // Of a crowd whoever is selected is there first, and then whom they are tied to, as far as there is room.
        let is_mine = |bond: &&Bond<'a>| focus.person().is_some_and(|focus| bond.touches(focus.index));
        let mine: Vec<_> = bonds.iter().filter(is_mine).copied().collect();
        let mut selected = Invited::new(knowledge);
        focus.person().into_iter().chain(with.person()).for_each(|person| selected.add(person.index));
        chains.iter().flatten().for_each(|&person| selected.add(person));
        let mut wanted = selected.clone();
        for person in mine.iter().flat_map(|bond| [bond.a, bond.b]) {
            wanted.add(person.index);
        }
        let weight = |it: &&Character<'a>| match it.index {
            person if selected.holds(person) => usize::MAX,
            person if wanted.holds(person) => usize::MAX / 2 + ties(it),
            _ => ties(it),
        };
        // Some more if that is everybody whom they are tied to; who is tied to hundreds is not shown with all anyway.
        let all_wanted = wanted.0.iter().filter(|is_wanted| **is_wanted).count();
        let few = if (FEW..=CROWD).contains(&all_wanted) { all_wanted } else { FEW };
        let is_shown = |it: &&&Character<'a>| query.alone || ties(it) > 0 || selected.holds(it.index);
        let shown: Vec<_> = everybody.iter().filter(is_shown).copied().collect();
        let alone = everybody.len() - shown.len();
        let people = most(&shown, if shown.len() > CROWD { few } else { CROWD }, weight);
        let crowd = shown.len() - people.len();
        let bonds = if crowd == 0 {
            bonds
        } else {
            let mut there = Invited::new(knowledge);
            for person in &people {
                there.add(person.index);
            }
            there.between(bonds.iter())
        };
        let kinds = kinds(&all, &between, query);
        Self { knowledge, people, bonds, mine, kinds, focus, with, chains, alone, crowd, all, degrees }
    }

    /// The rows of the list: the ties of the person selected, or all that are shown.
    pub fn rows(&self, sort: RelationSort) -> Vec<Bond<'a>> {
        let mut rows = if self.focus.person().is_some() { self.mine.clone() } else { self.bonds.clone() };
        sort_by(&mut rows, |a, b| match sort {
            RelationSort::Kind => a.relation.kind.cmp(&b.relation.kind),
            RelationSort::From => a.a.name.cmp(b.a.name),
            RelationSort::To => a.b.name.cmp(b.b.name),
            RelationSort::Since => a.revealed_in.cmp(&b.revealed_in),
        });
        rows
    }

    /// Everything known between two people, shown or not: what still holds comes first.
    pub fn between(&self, one: u16, other: u16) -> Vec<Bond<'a>> {
        let of_both = |bond: &&Bond<'a>| bond.touches(one) && bond.touches(other);
        let (current, ended): (Vec<_>, Vec<_>) = self.all.iter().filter(of_both).partition(|bond| bond.ended.is_none());
        current.into_iter().chain(ended).copied().collect()
    }

    /// The ties of one person that pass the filters: how many hold, and how many have ended.
    pub fn degree(&self, person: u16) -> (usize, usize) {
        self.degrees.get(usize::from(person)).copied().unwrap_or_default()
    }

    /// Whether two people shown have a tie that is shown.
    pub fn are_tied(&self, one: u16, other: u16) -> bool {
        self.bonds.iter().any(|bond| bond.touches(one) && bond.touches(other))
    }
}

/// The ties as pairs of indices.
pub fn ends(bonds: &[Bond<'_>]) -> Vec<(u16, u16)> {
    bonds.iter().map(|bond| (bond.a.index, bond.b.index)).collect()
}

/// A set of people.
#[derive(Clone)]
struct Invited(Vec<bool>);

impl Invited {
    fn new(knowledge: Knowledge<'_>) -> Self {
        let most = knowledge.characters().map(|person| usize::from(person.index) + 1).max();
        Self(vec![false; most.unwrap_or_default()])
    }

    fn holds(&self, person: u16) -> bool {
        self.0.get(usize::from(person)).copied().unwrap_or_default()
    }

    fn add(&mut self, person: u16) {
        if let Some(seat) = self.0.get_mut(usize::from(person)) {
            *seat = true;
        }
    }

    /// The ties whose ends are both here.
    fn between<'b, 'a: 'b>(&self, bonds: impl Iterator<Item = &'b Bond<'a>>) -> Vec<Bond<'a>> {
        bonds.filter(|bond| self.holds(bond.a.index) && self.holds(bond.b.index)).copied().collect()
    }

    /// Adds the people who have a tie to somebody of this kind.
    fn add_neighbours<'a>(&mut self, bonds: &[Bond<'a>], is_it: impl Fn(&Character<'a>) -> bool) {
        for bond in bonds {
            if is_it(bond.a) {
                self.add(bond.b.index);
            }
            if is_it(bond.b) {
                self.add(bond.a.index);
            }
        }
    }
}

/// How many of these ties everybody has, by index: those that hold, and those that have ended.
fn degrees(invited: &Invited, bonds: &[Bond<'_>]) -> Vec<(usize, usize)> {
    let mut degrees = vec![(0, 0); invited.0.len()];
    for bond in bonds {
        for person in [bond.a, bond.b] {
            let (current, ended) = &mut degrees[usize::from(person.index)];
            *if bond.ended.is_some() { ended } else { current } += 1;
        }
    }
    degrees
}

fn has_role(knowledge: Knowledge<'_>, person: &Character<'_>, wanted: &str) -> bool {
    let role = person.positions.latest(knowledge).and_then(|known| knowledge.site().roles.get(usize::from(known.value.role)));
    wanted.is_empty() || role.is_some_and(|role| slug(role.name) == wanted)
}

/// Every kind known, so that the legend stays the same whoever is shown; counted are the ties between these people.
fn kinds<'a>(all: &[Bond<'a>], between: &[Bond<'a>], query: &GraphQuery) -> Vec<KindCount<'a>> {
    let mut kinds: Vec<KindCount<'a>> = Vec::new();
    for bond in all {
        if kinds.iter().all(|known| known.kind.id != bond.kind.id) {
            let of_kind = between.iter().filter(|other| other.kind.id == bond.kind.id);
            let (ended, count) = of_kind.fold((0, 0), |(ended, all), it| (ended + usize::from(it.ended.is_some()), all + 1));
            kinds.push(KindCount { kind: bond.kind, current: count - ended, ended, shown: query.shows(bond.kind.id) });
        }
    }
    kinds
}
