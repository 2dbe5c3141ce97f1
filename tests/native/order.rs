//! Lists are sorted as the standard library would sort them.

use archer_files::domain::order::{most, sorted};
use proptest::prelude::*;

proptest! {
    /// Equal elements stay in their order.
    #[test]
    fn sorting_is_stable(list in prop::collection::vec((0..9_u8, any::<u8>()), 0..200)) {
        let mut expected = list.clone();
        expected.sort_by_key(|element| element.0);
        prop_assert_eq!(sorted(&list, |one, other| one.0.cmp(&other.0)), expected);
    }

    /// Nobody who is left out weighs more than somebody who is in, and nobody changes places.
    #[test]
    fn the_heaviest_stay_in_their_order(list in prop::collection::vec(0..99_usize, 0..60), many in 0..60_usize) {
        let list: Vec<_> = list.into_iter().enumerate().collect();
        let kept = most(&list, many, |it| it.1);
        prop_assert_eq!(kept.len(), list.len().min(many));
        prop_assert!(kept.is_sorted_by_key(|it| it.0));
        let lightest = kept.iter().map(|it| it.1).min().unwrap_or(usize::MAX);
        prop_assert!(list.iter().all(|it| kept.contains(it) || it.1 <= lightest));
    }
}
