//! Sorting, once for all lists.
//!
//! Each kind of list that is sorted with the standard library costs four kilobytes of program. Here every list is sorted
//! as a list of numbers, by one piece of code, and by a short one: a merge sort (Knuth, The Art of Computer Programming,
//! volume 3, 5.2.4), which asks for hardly more comparisons than the standard library's.

use std::cmp::Ordering;

/// A copy of the list in another order; equal elements stay in theirs.
#[must_use]
pub fn sorted<T: Copy>(list: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order_of(0, list.len(), &|a, b| compare(&list[a], &list[b]));
    order.into_iter().map(|place| list[place]).collect()
}

/// All of them; or of more than `many` so many, those that weigh most, in the order in which they are.
#[must_use]
pub fn most<T: Copy>(list: &[T], many: usize, weight: impl Fn(&T) -> usize) -> Vec<T> {
    let weights: Vec<usize> = list.iter().map(weight).collect();
    list.iter().zip(are_heaviest(&weights, many)).filter(|(_, is_in)| *is_in).map(|(it, _)| *it).collect()
}

fn are_heaviest(weights: &[usize], many: usize) -> Vec<bool> {
    let mut are = vec![false; weights.len()];
    let heaviest = order_of(0, weights.len(), &|a, b| weights[b].cmp(&weights[a]));
    heaviest.into_iter().take(many).for_each(|place| are[place] = true);
    are
}

/// The places from `from` up to `to` in their order.
fn order_of(from: usize, to: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if to - from < 2 {
        return (from..to).collect();
    }
    let middle = usize::midpoint(from, to);
    let (one, other) = (order_of(from, middle, compare), order_of(middle, to, compare));
    let mut order = Vec::with_capacity(to - from);
    let mut next = 0;
    for place in one {
        while other.get(next).is_some_and(|&rival| compare(rival, place).is_lt()) {
            order.push(other[next]);
            next += 1;
        }
        order.push(place);
    }
    order.extend(&other[next..]);
    order
}
