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
