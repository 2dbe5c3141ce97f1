//! Reads the content folder: every file that can be read, and every problem of those that cannot.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;
use toml::de::{DeTable, Deserializer};

use super::content::stem;
pub use super::content::{Content, File};
use super::locate::{At, line_of};
use super::part::{Home, Part};
use super::problem::{Problem, did_you_mean, in_order};
use super::source::{CastFile, CitationFile, ProductionFile, QuestionFile, RelationFile, SuspectFile};
use super::{schema, shape};

/// What may stand beside the content: a text about it, and what editors and authors start from.
const BESIDE: [&str; 3] = ["README.md", "schema", "templates"];

/// Reads the whole folder, with every problem that keeps a file or a key from being used.
pub fn read(folder: &Path) -> (Content, Vec<Problem>) {
    let mut reader = Reader { folder, content: Content::default(), problems: Vec::new() };
    reader.read_all();
    reader.refuse_strangers();
    (reader.content, in_order(reader.problems))
}

/// Every file and folder whose change changes the content.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = vec![folder.to_owned()];
    for part in Part::ALL {
        match part.home() {
            Home::File(name) => files.push(folder.join(name)),
            Home::Folder(name) => {
                files.push(folder.join(name));
                files.extend(toml_files(&folder.join(name)));
            }
        }
    }
    // Cargo runs a build script again and again for a file that is not there.
    files.retain(|file| file.exists());
    files
}

