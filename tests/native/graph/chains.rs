//! The shortest chains between two people, against all chains that there are.

use archer_files::domain::graph::chains::shortest;
use proptest::prelude::*;

/// Every chain without a repetition, by trying all of them.
fn every_chain(ties: &[(u16, u16)], from: u16, to: u16) -> Vec<Vec<u16>> {
    fn go_on(ties: &[(u16, u16)], chain: &mut Vec<u16>, to: u16, found: &mut Vec<Vec<u16>>) {
        let here = *chain.last().expect("it begins somewhere");
        if here == to {
            found.push(chain.clone());
            return;
        }
        for &(a, b) in ties {
            for (start, end) in [(a, b), (b, a)] {
                if start == here && !chain.contains(&end) {
                    chain.push(end);
                    go_on(ties, chain, to, found);
                    chain.pop();
                }
            }
        }
    }
    let mut found = Vec::new();
    if from != to {
        go_on(ties, &mut vec![from], to, &mut found);
    }
    found.sort_by_key(|chain| (chain.len(), chain.clone()));
    found.dedup();
    found
}

#[test]
fn a_chain_of_one_of_two_and_of_none() {
    let ties = [(0, 1), (1, 2), (4, 5)];
    assert_eq!(shortest(&ties, 0, 1, 3), [vec![0, 1]]);
    assert_eq!(shortest(&ties, 2, 0, 3), [vec![2, 1, 0]]);
    assert!(shortest(&ties, 0, 4, 3).is_empty());
    assert!(shortest(&ties, 0, 0, 3).is_empty());
    assert!(shortest(&ties, 0, 99, 3).is_empty());
    assert!(shortest(&ties, 99, 0, 3).is_empty());
    assert!(shortest(&[], 0, 1, 3).is_empty());
}

#[test]
fn two_ties_of_one_pair_are_one_way() {
    assert_eq!(shortest(&[(0, 1), (1, 0), (0, 1)], 0, 1, 3), [vec![0, 1]]);
}

#[test]
fn a_longer_way_round_comes_after_the_direct_one() {
    assert_eq!(shortest(&[(0, 1), (1, 2), (0, 2), (0, 3), (3, 2)], 0, 2, 3), [vec![0, 2], vec![0, 1, 2], vec![0, 3, 2]]);
}

proptest! {
    #[test]
    fn they_are_the_first_of_all_chains(
        ties in prop::collection::vec((0_u16..8, 0_u16..8).prop_filter("nobody is tied to themselves", |(a, b)| a != b), 0..14),
        from in 0_u16..8,
        to in 0_u16..8,
        most in 1_usize..6,
    ) {
        let mut expected = every_chain(&ties, from, to);
        expected.truncate(most);
        prop_assert_eq!(shortest(&ties, from, to, most), expected);
    }
}
