//! Reads JSON: <https://www.rfc-editor.org/rfc/rfc8259>.

use super::Json;

/// How deep lists and objects may lie in each other. What is deeper is not ours, and could exhaust the stack.
const DEEPEST: usize = 100;

/// The value in a text, or the place where it stops being one, in bytes.
pub(super) fn read(text: &str) -> Result<Json, usize> {
    let mut rest = Rest { text };
    let value = rest.value(0).filter(|_| rest.next_byte().is_none());
    value.ok_or(text.len() - rest.text.len())
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
