//! The pictures of the link cards, as files, and where the days in the sitemap come from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use archer_files::app::static_page::pages;
use archer_files::publish::card::{Card, Figure, card, curtain};
use archer_files::publish::cards::{Painter, colours};
use archer_files::publish::history;
use archer_files::publish::sitemap::Dates;
use archer_files::publish::tags::SIZE;

use crate::published::premise;

/// What some of those who show cards stop at.
const MOST: usize = 60 * 1024;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn painter() -> Painter {
    Painter::new(&root().join("public/fonts/bodoni-moda.woff2")).expect("the font of the site")
}

/// Every card that the build draws, by the name of its file.
fn cards() -> BTreeMap<String, Card> {
    let cards = pages(premise()).into_iter().filter_map(|route| card(&route, premise()));
    cards.map(|card| (card.file.clone(), card)).collect()
}

/// Colours and size that a file says it has: the first piece of a PNG is its head.
fn head(file: &[u8]) -> (u32, u32, u8) {
    assert_eq!(file.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]));
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20), file[25])
}

#[test]
fn every_picture_is_small_and_has_the_size_that_the_tags_say() {
    let painter = painter();
    let mut largest = 0;
    let cards = cards();
    for card in cards.values() {
        let file = painter.paint(card).expect("a picture");
        assert_eq!(head(&file), (SIZE.0, SIZE.1, 3), "{}", card.file);
        assert!(file.len() < MOST, "{}: {} bytes", card.file, file.len());
        largest = largest.max(file.len());
        assert!(painter.missing(card).is_empty(), "{}", card.file);
    }
    println!("{} cards, the largest with {largest} bytes", cards.len());
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    let card = curtain(premise());
    assert_eq!(painter().paint(&card), painter().paint(&card));
}

#[test]
fn nobody_who_lies_ahead_has_a_file() {
    let known: Vec<_> = premise().characters().map(|it| format!("cards/characters/{}.png", it.id)).collect();
    let files = cards();
    for file in files.keys().filter(|file| file.starts_with("cards/characters/")) {
        assert!(known.contains(file), "{file}");
    }
    assert_eq!(files.values().filter(|card| card.figure == Figure::Curtain).count(), 1);
    assert!(files.contains_key("cards/curtain.png"));
}

#[test]
fn long_names_foreign_letters_and_signs_of_markup_fit_on_a_card() {
    let painter = painter();
    let any = cards().into_values().next().expect("a card");
    for (name, lacks) in [
        ("Maximiliana Theodora von und zu Hohenstein-Wallersberg the Younger", ""),
        ("Donaudampfschifffahrtsgesellschaftskapitänsanwärterin", "ä"),
        ("<text> & \"quotes\" --> ]]>", ""),
        ("Ж漢", "Ж漢"),
        ("", ""),
    ] {
        let card = Card { name: name.to_owned(), words: name.repeat(3), ..curtain(premise()) };
        assert_eq!(head(&painter.paint(&card).expect(name)), (SIZE.0, SIZE.1, 3));
        let card = Card { kind: name.to_owned(), site: name.to_owned(), figure: any.figure.clone(), ..card };
        assert!(painter.paint(&card).expect(name).len() < MOST, "{name}");
        assert_eq!(painter.missing(&card).into_iter().collect::<String>(), lacks);
    }
}

#[test]
fn a_font_that_is_not_there_or_none_is_told_by_its_name() {
    for file in ["public/fonts/none.woff2", "public/fonts/OFL.txt", "public/fonts"] {
        let Err(complaint) = Painter::new(&root().join(file)) else { panic!("{file} is no font") };
        assert!(complaint.contains(file) && complaint.contains("link cards"), "{complaint}");
    }
}

/// The library that draws cannot read the style sheet, so its colours are written down a second time.
#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let sheet = fs::read_to_string(root().join("style/tokens.css")).expect("the style sheet");
    let has = |line: &str| assert!(sheet.contains(line), "style/tokens.css has no `{line}`");
    for (name, colour) in [
        ("page", colours::PAGE),
        ("surface", colours::SURFACE),
        ("text", colours::TEXT),
        ("quiet", colours::QUIET),
        ("rule", colours::RULE),
        ("rose", colours::ROSE),
        ("lamp", colours::LAMP),
    ] {
        let (_, rest) = sheet.split_once(&format!("--{name}: light-dark(")).expect(name);
        let value = rest.split(')').next().unwrap_or_default();
        assert!(value.ends_with(&format!(", {colour}")), "{name}: {value}");
    }
    has(&format!(
        "--velvet: {}; --velvet-lit: {}; --velvet-deep: {};",
        colours::VELVET,
        colours::VELVET_LIT,
        colours::VELVET_DEEP
    ));
    for name in ["brass", "blue", "violet", "wine", "dark"] {
        let (hue, chroma, _) = colours::palette(name).expect(name);
        let chroma = chroma.to_string();
        has(&format!(".md-{name} {{ --md-h: {hue}; --md-c: {}", chroma.trim_start_matches('0')));
    }
    has("--md-h: 6; --md-c: 1; --md-turn: 0; --md-d: 0; --md-x: 1; --md-k: .6;");
    assert_eq!(colours::palette("rose"), Some((6.0, 1.0, 1.0)));
    has(".md-rose { --md-k: 1 }");
    has(".md-v1 { --md-turn: 24; --md-d: .08 }");
    has(".md-v2 { --md-turn: -24 }");
    has(".md-v3 { --md-turn: 12; --md-d: .2; --md-x: 1.5 }");
    let variations = [(0.0, 0.0, 1.0), (24.0, 0.08, 1.0), (-24.0, 0.0, 1.0), (12.0, 0.2, 1.5)];
    assert_eq!([0, 1, 2, 3].map(colours::variation), variations);
    let white = colours::medallion("white", 0);
    has(&format!(
        ".md.md-white {{ --md-lit: {}; --md-shade: {}; --md-core: {}; --md-ink: {} }}",
        white.lit, white.shade, white.core, white.ink,
    ));
}

