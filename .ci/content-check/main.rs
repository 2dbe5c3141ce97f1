//! Checks the content and nothing else: `content-check FOLDER` ends with everything that is wrong with it, or with how
//! many files are sound.

// What the build script includes as well; only what reads and checks is used here.
#[allow(dead_code, reason = "the build script and the tests use all of it")]
#[path = "../../src/authoring/mod.rs"]
mod authoring;
#[allow(dead_code, reason = "as above")]
#[path = "../../src/domain/mod.rs"]
mod domain;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = env::args_os().nth(1).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    match authoring::read_and_check(&folder) {
        Ok(content) => {
            let listing = authoring::listing::Listing::new(&content);
            let sourced = listing.citations.iter().filter(|citations| !citations.ids.is_empty()).count();
            let gaps = content.source.episodes.iter().filter(|episode| episode.gap.is_some()).count();
            println!(
                "content is sound: {} files in {}: {sourced} statements with sources, {gaps} known gap{}",
                content.files.len(),
                folder.display(),
                if gaps == 1 { "" } else { "s" },
            );
            ExitCode::SUCCESS
        }
        Err(complaints) => {
            eprintln!("{complaints}");
            ExitCode::FAILURE
        }
    }
}
