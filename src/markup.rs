//! Two versions of a page's markup, and what changes between them. Pure.
//!
//! A page is drawn as a whole, as a string, whenever something changes. Of most changes most of the page stays, and nothing
//! is as slow as a browser that reads, styles and lays out what it has had already. So the strings are compared here, where
//! a thousand elements take a millisecond, and the browser is told only of the [`Change`]s.
//!
//! Children are compared from both ends; what is between is compared in order, or by keys where there are some (`id`,
//! `data-node`, `data-edge`). Lists grow in few places, so that is enough; the general problem of tree differences is dearer than
//! what it would save.

mod parts;
mod read;

use std::ops::Range;

pub use parts::{FOLDED, in_parts};
use read::{Node, attribute, attributes, part, read};

/// One step on the way from the old page to the new one. Numbers are those of the child nodes as the steps before have left
/// them, texts counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'h> {
    /// What follows is about the inside of this child, which has had so many children, up to the [`Change::Out`] that
    /// belongs to it.
    In(usize, usize),
    Out,
    /// Gives the element an attribute.
    Set(&'h str, String),
    /// Takes an attribute from the element.
    Unset(&'h str),
    /// Takes away so many children, from this one on.
    Remove(usize, usize),
    /// Puts markup in front of this child, or at the end; so many nodes.
    Insert(usize, usize, &'h str),
}

/// What turns one page into the other, and how many nodes the old one has. `None` if one of them is not markup as the pages
/// draw it: then only the whole of it can be put in the place of the other.
#[must_use]
pub fn changes<'h>(old: &'h str, new: &'h str) -> Option<(usize, Vec<Change<'h>>)> {
    let mut change = Changes { old, new, found: Vec::new() };
    let olds = read(old)?;
    change.children(&olds, &read(new)?);
    Some((olds.len(), change.found))
}

/// What is inside of the element with this id: where it begins and ends in the markup. `None` if there is no such element.
#[must_use]
pub fn inside(html: &str, id: &str) -> Option<Range<usize>> {
    fn find<'n>(html: &str, nodes: &'n [Node], id: &str) -> Option<&'n Node> {
        nodes.iter().find_map(|node| {
            let is_it = attribute(part(html, &node.head), "id") == Some(id);
            if is_it { Some(node) } else { find(html, &node.children, id) }
        })
    }
    Some(find(html, &read(html)?, id)?.inside.clone())
}

struct Changes<'h> {
    old: &'h str,
    new: &'h str,
    found: Vec<Change<'h>>,
}

impl<'h> Changes<'h> {
    fn children(&mut self, olds: &[Node], news: &[Node]) {
        let is_equal = |(old, new): &(&Node, &Node)| part(self.old, &old.whole) == part(self.new, &new.whole);
        let mut at = olds.iter().zip(news).take_while(is_equal).count();
        let (olds, news) = (&olds[at..], &news[at..]);
        let same = olds.iter().rev().zip(news.iter().rev()).take_while(is_equal).count();
        let (olds, news) = (&olds[..olds.len() - same], &news[..news.len() - same]);
        let keys: Vec<_> = olds.iter().map(|old| key(self.old, old)).collect();
        let new_keys: Vec<_> = news.iter().map(|new| key(self.new, new)).collect();
        // The old ones before `next` have been looked at, those from `gone` on have no successor; the new ones from
        // `waiting` on have no predecessor.
        let (mut next, mut gone, mut waiting) = (0, 0, 0);
        for (place, new) in news.iter().enumerate() {
            let wanted = new_keys[place];
            // Whatever stands before the one that is wanted has gone; so has one with a key that nobody has any more.
            next += wanted.and_then(|_| keys[next..].iter().position(|key| *key == wanted)).unwrap_or_default();
            while wanted.is_none() && keys.get(next).is_some_and(|key| key.is_some() && !new_keys[place..].contains(key)) {
                next += 1;
            }
            if let Some(old) = olds.get(next).filter(|_| keys[next] == wanted) {
                if self.is_same_thing(old, new) {
                    self.replace(&mut at, next - gone, &news[waiting..place]);
                    self.pair(at, old, new);
                    at += 1;
                    (gone, waiting) = (next + 1, place + 1);
                }
                next += 1;
            }
        }
        self.replace(&mut at, olds.len() - gone, &news[waiting..]);
    }

    /// Puts new nodes in the place of so many old ones; there may be none of either.
    fn replace(&mut self, at: &mut usize, gone: usize, nodes: &[Node]) {
        if gone > 0 {
            self.found.push(Change::Remove(*at, gone));
        }
        if let (Some(first), Some(last)) = (nodes.first(), nodes.last()) {
            self.found.push(Change::Insert(*at, nodes.len(), part(self.new, &(first.whole.start..last.whole.end))));
            *at += nodes.len();
        }
    }

    /// Two versions of one element.
    fn pair(&mut self, at: usize, old: &Node, new: &Node) {
        let before = self.found.len();
        self.found.push(Change::In(at, old.children.len()));
        if part(self.old, &old.head) != part(self.new, &new.head) {
            let (olds, news): (Vec<_>, Vec<_>) =
                (attributes(part(self.old, &old.head)).collect(), attributes(part(self.new, &new.head)).collect());
            let gone = olds.iter().filter(|(name, _)| news.iter().all(|(other, _)| other != name));
            self.found.extend(gone.map(|(name, _)| Change::Unset(name)));
            let other = news.iter().filter(|attribute| !olds.contains(attribute));
            self.found.extend(other.map(|(name, value)| Change::Set(name, plain(value))));
        }
        self.children(&old.children, &new.children);
        if self.found.len() == before + 1 {
            self.found.pop();
        } else {
            self.found.push(Change::Out);
        }
    }

    /// Whether two elements are one in another state. What a field holds is no attribute, so fields to write in never are; nor
    /// are two with different ids, or without one two links to different pages. (What is chosen in a list is an attribute of
    /// the choice.)
    fn is_same_thing(&self, old: &Node, new: &Node) -> bool {
        let name = part(self.new, &new.name);
        let mark = |html: &'h str, node: &Node| {
            let head = part(html, &node.head);
            attribute(head, "id").or_else(|| attribute(head, "href"))
        };
        !name.is_empty()
            && part(self.old, &old.name) == name
            && !["input", "textarea"].contains(&name)
            && mark(self.old, old) == mark(self.new, new)
    }
}

/// What tells an element from its neighbours, if anything does.
fn key<'h>(html: &'h str, node: &Node) -> Option<&'h str> {
    let mut attributes = attributes(part(html, &node.head));
    attributes.find(|(name, _)| ["id", "data-node", "data-edge"].contains(name)).map(|(_, value)| value)
}

/// The value that an attribute's markup means: the pages escape four characters.
fn plain(value: &str) -> String {
    let mut parts = value.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let meant = [("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("amp;", "&")];
        let found = meant.iter().find_map(|(name, meant)| Some((*meant, part.strip_prefix(name)?)));
        let (meant, rest) = found.unwrap_or(("&", part));
        plain.push_str(meant);
        plain.push_str(rest);
    }
    plain
}