/// Against values that a browser computed.
#[test]
fn colours_are_computed_as_browsers_do() {
    assert_eq!(colours::oklch(1.0, 0.0, 0.0), "#FFFFFF");
    assert_eq!(colours::oklch(0.0, 0.0, 0.0), "#000000");
    assert_eq!(colours::oklch(0.627_955, 0.257_683, 29.234), "#FF0000");
    assert_eq!(colours::oklch(0.452_014, 0.313_214, 264.052), "#0000FF");
}

#[test]
fn a_log_gives_each_file_its_last_day() {
    let log = "::2026-11-02\n\ncharacters/a.toml\n::2026-11-20\n\nbook.toml\ncharacters/a.toml\n\n::2025-01-01\nplaces/b.toml\n";
    let day = |file: &str, day: &str| (file.to_owned(), day.to_owned());
    let dates =
        Dates::new([day("characters/a.toml", "2026-11-20"), day("book.toml", "2026-11-20"), day("places/b.toml", "2025-01-01")]);
    assert_eq!(history::read(log), dates);
    assert_eq!(history::read(""), Dates::default());
}

/// A repository in a folder that is gone at the end.
struct Repository(tempfile::TempDir);

impl Repository {
    fn new() -> Self {
        let it = Self(tempfile::tempdir().expect("a folder"));
        it.git(&["init", "--quiet"]);
        fs::create_dir(it.content()).expect("a folder");
        it
    }

    fn content(&self) -> PathBuf {
        self.0.path().join("content")
    }

    fn commit(&self, file: &str, text: &str, day: &str) {
        fs::write(self.content().join(file), text).expect("a file");
        self.git(&["add", "."]);
        self.git(&["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", day, "--date", day]);
    }

    fn git(&self, arguments: &[&str]) {
        let day = arguments.last().filter(|it| it.contains('T')).copied().unwrap_or("2020-01-01T00:00:00Z");
        let mut git = Command::new("git");
        // Whoever runs the tests may sign commits, or have hooks.
        git.env("GIT_COMMITTER_DATE", day).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let done = git.arg("-C").arg(self.0.path()).args(arguments).status();
        assert!(done.expect("git").success(), "{arguments:?}");
    }
}

#[test]
fn the_days_are_those_of_the_commits_and_a_change_without_one_has_none() {
    let repository = Repository::new();
    repository.commit("book.toml", "one", "2026-01-05T12:00:00Z");
    repository.commit("site.toml", "one", "2026-02-06T12:00:00Z");
    repository.commit("book.toml", "two", "2026-03-07T12:00:00Z");
    let day = |file: &str, day: &str| (file.to_owned(), day.to_owned());
    let both = Dates::new([day("book.toml", "2026-03-07"), day("site.toml", "2026-02-06")]);
    assert_eq!(history::dates(&repository.content()), Ok(both.clone()));
    fs::write(repository.content().join("site.toml"), "two").expect("a file");
    assert_eq!(history::dates(&repository.content()), Ok(both.without(["site.toml"])));
}

#[test]
fn a_copy_without_its_history_has_no_days() {
    let repository = Repository::new();
    repository.commit("book.toml", "one", "2026-01-05T12:00:00Z");
    repository.commit("book.toml", "two", "2026-03-07T12:00:00Z");
    let copies = tempfile::tempdir().expect("a folder");
    let shallow = copies.path().join("shallow");
    let from = format!("file://{}", repository.0.path().display());
    repository.git(&["clone", "--quiet", "--depth", "1", &from, &shallow.display().to_string()]);
    let complaint = history::dates(&shallow.join("content")).expect_err("a shallow clone");
    assert!(complaint.contains("shallow"), "{complaint}");
    let complaint = history::dates(copies.path()).expect_err("no repository");
    assert!(complaint.contains("git"), "{complaint}");
}
