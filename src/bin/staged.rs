//! What Trunk has staged, made ready for a page with strict rules: no script stands in it, and each file that holds one has
//! a name that changes with it, so that a browser never mixes two versions, and a digest that the browser checks.

use std::path::Path;
use std::{fs, io};

use archer_files::route::Base;
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256, Sha384};

/// Where the page that Trunk made names its scripts.
const EARLY: &str = "<script src=\"/early.js\"></script>";
const STARTER: &str = "<script type=\"module\"";
const PRELOAD: &str = "<link rel=\"modulepreload\"";

/// A program that is there at once, because it is stored, leaves the first paint its turn. A tab in the background has none.
const WHEN_PAINTED: &str =
    "\nawait new Promise((go) => { requestAnimationFrame(() => setTimeout(go)); setTimeout(go, 300); });\n";

const SERVICE_WORKER: &str = "sw.js";
/// What is no part of the program.
const NOT_KEPT: [&str; 4] = ["index.html", "licenses.txt", "fonts/OFL.txt", SERVICE_WORKER];

/// What the pages are made of.
pub struct Staged {
    /// The page that Trunk made, with its scripts in files.
    pub html: String,
    /// The name of all files together: with any of them it changes.
    pub version: String,
    /// Each file that the service worker keeps, with its digest.
    kept: Vec<(String, String)>,
}

impl Staged {
    /// Takes over the files in the folder.
    ///
    /// # Errors
    /// When a file or a script is missing, or cannot be written, in words.
    pub fn take(folder: &Path, base: &Base) -> Result<Self, String> {
        let html = read(folder, "index.html")?;
        let early = script(folder, base, "early", &read(folder, "early.js")?, "")?;
        remove(folder, "early.js")?;
        let html = replace(&html, EARLY, "", &early)?;
        let html = with_starter_in_file(folder, base, &html)?;
        let mut kept = Vec::new();
        for file in files(folder, "")? {
            if !NOT_KEPT.contains(&file.as_str()) {
                let content = fs::read(folder.join(&file)).map_err(|error| unreadable(&file, &error))?;
                kept.push((file, digest(&content)));
            }
        }
        let version = kept.iter().fold(Sha256::new(), |all, (file, digest)| all.chain_update(file).chain_update(digest));
        Ok(Self { html, version: short(&version.finalize()), kept })
    }

    /// Writes a file that the service worker keeps as well.
    ///
    /// # Errors
    /// When it cannot be written, in words.
    pub fn keep(&mut self, folder: &Path, file: &str, content: &[u8]) -> Result<(), String> {
        self.kept.push((file.to_owned(), digest(content)));
        write(folder, file, content)
    }

    /// Tells the service worker what it is to keep.
    ///
    /// # Errors
    /// When its script is missing, or cannot be written, in words.
    pub fn write_service_worker(&self, folder: &Path) -> Result<(), String> {
        let files: Vec<String> = self.kept.iter().map(|(file, digest)| format!("\n  \"{file}\": \"{digest}\",")).collect();
        let script = read(folder, SERVICE_WORKER)?;
        let script = replace(&script, "const VERSION = \"\";", "", &format!("const VERSION = \"{}\";", self.version))?;
        let script = replace(&script, "const FILES = {};", "", &format!("const FILES = {{{}\n}};", files.concat()))?;
        write(folder, SERVICE_WORKER, script.as_bytes())
    }
}

/// Trunk writes a script into the page that imports another and starts the program. Here it is added to that other.
fn with_starter_in_file(folder: &Path, base: &Base, html: &str) -> Result<String, String> {
    let (_, starter) = html.split_once(STARTER).ok_or_else(|| missing(STARTER))?;
    let (starter, _) = starter.split_once("</script>").ok_or_else(|| missing("</script>"))?;
    let quoted = |before: &str| {
        let (_, rest) = starter.split_once(before)?;
        Some(rest.split_once('\'')?.0.rsplit('/').next()?.to_owned())
    };
    let glue = quoted("from '").ok_or_else(|| missing("import … from '"))?;
    let program = quoted("module_or_path: '").ok_or_else(|| missing("module_or_path: '"))?;
    let start = format!("await __wbg_init({{ module_or_path: \"{}\" }});\n", base.asset(&program));
    let text = read(folder, &glue)? + WHEN_PAINTED + &start;
    remove(folder, &glue)?;
    let tag = script(folder, base, "archer-files", &text, " type=\"module\"")?;
    let html = replace(html, STARTER, "</script>", &tag)?;
    // The script stands in the head itself, where the browser finds it as early.
    replace(&html, PRELOAD, ">", "")
}

/// Writes a script to a file of its own; returns what brings it into a page.
fn script(folder: &Path, base: &Base, name: &str, text: &str, attributes: &str) -> Result<String, String> {
    let digest = Sha384::digest(text);
    let file = format!("{name}-{}.js", short(&digest));
    write(folder, &file, text.as_bytes())?;
    let integrity = BASE64.encode(&digest);
    Ok(format!("<script{attributes} src=\"{}\" integrity=\"sha384-{integrity}\"></script>", base.asset(&file)))
}

/// All files below a folder, by name; what begins with a dot is Trunk's own.
fn files(folder: &Path, below: &str) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder.join(below)).map_err(|error| unreadable(below, &error))? {
        let entry = entry.map_err(|error| unreadable(below, &error))?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            all.extend(files(folder, &format!("{name}/"))?);
        } else if !name.starts_with('.') {
            all.push(name);
        }
    }
    all.sort_unstable();
    Ok(all)
}

/// As the service worker checks it.
fn digest(content: &[u8]) -> String {
    short(&Sha256::digest(content))
}

/// As much of a digest as tells the versions of one file apart.
fn short(digest: &[u8]) -> String {
    HEXLOWER.encode(digest.get(..8).unwrap_or(digest))
}

/// Puts something in the place of what begins and ends so.
fn replace(html: &str, from: &str, to: &str, with: &str) -> Result<String, String> {
    let (before, rest) = html.split_once(from).ok_or_else(|| missing(from))?;
    let (_, after) = rest.split_once(to).ok_or_else(|| missing(to))?;
    Ok(format!("{before}{with}{after}"))
}

fn read(folder: &Path, file: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(file)).map_err(|error| unreadable(file, &error))
}

pub fn write(folder: &Path, file: &str, content: &[u8]) -> Result<(), String> {
    let path = folder.join(file);
    let complaint = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(complaint)?;
    }
    fs::write(&path, content).map_err(complaint)
}

fn remove(folder: &Path, file: &str) -> Result<(), String> {
    fs::remove_file(folder.join(file)).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &str, error: &io::Error) -> String {
    format!("{file} cannot be read: {error}. Did Trunk build it?")
}

fn missing(mark: &str) -> String {
    format!("the page that Trunk made has no `{mark}`; is `public/index.html` whole, and Trunk the version in Trunk.toml?")
}
