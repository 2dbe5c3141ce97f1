//! What authors are told: one change to a small, valid show, and exactly one problem, in the right line.
//!
//! And the content of this repository has none.

mod early;
mod files;
mod meaning;
mod templates;
mod texts;

use std::path::Path;

use crate::show::Show;
use crate::wiki::{problems_of, repository_content};

/// Changes one thing and expects one problem, in the same file: `line` of it, with these words in it.
#[track_caller]
fn check(file: &str, from: &str, to: &str, line: usize, words: &str) {
    expect(&Show::with(file, from, to), file, line, words);
}

#[track_caller]
fn expect(show: &Show, file: &str, line: usize, words: &str) {
    let problems = show.problems();
    let list = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let [problem] = problems.as_slice() else { panic!("expected one problem, found {}:\n{list}", problems.len()) };
    assert_eq!((problem.file.as_path(), problem.line), (Path::new(file), Some(line)), "{list}");
    assert!(list.contains(words), "expected {words:?} in:\n{list}");
    assert!(!problem.help.is_empty(), "no help in:\n{list}");
}

/// Changes one thing that is allowed.
#[track_caller]
fn accept(file: &str, from: &str, to: &str) {
    assert_eq!(Show::with(file, from, to).problems(), []);
}

const ANN: &str = "characters/ann-ames.toml";
const LETTER: &str = "events/the-letter.toml";

#[test]
fn a_show_without_fault_has_no_problem() {
    assert_eq!(Show::new().problems(), []);
}

#[test]
fn a_show_needs_no_more_than_a_site_with_its_episodes_and_sources() {
    let show = Show::new();
    let small = tempfile::tempdir().expect("a folder");
    for file in ["site.toml", "sources.toml", "episodes/1.toml", "episodes/2.toml"] {
        std::fs::create_dir_all(small.path().join("episodes")).expect("a folder");
        std::fs::copy(show.folder().join(file), small.path().join(file)).expect(file);
    }
    assert_eq!(problems_of(small.path()), []);
}

#[test]
fn the_content_of_this_wiki_has_no_problem() {
    let problems = problems_of(&repository_content());
    let list = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(problems.is_empty(), "{} problems:\n{list}", problems.len());
}

#[test]
fn several_faults_in_several_files_are_told_at_once() {
    let show = Show::with(ANN, "topic = \"work\"\ntext = \"Trusts", "topik = \"work\"\ntext = \"Trusts")
        .and(ANN, "text = \"Waits.\"", "text = \"\"")
        .and(LETTER, "place = \"barn\"", "place = \"bern\"")
        .and("sources.toml", "what = \"Everything\"", "what = Everything")
        .and("questions.toml", "raised_in = 1", "raised_in = 7")
        .and("episodes/2.toml", "2020-12-14", "2020-02-30");
    let told = show.problems().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for words in [
        "content/characters/ann-ames.toml:32: unknown key `topik`\n    help: did you mean `topic`?",
        "content/characters/ann-ames.toml:30: missing key `topic`",
        "content/events/the-letter.toml:10: there is no place `bern`\n    help: did you mean `barn`?",
        "content/sources.toml:8: not valid TOML",
        "content/questions.toml:3: 7 is not between 0 and 2",
        "content/episodes/2.toml:2: `2020-02-30` is not a date",
    ] {
        assert!(told.contains(words), "expected {words:?} in:\n{told}");
    }
    // The broken files may hold what others refer to: that is not reported as missing.
    assert!(!told.contains("no character") && !told.contains("no source"), "{told}");
}

#[test]
fn problems_come_in_the_order_of_files_and_lines() {
    let problems = Show::with(ANN, "text = \"Waits.\"", "text = \"\"")
        .and(ANN, "\"A farmer\"", "\" A farmer\"")
        .and("book.toml", "text = \"It is blue.\"", "text = \"\"")
        .problems();
    let places: Vec<_> = problems.iter().map(|problem| (problem.file.to_str(), problem.line)).collect();
    assert_eq!(places, [(Some("book.toml"), Some(26)), (Some(ANN), Some(6)), (Some(ANN), Some(38))]);
}
