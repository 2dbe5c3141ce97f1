//! Puts the drawn app in the place of the static page, in one task: between two paints, so nobody sees the one go and the
//! other come. Whatever stands in the root is replaced as a whole; nothing is read from it to decide what to draw. What the
//! reader was about (focus, what stood at the top of the screen, a selection of text) is found again in the new page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::document::{all_in, by_id, document, focused};

/// What the reader was about in the page that goes.
pub struct Before {
    focus: Option<Mark>,
    /// What stands nearest to the top of the screen, and how far down it is, in pixels.
    anchor: Option<(Mark, f64)>,
    selection: Option<Selected>,
}

/// How an element is found again: the how many-th it is among those that fit a selector and have the same words.
struct Mark {
    selector: String,
    words: Option<String>,
    place: usize,
}

/// Words that were selected, the how many-th time they occur.
struct Selected {
    words: String,
    place: usize,
}

/// An element to draw the app in. It is in no document yet.
pub fn new_root() -> Option<HtmlElement> {
    let root = document()?.create_element("div").ok()?;
    root.set_id("app");
    root.dyn_into().ok()
}

/// Notes what the reader is about.
pub fn look() -> Before {
    let Some(root) = by_id("app") else { return Before { focus: None, anchor: None, selection: None } };
    let focus = focused().filter(|element| root.contains(Some(element))).map(|element| Mark::of(&root, &element, false));
    Before { focus, anchor: anchor(&root), selection: selection(&root) }
}

/// Puts the new root in the place of the old one. Without an old one (somebody took it away) it comes at the end of the page.
pub fn put_in_place(root: &HtmlElement, before: &Before) {
    let is_in_place = by_id("app").is_some_and(|old| old.replace_with_with_node_1(root).is_ok());
    if !is_in_place && let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.append_child(root);
    }
    if let Some(focus) = before.focus.as_ref().and_then(|mark| mark.find(root)) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(element) = focus.dyn_ref::<HtmlElement>() {
            let _ = element.focus_with_options(&options);
        }
    }
    if let Some((mark, down)) = &before.anchor
        && let (Some(window), Some(element)) = (web_sys::window(), mark.find(root))
    {
        let moved = element.get_bounding_client_rect().top() - down;
        if moved.abs() >= 1.0 {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
    }
    if let Some(selected) = &before.selection {
        selected.select_in(root);
    }
}

impl Mark {
    fn of(root: &Element, element: &Element, with_words: bool) -> Self {
        let selector = selector(element);
        let words = with_words.then(|| element.text_content().unwrap_or_default());
        let mark = Self { selector, words, place: 0 };
        let place = mark.all(root).iter().position(|other| other == element).unwrap_or_default();
        Self { place, ..mark }
    }

    fn all(&self, root: &Element) -> Vec<Element> {
        let mut all = all_in(root, &self.selector);
        if let Some(words) = &self.words {
            all.retain(|element| element.text_content().as_ref() == Some(words));
        }
        all
    }

    /// The same one, or else the first of its kind.
    fn find(&self, root: &Element) -> Option<Element> {
        let all = self.all(root);
        all.get(self.place).or_else(|| all.first()).cloned()
    }
}

/// What tells an element from others of its kind, whatever the progress of the page is.
fn selector(element: &Element) -> String {
    let name = element.tag_name().to_ascii_lowercase();
    let marks = ["id", "data-favourite", "data-node", "href", "name", "aria-label", "type"];
    let mark = marks.into_iter().find_map(|mark| Some((mark, element.get_attribute(mark)?)));
    mark.map_or_else(
        || name.clone(),
        |(mark, value)| format!("{name}[{mark}=\"{}\"]", value.replace('\\', "\\\\").replace('"', "\\\"")),
    )
}

/// The first heading, paragraph or row that begins below the upper edge of the screen, in its middle: a column beside the text
/// is not what somebody reads. Nothing, if nobody has begun to read.
fn anchor(root: &Element) -> Option<(Mark, f64)> {
    /// Less than a line, in pixels.
    const STEP: u16 = 12;
    let window = web_sys::window()?;
    if window.scroll_y().ok()? < 1.0 {
        return None;
    }
    let height = window.inner_height().ok()?.as_f64()?;
    let text = root.query_selector("main").ok()??.get_bounding_client_rect();
    let middle = text.left() + text.width() / 2.0;
    let downward = (0..).map(|step: u16| f64::from(step * STEP)).take_while(|down| *down < height);
    let document = document()?;
    let read = downward.filter_map(|down| {
        let element = document.element_from_point(as_point(middle), as_point(down))?;
        element.closest("main :is(h2, h3, p, li, tr)").ok()?
    });
    let mut tops = read.map(|element| (element.get_bounding_client_rect().top(), element));
    let (down, element) = tops.find(|(top, _)| *top >= 0.0)?;
    Some((Mark::of(root, &element, element.id().is_empty()), down))
}

/// As browsers take the place of a point.
#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn as_point(place: f64) -> f32 {
    place as f32
}

fn selection(root: &Element) -> Option<Selected> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    if !root.contains(range.common_ancestor_container().ok().as_ref()) {
        return None;
    }
    let words = String::from(range.to_string());
    let before = document()?.create_range().ok()?;
    before.select_node_contents(root).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let place = String::from(before.to_string()).matches(&words).count();
    Some(Selected { words, place }).filter(|selected| !selected.words.trim().is_empty())
}

impl Selected {
    fn select_in(&self, root: &Element) {
        let mut texts = Vec::new();
        collect_texts(root, &mut texts);
        let whole: Vec<u16> = texts.iter().flat_map(|(_, text)| text.iter().copied()).collect();
        let words: Vec<u16> = self.words.encode_utf16().collect();
        let starts: Vec<usize> = (0..whole.len().saturating_sub(words.len() - 1))
            .filter(|at| whole[*at..].starts_with(&words))
            .take(self.place + 1)
            .collect();
        let Some(start) = starts.last() else { return };
        let _ = select(&texts, *start, start + words.len());
    }
}

/// Selects from one letter up to another.
fn select(texts: &[(Node, Vec<u16>)], start: usize, end: usize) -> Option<()> {
    let range = document()?.create_range().ok()?;
    let mut passed = 0;
    for (node, text) in texts {
        let inside = |at: usize| u32::try_from(at - passed).ok();
        if (passed..passed + text.len()).contains(&start) {
            range.set_start(node, inside(start)?).ok()?;
        }
        if (passed + 1..=passed + text.len()).contains(&end) {
            range.set_end(node, inside(end)?).ok()?;
        }
        passed += text.len();
    }
    let selection = web_sys::window()?.get_selection().ok()??;
    selection.remove_all_ranges().ok()?;
    selection.add_range(&range).ok()
}

/// The text nodes inside of a node, in order, with their letters as the browser counts them.
fn collect_texts(node: &Node, texts: &mut Vec<(Node, Vec<u16>)>) {
    if node.node_type() == Node::TEXT_NODE {
        let text = node.text_content().unwrap_or_default();
        texts.push((node.clone(), text.encode_utf16().collect()));
    }
    let mut child = node.first_child();
    while let Some(inner) = child {
        collect_texts(&inner, texts);
        child = inner.next_sibling();
    }
}
