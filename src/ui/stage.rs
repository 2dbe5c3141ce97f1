//! A drawn picture as somebody uses it: which part is seen, who or what is looked at, how to walk in it.
//!
//! There are two, the graph of ties and the timeline. What is shown is in the address, and comes back from there as markup.
//! What lives only here is what a reader would not send to a friend: the frame, the thing on which pointer or focus rest,
//! and the letters just typed.

mod episodes;
mod graph;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::drawing::reading;
use super::page::unfold;
use super::state::Reader;
use crate::browser::document;
use crate::browser::stage::{self, Act};
use crate::domain::graph::camera::{Frame, STEP};
use crate::domain::graph::walk::{Direction, find, next};
use crate::markup::changes;
use crate::pages::{Reading, mystery, relationships};
use crate::route::{Base, Route};

/// One press of an arrow moves the picture by this part of it.
const PAN: f64 = 0.25;
/// A pointer that only passes changes nothing.
const REST: Duration = Duration::from_millis(120);
/// Letters belong to one word as long as they follow each other this fast, in milliseconds.
const TYPING: u64 = 900;

/// The stage of the page, for handlers. It is the browser's alone and cannot be sent to another thread.
pub type StageHandle = StoredValue<Stage, LocalStorage>;

/// The picture on the page. A copy is the same one.
#[derive(Clone)]
pub struct Stage {
    reader: Reader,
    base: Base,
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
struct State {
    /// The picture is the timeline, not the graph.
    is_timeline: bool,
    /// Everything and what is seen of it; `None` until somebody comes to the picture.
    frames: Option<(Frame, Frame)>,
    /// Ids, names and places of what is drawn.
    nodes: Vec<(&'static str, &'static str, (f64, f64))>,
    looking_at: Option<String>,
    /// What was tapped last.
    tapped: Option<String>,
    /// What the pointer has come to, as a number that grows: what is no longer the last has been passed.
    pointed: u32,
    typed: String,
    typed_at: u64,
    playing: bool,
    /// How often it has been played: a timer of an earlier round means nothing.
    round: u32,
    /// Whether [`Stage::rehearse`] has been called, for the graph and for the timeline.
    rehearsed: [bool; 2],
}

impl Stage {
    /// Of a page that has not been drawn yet.
    #[must_use]
    pub fn new(reader: Reader, base: Base) -> Self {
        Self { reader, base, state: Rc::default() }
    }

    /// Whether a page has a picture.
    #[must_use]
    pub fn is_on(route: &Route) -> bool {
        matches!(route, Route::Relationships | Route::Mystery)
    }

    /// To be called when the page has been drawn: the picture may be another one, or gone. Whoever leaves the page plays no
    /// more.
    pub fn drawn(&self, route: &Route) {
        let mut state = self.state.borrow_mut();
        state.playing &= *route == Route::Relationships;
        state.is_timeline = *route == Route::Mystery;
        state.nodes.clear();
        state.tapped = None;
        let (before, was_looking) = (state.frames.take(), state.looking_at.take().is_some());
        drop(state);
        if Self::is_on(route) {
            // What only the screen knows is not in the page that was drawn: who was looked at, who can be reached by Tab, and
            // what had come nearer. Else nothing is to be done before somebody comes to the picture.
            if was_looking && *route == Route::Relationships {
                self.fade();
            }
            let here = self.clone();
            set_timeout(move || here.rehearse(), REST);
            stage::settle_stop();
            if before.is_some_and(|(whole, seen)| whole != seen) {
                self.frame(|seen, whole| before.filter(|before| before.0 == whole).map_or(seen, |before| before.1));
            }
        }
        stage::show_playing(self.state.borrow().playing);
        let here = self.clone();
        stage::hold(move |act| here.act(act));
    }

    /// Draws what a look shows, unseen, once for each picture: the browser compiles a part of the program when that is needed
    /// first, and this is a third of what somebody waits for who looks at the first person.
    fn rehearse(&self) {
        let which = usize::from(self.is_timeline());
        if document::has("picture") && !std::mem::replace(&mut self.state.borrow_mut().rehearsed[which], true) {
            self.meet();
            let anybody = self.state.borrow().nodes.first().map(|node| node.0);
            drop(changes(&self.told_of(None, false), &self.told_of(anybody, false)));
        }
    }

    /// A button that moves the picture.
    pub fn press_camera(&self, way: &str) {
        self.frame(|seen, whole| match way {
            "in" => seen.zoomed_about_middle(STEP, whole),
            "out" => seen.zoomed_about_middle(1.0 / STEP, whole),
            "fit" => whole,
            "left" => seen.moved((-PAN, 0.0), whole),
            "right" => seen.moved((PAN, 0.0), whole),
            "up" => seen.moved((0.0, -PAN), whole),
            _ => seen.moved((0.0, PAN), whole),
        });
    }

    /// What the page is drawn from now. Whoever presses something asks once, and follows nothing.
    fn reading(&self) -> Reading {
        untrack(|| reading(self.reader, &self.base))
    }

    fn is_timeline(&self) -> bool {
        self.state.borrow().is_timeline
    }

