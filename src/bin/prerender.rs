//! Writes every route as a static page: what a new reader may see.
//!
//! Run by Trunk's hook after a release build:
//! `prerender --staging FOLDER --base /some-repo/`. The folder holds the page that Trunk made, which is the shell of
//! all others. Also writes the sitemap, `robots.txt` and `404.html`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use archer_files::archive;
use archer_files::domain::Progress;
use archer_files::route::Base;
use archer_files::ui::prerender::{Shell, pages, sitemap, takeover};

use crate::staged::{Staged, write};

mod staged;

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
    let mut staged = Staged::take(folder, base, &takeover(base))?;
    let shell = Shell::new(&staged.html, base, &staged.worker, &staged.version)?;
    write(folder, "404.html", shell.lost(knowledge).as_bytes())?;
    staged.keep(folder, "offline.html", shell.offline(knowledge).as_bytes())?;
    staged.write_service_worker(folder)?;
    let pages = pages(knowledge);
    for route in &pages {
        write(folder, &route.file(), shell.render(route, knowledge).as_bytes())?;
    }
    write(folder, "sitemap.xml", sitemap(knowledge).as_bytes())?;
    write(
        folder,
        "robots.txt",
        format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", knowledge.site().address).as_bytes(),
    )?;
    Ok(pages.len())
}
