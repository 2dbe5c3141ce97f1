//! A page in parts, for a screen that shows them one after the other.

use super::read::{Node, attribute, part, read};

/// What an element is marked with while some of its inside is missing, and in how many parts that comes.
pub const FOLDED: &str = "data-folded";

/// The markup of a page in parts: at first what a reader sees first, then what goes to the end of each element that was
/// marked [`FOLDED`], in the order in which they stand. Together they are the page.
///
/// What may come later says so: `data-later` is for the whole inside of an element, `data-later="6"` for what follows the
/// first six children of a long list, six at a time. Of a page that is `opened`, sections below each other may, too, but for
/// the first. `None` if it is not markup as the pages draw it.
#[must_use]
pub fn in_parts(html: &str, opened: bool) -> Option<Vec<String>> {
    if !opened && !html.contains("data-later") {
        return Some(vec![html.to_owned()]); // as most is that a page changes by
    }
    let mut cut = Cut { html, opened, has_begun: false, parts: Vec::new() };
    cut.part(&read(html)?);
    Some(cut.parts)
}

struct Cut<'h> {
    html: &'h str,
    opened: bool,
    /// The first of the sections has been met.
    has_begun: bool,
    parts: Vec<String>,
}

impl Cut<'_> {
    /// Adds these neighbours as a part, and those that are cut out of it.
    fn part(&mut self, nodes: &[Node]) {
        let number = self.parts.len();
        self.parts.push(String::new());
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return };
        let mut at = first.whole.start;
        self.nodes(nodes, number, &mut at);
        self.copy(number, at, last.whole.end);
    }

    fn nodes(&mut self, nodes: &[Node], number: usize, at: &mut usize) {
        for node in nodes {
            let count = self.later(node);
            let later = count.and_then(|count| node.children.get(count..)).unwrap_or_default();
            if let [first, ..] = later {
                let size = count.filter(|count| *count > 0).unwrap_or(later.len());
                self.copy(number, *at, node.head.end);
                let count = later.len().div_ceil(size).to_string();
                self.parts[number].extend([" ", FOLDED, "=\"", &count, "\""]);
                self.copy(number, node.head.end, first.whole.start);
                for nodes in later.chunks(size) {
                    self.part(nodes);
                }
                *at = node.inside.end;
            } else {
                self.nodes(&node.children, number, at);
            }
        }
    }

    fn copy(&mut self, number: usize, from: usize, to: usize) {
        self.parts[number].push_str(part(self.html, &(from..to)));
    }

    /// From which of its children on an element may come later, if it may.
    fn later(&mut self, node: &Node) -> Option<usize> {
        let head = part(self.html, &node.head);
        let class = attribute(head, "class").unwrap_or_default();
        let is_section = self.opened && class.split(' ').any(|class| class == "act" || class == "clocks");
        let is_next = is_section && std::mem::replace(&mut self.has_begun, true);
        let later = attribute(head, "data-later").map(|first| first.parse().unwrap_or_default());
        later.or(is_next.then_some(0))
    }
}
