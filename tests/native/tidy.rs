//! House rules that no compiler keeps, read from the source.
//!
//! A rule that has to be broken in one place names the place here, with the reason.

use std::fs;
use std::path::{Path, PathBuf};

use crate::wiki::Wiki;

/// Who may ask what a reader may know: each place has a reader's progress at hand.
const ASKS: [&str; 3] = ["src/app/state/progress.rs", "src/app/draw.rs", "src/bin/prerender.rs"];

struct File {
    /// Relative to the repository, with slashes.
    path: String,
    text: String,
}

impl File {
    fn is_in(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// The lines that are compiled, with their numbers: no comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = (1..).zip(self.text.lines());
        lines
            .map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
            .filter(|(_, line)| !line.trim().is_empty())
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below these folders with this ending.
fn files(folders: &[&str], ending: &str) -> Vec<File> {
    let mut files = Vec::new();
    for folder in folders {
        collect(&root().join(folder), ending, &mut files);
    }
    assert!(!files.is_empty(), "no {ending} in {folders:?}");
    files
}

fn collect(path: &Path, ending: &str, files: &mut Vec<File>) {
    if path.is_dir() {
        if path.ends_with("node_modules") {
            return;
        }
        let mut entries: Vec<_> = fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        entries.sort();
        for entry in &entries {
            collect(entry, ending, files);
        }
    } else if path.to_string_lossy().ends_with(ending) {
        let relative = path.strip_prefix(root()).expect("a file of the repository").to_string_lossy().replace('\\', "/");
        files.push(File { path: relative, text: fs::read_to_string(path).expect("a text") });
    }
}

fn rust() -> Vec<File> {
    files(&["src", "tests", ".ci"], ".rs")
}

fn source() -> Vec<File> {
    files(&["src"], ".rs")
}

#[track_caller]
fn none(found: &[String]) {
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

/// The lines of code that hold one of these words, outside of some folders and files.
fn lines_with(files: &[File], words: &[&str], allowed: &[&str]) -> Vec<String> {
    let elsewhere = files.iter().filter(|file| !file.is_in(allowed));
    elsewhere
        .flat_map(|file| {
            let lines = file.code().filter(|(_, line)| words.iter().any(|word| line.contains(word)));
            lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_file_begins_with_what_it_is() {
    none(&rust().iter().filter(|it| !it.text.starts_with("//! ")).map(|it| it.path.clone()).collect::<Vec<_>>());
}

#[test]
fn the_browser_is_touched_only_in_browser() {
    let words = ["web_sys", "js_sys", "gloo", "wasm_bindgen::JsCast", "window()"];
    none(&lines_with(&source(), &words, &["src/browser/"]));
}

#[test]
fn leptos_is_known_only_to_the_app() {
    none(&lines_with(&source(), &["leptos"], &["src/app/", "src/main.rs", "src/publish/tags.rs"]));
}

#[test]
fn the_lower_layers_know_nothing_of_the_upper_ones() {
    let layers: [(&str, &[&str]); 6] = [
        ("src/domain/", &["authoring", "crate::route", "crate::app", "crate::browser", "crate::archive"]),
        ("src/authoring/", &["crate::route", "crate::app", "crate::browser", "crate::archive"]),
        ("src/route", &["authoring", "crate::app", "crate::browser", "crate::archive"]),
        ("src/search", &["authoring", "crate::route", "crate::app", "crate::browser", "crate::archive"]),
        ("src/browser/", &["authoring", "crate::app", "crate::archive", "leptos"]),
        ("src/publish/", &["authoring", "crate::app", "crate::browser", "crate::archive"]),
    ];
    for (folder, above) in layers {
        none(&lines_with(&files(&[folder], ".rs"), above, &[]));
    }
}

#[test]
fn the_domain_has_no_clock_no_chance_and_no_io() {
    let words =
        ["std::fs", "std::time", "std::env", "std::net", "SystemTime", "Instant", "rand", "println!", "HashMap", "HashSet"];
    none(&lines_with(&files(&["src/domain"], ".rs"), &words, &[]));
}

#[test]
fn knowledge_comes_from_where_a_progress_is() {
    let defined = ["src/domain/catalog.rs"];
    none(&lines_with(&source(), &["known_at("], &[&ASKS[..], &defined].concat()));
    for path in ASKS {
        assert!(
            !lines_with(&files(&[path], ".rs"), &["known_at("], &[]).is_empty(),
            "{path} asks no longer: take it off the list"
        );
    }
}

#[test]
fn what_is_dated_is_opened_only_by_the_domain() {
    let words = [".despite_everything(", ".everything(", ".holds(|", ".size()"];
    none(&lines_with(&source(), &words, &["src/domain/"]));
    let shown =
        lines_with(&source(), &["address_despite(", "given_in_a_dialog("], &["src/app/dialogs/", "src/domain/knowledge.rs"]);
    none(&shown);
    // Addresses of hidden entities: for the names of files.
    none(&lines_with(&source(), &[".addresses("], &["src/app/static_page.rs"]));
}

/// The program is for any show: its people are in the content.
#[test]
fn nobody_of_the_show_is_in_the_program() {
    let people = &Wiki::real().source.characters;
    let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let is_name = |word: &String| word.len() > 2 && word.starts_with(char::is_uppercase) && !word.ends_with("'s");
    // An article, a rank and a month.
    let ordinary = ["The", "Officer", "June"];
    let names = people.iter().flat_map(|it| words(&it.name)).filter(is_name).filter(|word| !ordinary.contains(&word.as_str()));
    let names: Vec<String> = names.chain(people.iter().map(|it| it.id.clone()).filter(|id| id.contains('-'))).collect();
    let is_there = |line: &str, name: &str| {
        line.match_indices(name).any(|(start, _)| {
            let before = line[..start].chars().next_back();
            let after = line[start + name.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    };
    let found = source()
        .iter()
        .flat_map(|file| {
            let lines = file.code().filter(|(_, line)| names.iter().any(|name| is_there(line, name)));
            lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())).collect::<Vec<_>>()
        })
        .collect::<Vec<_>>();
    none(&found);
}

#[test]
fn colours_have_names() {
    let literal = |line: &str| {
        let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch(", "hwb("];
        let hex = line.split('#').skip(1).any(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
            let next = rest[digits..].chars().next();
            [3, 4, 6, 8].contains(&digits) && !next.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_')
        });
        hex || functions.iter().any(|function| line.contains(function))
    };
    let sheets = files(&["style"], ".css");
    let found = sheets
        .iter()
        .filter(|file| file.path != "style/tokens.css")
        .flat_map(|file| {
            let lines = (1..).zip(file.text.lines()).filter(|(_, line)| literal(line));
            lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())).collect::<Vec<_>>()
        })
        .collect::<Vec<_>>();
    none(&found);
}
