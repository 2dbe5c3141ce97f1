//! When the content was last changed, as git tells.
//!
//! The day of the last commit that changed a file, so the same commit gives the same days on every machine. A copy without
//! its history (an archive, a shallow clone) gives none.

use std::path::Path;
use std::process::Command;

use super::sitemap::Dates;

/// What begins a line with a day; no file of the content has such a name.
const DAY: &str = "::";

/// The days of all files in a folder.
///
/// # Errors
/// Why there are none, in words.
pub fn dates(folder: &Path) -> Result<Dates, String> {
    if git(folder, &["rev-parse", "--is-shallow-repository"])?.trim() != "false" {
        return Err("this is a shallow clone, whose oldest commit seems to have changed every file".to_owned());
    }
    let format = format!("--format={DAY}%cs");
    let log = git(folder, &["log", &format, "--name-only", "--no-renames", "--relative", "--", "."])?;
    // What is changed and not committed has no day yet.
    let changed = git(folder, &["diff", "--name-only", "--no-renames", "--relative", "HEAD", "--", "."])?;
    Ok(read(&log).without(changed.lines()))
}

/// Reads what `git log` says: a line with a day, then the files that changed.
pub fn read(log: &str) -> Dates {
    let mut day = "";
    let mut changes = Vec::new();
    for line in log.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix(DAY) {
            Some(next) => day = next,
            None => changes.push((line.to_owned(), day.to_owned())),
        }
    }
    Dates::new(changes)
}

fn git(folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("git says: {}", String::from_utf8_lossy(&output.stderr).trim()))
    }
}
