//! Brings new markup to the screen with as little change as possible: what is the same stays the same node.
//!
//! The browser then lays out and paints only what is new, and focus, scroll position and what a reader has half typed
//! survive. Lists grow in few places, so it is enough to leave equal children at both ends alone, and to look into the
//! others pair by pair; the general problem of tree differences is dearer than what it would save here.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Makes the inside of an element what the markup says.
pub fn patch(element: &Element, html: &str) {
    // Markup is read differently in a table and in a list, so it is read into a copy; outside of the page, where it
    // draws nothing.
    let Some(fresh) = shell(element).and_then(|copy| copy.dyn_into::<Element>().ok()) else { return };
    fresh.set_inner_html(html);
    children(element, &fresh);
}

fn children(old: &Node, new: &Node) {
    let (mut first_old, mut first_new) = (old.first_child(), new.first_child());
    while let (Some(here), Some(there)) = (&first_old, &first_new)
        && here.is_equal_node(Some(there))
    {
        (first_old, first_new) = (here.next_sibling(), there.next_sibling());
    }
    let (olds, news) = (rest(first_old), rest(first_new));
    let same = olds.iter().rev().zip(news.iter().rev()).take_while(|(here, there)| here.is_equal_node(Some(there))).count();
    let (olds, after) = olds.split_at(olds.len() - same);
    let news = &news[..news.len() - same];
    for (here, there) in olds.iter().zip(news) {
        pair(old, here, there);
    }
    for gone in olds.iter().skip(news.len()) {
        drop(old.remove_child(gone));
    }
    for come in news.iter().skip(olds.len()) {
        drop(old.insert_before(come, after.first()));
    }
}

/// Two nodes in the same place that are not the same.
fn pair(parent: &Node, old: &Node, new: &Node) {
    if is_same_outside(old, new) {
        children(old, new);
    } else {
        drop(parent.replace_child(new, old));
    }
}

/// Whether name and attributes are equal. What a field holds is no attribute, so fields are never looked into.
fn is_same_outside(old: &Node, new: &Node) -> bool {
    new.has_child_nodes()
        && new.node_name() != "SELECT"
        && shell(old).zip(shell(new)).is_some_and(|(old, new)| old.is_equal_node(Some(&new)))
}

/// A copy of a node without what is in it.
fn shell(node: &Node) -> Option<Node> {
    node.clone_node().ok()
}

/// A node and all that follow it under the same parent.
fn rest(first: Option<Node>) -> Vec<Node> {
    std::iter::successors(first, Node::next_sibling).collect()
}
