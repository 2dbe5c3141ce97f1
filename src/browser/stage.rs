//! The drawn picture on the page, graph or timeline: which part of it is seen, what is near, and what pointers, fingers and
//! keys do to it.
//!
//! The listeners hang on the picture itself, so a page without one has none. A plain wheel and a single finger scroll the
//! page, as everywhere; only Ctrl with the wheel and two fingers are meant for the picture.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent, SvgElement, TouchEvent, WheelEvent};

use super::document::{by_id, each, first, set};
use crate::domain::graph::camera::Frame;

const PICTURE: &str = "picture";
/// A pointer that moves less than this is pressing, not dragging.
const STILL: f64 = 5.0;

/// The picture is enlarged enough for all names from this factor on.
const NEARER: f64 = 1.6;

/// What somebody does to the picture. Points and ways are parts of its width and height on the screen.
pub enum Act {
    /// The pointer has come to something, or left it.
    Point(Option<String>),
    /// Something has the focus.
    Focus(String),
    /// A key on something, by its name in the UI Events standard.
    Key {
        key: String,
        shift: bool,
        node: String,
    },
    /// A touch or another press on something.
    Press {
        node: String,
        touch: bool,
    },
    /// Nearer, about a point.
    Zoom {
        factor: f64,
        about: (f64, f64),
    },
    Drag {
        by: (f64, f64),
    },
}

/// What the picture's listeners remember between two events.
#[derive(Default)]
struct Hand {
    touches: Cell<bool>,
    /// Where a mouse was pressed or has been since, and whether it has dragged.
    held: Cell<Option<(f64, f64)>>,
    dragged: Cell<bool>,
    /// Middle and distance of two fingers.
    fingers: Cell<Option<((f64, f64), f64)>>,
}

thread_local! {
    /// The picture that has listeners, and the listeners.
    static HELD: RefCell<Option<(Element, Vec<EventListener>)>> = const { RefCell::new(None) };
}

/// Listens to the picture on the page, if there is one. The answer to an act is whether the browser is to leave it alone.
pub fn hold(on_act: impl Fn(Act) -> bool + Clone + 'static) {
    let Some(graph) = by_id(PICTURE) else {
        HELD.take();
        return;
    };
    if HELD.with_borrow(|held| held.as_ref().is_some_and(|(element, _)| *element == graph)) {
        return;
    }
    let hand = Rc::new(Hand::default());
    let names = [
        "mouseover",
        "mouseleave",
        "focusin",
        "keydown",
        "click",
        "dragstart",
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "wheel",
        "touchstart",
        "touchmove",
        "touchend",
    ];
    let listeners = names.map(|name| {
        let (on_act, hand, element) = (on_act.clone(), hand.clone(), graph.clone());
        EventListener::new_with_options(&graph, name, EventListenerOptions::enable_prevent_default(), move |event| {
            if listen(&hand, &element, event, &on_act) {
                event.prevent_default();
            }
        })
    });
    HELD.set(Some((graph, listeners.into())));
}

fn listen(hand: &Hand, picture: &Element, event: &Event, on_act: &impl Fn(Act) -> bool) -> bool {
    let node = node_at(event);
    match event.type_().as_str() {
        "mouseover" => on_act(Act::Point(node)),
        "mouseleave" => on_act(Act::Point(None)),
        "focusin" => node.is_some_and(|node| on_act(Act::Focus(node))),
        "keydown" => key(event).zip(node).is_some_and(|((key, shift), node)| on_act(Act::Key { key, shift, node })),
        // A link can be dragged away from the page; here the picture is dragged.
        "dragstart" => true,
        "click" if hand.dragged.take() => true,
        "click" => node.is_some_and(|node| on_act(Act::Press { node, touch: hand.touches.get() })),
        "wheel" => wheel(picture, event).is_some_and(on_act),
        "touchstart" | "touchmove" | "touchend" => fingers(hand, picture, event, on_act),
        _ => event.dyn_ref::<PointerEvent>().is_some_and(|pointer| mouse(hand, picture, pointer, on_act)),
    }
}

fn node_at(event: &Event) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("[data-node]").ok()??.get_attribute("data-node")
}

fn key(event: &Event) -> Option<(String, bool)> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    is_plain.then(|| (event.key(), event.shift_key()))
}

fn wheel(picture: &Element, event: &Event) -> Option<Act> {
    let event = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key() || event.meta_key())?;
    // A trackpad sends many small steps, a wheel few large ones: either way one notch is not more than one press.
    let factor = if event.delta_y() < 0.0 { 1.0 } else { -1.0 } * (event.delta_y().abs() / 250.0).min(0.3);
    let about = part(picture, (f64::from(event.client_x()), f64::from(event.client_y())));
    Some(Act::Zoom { factor: if factor > 0.0 { 1.0 + factor } else { 1.0 / (1.0 - factor) }, about })
}

