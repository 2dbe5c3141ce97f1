//! Writes a content folder, the reverse of `authoring::read`: one file for each entry, as in `content/`.

use std::path::Path;
use std::{fs, io};

use archer_files::authoring::source::{
    CastFile, CitationFile, ProductionFile, QuestionFile, Relation, RelationFile, Source, SuspectFile,
};
use serde::Serialize;

/// Writes the whole folder. Relations go into the file of their kind.
pub fn write(source: &Source, folder: &Path) -> io::Result<()> {
    let put = |name: &str, text: Result<String, toml::ser::Error>| put(&folder.join(name), text);
    put("site.toml", toml::to_string(&source.site))?;
    for it in &source.characters {
        put(&format!("characters/{}.toml", it.id), toml::to_string(it))?;
    }
    for it in &source.episodes {
        put(&format!("episodes/{:02}.toml", it.number), toml::to_string(it))?;
    }
    for it in &source.events {
        put(&format!("events/{}.toml", it.id), toml::to_string(it))?;
    }
    for it in &source.places {
        put(&format!("places/{}.toml", it.id), toml::to_string(it))?;
    }
    for it in &source.themes {
        put(&format!("themes/{}.toml", it.id), toml::to_string(it))?;
    }
    for it in &source.ballet {
        put(&format!("ballet/{}.toml", it.id), toml::to_string(it))?;
    }
    for kind in &source.site.relation_kinds {
        let relations: Vec<Relation> = source.relations.iter().filter(|it| it.kind == kind.id).cloned().collect();
        if !relations.is_empty() {
            put(&format!("relations/{}.toml", kind.id), toml::to_string(&RelationFile { relations }))?;
        }
    }
    put("questions.toml", list(&source.questions, |questions| QuestionFile { questions }))?;
    put("suspects.toml", list(&source.suspects, |suspects| SuspectFile { suspects }))?;
    put("cast.toml", list(&source.cast, |cast| CastFile { cast }))?;
    put("production.toml", list(&source.production, |notes| ProductionFile { notes }))?;
    put("book.toml", toml::to_string(&source.book))?;
    put("sources.toml", list(&source.sources, |sources| CitationFile { sources }))
}

fn list<T: Clone, F: Serialize>(entries: &[T], file: impl FnOnce(Vec<T>) -> F) -> Result<String, toml::ser::Error> {
    toml::to_string(&file(entries.to_vec()))
}

fn put(path: &Path, text: Result<String, toml::ser::Error>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text.map_err(io::Error::other)?)
}
