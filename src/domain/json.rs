//! JSON, for what is stored in the browser.
//!
//! It is read into values, not into types, and whoever cannot read a text is not told why: `serde_json`, which can do
//! both, comes to twelve kilobytes of program.

use std::fmt::Write;

/// How deep lists and objects may lie in each other. What is deeper is not ours, and could exhaust the stack.
const DEEPEST: usize = 100;

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
        let mut rest = Rest { text };
        let value = rest.value(0)?;
        rest.next_byte().is_none().then_some(value)
    }

    /// The value as a text, without spaces.
    #[must_use]
    pub fn print(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
            Self::Number(digits) => text.push_str(digits),
            Self::Text(words) => write_words(words, text),
            Self::List(list) => {
                let mut before = '[';
                for value in list {
                    text.push(before);
                    value.write(text);
                    before = ',';
                }
                text.push_str(if list.is_empty() { "[]" } else { "]" });
            }
            Self::Object(fields) => {
                let mut before = '{';
                for (name, value) in fields {
                    text.push(before);
                    write_words(name, text);
                    text.push(':');
                    value.write(text);
                    before = ',';
                }
                text.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
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

/// What is left to read.
struct Rest<'a> {
    text: &'a str,
}

impl<'a> Rest<'a> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        match self.next_byte()? {
            _ if depth > DEEPEST => None,
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.words().map(Json::Text),
            b'n' => self.skip("null").map(|()| Json::Null),
            b't' => self.skip("true").map(|()| Json::Bool(true)),
            b'f' => self.skip("false").map(|()| Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut list = Vec::new();
        self.skip("[")?;
        if self.next_byte()? != b']' {
            list.push(self.value(depth + 1)?);
            while self.next_byte()? == b',' {
                self.skip(",")?;
                list.push(self.value(depth + 1)?);
            }
        }
        self.skip("]")?;
        Some(Json::List(list))
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        let mut fields = Vec::new();
        self.skip("{")?;
        if self.next_byte()? != b'}' {
            fields.push(self.field(depth)?);
            while self.next_byte()? == b',' {
                self.skip(",")?;
                fields.push(self.field(depth)?);
            }
        }
        self.skip("}")?;
        Some(Json::Object(fields))
    }

    fn field(&mut self, depth: usize) -> Option<(String, Json)> {
        self.next_byte()?;
        let name = self.words()?;
        self.next_byte()?;
        self.skip(":")?;
        Some((name, self.value(depth + 1)?))
    }

    fn words(&mut self) -> Option<String> {
        let mut words = String::new();
        self.skip("\"")?;
        loop {
            let plain = self.take_while(|letter| letter >= ' ' && letter != '"' && letter != '\\');
            words.push_str(plain);
            if self.skip("\"").is_some() {
                return Some(words);
            }
            self.skip("\\")?;
            words.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mut letters = self.text.chars();
        let letter = letters.next()?;
        self.text = letters.as_str();
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => match self.unit()? {
                // Half of a pair; the other half follows.
                high @ 0xd800..0xdc00 => {
                    self.skip("\\u")?;
                    let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)?
                }
                whole => char::from_u32(whole)?,
            },
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let (digits, rest) = self.text.split_at_checked(4)?;
        self.text = rest;
        digits.bytes().try_fold(0, |unit, digit| Some(unit * 16 + char::from(digit).to_digit(16)?))
    }

    fn number(&mut self) -> Option<Json> {
        let all = self.text;
        let _ = self.skip("-");
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        if self.skip(".").is_some() {
            self.digits()?;
        }
        if self.skip("e").or_else(|| self.skip("E")).is_some() {
            let _ = self.skip("+").or_else(|| self.skip("-"));
            self.digits()?;
        }
        all.get(..all.len() - self.text.len()).map(|number| Json::Number(number.to_owned()))
    }

    fn digits(&mut self) -> Option<&'a str> {
        let digits = self.take_while(|letter| letter.is_ascii_digit());
        (!digits.is_empty()).then_some(digits)
    }

    /// The first byte of what comes after the spaces.
    fn next_byte(&mut self) -> Option<u8> {
        self.take_while(|letter| matches!(letter, ' ' | '\n' | '\r' | '\t'));
        self.text.bytes().next()
    }

    fn skip(&mut self, expected: &str) -> Option<()> {
        self.text = self.text.strip_prefix(expected)?;
        Some(())
    }

    fn take_while(&mut self, belongs: fn(char) -> bool) -> &'a str {
        let end = self.text.find(|letter| !belongs(letter)).unwrap_or(self.text.len());
        let (taken, rest) = self.text.split_at_checked(end).unwrap_or_default();
        self.text = rest;
        taken
    }
}
