//! What pointers, fingers and keys do to a drawn picture, taken out of the browser's events.
//!
//! A plain wheel and a single finger scroll the page, as everywhere; only Ctrl with the wheel and two fingers are meant for
//! the picture. Points and ways are parts of its width and height on the screen. The events are those of the picture itself:
//! it is their `currentTarget`.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, SvgElement, TouchEvent, WheelEvent};

use super::document::first;

/// A point, or a way.
type Point = (f64, f64);

/// A pointer that moves less than this is pressing, not dragging.
const STILL: f64 = 5.0;

/// What is remembered between two events.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hand {
    is_touch: bool,
    /// Where a mouse was pressed or has been since.
    held: Option<Point>,
    has_dragged: bool,
    /// Middle and distance of two fingers.
    fingers: Option<(Point, f64)>,
}

/// What two fingers have done since the last event.
pub struct Pinch {
    pub factor: f64,
    pub about: Point,
    pub by: Point,
}

impl Hand {
    /// A pointer has been pressed.
    pub fn press(&mut self, event: &PointerEvent) {
        self.is_touch = event.pointer_type() == "touch";
        self.has_dragged = false;
        self.held = (!self.is_touch && event.button() == 0).then(|| pointer(event));
    }

    /// How far the picture has been dragged since the last event.
    pub fn drag(&mut self, event: &PointerEvent) -> Option<Point> {
        let (before, here) = (self.held?, pointer(event));
        let by = (before.0 - here.0, before.1 - here.1);
        if !self.has_dragged && by.0.abs().max(by.1.abs()) <= STILL {
            return None;
        }
        let picture = picture(event)?;
        if !self.has_dragged {
            // From here on the pointer is the picture's, also outside of it.
            let _ = picture.set_pointer_capture(event.pointer_id());
        }
        self.has_dragged = true;
        self.held = Some(here);
        let bounds = picture.get_bounding_client_rect();
        Some((by.0 / bounds.width().max(1.0), by.1 / bounds.height().max(1.0)))
    }

    /// The pointer has been let go, or taken away.
    pub fn release(&mut self) {
        self.held = None;
    }

    /// Whether the click that comes now is the end of a drag.
    pub fn take_drag(&mut self) -> bool {
        std::mem::take(&mut self.has_dragged)
    }

    /// Whether the last press was that of a finger.
    pub const fn is_touch(&self) -> bool {
        self.is_touch
    }

    /// Whether two fingers are on the picture.
    pub const fn is_pinching(&self) -> bool {
        self.fingers.is_some()
    }

    /// What two fingers do. `None` if there are not two, or if they have just come.
    pub fn pinch(&mut self, event: &TouchEvent) -> Option<Pinch> {
        let touches = event.touches();
        let finger = |index| touches.get(index).map(|it| (f64::from(it.client_x()), f64::from(it.client_y())));
        let (Some(one), Some(other), Some(picture)) = (finger(0), finger(1), picture(event)) else {
            self.fingers = None;
            return None;
        };
        let middle = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
        let apart = ((one.0 - other.0).powi(2) + (one.1 - other.1).powi(2)).sqrt().max(1.0);
        let (before, was_apart) = self.fingers.replace((middle, apart))?;
        let (from, to) = (part(&picture, before), part(&picture, middle));
        Some(Pinch { factor: apart / was_apart, about: to, by: (from.0 - to.0, from.1 - to.1) })
    }
}

/// How much nearer a turn of the wheel brings the picture, and about which point. `None` without Ctrl.
pub fn wheel(event: &WheelEvent) -> Option<(f64, Point)> {
    if !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    // A trackpad sends many small steps, a wheel few large ones: either way one notch is not more than one press.
    let step = 1.0 + (event.delta_y().abs() / 250.0).min(0.3);
    let factor = if event.delta_y() < 0.0 { step } else { 1.0 / step };
    Some((factor, part(&picture(event)?, pointer(event))))
}

/// A key by its name in the UI Events standard, and whether with Shift. `None` with any other such key.
pub fn key(event: &KeyboardEvent) -> Option<(String, bool)> {
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    is_plain.then(|| (event.key(), event.shift_key()))
}

/// The thing in the picture on which something happens.
pub fn node_at(event: &Event) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-node]").ok()??.get_attribute("data-node")
}

/// Gives a thing in the picture the focus.
pub fn focus(id: &str) {
    let node = first(&format!("#picture [data-node='{id}']")).and_then(|node| node.dyn_into::<SvgElement>().ok());
    if let Some(node) = node {
        let _ = node.focus();
    }
}

fn picture(event: &Event) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn pointer(event: &web_sys::MouseEvent) -> Point {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A point of the window as parts of the picture's width and height.
fn part(picture: &Element, (x, y): Point) -> Point {
    let bounds = picture.get_bounding_client_rect();
    ((x - bounds.left()) / bounds.width().max(1.0), (y - bounds.top()) / bounds.height().max(1.0))
}
