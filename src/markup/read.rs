//! Reads markup as the pages draw it: every element closed, every value in double quotes, no comments.

use std::ops::Range;

/// Elements that have no end.
const EMPTY: [&str; 7] = ["br", "col", "hr", "img", "input", "link", "wbr"];

/// An element or a text. Its parts are ranges of bytes in the markup that it was read from.
pub struct Node {
    pub whole: Range<usize>,
    /// Empty for a text.
    pub name: Range<usize>,
    /// The attributes, as they stand in the tag.
    pub head: Range<usize>,
    /// From the end of the first tag to the beginning of the last.
    pub inside: Range<usize>,
    pub children: Vec<Node>,
}

/// What stands in this part of the markup.
pub fn part<'h>(html: &'h str, range: &Range<usize>) -> &'h str {
    html.get(range.clone()).unwrap_or_default()
}

/// All nodes, in their order; `None` if it is other markup.
pub fn read(html: &str) -> Option<Vec<Node>> {
    let mut at = 0;
    let nodes = siblings(html, &mut at);
    (at == html.len()).then_some(nodes).flatten()
}

/// The nodes from here to the end of their parent.
fn siblings(html: &str, at: &mut usize) -> Option<Vec<Node>> {
    let mut nodes = Vec::new();
    while *at < html.len() && !html.get(*at..)?.starts_with("</") {
        let start = *at;
        let rest = html.get(start..)?;
        if rest.starts_with('<') {
            nodes.push(element(html, at)?);
        } else {
            *at = rest.find('<').map_or(html.len(), |length| start + length);
            nodes.push(Node { whole: start..*at, name: 0..0, head: 0..0, inside: 0..0, children: Vec::new() });
        }
    }
    Some(nodes)
}

fn element(html: &str, at: &mut usize) -> Option<Node> {
    let start = *at;
    let end = start + end_of_tag(html.get(start..)?)?;
    let tag = html.get(start + 1..end)?;
    let is_closed = tag.ends_with('/');
    let tag = tag.trim_end_matches('/');
    let name_end = start + 1 + tag.find(' ').unwrap_or(tag.len());
    let (name, head) = (start + 1..name_end, name_end..start + 1 + tag.len());
    let word = part(html, &name);
    if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return None;
    }
    *at = end + 1;
    if is_closed || EMPTY.contains(&word) {
        return Some(Node { whole: start..*at, name, head, inside: *at..*at, children: Vec::new() });
    }
    let children = siblings(html, at)?;
    let inside = end + 1..*at;
    *at += html.get(*at..)?.strip_prefix("</")?.strip_prefix(word)?.starts_with('>').then_some(word.len() + 3)?;
    Some(Node { whole: start..*at, name, head, inside, children })
}

/// Where the tag that the markup begins with ends: the first `>` that is not in a value.
fn end_of_tag(html: &str) -> Option<usize> {
    let mut is_value = false;
    html.bytes().position(|byte| {
        is_value ^= byte == b'"';
        byte == b'>' && !is_value
    })
}

/// Names and values of a tag's attributes; an attribute without a value has an empty one.
pub fn attributes(head: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = head.as_bytes();
        // Byte by byte: of a page with a thousand elements this is read some ten thousand times.
        let next = |from: usize, is_end: fn(u8) -> bool| {
            bytes.iter().skip(from).position(|&byte| is_end(byte)).map_or(bytes.len(), |length| from + length)
        };
        let start = next(at, |byte| byte != b' ');
        at = next(start, |byte| byte == b' ' || byte == b'=');
        let name = part(head, &(start..at));
        let mut value = at..at;
        if part(head, &(at..head.len())).starts_with("=\"") {
            value = at + 2..next(at + 2, |byte| byte == b'"');
            at = value.end + 1;
        }
        (!name.is_empty()).then(|| (name, part(head, &value)))
    })
}

/// The value of one attribute.
pub fn attribute<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    attributes(head).find(|(other, _)| *other == name).map(|(_, value)| value)
}
