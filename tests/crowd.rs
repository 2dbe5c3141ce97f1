//! Writes a content folder whose cast is many times the real one, to see whether everything still goes fast enough.
//!
//! `cargo run --example crowd -- FACTOR OUT_FOLDER [GRAPH_JSON]` reads `content/` and writes the folder anew, so that the
//! build takes it; on request also who has a tie to whom and where everybody stands, for the benchmark in
//! `tests/bench/graph.mjs`. With `--all` in the place of that file not only the cast grows, but everything, in words that pack
//! no better than the real ones. The same content and factor give the same bytes.

#[path = "crowd/cast.rs"]
mod cast;
#[path = "crowd/copies.rs"]
mod copies;
#[path = "crowd/events.rs"]
mod events;
#[path = "crowd/names.rs"]
mod names;
#[path = "canary/rename.rs"]
mod rename;
#[path = "canary/write.rs"]
mod write;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs};

use archer_files::authoring::check::check;
use archer_files::authoring::layout::lay_out;
use archer_files::authoring::problem::report;
use archer_files::authoring::read::{Content, read};
use archer_files::authoring::source::Source;
use serde::Serialize;

/// The graph for programs that know nothing of this wiki: everybody who has a tie, and every tie.
#[derive(Serialize)]
struct Picture<'a> {
    width: i16,
    height: i16,
    nodes: Vec<Node<'a>>,
    links: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    name: &'a str,
    x: i16,
    y: i16,
}

#[derive(Serialize)]
struct Link<'a> {
    source: &'a str,
    target: &'a str,
    kind: &'a str,
}

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let factor = arguments.first().and_then(|factor| factor.to_str()?.parse().ok());
    let (Some(factor @ 1..), [_, folder, picture @ ..]) = (factor, arguments.as_slice()) else {
        eprintln!("usage: crowd FACTOR OUT_FOLDER [GRAPH_JSON | --all]");
        return ExitCode::FAILURE;
    };
    match make(factor, folder, picture.first().map(PathBuf::as_path)) {
        Ok(done) => {
            println!("{done}");
            ExitCode::SUCCESS
        }
        Err(complaint) => {
            eprintln!("crowd: {complaint}");
            ExitCode::FAILURE
        }
    }
}

fn make(factor: usize, folder: &Path, picture: Option<&Path>) -> Result<String, String> {
    let (real, _) = faultless(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"))?;
    let is_all = picture == Some(Path::new("--all"));
    let source = if is_all { copies::copies(&real.source, factor) } else { cast::crowd(&real.source, factor) };
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))?;
    }
    write::write(&source, folder).map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    let (_, checked) = faultless(folder)?;
    if let Some(file) = picture.filter(|_| !is_all) {
        let json = serde_json::to_string(&draw(&source)).map_err(|error| error.to_string())?;
        fs::write(file, json).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    }
    let (people, relations, events) = (source.characters.len(), source.relations.len(), source.events.len());
    Ok(format!("{people} people, {relations} relations, {events} events; read and checked in {:.1} s", checked.as_secs_f64()))
}

/// What a folder holds, if the build would take it, and how long it took to find out.
fn faultless(folder: &Path) -> Result<(Content, Duration), String> {
    let start = Instant::now();
    let (content, mut problems) = read(folder);
    problems.extend(check(&content));
    if problems.is_empty() { Ok((content, start.elapsed())) } else { Err(report(folder, problems)) }
}

fn draw(source: &Source) -> Picture<'_> {
    let layout = lay_out(source);
    let tied: HashSet<&str> = source.relations.iter().flat_map(|it| [it.a.as_str(), it.b.as_str()]).collect();
    let people = source.characters.iter().zip(&layout.spots).filter(|(it, _)| tied.contains(it.id.as_str()));
    Picture {
        width: layout.stage.0,
        height: layout.stage.1,
        nodes: people.map(|(it, &(x, y))| Node { id: &it.id, name: &it.name, x, y }).collect(),
        links: source.relations.iter().map(|it| Link { source: &it.a, target: &it.b, kind: &it.kind }).collect(),
    }
}
