//! A page in parts, for a screen that shows them one after the other.

use super::read::{Node, attribute, part, read};

/// What an element is marked with while its inside is missing.
pub const FOLDED: &str = "data-folded";

/// The markup of a page in parts: at first what a reader sees first, then what goes into each element that was left empty
/// and marked [`FOLDED`], in the order in which they stand. Together they are the page.
///
/// What may come later says so (`data-later`), or is one of the sections below each other that follow the first. `None` if
/// it is not markup as the pages draw it.
#[must_use]
pub fn in_parts(html: &str) -> Option<Vec<String>> {
    let mut cut = Cut { html, has_begun: false, parts: Vec::new() };
    cut.part(&read(html)?, 0, html.len());
    Some(cut.parts)
}

struct Cut<'h> {
    html: &'h str,
    /// The first of the sections has been met.
    has_begun: bool,
    parts: Vec<String>,
}

impl Cut<'_> {
    /// Adds what stands from one place to another as a part, and those that are cut out of it.
    fn part(&mut self, nodes: &[Node], from: usize, to: usize) {
        let number = self.parts.len();
        self.parts.push(String::new());
        let mut at = from;
        self.nodes(nodes, number, &mut at);
        self.copy(number, at, to);
    }

    fn nodes(&mut self, nodes: &[Node], number: usize, at: &mut usize) {
        for node in nodes {
            if self.is_later(node) {
                self.copy(number, *at, node.head.end);
                self.parts[number].extend([" ", FOLDED]);
                self.copy(number, node.head.end, node.inside.start);
                self.part(&node.children, node.inside.start, node.inside.end);
                *at = node.inside.end;
            } else {
                self.nodes(&node.children, number, at);
            }
        }
    }

    fn copy(&mut self, number: usize, from: usize, to: usize) {
        self.parts[number].push_str(part(self.html, &(from..to)));
    }

    fn is_later(&mut self, node: &Node) -> bool {
        let head = part(self.html, &node.head);
        let class = attribute(head, "class").unwrap_or_default();
        let is_section = class.split(' ').any(|class| class == "act" || class == "clocks");
        attribute(head, "data-later").is_some() || (is_section && std::mem::replace(&mut self.has_begun, true))
    }
}
