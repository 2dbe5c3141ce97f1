//! Brings new markup to the screen with as little change as possible: what is the same stays the same node.
//!
//! The browser then lays out and paints only what is new, and focus, scroll position and what a reader has half typed
//! survive. What changes is found in the markup ([`markup::changes`]); for that the markup on the screen is remembered. What
//! is changed on the screen by other means (marks, words on buttons, the part of the picture that is seen) is not in it, and
//! stays.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlOptionElement, Node};

use super::document::{first, set};
use super::preview;
use crate::markup::{self, Change, FOLDED};

/// So many bytes of markup a slow device shows within a tenth of a second: on one of a quarter of a desktop's speed reading,
/// styling, laying out, and painting a kilobyte takes eight milliseconds.
const FRAME: usize = 8_000;

thread_local! {
    /// The markup that the page on the screen was made of; empty if that is not known.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// The parts of it that are not on the screen yet, the last one first.
    static WAITING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Says which markup the page on the screen has been made of.
pub fn remember(html: &str) {
    SHOWN.set(html.to_owned());
}

/// Makes the page what the markup says, as a whole.
pub fn replace(page: &Element, html: &str) {
    WAITING.take();
    page.set_inner_html(html);
    remember(html);
}

/// Shows the beginning of a page; the rest comes part by part with [`go_on`], or at once when it is needed. Nothing is as
/// slow as a browser that reads, styles and lays out what nobody sees yet.
pub fn begin(page: &Element, html: &str) {
    let mut parts = markup::in_parts(html, true).unwrap_or_default();
    parts.reverse();
    page.set_inner_html(parts.pop().as_deref().unwrap_or(html));
    WAITING.set(parts);
    remember(html);
}

/// Brings the next parts of the page to the screen, as many as a frame has room for; whether there were any.
pub fn go_on() -> bool {
    let mut shown = 0;
    while shown < FRAME
        && let Some(html) = WAITING.with_borrow_mut(Vec::pop)
    {
        if let Some(element) = first(&format!("[{FOLDED}]")) {
            // It is markup of the pages' own, and fits where it is put.
            let _ = element.insert_adjacent_html("beforeend", &html);
            let left = element.get_attribute(FOLDED).and_then(|parts| parts.parse().ok()).unwrap_or(1) - 1;
            let _ = if left > 0 { element.set_attribute(FOLDED, &left.to_string()) } else { element.remove_attribute(FOLDED) };
        }
        shown += html.len().max(1);
    }
    shown > 0
}

/// Makes the page what the markup says, where it differs.
pub fn change(page: &Element, html: &str) {
    while go_on() {}
    let shown = SHOWN.take();
    if shown.is_empty() {
        page.set_inner_html(html);
    } else {
        update(page, &shown, html);
    }
    remember(html);
}

/// The same for the inside of one element of the page, which has this id.
pub fn change_inside(element: &Element, id: &str, html: &str) {
    while go_on() {}
    let mut shown = SHOWN.take();
    if let Some(place) = markup::inside(&shown, id) {
        update(element, shown.get(place.clone()).unwrap_or_default(), html);
        shown.replace_range(place, html);
    }
    SHOWN.set(shown);
}

/// Brings new markup into an element that shows the old.
fn update(element: &Element, old: &str, new: &str) {
    // A preview belongs to a link that may have to go.
    preview::shut();
    // It may fail when somebody else has been at work in the page: a translator, another program.
    if markup::changes(old, new).and_then(|(count, changes)| apply(element, count, &changes)).is_none() {
        element.set_inner_html(new);
    }
}

/// `None` if the element is not what it is taken for: nothing may stay on it that ought to go.
fn apply(element: &Element, count: usize, changes: &[Change<'_>]) -> Option<()> {
    let holds = |element: &Element, count| (element.child_nodes().length() == number(count)).then_some(());
    holds(element, count)?;
    let (mut path, mut later) = (vec![element.clone()], Vec::new());
    for change in changes {
        let here = path.last()?.clone();
        match change {
            Change::In(child, count) => {
                let inside = here.child_nodes().item(number(*child))?.dyn_into().ok()?;
                holds(&inside, *count)?;
                path.push(inside);
            }
            Change::Out => drop(path.pop()),
            Change::Set(name, value) => {
                set(&here, name, value).ok()?;
                choose(&here, name, true);
            }
            Change::Unset(name) => {
                here.remove_attribute(name).ok()?;
                choose(&here, name, false);
            }
            Change::Remove(first, count) => {
                for _ in 0..*count {
                    here.remove_child(&here.child_nodes().item(number(*first))?).ok()?;
                }
            }
            Change::Insert(place, count, html) => later.extend(insert(&here, *place, *count, html)?),
        }
    }
    later.reverse();
    WAITING.set(later);
    Some(())
}

/// In a list in which somebody has chosen, the attribute alone changes nothing any more.
fn choose(element: &Element, name: &str, is_chosen: bool) {
    if name == "selected" {
        // Nothing but a choice has this attribute.
        element.unchecked_ref::<HtmlOptionElement>().set_selected(is_chosen);
    }
}

/// Puts new nodes into an element; returns the parts of them that may come later.
fn insert(parent: &Element, place: usize, count: usize, html: &str) -> Option<Vec<String>> {
    let next = parent.child_nodes().item(number(place));
    // Markup is read differently in a table and in a list, so it is read into a copy; outside of the page, where it draws
    // nothing.
    let fresh: Element = parent.clone_node().ok()?.dyn_into().ok()?;
    let mut parts = markup::in_parts(html, false)?;
    fresh.set_inner_html(&parts.remove(0));
    if fresh.child_nodes().length() != number(count) {
        return None;
    }
    while let Some(node) = fresh.first_child() {
        parent.insert_before(&node, next.as_ref().map(AsRef::<Node>::as_ref)).ok()?;
    }
    Some(parts)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
