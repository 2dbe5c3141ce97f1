//! Words without case and accents.

use std::ops::Range;

use nucleo_matcher::chars::{normalize, to_lower_case};

/// Marks that stand on the letter before them: an accent that is written as a character of its own.
const MARKS: Range<char> = '\u{300}'..'\u{370}';

/// The words of a text, folded, each with the bytes that it takes there. Whatever is no letter and no digit parts words.
pub fn words(text: &str) -> impl Iterator<Item = (String, Range<usize>)> + '_ {
    let is_part = |letter: char| letter.is_alphanumeric() || MARKS.contains(&letter);
    let mut start = None;
    // A last end, so that the last word comes to its own.
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    ends.filter_map(move |(at, letter)| {
        if is_part(letter) {
            start.get_or_insert(at);
            return None;
        }
        let range = start.take()?..at;
        Some((fold(&text[range.clone()]), range)).filter(|(word, _)| !word.is_empty())
    })
}

/// "Éclair" as "eclair".
fn fold(word: &str) -> String {
    word.chars().filter(|letter| !MARKS.contains(letter)).map(|letter| to_lower_case(normalize(letter))).collect()
}
