//! The schemas in `content/schema/` are those of the types, and each content file names its own.

use std::path::Path;
use std::{env, fs};

use archer_files::authoring::part::{Home, Part};
use archer_files::authoring::read::files;
use archer_files::authoring::schema::schemas;
use serde_json::Value;

use crate::wiki::repository_content;

/// With `ARCHER_WRITE_SCHEMAS=1` this writes them instead.
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = repository_content().join("schema");
    let write = env::var_os("ARCHER_WRITE_SCHEMAS").is_some();
    for (name, schema) in schemas() {
        let file = folder.join(name).with_extension("json");
        if write {
            fs::create_dir_all(&folder).expect("content/schema");
            fs::write(&file, &schema).expect(name);
        }
        // Compared as values: the order of keys depends on features that other dependencies switch on.
        let committed = fs::read_to_string(&file).unwrap_or_default();
        let committed: Option<Value> = serde_json::from_str(&committed).ok();
        let made: Option<Value> = serde_json::from_str(&schema).ok();
        assert!(committed == made, "content/schema/{name}.json is old; run ARCHER_WRITE_SCHEMAS=1 cargo test schema");
    }
}

#[test]
fn there_is_no_other_schema() {
    let names: Vec<_> = schemas().into_iter().map(|(name, _)| name.to_owned()).collect();
    for entry in fs::read_dir(repository_content().join("schema")).expect("content/schema") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        assert!(stem.is_some_and(|stem| names.contains(&stem)), "{} belongs to no type", path.display());
    }
}

#[test]
fn every_file_names_its_schema_in_the_first_line() {
    let content = repository_content();
    for file in files(&content).iter().filter(|file| file.is_file()) {
        let path = file.strip_prefix(&content).expect("a file of the content");
        let expected = format!("#:schema {}", schema_of(path));
        let text = fs::read_to_string(file).expect("a text");
        assert_eq!(text.lines().next(), Some(expected.as_str()), "the first line of content/{}", path.display());
    }
}

fn schema_of(path: &Path) -> String {
    let is_home = |part: &Part| match part.home() {
        Home::File(name) => path == Path::new(name),
        Home::Folder(name) => path.parent() == Some(Path::new(name)),
    };
    let part = Part::ALL.into_iter().find(is_home).expect("a part of the content");
    let up = if matches!(part.home(), Home::Folder(_)) { "../" } else { "" };
    format!("{up}schema/{}.json", part.schema())
}