struct Reader<'a> {
    folder: &'a Path,
    content: Content,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn read_all(&mut self) {
        if !self.folder.join("site.toml").is_file() {
            self.content.broken.push((Part::Site, String::new()));
            let help = "write it first: it names the show, its number of episodes and its vocabulary; see schema/site.json";
            self.file_problem(Path::new("site.toml"), "this file is missing", help);
        } else if let Some(site) = self.single(Part::Site) {
            self.content.source.site = site;
        }
        self.content.source.characters = self.folder(Part::Characters);
        self.content.source.episodes = self.folder(Part::Episodes);
        self.content.source.events = self.folder(Part::Events);
        self.content.source.places = self.folder(Part::Places);
        self.content.source.themes = self.folder(Part::Themes);
        self.content.source.ballet = self.folder(Part::Ballet);
        self.content.source.relations = self.list(Part::Relations, "relations", |file: RelationFile| file.relations);
        self.content.source.questions = self.list(Part::Questions, "questions", |file: QuestionFile| file.questions);
        self.content.source.suspects = self.list(Part::Suspects, "suspects", |file: SuspectFile| file.suspects);
        self.content.source.cast = self.list(Part::Cast, "cast", |file: CastFile| file.cast);
        self.content.source.production = self.list(Part::Production, "notes", |file: ProductionFile| file.notes);
        self.content.source.book = self.single(Part::Book).unwrap_or_default();
        self.content.source.sources = self.list(Part::Sources, "sources", |file: CitationFile| file.sources);
    }

    /// A part that is one file and one entry.
    fn single<T: DeserializeOwned>(&mut self, part: Part) -> Option<T> {
        self.folder(part).pop()
    }

    /// A part in which every file is an entry.
    fn folder<T: DeserializeOwned>(&mut self, part: Part) -> Vec<T> {
        let (places, entries): (Vec<_>, _) = self.parsed(part).into_iter().unzip();
        self.content.places.insert(part, places);
        entries
    }

    /// A part in which every file is a list of entries under one key.
    fn list<F: DeserializeOwned, T>(&mut self, part: Part, key: &'static str, entries_of: fn(F) -> Vec<T>) -> Vec<T> {
        let mut places = Vec::new();
        let mut entries = Vec::new();
        for (at, file) in self.parsed(part) {
            let of_file = entries_of(file);
            places.extend((0..of_file.len()).map(|index| at.key(key).index(index)));
            entries.extend(of_file);
        }
        self.content.places.insert(part, places);
        entries
    }

    /// The files of a part that can be used.
    fn parsed<T: DeserializeOwned>(&mut self, part: Part) -> Vec<(At, T)> {
        let schema = schema::of(part);
        let paths = match part.home() {
            Home::File(name) => vec![PathBuf::from(name)],
            Home::Folder(name) => toml_files(&self.folder.join(name)).iter().map(|file| self.relative(file)).collect(),
        };
        let mut parsed = Vec::new();
        for path in paths.into_iter().filter(|path| self.folder.join(path).is_file()) {
            match self.file(&path, &schema) {
                Some(entry) => parsed.push(entry),
                None => self.content.broken.push((part, stem(&path).to_owned())),
            }
        }
        parsed
    }

    fn file<T: DeserializeOwned>(&mut self, path: &Path, schema: &Value) -> Option<(At, T)> {
        let text = match fs::read_to_string(self.folder.join(path)) {
            Ok(text) => text,
            Err(error) => {
                let help = "check that the file may be read and is saved as UTF-8";
                self.file_problem(path, format!("cannot be read: {error}"), help);
                return None;
            }
        };
        let entry = self.parse(path, &text, schema);
        let at = At::top(self.content.files.len());
        self.content.files.push(File { path: path.to_owned(), text });
        Some((at, entry?))
    }

    fn parse<T: DeserializeOwned>(&mut self, path: &Path, text: &str, schema: &Value) -> Option<T> {
        let mut problem = |offset: Option<usize>, what: String, help: &str| {
            let line = Some(offset.map_or(1, |offset| line_of(text, offset)));
            self.problems.push(Problem { file: path.to_owned(), line, what, help: help.to_owned() });
        };
        let mut table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let help = "look at this line and the one before it for a missing quote, bracket or equals sign";
                let what = format!("not valid TOML: {}", error.message().replace('\n', "; "));
                problem(error.span().map(|span| span.start), what, help);
                return None;
            }
        };
        let misfits = shape::fit(&mut table, schema);
        let usable = misfits.iter().all(|misfit| misfit.harmless);
        for misfit in misfits {
            problem(Some(misfit.offset), misfit.what, &misfit.help);
        }
        if !usable {
            return None;
        }
        // The schema is made from the type, so this finds what a schema cannot say.
        T::deserialize(Deserializer::from(table))
            .map_err(|error| {
                let offset = error.span().map(|span| span.start);
                problem(offset, error.message().replace('\n', "; "), "compare the entry with one that works");
            })
            .ok()
    }

    /// Refuses files that nobody would read: most likely a misspelt name.
    fn refuse_strangers(&mut self) {
        let homes = Part::ALL.map(|part| match part.home() {
            Home::File(name) | Home::Folder(name) => name,
        });
        for path in entries(self.folder) {
            let name = self.relative(&path);
            let name = name.to_string_lossy();
            if BESIDE.contains(&name.as_ref()) || homes.contains(&name.as_ref()) {
                continue;
            }
            let help = did_you_mean(&name, homes, &format!("take it out of the folder; it may hold {}", homes.join(", ")));
            self.file_problem(Path::new(name.as_ref()), "unexpected file or folder", help);
        }
        for part in Part::ALL {
            let Home::Folder(name) = part.home() else { continue };
            for path in entries(&self.folder.join(name)).into_iter().filter(|path| !is_toml(path)) {
                let help = format!("this folder holds one .toml file for each {}", part.schema());
                self.file_problem(&self.relative(&path), "unexpected file or folder", help);
            }
        }
    }

    fn relative(&self, path: &Path) -> PathBuf {
        path.strip_prefix(self.folder).unwrap_or(path).to_owned()
    }

    fn file_problem(&mut self, path: &Path, what: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem { file: path.to_owned(), line: None, what: what.into(), help: help.into() });
    }
}

/// What a folder holds, in order; nothing if it is not there. Hidden files belong to editors and systems.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths =
        listed.filter(|path| path.file_name().is_none_or(|name| name.as_encoded_bytes()[0] != b'.')).collect::<Vec<_>>();
    paths.sort();
    paths
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| is_toml(path)).collect()
}

fn is_toml(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|ending| ending == "toml")
}
