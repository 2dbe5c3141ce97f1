//! Writes every route as a static page: what a new reader may see.
//!
//! Run by Trunk's hook after a release build:
//! `prerender --staging FOLDER --base /some-repo/`. The folder holds the page that Trunk made, which is the shell of
//! all others. Also writes the sitemap, `robots.txt` and `404.html`.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use archer_files::archive;
use archer_files::domain::Progress;
use archer_files::route::Base;
use archer_files::ui::prerender::{Shell, pages, sitemap};

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
    put(folder, "404.html", &shell.lost(knowledge))?;
    let pages = pages(knowledge);
    for route in &pages {
        put(folder, &route.file(), &shell.render(route, knowledge))?;
    }
    put(folder, "sitemap.xml", &sitemap(knowledge))?;
    put(folder, "robots.txt", &format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", knowledge.site().address))?;
    Ok(pages.len())
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
    put(folder, &format!("{name}.js"), &(script + &start))?;
    fs::write(folder.join(format!("{name}_bg.wasm")), program).map_err(|error| format!("{name}_bg.wasm: {error}"))?;
    for file in ["worker.js", "worker_bg.wasm", "worker_loader.js"] {
        fs::remove_file(folder.join(file)).map_err(|error| complaint(file, error))?;
    }
    Ok(format!("{name}.js"))
}

fn put(folder: &Path, file: &str, content: &str) -> Result<(), String> {
    let path = folder.join(file);
    let complaint = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(complaint)?;
    }
    fs::write(&path, content).map_err(complaint)
}
