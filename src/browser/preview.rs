//! Previews: what a link leads to, on a card beside it, before anybody follows it.
//!
//! A card comes when the pointer or the focus of the keyboard has rested on a link, or a finger does; it can be reached by the
//! pointer, stays as long as either is there, and goes with Escape (WCAG 2.2, 1.4.13). One is shown at a time.

use std::cell::RefCell;
use std::mem::take;
use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use super::document::{by_id, document, first};
use super::navigation::place_of;
use crate::route::{Base, Place};

/// Links that may have a preview; those of a picture, and those that say themselves what they lead to, have none.
const LINKS: &str = "main a[href]:not([data-node], .long a)";
const ID: &str = "peek";
/// For so long something rests on a link.
const REST: Duration = Duration::from_millis(500);
/// For so long the pointer may be on its way from the link to the card.
const WAY: Duration = Duration::from_millis(300);
/// Between link and card, and between card and screen.
const GAP: f64 = 8.0;

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    /// Another one with everything that happens: what was to come then does not any more.
    turn: u32,
    next: Next,
    shown: Option<Shown>,
    /// A finger has been put on the link.
    is_touched: bool,
}

/// What comes after a while.
#[derive(Default)]
enum Next {
    #[default]
    Nothing,
    Show(Element),
    Hide,
}

struct Shown {
    link: Element,
    card: HtmlElement,
    is_described: bool,
    title: Option<String>,
}

impl State {
    fn expect(&mut self, next: Next) -> u32 {
        self.turn += 1;
        self.next = next;
        self.turn
    }
}

/// Takes notice of where pointer, focus or finger are; for what is then to come, [`come`] is to be called after a while.
pub fn notice(event: &Event) -> Option<(u32, Duration)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let pointer = event.dyn_ref::<PointerEvent>();
    let is_touch = pointer.is_some_and(|pointer| pointer.pointer_type() == "touch");
    let link = target.closest(LINKS).ok()?;
    if event.type_() == "pointerdown" {
        if target.closest("#peek").ok()?.is_none() {
            shut();
        }
        return STATE.with_borrow_mut(|state| {
            state.is_touched = is_touch && link.is_some();
            let link = link.filter(|_| is_touch)?;
            Some((state.expect(Next::Show(link)), REST))
        });
    }
    if is_touch {
        return None;
    }
    // Who goes on by keyboard needs no way to the card, and finds it over what comes next.
    if pointer.is_none() && STATE.with_borrow(|state| state.shown.as_ref().is_some_and(|it| !it.link.contains(Some(&target)))) {
        shut();
    }
    let link = link.filter(|link| pointer.is_some() || link.matches(":focus-visible").unwrap_or_default());
    STATE.with_borrow_mut(|state| {
        let shown = state.shown.as_ref();
        if shown.is_some_and(|shown| shown.link.contains(Some(&target)) || shown.card.contains(Some(&target))) {
            state.expect(Next::Nothing);
            return None;
        }
        match (link, &state.next) {
            (Some(link), Next::Show(other)) if link == *other => None,
            // The page has come to where the pointer is, because the focus has moved.
            (None, Next::Show(other)) if pointer.is_some() && other.matches(":focus-visible").unwrap_or_default() => None,
            (Some(link), _) => Some((state.expect(Next::Show(link)), REST)),
            (None, Next::Hide) => None,
            (None, _) if shown.is_some() => Some((state.expect(Next::Hide), WAY)),
            (None, _) => {
                state.expect(Next::Nothing);
                None
            }
        }
    })
}

/// The finger, or the button, is no longer down: what it was to bring does not come.
pub fn let_go() {
    STATE.with_borrow_mut(|state| {
        if matches!(state.next, Next::Show(_)) {
            state.expect(Next::Nothing);
        }
    });
}

/// The turn in which a finger rests on a link.
#[must_use]
pub fn touched() -> Option<u32> {
    STATE.with_borrow(|state| state.is_touched.then_some(state.turn))
}

/// Whether a finger has brought a preview: then it has not pressed the link.
#[must_use]
pub fn is_by_touch() -> bool {
    STATE.with_borrow(|state| state.is_touched && state.shown.is_some())
}

/// The finger that has brought a preview has been lifted.
pub fn lift() {
    STATE.with_borrow_mut(|state| state.is_touched = false);
}

