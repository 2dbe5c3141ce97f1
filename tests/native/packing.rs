//! What is packed is unpacked as it was, and smaller in between.

use archer_files::packing::{pack, unpack};
use proptest::prelude::*;

proptest! {
    #[test]
    fn bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(unpack(&pack(&bytes)), bytes);
    }

    /// Long runs and repetitions, which sort badly.
    #[test]
    fn repetitions_come_back(piece in prop::collection::vec(0..4_u8, 0..6), times in 0..200_usize) {
        let bytes = piece.repeat(times);
        prop_assert_eq!(unpack(&pack(&bytes)), bytes);
    }

    /// Nobody packs such bytes, but a program that stops is worse than one that shows nonsense.
    #[test]
    fn anything_is_unpacked(length in 0..2000_u32, rest in prop::collection::vec(any::<u8>(), 0..100)) {
        let packed = [&length.to_le_bytes()[..], &rest].concat();
        prop_assert_eq!(unpack(&packed).len(), length as usize);
    }
}

#[test]
fn every_byte_comes_back() {
    let bytes: Vec<u8> = (0..=u8::MAX).rev().chain([0, 255, 0, 255, 7, 7, 7]).collect();
    assert_eq!(unpack(&pack(&bytes)), bytes);
}

#[test]
fn text_becomes_smaller() {
    let text = std::fs::read("content/README.md").expect("it is in the repository");
    let packed = pack(&text);
    assert!(packed.len() * 2 < text.len(), "{} of {}", packed.len(), text.len());
}
