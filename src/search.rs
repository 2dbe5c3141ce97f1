//! Finding statements by words, among what one reader may know.
//!
//! The index is made of a `Knowledge`, so what lies ahead is not in it: it cannot match, count, or rank (and a word that
//! stands only there is misspelt like any other). A query is words; a statement is found if it holds all of them, in any
//! order, whatever their case and accents, as beginnings of words, and with a slip of the finger or two.

mod answers;
mod entries;
mod fold;
mod index;

pub use answers::{Answer, AnswerGroup, Answers, Run};
pub use entries::{Entry, Group, Part};
pub use index::{Found, Hit, Index, Section, holds};
