//! Compares a parsed file with the schema of its part: unknown keys, missing keys, values of the wrong type.
//!
//! The deserializer would stop at the first of them; this finds all, each with its line.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeInteger, DeString, DeTable, DeValue};

use super::problem::{did_you_mean, nearest};

/// One difference between a file and its schema.
#[derive(Debug)]
pub struct Misfit {
    /// Where in the text of the file.
    pub offset: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: String,
    /// The file can be used nevertheless: an unknown key has been taken out of the table.
    pub harmless: bool,
}

/// Finds every misfit, and takes unknown keys out so that the rest can be read.
pub fn fit(table: &mut Spanned<DeTable<'_>>, schema: &Value) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    if let Some(object) = schema.as_object() {
        let span = table.span();
        fit_table(table.get_mut(), &span, object, &mut misfits);
    }
    misfits
}

fn fit_table(table: &mut DeTable<'_>, span: &Range<usize>, schema: &Map<String, Value>, misfits: &mut Vec<Misfit>) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    let known = || properties.keys().map(String::as_str);
    let missing = required(schema).filter(|key| !table.contains_key(*key)).collect::<Vec<_>>();
    let mut strangers = Vec::new();
    for (key, value) in table.iter_mut() {
        if let Some(property) = properties.get(key.get_ref().as_ref()) {
            fit_value(key.get_ref(), value, property, misfits);
        } else {
            misfits.push(unknown(key, known()));
            strangers.push(key.get_ref().to_string());
        }
    }
    for key in &strangers {
        table.remove(key.as_str());
    }
    let meant = strangers.iter().filter_map(|key| nearest(key, known())).collect::<Vec<_>>();
    for key in missing {
        misfits.push(Misfit {
            offset: span.start,
            what: format!("missing key `{key}`"),
            help: missing_help(key, &properties[key], meant.contains(&key)),
            harmless: false,
        });
    }
}

fn fit_value(key: &str, value: &mut Spanned<DeValue<'_>>, schema: &Value, misfits: &mut Vec<Misfit>) {
    let span = value.span();
    let found = value.get_ref().type_str();
    let words = words_of(schema);
    let (expected, help) = match (schema.get("type").and_then(Value::as_str), value.get_mut()) {
        (_, DeValue::String(word)) if !words.is_empty() => {
            misfits.extend(unknown_word(key, word, &words, &span));
            return;
        }
        (Some("array"), DeValue::Array(items)) => {
            items.iter_mut().for_each(|item| fit_value(key, item, &schema["items"], misfits));
            return;
        }
        (Some("object"), DeValue::Table(table)) => {
            schema.as_object().into_iter().for_each(|object| fit_table(table, &span, object, misfits));
            return;
        }
        (Some("string"), DeValue::String(_)) | (Some("boolean"), DeValue::Boolean(_)) => return,
        (Some("integer"), DeValue::Integer(number)) if in_range(number, schema) => return,
        (Some("integer"), DeValue::Integer(_)) => {
            ("a whole number that is not negative and not huge", "write the number of an episode, or 0")
        }
        (Some("integer"), _) => ("a whole number", "write digits without quotes"),
        (Some("boolean"), _) => ("true or false", "write true or false without quotes"),
        (Some("array"), _) => ("a list", "put square brackets around it, or begin each entry with [[…]]"),
        (Some("object"), _) => ("a table", "begin it with [[…]] on a line of its own"),
        _ => ("a text", "put it in double quotes"),
    };
    let what = format!("`{key}` must be {expected}, found {}", with_article(found));
    misfits.push(Misfit { offset: span.start, what, help: help.to_owned(), harmless: false });
}

fn unknown_word(key: &str, word: &str, words: &[&str], span: &Range<usize>) -> Option<Misfit> {
    if words.contains(&word) {
        return None;
    }
    let all = format!("use one of: {}", words.join(", "));
    let help = did_you_mean(word, words.iter().copied(), &all);
    Some(Misfit { offset: span.start, what: format!("`{word}` is no {key}"), help, harmless: false })
}

fn required(schema: &Map<String, Value>) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The words of a schema that allows only certain ones.
fn words_of(schema: &Value) -> Vec<&str> {
    let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let described = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let described = described.flat_map(|one| one.get("const").into_iter().chain(one.get("enum").and_then(|all| all.get(0))));
    listed.chain(described).filter_map(Value::as_str).collect()
}

fn in_range(number: &DeInteger<'_>, schema: &Value) -> bool {
    let bound = |key| schema.get(key).and_then(Value::as_i64);
    let number = i64::from_str_radix(number.as_str(), number.radix());
    number.is_ok_and(|number| {
        bound("minimum").is_none_or(|least| least <= number) && bound("maximum").is_none_or(|most| number <= most)
    })
}

fn unknown<'a>(key: &Spanned<DeString<'_>>, known: impl Iterator<Item = &'a str> + Clone) -> Misfit {
    let all = format!("this kind of entry has the keys {}", known.clone().collect::<Vec<_>>().join(", "));
    Misfit {
        offset: key.span().start,
        what: format!("unknown key `{}`", key.get_ref()),
        help: did_you_mean(key.get_ref(), known, &all),
        harmless: true,
    }
}

fn missing_help(key: &str, property: &Value, misspelt: bool) -> String {
    if misspelt {
        return format!("an unknown key beside it looks like `{key}`");
    }
    let meaning = property.get("description").and_then(Value::as_str).unwrap_or_default().replace('\n', " ");
    let value = match property.get("type").and_then(Value::as_str) {
        Some("integer") => "0",
        Some("array") => "[…]",
        _ => "\"…\"",
    };
    format!("add `{key} = {value}` {meaning}").trim_end().to_owned()
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'i']) { "an" } else { "a" };
    format!("{article} {word}")
}
