//! An address, taken apart.

use crate::domain::desk::MOVED;

/// An address, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// With the base.
    pub path: String,
    /// Without the question mark.
    pub query: String,
    /// Without the hash.
    pub fragment: String,
    /// Whether the reader stays where they are on the page: a filter, or the way back.
    pub keep_scroll: bool,
}

/// What an address says about whoever has made it, and not about what is to be seen: up to where they have watched, as of
/// when they look back, and that they want to know what the novels give away.
const OF_THE_READER: [&str; 4] = ["since", "upto", "as-of", "novels"];

impl Place {
    /// The address for somebody else, from the path on: it carries no permission, and nothing of how far its sender is.
    pub fn to_share(&self) -> String {
        let is_shared = |pair: &&str| {
            let name = decode(pair.split('=').next().unwrap_or_default());
            !name.is_empty() && !OF_THE_READER.contains(&name.as_str())
        };
        let query = self.query.split('&').filter(is_shared).collect::<Vec<_>>().join("&");
        // What somebody keeps is theirs.
        let fragment = if decode(&self.fragment).starts_with(MOVED) { "" } else { &self.fragment };
        let part = |mark: &str, part: &str| if part.is_empty() { String::new() } else { format!("{mark}{part}") };
        format!("{}{}{}", self.path, part("?", &query), part("#", fragment))
    }
}

/// The part of an address behind the question mark: the state of a list, so that it can be shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// Reads `person=june-park&order=told`. What is malformed is read as far as it makes sense.
    pub fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        Self { pairs: pairs.map(|(name, value)| (decode(name), decode(value))).collect() }
    }

    /// The first value of that name.
    pub fn get(&self, name: &str) -> Option<String> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// All values of that name, those of lists with commas one by one; empty ones are none.
    pub fn all(&self, name: &str) -> Vec<String> {
        let values = self.pairs.iter().filter(|(key, _)| key == name).flat_map(|(_, value)| value.split(','));
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }
}

/// Percent-decoding as for forms: <https://url.spec.whatwg.org/#urlencoded-parsing>.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let hex = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match (first, hex.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
