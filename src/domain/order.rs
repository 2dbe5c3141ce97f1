//! Sorting, once for all lists.
//!
//! Each kind of list that is sorted with the standard library costs four kilobytes of program. Here every list is sorted
//! as a list of numbers, by one piece of code.

use std::cmp::Ordering;

/// A copy of the list in another order; equal elements stay in theirs.
#[must_use]
pub fn sorted<T: Copy>(list: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order_of(list.len(), &|a, b| compare(&list[a], &list[b]));
    order.into_iter().map(|place| list[place]).collect()
}

fn order_of(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}
