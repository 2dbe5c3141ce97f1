//! Writes a content folder whose texts and ids each hold a unique word that says from which episode on it may be seen.
//!
//! `cargo run --example canary -- OUT_FOLDER CANARIES_JSON` reads `content/` (or the folder that `ARCHER_CONTENT_FROM`
//! names), writes the folder anew, so that the build takes it, and the list of the words with the pages that show them.

#[path = "canary/plant.rs"]
mod plant;
#[path = "canary/rename.rs"]
mod rename;
#[path = "canary/write.rs"]
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use archer_files::authoring::check::check;
use archer_files::authoring::problem::report;
use archer_files::authoring::read::{Content, read};
use plant::{Canary, plant, routes};
use serde::Serialize;

/// What the browser tests read.
#[derive(Serialize)]
struct List<'a> {
    canaries: &'a [Canary],
    /// Every page that gets a static file.
    routes: Vec<String>,
}

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, list] = arguments.as_slice() else {
        eprintln!("usage: canary OUT_FOLDER CANARIES_JSON");
        return ExitCode::FAILURE;
    };
    match make(folder, list) {
        Ok(count) => {
            println!("planted {count} canaries");
            ExitCode::SUCCESS
        }
        Err(complaint) => {
            eprintln!("canary: {complaint}");
            ExitCode::FAILURE
        }
    }
}

fn make(folder: &Path, list: &Path) -> Result<usize, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let from = env::var_os("ARCHER_CONTENT_FROM").map_or_else(|| root.join("content"), |from| root.join(from));
    let planted = plant(&faultless(&from)?.source);
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))?;
    }
    write::write(&planted.source, folder).map_err(|error| format!("{} cannot be written: {error}", folder.display()))?;
    faultless(folder)?;
    let routes = routes(&planted.source).iter().map(|route| format!("/{}", route.path())).collect();
    let json = serde_json::to_string_pretty(&List { canaries: &planted.canaries, routes }).map_err(|error| error.to_string())?;
    fs::write(list, json).map_err(|error| format!("{} cannot be written: {error}", list.display()))?;
    Ok(planted.canaries.len())
}

/// What a folder holds, if the build would take it.
fn faultless(folder: &Path) -> Result<Content, String> {
    let (content, mut problems) = read(folder);
    problems.extend(check(&content));
    if problems.is_empty() { Ok(content) } else { Err(report(folder, problems)) }
}
