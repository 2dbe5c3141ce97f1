//! Lists are sorted as the standard library would sort them.

use archer_files::domain::order::sorted;
use proptest::prelude::*;

proptest! {
    /// Equal elements stay in their order.
    #[test]
    fn sorting_is_stable(list in prop::collection::vec((0..9_u8, any::<u8>()), 0..200)) {
        let mut expected = list.clone();
        expected.sort_by_key(|element| element.0);
        prop_assert_eq!(sorted(&list, |one, other| one.0.cmp(&other.0)), expected);
    }
}