    /// Whether the browser is to leave it alone.
    fn act(&self, act: Act) -> bool {
        match act {
            Act::Point(node) => self.point(node),
            Act::Focus(node) => self.look(Some(node)),
            Act::Key { key, shift, node } => return self.key(&key, shift, &node),
            Act::Press { node, touch } => return touch && self.touch(node),
            Act::Zoom { factor, about } => {
                self.frame(|seen, whole| seen.zoomed(factor, seen.point(about), whole));
                return true;
            }
            Act::Drag { by } => self.frame(|seen, whole| seen.moved(by, whole)),
        }
        false
    }

    /// A first tap shows what a pointer shows that rests there; a second one follows the link.
    fn touch(&self, node: String) -> bool {
        if self.is_timeline() {
            // The focus that comes with a tap has shown it already.
            return self.state.borrow_mut().tapped.replace(node.clone()) != Some(node);
        }
        let is_first = self.query().focus != node;
        if is_first {
            self.select(&node);
        }
        is_first
    }

    fn key(&self, key: &str, shift: bool, node: &str) -> bool {
        let is_timeline = self.is_timeline();
        if let Some(direction) = Direction::of_key(key) {
            let (right, down) = direction.step();
            if shift {
                self.frame(|seen, whole| seen.moved((right * PAN, down * PAN), whole));
            } else if is_timeline {
                // Events stand in one row: up is back, down is on.
                self.walk(node, |_, _, from| if right + down > 0.0 { Some(from + 1) } else { from.checked_sub(1) });
            } else {
                self.walk(node, |points, _, from| next(points, from, direction));
            }
            return true;
        }
        match key {
            "Home" => self.walk(node, |_, _, _| Some(0)),
            "End" => self.walk(node, |points, _, _| points.len().checked_sub(1)),
            "+" | "=" => self.press_camera("in"),
            "-" | "_" => self.press_camera("out"),
            "0" => self.press_camera("fit"),
            " " if !is_timeline => self.select(node),
            "Escape" if is_timeline => self.look(None),
            "Escape" => self.clear(),
            letter if is_letter(letter) => self.type_letter(letter, node),
            _ => return false,
        }
        true
    }

    /// The pointer has come to something, or left. While somebody is selected, it reads beside the picture undisturbed.
    fn point(&self, node: Option<String>) {
        let mut state = self.state.borrow_mut();
        state.pointed = state.pointed.wrapping_add(1);
        let (number, is_same) = (state.pointed, state.looking_at == node);
        drop(state);
        if node.is_none() || is_same || (!self.is_timeline() && !self.query().focus.is_empty()) {
            return;
        }
        let here = self.clone();
        set_timeout(
            move || {
                if here.state.borrow().pointed == number {
                    here.look(node);
                }
            },
            REST,
        );
    }

    /// Shows beside the picture what is looked at, without selecting it.
    fn look(&self, node: Option<String>) {
        if self.state.borrow().looking_at == node {
            return;
        }
        document::show_part("panel", &self.told_of(node.as_deref(), true));
        unfold(self.reader);
        self.state.borrow_mut().looking_at = node;
    }

    /// What stands beside the picture about something that is looked at. If that is `seen`, it stands out in the picture.
    fn told_of(&self, node: Option<&str>, seen: bool) -> String {
        let html = if self.is_timeline() { mystery::glance(&self.reading(), node) } else { self.regard(node, seen) };
        html.into_string()
    }

    /// Gives something else the focus and brings it into sight.
    fn walk(&self, from: &str, way: impl FnOnce(&[(f64, f64)], &[&str], usize) -> Option<usize>) {
        self.meet();
        let state = self.state.borrow();
        let points: Vec<_> = state.nodes.iter().map(|node| node.2).collect();
        let names: Vec<_> = state.nodes.iter().map(|node| node.1).collect();
        let from = state.nodes.iter().position(|node| node.0 == from).unwrap_or_default();
        let there = way(&points, &names, from).and_then(|there| state.nodes.get(there).copied());
        drop(state);
        if let Some((id, _, point)) = there {
            self.frame(|seen, whole| seen.showing(point, whole));
            stage::focus(id);
        }
    }

    fn type_letter(&self, letter: &str, node: &str) {
        let mut state = self.state.borrow_mut();
        let now = document::now();
        if now > state.typed_at + TYPING {
            state.typed.clear();
        }
        state.typed_at = now;
        state.typed.push_str(letter);
        let typed = state.typed.clone();
        drop(state);
        self.walk(node, |_, names, from| find(names, from, &typed));
    }

    fn frame(&self, change: impl FnOnce(Frame, Frame) -> Frame) {
        self.meet();
        let mut state = self.state.borrow_mut();
        if let Some((whole, seen)) = state.frames {
            let seen = change(seen, whole);
            state.frames = Some((whole, seen));
            stage::look_through(seen, whole);
        }
    }

    /// Learns what is in the picture and where, if that is not known yet.
    fn meet(&self) {
        let mut state = self.state.borrow_mut();
        if state.frames.is_some() {
            return;
        }
        let reading = self.reading();
        let (nodes, whole) = if state.is_timeline {
            mystery::timeline::walkable(&mystery::drawn(&reading))
        } else {
            relationships::walkable(&reading)
        };
        state.nodes = nodes;
        state.frames = Some((whole, whole));
    }
}

/// Whether a key writes a letter, of whatever script.
fn is_letter(key: &str) -> bool {
    key.chars().count() == 1 && key.bytes().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
}