/// Lets come what was expected in that turn, unless something has happened since. `page` gives the words of a page as
/// markup, if it has any.
pub fn come(turn: u32, base: &Base, page: &dyn Fn(&Place) -> Option<String>) {
    match STATE.with_borrow_mut(|state| if state.turn == turn { take(&mut state.next) } else { Next::Nothing }) {
        Next::Show(link) => {
            shut();
            if link.is_connected() {
                let _ = show(link, base, page);
            }
        }
        Next::Hide if !is_looked_at() => shut(),
        _ => {}
    }
}

fn is_looked_at() -> bool {
    let is = |element: &Element, how| element.matches(how).unwrap_or_default();
    STATE.with_borrow(|state| {
        let shown = state.shown.as_ref();
        shown.is_some_and(|shown| is(&shown.link, ":hover, :focus-visible") || is(&shown.card, ":hover"))
    })
}

/// Shows the words of the page behind a link, or of the entry in the list of sources.
fn show(link: Element, base: &Base, page: &dyn Fn(&Place) -> Option<String>) -> Option<()> {
    let card: HtmlElement = document()?.create_element("div").ok()?.dyn_into().ok()?;
    if link.matches(".exhibit").ok()? {
        let entry = by_id(link.get_attribute("href")?.trim_start_matches('#'))?;
        card.set_text_content(entry.last_element_child()?.text_content().as_deref());
    } else {
        card.set_inner_html(&page(&place_of(&link, base)?)?);
    }
    card.set_id(ID);
    card.set_class_name(ID);
    card.set_attribute("role", "tooltip").ok()?;
    first("main")?.append_child(&card).ok()?;
    // Two of them would stand over each other.
    let title = link.get_attribute("title");
    let _ = link.remove_attribute("title");
    let is_described = !link.has_attribute("aria-describedby") && link.set_attribute("aria-describedby", ID).is_ok();
    put(&card, &link);
    STATE.with_borrow_mut(|state| state.shown = Some(Shown { link, card, is_described, title }));
    Some(())
}

/// Below the link, or above it where there is more room, and within the screen.
fn put(card: &HtmlElement, link: &Element) {
    let (Some(window), Some(root)) = (web_sys::window(), document().and_then(|it| it.document_element())) else { return };
    let (width, height) = (f64::from(root.client_width()), f64::from(root.client_height()));
    let (at, size) = (link.get_bounding_client_rect(), card.get_bounding_client_rect());
    let is_below = at.bottom() + GAP + size.height() <= height || height - at.bottom() >= at.top();
    let top = if is_below { at.bottom() + GAP } else { at.top() - GAP - size.height() };
    let within = |value: f64, size: f64, all: f64| value.min(all - GAP - size).max(GAP);
    let place = |side, value: f64, scrolled: f64| drop(card.style().set_property(side, &pixels(value + scrolled)));
    place("left", within(at.left(), size.width(), width), window.scroll_x().unwrap_or_default());
    place("top", within(top, size.height(), height), window.scroll_y().unwrap_or_default());
}

/// Whole ones: to write a fraction costs ten kilobytes of program.
#[expect(clippy::cast_possible_truncation, reason = "a place on a page")]
fn pixels(length: f64) -> String {
    format!("{}px", length as i32)
}

/// Puts a preview away whose link is no longer on the screen. What is to come may be for another one that is.
pub fn shut_if_far() {
    let height = document().and_then(|it| it.document_element()).map_or(0.0, |root| f64::from(root.client_height()));
    let is_far = |shown: &mut Shown| {
        let at = shown.link.get_bounding_client_rect();
        at.bottom() < 0.0 || at.top() > height
    };
    put_away(STATE.with_borrow_mut(|state| state.shown.take_if(is_far)));
}

/// Puts the preview away, and whatever was to come.
pub fn shut() {
    let shown = STATE.with_borrow_mut(|state| {
        state.expect(Next::Nothing);
        state.shown.take()
    });
    put_away(shown);
}

fn put_away(shown: Option<Shown>) {
    let Some(Shown { link, card, is_described, title }) = shown else { return };
    card.remove();
    if is_described {
        let _ = link.remove_attribute("aria-describedby");
    }
    if let Some(title) = title {
        let _ = link.set_attribute("title", &title);
    }
}
