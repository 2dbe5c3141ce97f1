//! Reads `content/`, refuses it with all its problems, or writes the catalog that the program embeds.
//!
//! `ARCHER_CONTENT` names another folder: for tests, for larger catalogs, for another show.

// The same code is in the library, where tests use all of it.
#[allow(dead_code, reason = "tests use all of it")]
mod authoring;
#[allow(dead_code, reason = "as above")]
mod domain;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=ARCHER_CONTENT");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = env::var_os("ARCHER_CONTENT").map_or_else(|| root.join("content"), |folder| root.join(folder));
    println!("cargo::rerun-if-changed={}", folder.display());
    match build(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaints) => {
            eprintln!("{complaints}");
            ExitCode::FAILURE
        }
    }
}

fn build(folder: &Path) -> Result<(), String> {
    let content = authoring::read_and_check(folder)?;
    let catalog = authoring::compile::compile(&content.source);
    let bytes = postcard::to_allocvec(&catalog).map_err(|error| format!("the catalog cannot be written: {error}"))?;
    let file = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("catalog.bin");
    fs::write(&file, bytes).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
