//! Writes every route as a static page: what a new reader may see.
//!
//! Run by Trunk's hook after a release build:
//! `prerender --staging FOLDER --base /some-repo/`. The folder holds the page that Trunk made, which is the shell of
//! all others. Also writes the pictures of the link cards, the sitemap, `robots.txt` and `404.html`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::{available_parallelism, scope};
use std::{env, fs};

use archer_files::app::static_page::{Shell, pages};
use archer_files::archive;
use archer_files::domain::{Knowledge, Progress};
use archer_files::publish::card::{Card, card};
use archer_files::publish::cards::Painter;
use archer_files::publish::cards::icon::icon;
use archer_files::publish::history::dates;
use archer_files::publish::sitemap::{Dates, sitemap};
use archer_files::route::{Base, Route};

use crate::staged::{Staged, write};

mod staged;

/// Their sides in pixels.
const ICONS: [u32; 3] = [180, 192, 512];

fn main() -> ExitCode {
    match arguments().and_then(|(folder, base)| write_site(&folder, &base)) {
        Ok(count) => {
            println!("prerendered {count} pages");
            ExitCode::SUCCESS
        }
        Err(complaint) => {
            eprintln!("prerender: {complaint}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<(PathBuf, Base), String> {
    let usage = "usage: prerender --staging FOLDER --base PATH";
    let all: Vec<String> = env::args().skip(1).collect();
    match all.as_slice() {
        [staging, folder, base, path] if staging == "--staging" && base == "--base" => {
            Ok((PathBuf::from(folder), Base::new(path)))
        }
        _ => Err(usage.to_owned()),
    }
}

fn write_site(folder: &Path, base: &Base) -> Result<usize, String> {
    let knowledge = archive::catalog().known_at(Progress::PREMISE);
    let mut staged = Staged::take(folder, base)?;
    let shell = Shell::new(&staged.html, base, &staged.version)?;
    write(folder, "404.html", shell.lost(knowledge).as_bytes())?;
    staged.keep(folder, "offline.html", shell.offline(knowledge).as_bytes())?;
    staged.write_service_worker(folder)?;
    let pages = pages(knowledge);
    for route in &pages {
        write(folder, &route.file(), shell.render(route, knowledge).as_bytes())?;
    }
    paint(folder, &cards(&pages, knowledge))?;
    write_icons(folder)?;
    write(folder, "sitemap.xml", sitemap(&pages, knowledge, &days()).as_bytes())?;
    write(
        folder,
        "robots.txt",
        format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", knowledge.site().address).as_bytes(),
    )?;
    Ok(pages.len())
}

/// The cards of all pages; several have the same.
fn cards(pages: &[Route], knowledge: Knowledge<'_>) -> Vec<Card> {
    let cards = pages.iter().filter_map(|route| card(route, knowledge)).map(|card| (card.file.clone(), card));
    cards.collect::<BTreeMap<_, _>>().into_values().collect()
}

/// Draws the pictures of the cards, a share on each core.
fn paint(folder: &Path, cards: &[Card]) -> Result<(), String> {
    let painter = Painter::new(&folder.join("fonts/bodoni-moda.woff2"))?;
    let share = cards.len().div_ceil(available_parallelism().map_or(1, usize::from)).max(1);
    scope(|scope| {
        let painter = &painter;
        let paint_all = |cards: &[Card]| cards.iter().try_for_each(|card| paint_one(folder, painter, card));
        let threads: Vec<_> = cards.chunks(share).map(|cards| scope.spawn(move || paint_all(cards))).collect();
        threads.into_iter().try_for_each(|it| it.join().unwrap_or_else(|_| Err("a card could not be drawn".to_owned())))
    })
}

/// Those that `site.webmanifest` names, and the one of Apple's devices.
fn write_icons(folder: &Path) -> Result<(), String> {
    let complaint = |why: String| format!("favicon.svg cannot be drawn: {why}");
    let mark = fs::read_to_string(folder.join("favicon.svg")).map_err(|error| complaint(error.to_string()))?;
    ICONS.iter().try_for_each(|size| write(folder, &format!("icons/{size}.png"), &icon(&mark, *size).map_err(complaint)?))
}

fn paint_one(folder: &Path, painter: &Painter, card: &Card) -> Result<(), String> {
    let missing: String = painter.missing(card).into_iter().collect();
    if !missing.is_empty() {
        eprintln!("prerender: the font has no {missing}; {} goes without the accents, or without the letters", card.file);
    }
    write(folder, &card.file, &painter.paint(card)?)
}

/// When the content was changed, as far as that is known.
fn days() -> Dates {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = env::var_os("ARCHER_CONTENT").map_or_else(|| root.join("content"), |content| root.join(content));
    dates(&content).unwrap_or_else(|why| {
        println!("the sitemap goes without dates: {why}");
        Dates::default()
    })
}
