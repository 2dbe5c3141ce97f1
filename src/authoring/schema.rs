//! The JSON Schemas of the content files: for editors, and for telling authors about misspelt keys.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::part::Part;
use super::source::{
    Ballet, Book, CastFile, Character, CitationFile, Episode, Event, Place, ProductionFile, QuestionFile, RelationFile, Site,
    SuspectFile, Theme,
};

/// Every schema: its name, which is that of its file in `content/schema/` without `.json`, and its text.
pub fn schemas() -> Vec<(&'static str, String)> {
    // The alternate form is the indented one; writing a `Value` cannot fail.
    Part::ALL.into_iter().map(|part| (part.schema(), format!("{:#}\n", of(part)))).collect()
}

/// The schema of the files of one part.
pub fn of(part: Part) -> Value {
    match part {
        Part::Site => made_from::<Site>(),
        Part::Characters => made_from::<Character>(),
        Part::Episodes => made_from::<Episode>(),
        Part::Events => made_from::<Event>(),
        Part::Places => made_from::<Place>(),
        Part::Themes => made_from::<Theme>(),
        Part::Ballet => made_from::<Ballet>(),
        Part::Relations => made_from::<RelationFile>(),
        Part::Questions => made_from::<QuestionFile>(),
        Part::Suspects => made_from::<SuspectFile>(),
        Part::Cast => made_from::<CastFile>(),
        Part::Production => made_from::<ProductionFile>(),
        Part::Book => made_from::<Book>(),
        Part::Sources => made_from::<CitationFile>(),
    }
}

fn made_from<T: JsonSchema>() -> Value {
    // Draft 7 is what editors of TOML understand. Inlined, so that nobody has to follow references.
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    drop_null(&mut schema);
    schema
}

/// TOML has no null: what is optional is left out. So no schema should offer it.
fn drop_null(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.get("default").is_some_and(Value::is_null) {
                map.remove("default");
            }
            if let Some(Value::Array(types)) = map.get("type")
                && let [word, Value::String(null)] = types.as_slice()
                && null == "null"
            {
                let word = word.clone();
                map.insert("type".to_owned(), word);
            }
            map.values_mut().for_each(drop_null);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_null),
        _ => {}
    }
}
