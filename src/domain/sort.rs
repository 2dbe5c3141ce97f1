//! Sorting lists of any type by one copy of the standard library's sort.
//!
//! A list that is sorted in place is four kilobytes of program for each type and order. Here only places are sorted, and the
//! list is put together after them: the same order, stable, for a few hundred bytes.

use std::cmp::Ordering;

/// Sorts a list; equal elements stay in their order.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(list.len(), &|a, b| compare(&list[a], &list[b]));
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

/// Sorts a list by a key.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let order = places(list.len(), &|a, b| keys[a].cmp(&keys[b]));
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

/// The places from nought on in their order.
fn places(many: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..many).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}
