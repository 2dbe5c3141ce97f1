//! Brings new markup to the screen with as little change as possible: what is the same stays the same node.
//!
//! The browser then lays out and paints only what is new, and focus, scroll position and what a reader has half typed
//! survive. Lists grow in few places, so it is enough to leave equal children at both ends alone, and to look into the
//! others pair by pair, or by their keys where they have some; the general problem of tree differences is dearer than what
//! it would save here.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Makes the inside of an element what the markup says.
pub fn patch(element: &Element, html: &str) {
    // Markup is read differently in a table and in a list, so it is read into a copy; outside of the page, where it
    // draws nothing.
    let Some(fresh) = element.clone_node().ok().and_then(|copy| copy.dyn_into::<Element>().ok()) else { return };
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
    let end = after.first();
    let keys: Vec<_> = olds.iter().map(key).collect();
    let mut next = 0;
    for there in news {
        let wanted = key(there);
        // Whatever stands before the one that is wanted has gone.
        let found = wanted.as_ref().and_then(|_| keys[next..].iter().position(|key| *key == wanted));
        for gone in &olds[next..next + found.unwrap_or_default()] {
            drop(old.remove_child(gone));
        }
        next += found.unwrap_or_default();
        match olds.get(next) {
            Some(here) if keys[next] == wanted => {
                pair(old, here, there);
                next += 1;
            }
            here => drop(old.insert_before(there, here.or(end))),
        }
    }
    for gone in &olds[next..] {
        drop(old.remove_child(gone));
    }
}

/// What tells an element from its neighbours, if anything does.
fn key(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>()?;
    element.get_attribute("data-edge").or_else(|| element.get_attribute("id"))
}

/// Two nodes in the same place, which may be the same thing in another state.
fn pair(parent: &Node, old: &Node, new: &Node) {
    match (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) {
        (Some(here), Some(there)) if is_same_thing(here, there) => {
            attributes(here, there);
            children(old, new);
        }
        _ => drop(parent.replace_child(new, old)),
    }
}

/// Whether two elements are one. What a field holds is no attribute, so fields are never the same; nor are two with
/// different ids, or without one two links to different pages.
fn is_same_thing(old: &Element, new: &Element) -> bool {
    let name = new.node_name();
    let of = |element: &Element, name| element.get_attribute(name);
    let mark = |element: &Element| of(element, "id").or_else(|| of(element, "href"));
    old.node_name() == name && name != "SELECT" && name != "INPUT" && mark(old) == mark(new)
}

fn attributes(old: &Element, new: &Element) {
    for name in old.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        if !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in new.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let value = new.get_attribute(&name);
        if value != old.get_attribute(&name) {
            let _ = old.set_attribute(&name, &value.unwrap_or_default());
        }
    }
}

/// A node and all that follow it under the same parent.
fn rest(first: Option<Node>) -> Vec<Node> {
    std::iter::successors(first, Node::next_sibling).collect()
}
