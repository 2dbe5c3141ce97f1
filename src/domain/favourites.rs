//! The favourites as their page shows them: by kind, in the order that the reader wants.

use super::sort::sort_by_key;
use std::cmp::Reverse;

use super::casebook::{Favourite, Favourites, known};
use super::{Entity, Kind, Knowledge};

/// The favourites by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FavouriteGroups<'a> {
    /// The kinds that have any, each with what is kept of it.
    pub known: Vec<(Kind, Vec<Entity<'a>>)>,
    /// So many lie ahead, or are not there any more.
    pub hidden: usize,
    /// How many there are in all.
    pub count: usize,
}

impl<'a> FavouriteGroups<'a> {
    /// Groups what is kept: the latest first, or by name.
    pub fn new(knowledge: Knowledge<'a>, favourites: &Favourites, is_by_name: bool) -> Self {
        let mut kept: Vec<&Favourite> = favourites.kept().iter().collect();
        sort_by_key(&mut kept, |it| Reverse(it.added));
        let mut found: Vec<Entity<'a>> = kept.iter().filter_map(|it| known(knowledge, &it.entity)).collect();
        if is_by_name {
            sort_by_key(&mut found, |entity| entity.name.to_string());
        }
        let of = |kind: Kind| found.iter().filter(|entity| entity.at.kind == kind).copied().collect::<Vec<_>>();
        let groups = Kind::ALL.map(|kind| (kind, of(kind)));
        Self {
            hidden: kept.len() - found.len(),
            count: kept.len(),
            known: groups.into_iter().filter(|(_, entities)| !entities.is_empty()).collect(),
        }
    }

    /// What is kept of a kind.
    pub fn of(&self, kind: Kind) -> Vec<Entity<'a>> {
        self.known.iter().find(|(other, _)| *other == kind).map(|(_, entities)| entities.clone()).unwrap_or_default()
    }
}
