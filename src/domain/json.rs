//! JSON, for what is stored in the browser.
//!
//! It is read into values, not into types, and whoever cannot read a text is not told why: `serde_json`, which can do
//! both, comes to twelve kilobytes of program.

mod read;

use std::fmt::Write;

/// Any JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// In the order in which they are written.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A whole number.
    #[must_use]
    pub fn number(number: impl Into<u64>) -> Self {
        Self::Number(number.into().to_string())
    }

    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An object with these fields.
    #[must_use]
    pub fn object<const N: usize>(fields: [(&str, Self); N]) -> Self {
        Self::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The field of an object with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(other, _)| other == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The number, if it is a whole one that is not negative, and not too large.
    #[must_use]
    pub fn as_number<T: TryFrom<u64>>(&self) -> Option<T> {
        match self {
            Self::Number(digits) => digits.parse::<u64>().ok().and_then(|number| number.try_into().ok()),
            _ => None,
        }
    }

    /// Whether it is true, if it is a truth value.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The words, if it is a text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values, if it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// Reads a text. `None` if it is not JSON.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_or_place(text).ok()
    }

    /// Reads a text, or tells at which byte it stops being JSON.
    ///
    /// # Errors
    /// The place in the text.
    pub fn parse_or_place(text: &str) -> Result<Self, usize> {
        read::read(text)
    }

    /// The value as a text, without spaces.
    #[must_use]
    pub fn print(&self) -> String {
        self.print_from("")
    }

    /// The value as a text for people: a line for each value, set in by how deep it lies.
    #[must_use]
    pub fn print_readable(&self) -> String {
        self.print_from("\n")
    }

    fn print_from(&self, line: &str) -> String {
        let mut text = String::new();
        self.write(&mut text, line);
        text
    }

    /// `line` begins a line as deep as this value, and is empty if there are none.
    fn write(&self, text: &mut String, line: &str) {
        let deeper = if line.is_empty() { String::new() } else { format!("{line}  ") };
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
            Self::Number(digits) => text.push_str(digits),
            Self::Text(words) => write_words(words, text),
            Self::List(list) => {
                let mut before = '[';
                for value in list {
                    text.push(before);
                    text.push_str(&deeper);
                    value.write(text, &deeper);
                    before = ',';
                }
                close(text, list.is_empty(), "[]", line);
            }
            Self::Object(fields) => {
                let mut before = '{';
                for (name, value) in fields {
                    text.push(before);
                    text.push_str(&deeper);
                    write_words(name, text);
                    text.push_str(if line.is_empty() { ":" } else { ": " });
                    value.write(text, &deeper);
                    before = ',';
                }
                close(text, fields.is_empty(), "{}", line);
            }
        }
    }
}

/// The end of a list or an object; `both` are its brackets.
fn close(text: &mut String, is_empty: bool, both: &str, line: &str) {
    if !is_empty {
        text.push_str(line);
    }
    text.push_str(if is_empty { both } else { &both[1..] });
}

fn write_words(words: &str, text: &mut String) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            '\0'..' ' => drop(write!(text, "\\u{:04x}", u32::from(letter))), // writing to a string cannot fail
            _ => text.push(letter),
        }
    }
    text.push('"');
}