fn mouse(hand: &Hand, picture: &Element, event: &PointerEvent, on_act: &impl Fn(Act) -> bool) -> bool {
    let here = (f64::from(event.client_x()), f64::from(event.client_y()));
    let is_touch = event.pointer_type() == "touch";
    match event.type_().as_str() {
        "pointerdown" => {
            hand.touches.set(is_touch);
            hand.dragged.set(false);
            hand.held.set((!is_touch && event.button() == 0).then_some(here));
        }
        "pointermove" => {
            let Some(before) = hand.held.get() else { return false };
            let by = (before.0 - here.0, before.1 - here.1);
            if hand.dragged.get() || by.0.abs().max(by.1.abs()) > STILL {
                if !hand.dragged.replace(true) {
                    // From here on the pointer is the picture's, also outside of it.
                    let _ = picture.set_pointer_capture(event.pointer_id());
                }
                hand.held.set(Some(here));
                let bounds = picture.get_bounding_client_rect();
                on_act(Act::Drag { by: (by.0 / bounds.width().max(1.0), by.1 / bounds.height().max(1.0)) });
            }
        }
        _ => hand.held.set(None),
    }
    false
}

/// Two fingers move the picture and bring it nearer; one finger scrolls the page.
fn fingers(hand: &Hand, picture: &Element, event: &Event, on_act: &impl Fn(Act) -> bool) -> bool {
    let Some(touches) = event.dyn_ref::<TouchEvent>().map(TouchEvent::touches) else { return false };
    let finger = |index| touches.get(index).map(|it| (f64::from(it.client_x()), f64::from(it.client_y())));
    let (Some(one), Some(other)) = (finger(0), finger(1)) else {
        hand.fingers.set(None);
        return false;
    };
    let middle = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
    let apart = ((one.0 - other.0).powi(2) + (one.1 - other.1).powi(2)).sqrt().max(1.0);
    if let Some((before, was_apart)) = hand.fingers.replace(Some((middle, apart))) {
        let (from, to) = (part(picture, before), part(picture, middle));
        on_act(Act::Zoom { factor: apart / was_apart, about: to });
        on_act(Act::Drag { by: (from.0 - to.0, from.1 - to.1) });
    }
    true
}

/// A point of the window as parts of the picture's width and height.
fn part(picture: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let bounds = picture.get_bounding_client_rect();
    ((x - bounds.left()) / bounds.width().max(1.0), (y - bounds.top()) / bounds.height().max(1.0))
}

/// Shows a part of the picture. Enlarged it can be moved, and from a certain factor on there is room for all names.
pub fn look_through(frame: Frame, whole: Frame) {
    let Some(graph) = by_id(PICTURE) else { return };
    let _ = graph.set_attribute("viewBox", &frame.view_box());
    let _ = graph.toggle_attribute_with_force("data-nearer", whole.width > frame.width * NEARER);
    if let Some(buttons) = by_id("pans") {
        let _ = buttons.toggle_attribute_with_force("data-moved", frame != whole);
    }
}

/// Lets these people and ties stay while the rest fades; of nobody, and nothing fades.
pub fn mark_near(is_looking: bool, people: &[&str], ties: &[String]) {
    let Some(graph) = by_id(PICTURE) else { return };
    let classes = graph.class_list();
    // In a crowd nothing fades; the neighbourhood stands out.
    let _ = classes.toggle_with_force("looking", is_looking && !classes.contains("crowded"));
    // One look at each: to a question for dozens of names the browser puts each of them to every element.
    each("#picture [data-node], #picture [data-edge]", |element| {
        let is_near = match element.get_attribute("data-node") {
            Some(person) => people.contains(&person.as_str()),
            None => element.get_attribute("data-edge").is_some_and(|tie| ties.contains(&tie)),
        };
        let _ = element.toggle_attribute_with_force("data-near", is_near);
    });
}

/// Sees to it that the picture has one Tab stop: what has the focus, is selected, had it before, or is the first.
pub fn settle_stop() {
    let all = ["#picture [data-node]:focus", "#picture .on", "#picture [tabindex='0']", "#picture [data-node]"];
    if let Some(stop) = all.into_iter().find_map(first) {
        each("#picture [tabindex='0']", |node| drop(set(node, "tabindex", if *node == stop { "0" } else { "-1" })));
        let _ = set(&stop, "tabindex", "0");
    }
}

/// Gives something the focus, and the one Tab stop with it.
pub fn focus(id: &str) {
    each("#picture [data-node]", |node| {
        let is_it = node.get_attribute("data-node").as_deref() == Some(id);
        let _ = set(node, "tabindex", if is_it { "0" } else { "-1" });
        if is_it && let Some(node) = node.dyn_ref::<SvgElement>() {
            let _ = node.focus();
        }
    });
}

/// Says on the button whether the episodes are played.
pub fn show_playing(is_playing: bool) {
    let Some(button) = by_id("play").and_then(|button| button.dyn_into::<HtmlElement>().ok()) else { return };
    button.set_text_content(button.get_attribute(if is_playing { "data-pause" } else { "data-play" }).as_deref());
}
