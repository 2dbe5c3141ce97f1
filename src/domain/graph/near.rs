//! Who and what stays when the rest of the picture fades: the ties of whoever is selected or looked at, or the chains that
//! were asked for.

use super::Graph;
use crate::domain::page::Bond;

/// A tie by the places of its ends and of its kind in the catalog.
type TieId = (u16, u16, u16);

/// Who and what stays. Of nobody, nothing fades.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Near {
    people: Vec<u16>,
    ties: Vec<TieId>,
}

impl Near {
    /// In this graph.
    pub fn of(graph: &Graph<'_>) -> Self {
        let ties: Vec<_> = graph.bonds.iter().filter(|bond| is_near(graph, bond)).collect();
        let ends = ties.iter().flat_map(|bond| [bond.a.index, bond.b.index]);
        let people = ends.chain(graph.focus.person().map(|it| it.index)).collect();
        Self { people, ties: ties.into_iter().map(id).collect() }
    }

    /// Whether anything fades.
    pub fn is_somebody(&self) -> bool {
        !self.people.is_empty()
    }

    /// Whether somebody stays, by place in the catalog.
    pub fn holds(&self, person: u16) -> bool {
        self.people.contains(&person)
    }

    /// Whether a tie stays.
    pub fn holds_tie(&self, bond: &Bond<'_>) -> bool {
        self.ties.contains(&id(bond))
    }
}

fn id(bond: &Bond<'_>) -> TieId {
    (bond.a.index, bond.b.index, bond.relation.kind)
}

/// A tie belongs to a chain that was asked for, else to the person selected.
fn is_near(graph: &Graph<'_>, bond: &Bond<'_>) -> bool {
    if graph.chains.is_empty() {
        return graph.focus.person().is_some_and(|focus| bond.touches(focus.index));
    }
    graph.chains.iter().any(|chain| chain.windows(2).any(|step| bond.touches(step[0]) && bond.touches(step[1])))
}
