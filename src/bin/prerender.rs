//! Writes every route as a static page: what a new reader may see.
//!
//! Run by Trunk's hook after a release build:
//! `prerender --staging FOLDER --base /some-repo/`. The folder holds the page that Trunk made, which is the shell of
//! all others. Also writes the pictures of the link cards, the sitemap, `robots.txt` and `404.html`.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::{available_parallelism, scope};
use std::{env, fs, io};

use archer_files::archive;
use archer_files::cards::Painter;
use archer_files::domain::{Knowledge, Progress};
use archer_files::route::{Base, Route};
use archer_files::sharing::card::{Card, card};
use archer_files::sharing::history::dates;
use archer_files::sharing::sitemap::{Dates, sitemap};
use archer_files::ui::prerender::{Shell, pages};

fn main() -> ExitCode {
    match arguments().and_then(|(folder, base)| write(&folder, &base)) {
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

fn write(folder: &Path, base: &Base) -> Result<usize, String> {
    let knowledge = archive::catalog().known_at(Progress::PREMISE);
    let staged = folder.join("index.html");
    let html = fs::read_to_string(&staged)
        .map_err(|error| format!("{} cannot be read: {error}. Did Trunk build it?", staged.display()))?;
    let shell = Shell::new(&html, base, &name_worker(folder)?)?;
    put(folder, "404.html", shell.lost(knowledge))?;
    let pages = pages(knowledge);
    for route in &pages {
        put(folder, &route.file(), shell.render(route, knowledge))?;
    }
    paint(folder, &cards(&pages, knowledge))?;
    put(folder, "sitemap.xml", sitemap(&pages, knowledge, &days()))?;
    put(folder, "robots.txt", format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", knowledge.site().address))?;
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

fn paint_one(folder: &Path, painter: &Painter, card: &Card) -> Result<(), String> {
    let missing: String = painter.missing(card).into_iter().collect();
    if !missing.is_empty() {
        eprintln!("prerender: the font has no {missing}; {} goes without the accents, or without the letters", card.file);
    }
    put(folder, &card.file, painter.paint(card)?)
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

/// Gives the worker's files a name that changes with them, as Trunk does with all others, so that a browser never mixes two
/// versions; and makes one script of two. Returns its name.
fn name_worker(folder: &Path) -> Result<String, String> {
    let complaint = |file: &str, error: io::Error| format!("{file} is missing: {error}. Did Trunk build the worker?");
    let script = fs::read_to_string(folder.join("worker.js")).map_err(|error| complaint("worker.js", error))?;
    let program = fs::read(folder.join("worker_bg.wasm")).map_err(|error| complaint("worker_bg.wasm", error))?;
    let mut hasher = DefaultHasher::new();
    (&script, &program).hash(&mut hasher);
    let name = format!("worker-{:016x}", hasher.finish());
    // An error while it starts is to be heard in the page, which knows nothing of promises in a worker.
    let start = format!(
        "wasm_bindgen({{ module_or_path: \"./{name}_bg.wasm\" }}).catch(function (why) {{ setTimeout(function () {{ throw why; }}); }});\n"
    );
    put(folder, &format!("{name}.js"), script + &start)?;
    put(folder, &format!("{name}_bg.wasm"), program)?;
    for file in ["worker.js", "worker_bg.wasm", "worker_loader.js"] {
        fs::remove_file(folder.join(file)).map_err(|error| complaint(file, error))?;
    }
    Ok(format!("{name}.js"))
}

fn put(folder: &Path, file: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
    let path = folder.join(file);
    let complaint = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(complaint)?;
    }
    fs::write(&path, content).map_err(complaint)
}
