//! The casebook on its way to another device.

use archer_files::domain::Progress;
use archer_files::domain::casebook::Casebook;
use archer_files::domain::desk::MOVED;
use archer_files::domain::export::export;
use archer_files::domain::import::Problem;
use archer_files::transfer::{LONGEST_CODE, code, file_in, link};
use proptest::collection::vec;
use proptest::prelude::*;

use super::any_casebook;

/// Links of the first version of the wiki, and what their bytes look like now.
const OLD: [(&str, &str); 2] = [
    (
        "casebook=8gAAACAAAAAASIBcfhVcIVGbl5AWxV139YSpJItBuADOXXngLAxxK509-CW-MVZDE1PuZqBO2bAaxlBPiasjHQyhydionwDtIy9x_HMpXIsPj3Lm-wLllgWCGU77mTiydPgascrKzlRs9H2Fpe856CVAWJF96jpYnN2Ixi1sE556oZknOeCis8MnTSk5VyfHd9WOo4oS9wjsMiiP4zuN_yq8dLumppFYKZPY",
        "damaged",
    ),
    (
        "casebook=AwQAACgAAAASSIBcfhVcIVGbl5AWgCrprz8rbFJqOyxL1dkufqpC0OBp4YElGnGB2PtabPILWXQQn9T6sCbAKTFB7q-8odO4a6ugW_6esglg0Vj6oJO_YgcmzUlW5JpXZrvw8R9OXBa5_OexxVGN89nmH1Qo-6zunRTZLYz8iPtnqKPWMqbndxfo2F3qMMKsEBHtcmkXWhyqpomHVDOXUC7H0kl8Lt2Ceu3YLE9-NbjbONA4JWoL1yXzSyyz-pv8r1QeIAof_____7SyMimqD9c5mm9yik5Ks3M",
        "empty",
    ),
];

fn fragment(link: &str) -> &str {
    link.split_once('#').expect("a part behind the hash").1
}

proptest! {
    #[test]
    fn what_a_link_carries_arrives(book in any_casebook()) {
        let file = export(&book, Progress(3), "A Show", "");
        let link = link("https://example.org/casebook", &file).expect("a link");
        prop_assert!(link.starts_with("https://example.org/casebook#casebook="));
        prop_assert!(fragment(&link).bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=-_".contains(&byte)), "{}", link);
        prop_assert_eq!(file_in(fragment(&link)), Ok(file.print()));
    }

    #[test]
    fn whatever_stands_behind_a_hash_does_no_harm(bytes in vec(any::<u8>(), 0..80), letters in ".{0,40}") {
        let packed = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        for text in [format!("{MOVED}{packed}"), format!("{MOVED}{letters}"), letters] {
            // Anything is an answer, as long as there is one, and no longer than it says.
            if let Ok(file) = file_in(&text) {
                prop_assert!(file.len() <= 1 << 20);
            }
        }
    }
}

#[test]
fn a_link_that_was_cut_off_is_refused() {
    let book = Casebook::default();
    let file = export(&book, Progress(3), "A Show", "");
    let link = link("https://example.org/casebook", &file).expect("a link");
    let whole = fragment(&link);
    for end in 0..whole.len() {
        assert_ne!(file_in(&whole[..end]), Ok(file.print()), "{end}");
    }
    for nothing in ["", "casebook=", "casebook=%20", "casebook=A", "notes=abc"] {
        assert_eq!(file_in(nothing), Err(Problem::BrokenLink), "{nothing}");
    }
    let huge = data_encoding::BASE64URL_NOPAD.encode(&[255; 12]);
    assert_eq!(file_in(&format!("{MOVED}{huge}")), Err(Problem::BrokenLink));
}

fn packed(text: &str) -> String {
    format!("{MOVED}{}", data_encoding::BASE64URL_NOPAD.encode(&miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6)))
}

/// A short link can say that it holds very much.
#[test]
fn a_link_is_unpacked_up_to_a_limit() {
    let file = |length: usize| format!("{{\"format\":{}", "x".repeat(length - 10));
    let (whole, too_large) = (file(1 << 20), file((1 << 20) + 1));
    assert_eq!(file_in(&packed(&whole)), Ok(whole));
    assert!(packed(&too_large).len() < 8000);
    assert_eq!(file_in(&packed(&too_large)), Err(Problem::BrokenLink));
}

/// What can be unpacked and is no casebook, as a damaged link may be, or one of the first version of the wiki, which packed in
/// another way.
#[test]
fn what_is_unpacked_to_something_else_is_no_link() {
    for text in ["", "x", "{}", "null", "{\"version\":1}"] {
        assert_eq!(file_in(&packed(text)), Err(Problem::BrokenLink), "{text}");
    }
    for (old, what) in OLD {
        assert_eq!(file_in(old), Err(Problem::BrokenLink), "{what}");
    }
}

/// The finder patterns stand where a camera looks for them, inside of a quiet zone.
#[test]
fn the_code_is_one() {
    let (size, path) = code("https://example.org/casebook#casebook=abc").expect("a code");
    assert!((29..60).contains(&size), "{size}");
    let dark = |x: i32, y: i32| path.contains(&format!("M{x} {y}h1v1h-1z"));
    for (left, top) in [(4, 4), (size - 11, 4), (4, size - 11)] {
        for step in 0..7 {
            assert!(dark(left + step, top) && dark(left, top + step) && dark(left + 6, top + step), "{left} {top} {step}");
        }
        assert!(!dark(left + 1, top + 1) && dark(left + 3, top + 3));
    }
    assert!((0..size).all(|place| !dark(place, 3) && !dark(3, place)), "the quiet zone");
    assert_eq!(code(&"x".repeat(LONGEST_CODE + 1)), None);
}
