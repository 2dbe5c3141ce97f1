//! An order of people in which those who are tied stand near each other, so that groups show along the diagonal.
//!
//! Atkins, Boman and Hendrickson, "A spectral algorithm for seriation and the consecutive ones problem", SIAM Journal on
//! Computing 28 (1998): people are ordered by the Fiedler vector of their ties, which the power method finds.

use crate::domain::sort::{sort_by, sort_by_key};
use std::cmp::Reverse;

use super::Graph;
use crate::domain::catalog::Character;

/// How many people fit: more columns are wider than any screen.
pub const MOST: usize = 60;

/// Rounds of the power method: groups stand apart long before.
const ROUNDS: usize = 120;

/// The people shown who fit, in their order, and how many do not.
pub fn people<'a>(graph: &Graph<'a>) -> (Vec<&'a Character<'a>>, usize) {
    let ties = |it: &Character<'_>| {
        let (current, ended) = graph.degree(it.index);
        current + ended
    };
    let mut people = graph.people.clone();
    if people.len() > MOST {
        sort_by_key(&mut people, |it| Reverse(ties(it)));
        people.truncate(MOST);
    }
    let place = |index: u16| people.iter().position(|it| it.index == index);
    let pairs: Vec<_> = graph.bonds.iter().filter_map(|bond| Some((place(bond.a.index)?, place(bond.b.index)?))).collect();
    let ordered = order(people.len(), &pairs).into_iter().map(|place| people[place]).collect();
    (ordered, graph.people.len() - people.len())
}

/// The places `0..count` in their order. Ties are pairs of places; the same input gives the same order. People who are not
/// connected at all stand in blocks of their own, the largest first.
pub fn order(count: usize, ties: &[(usize, usize)]) -> Vec<usize> {
    let mut neighbours = vec![Vec::new(); count];
    for &(a, b) in ties {
        neighbours[a].push(b);
        neighbours[b].push(a);
    }
    let mut blocks = blocks(&neighbours);
    sort_by_key(&mut blocks, |block| Reverse(block.len()));
    blocks.into_iter().flat_map(|block| seriate(block, &neighbours)).collect()
}

/// The connected parts, each in ascending order.
fn blocks(neighbours: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut seen = vec![false; neighbours.len()];
    let mut blocks = Vec::new();
    for start in 0..neighbours.len() {
        let mut block = Vec::new();
        let mut waiting = vec![start];
        while let Some(person) = waiting.pop() {
            if !seen[person] {
                seen[person] = true;
                block.push(person);
                waiting.extend(&neighbours[person]);
            }
        }
        if !block.is_empty() {
            block.sort_unstable();
            blocks.push(block);
        }
    }
    blocks
}

#[expect(clippy::cast_precision_loss, reason = "people are counted in hundreds")]
fn seriate(mut block: Vec<usize>, neighbours: &[Vec<usize>]) -> Vec<usize> {
    let degree = |person: usize| neighbours[person].len() as f64;
    let mut places = vec![0.0; neighbours.len()];
    for (index, &person) in block.iter().enumerate() {
        // Any start will do that is not the same for all.
        places[person] = (index * 7 % (block.len() + 3)) as f64;
    }
    for _ in 0..ROUNDS {
        // Without the mean, to which everything would shrink: weighted, because that is the vector that stays.
        let weight: f64 = block.iter().map(|&person| degree(person)).sum();
        let mean = block.iter().map(|&person| places[person] * degree(person)).sum::<f64>() / weight.max(1.0);
        let old = places.clone();
        let mut largest: f64 = 0.0;
        for &person in &block {
            let around: f64 = neighbours[person].iter().map(|&other| old[other] - mean).sum();
            // Half stays, so that two who only have each other do not change places for ever.
            places[person] = f64::midpoint(old[person] - mean, around / degree(person).max(1.0));
            largest = largest.max(places[person].abs());
        }
        if largest > 0.0 {
            for &person in &block {
                places[person] /= largest;
            }
        }
    }
    sort_by(&mut block, |&a, &b| places[a].total_cmp(&places[b]));
    block
}
