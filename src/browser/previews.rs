//! Links that may have a preview: what pointer, focus and finger do at them, and where a card has room beside them.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::document::{by_id, document, listen_first};
use super::navigation::place_of;
use crate::route::{Base, Place};

/// Links that may have a preview; those of a picture, and those that say themselves what they lead to, have none.
const LINKS: &str = "main a[href]:not([data-node], .long a)";
/// Id of the card.
pub const CARD: &str = "peek";
/// Between link and card, and between card and screen.
const GAP: f64 = 8.0;

/// A link of the page.
#[derive(Clone, PartialEq)]
pub struct Link(Element);

/// Where something happens.
pub struct Spot(Element);

/// What happens that may bring a preview, or take it away.
pub enum Sign {
    /// The pointer is somewhere else.
    Pointed(Spot),
    /// The focus is somewhere else.
    Focused(Spot),
    /// A button of the pointer is down, or a finger.
    Down {
        spot: Spot,
        is_touch: bool,
    },
    /// It is no longer down.
    Up,
    /// The browser is about to open the menu of a link.
    Menu,
    Click(Spot),
    Key {
        is_escape: bool,
    },
    /// A scroll has come to its end.
    Scrolled,
}

/// Calls back with every sign, for as long as the page lives; if it answers that it has dealt with it, the browser does nothing.
pub fn follow(on_sign: impl Fn(Sign) -> bool + Clone + 'static) {
    const KINDS: [&str; 9] =
        ["focusin", "pointerover", "pointerdown", "pointerup", "pointercancel", "contextmenu", "click", "keydown", "scrollend"];
    for kind in KINDS {
        let on_sign = on_sign.clone();
        listen_first(kind, move |event| {
            if sign_of(event).is_some_and(&on_sign) {
                event.prevent_default();
            }
        });
    }
}

fn sign_of(event: &Event) -> Option<Sign> {
    let spot = || Some(Spot(event.target()?.dyn_into().ok()?));
    let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch");
    match event.type_().as_str() {
        "focusin" => spot().map(Sign::Focused),
        "pointerover" if !is_touch => spot().map(Sign::Pointed),
        "pointerdown" => spot().map(|spot| Sign::Down { spot, is_touch }),
        "pointerup" | "pointercancel" => Some(Sign::Up),
        "contextmenu" => Some(Sign::Menu),
        "click" => spot().map(Sign::Click),
        "keydown" => Some(Sign::Key { is_escape: event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape") }),
        "scrollend" => Some(Sign::Scrolled),
        _ => None,
    }
}

impl Spot {
    /// The link here that may have a preview.
    pub fn link(&self) -> Option<Link> {
        self.0.closest(LINKS).ok()?.map(Link)
    }

    /// Whether this is inside of the link.
    pub fn is_in(&self, link: &Link) -> bool {
        link.0.contains(Some(&self.0))
    }

    /// Whether this is on the card.
    pub fn is_on_card(&self) -> bool {
        by_id(CARD).is_some_and(|card| card.contains(Some(&self.0)))
    }
}

impl Link {
    /// Whether the focus is here, and the browser shows it: it has come by keyboard.
    pub fn has_visible_focus(&self) -> bool {
        is(&self.0, ":focus-visible")
    }

    /// Whether pointer or focus are here, or the pointer is on the card.
    pub fn is_looked_at(&self) -> bool {
        is(&self.0, ":hover, :focus-visible") || by_id(CARD).is_some_and(|card| is(&card, ":hover"))
    }

    /// Whether the page still has it.
    pub fn is_there(&self) -> bool {
        self.0.is_connected()
    }

    /// Whether it is not on the screen any more.
    pub fn is_far(&self) -> bool {
        let height = document().and_then(|it| it.document_element()).map_or(0.0, |root| f64::from(root.client_height()));
        let at = self.0.get_bounding_client_rect();
        at.bottom() < 0.0 || at.top() > height
    }

    /// The page of this wiki to which it leads.
    pub fn leads_to(&self, base: Base) -> Option<Place> {
        place_of(&self.0, &base)
    }

    /// If it is a citation: what the list at the end of the page says of the source.
    pub fn cited(&self) -> Option<String> {
        let href = self.0.get_attribute("href").filter(|_| is(&self.0, ".exhibit"))?;
        by_id(href.trim_start_matches('#'))?.last_element_child()?.text_content()
    }

    /// Has the card read with the link, and takes the title away: two of them would stand over each other.
    pub fn describe(&self) -> Described {
        let title = self.0.get_attribute("title");
        let _ = self.0.remove_attribute("title");
        let is_new = !self.0.has_attribute("aria-describedby") && self.0.set_attribute("aria-describedby", CARD).is_ok();
        Described { link: self.clone(), title, is_new }
    }
}

/// A link that has a card, and what it was before.
#[derive(Clone)]
pub struct Described {
    pub link: Link,
    title: Option<String>,
    /// The card is what describes it.
    is_new: bool,
}

impl Described {
    /// Leaves the link as it was.
    pub fn undo(self) {
        let Link(element) = self.link;
        if self.is_new {
            let _ = element.remove_attribute("aria-describedby");
        }
        // The element may be another link's by now, with a title of its own.
        if let Some(title) = self.title.filter(|_| !element.has_attribute("title")) {
            let _ = element.set_attribute("title", &title);
        }
    }
}

/// Puts the card below the link, or above it where there is more room, and within the screen.
pub fn put_card_at(link: &Link) {
    let card = by_id(CARD).and_then(|card| card.dyn_into::<HtmlElement>().ok());
    let root = document().and_then(|document| document.document_element());
    let (Some(window), Some(card), Some(root)) = (web_sys::window(), card, root) else { return };
    let (width, height) = (f64::from(root.client_width()), f64::from(root.client_height()));
    let (at, size) = (link.0.get_bounding_client_rect(), card.get_bounding_client_rect());
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

fn is(element: &Element, how: &str) -> bool {
    element.matches(how).unwrap_or_default()
}
