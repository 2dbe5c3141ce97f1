//! The order of people in the matrix.

use archer_files::domain::graph::matrix::order;
use archer_files::domain::page::bonds;
use proptest::prelude::*;

use crate::wiki::Wiki;

/// How far apart those who are tied stand, all in all.
fn spread(order: &[usize], ties: &[(usize, usize)]) -> usize {
    let place = |person| order.iter().position(|&other| other == person).expect("everybody is there");
    ties.iter().map(|&(a, b)| place(a).abs_diff(place(b))).sum()
}

#[test]
fn groups_stand_together() {
    // Two groups of four, mixed up, with a single tie between them.
    let groups = [[0, 3, 5, 6], [1, 2, 4, 7]];
    let mut ties = vec![(0, 1)];
    for group in groups {
        for (index, &a) in group.iter().enumerate() {
            ties.extend(group[..index].iter().map(|&b| (a, b)));
        }
    }
    let order = order(8, &ties);
    let first = groups.iter().find(|group| group.contains(&order[0])).expect("everybody is in one");
    assert!(order[..4].iter().all(|person| first.contains(person)), "{order:?}");
}

#[test]
fn those_without_ties_come_last() {
    assert_eq!(order(4, &[(1, 3)])[2..], [0, 2]);
    assert_eq!(order(0, &[]), [0; 0]);
    assert_eq!(order(2, &[]), [0, 1]);
}

#[test]
fn the_whole_cast_is_ordered_better_than_by_the_catalog() {
    let bonds = bonds(Wiki::real().knowledge(10));
    let count = Wiki::real().knowledge(10).characters().count();
    let ties: Vec<_> = bonds.iter().map(|bond| (usize::from(bond.a.index), usize::from(bond.b.index))).collect();
    let (ordered, catalog) = (spread(&order(count, &ties), &ties), spread(&(0..count).collect::<Vec<_>>(), &ties));
    println!("ties span {ordered} places in the matrix, {catalog} in the order of the catalog");
    assert!(ordered * 4 < catalog * 3, "{ordered} of {catalog}");
}

proptest! {
    #[test]
    fn everybody_is_there_once(ties in prop::collection::vec((0_usize..12, 0_usize..12), 0..30)) {
        let mut all = order(12, &ties);
        prop_assert_eq!(&all, &order(12, &ties), "the same input gives the same order");
        all.sort_unstable();
        prop_assert_eq!(all, (0..12).collect::<Vec<_>>());
    }
}
