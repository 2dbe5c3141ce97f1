//! The drawn graph as somebody uses it: who is looked at, which part is seen, which episode it stands at.
//!
//! Who is selected and what is shown are in the address, and come back from there as markup. What lives only here is what a
//! reader would not send to a friend: the frame, the person whom pointer or focus rest on, and the letters just typed.

mod episodes;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::page::reading;
use super::state::Reader;
use crate::browser::stage::{self, Act};
use crate::browser::{document, navigation};
use crate::domain::graph::camera::{Frame, STEP};
use crate::domain::graph::drawing::point;
use crate::domain::graph::query::GraphQuery;
use crate::domain::graph::walk::{Direction, find, next};
use crate::pages::Reading;
use crate::pages::relationships::{Scene, glance, near};
use crate::route::{Base, Query};

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
    /// Everything and what is seen of it; `None` until somebody comes to the picture.
    frames: Option<(Frame, Frame)>,
    /// Ids, names and places of those who are drawn.
    people: Vec<(&'static str, &'static str, (f64, f64))>,
    looking_at: Option<String>,
    /// Whom the pointer has come to, as a number that grows: who is no longer the last has been passed.
    pointed: u32,
    typed: String,
    typed_at: u64,
    playing: bool,
    /// How often it has been played: a timer of an earlier round means nothing.
    round: u32,
}

impl Stage {
    /// Of a page that has not been drawn yet.
    #[must_use]
    pub fn new(reader: Reader, base: Base) -> Self {
        Self { reader, base, state: Rc::default() }
    }

    /// To be called when the page has been drawn: the picture may be another one, or gone. Whoever leaves the page plays no
    /// more.
    pub fn drawn(&self, is_here: bool) {
        let mut state = self.state.borrow_mut();
        state.playing &= is_here;
        state.people.clear();
        let (before, was_looking) = (state.frames.take(), state.looking_at.take().is_some());
        drop(state);
        if is_here {
            // What only the screen knows is not in the page that was drawn: who was looked at, who can be reached by Tab, and
            // what had come nearer. Else nothing is to be done before somebody comes to the picture.
            if was_looking {
                mark_near(&Scene::new(&self.reading()));
            }
            stage::settle_stop();
            if before.is_some_and(|(whole, seen)| whole != seen) {
                self.frame(|seen, whole| before.filter(|before| before.0 == whole).map_or(seen, |before| before.1));
            }
        }
        stage::show_playing(self.state.borrow().playing);
        let here = self.clone();
        stage::hold(move |act| here.act(act));
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

    /// Asks for something else in the address, as a form does. Another selection is a step that the way back undoes.
    pub fn ask(&self, form: &str) {
        let query = Query::parse(form);
        self.go(GraphQuery::read(|name| query.all(name)));
    }

    fn go(&self, query: GraphQuery) {
        let reading = self.reading();
        let query = query.settled(reading.knowledge);
        let before = self.query();
        let is_step = (&query.focus, &query.with) != (&before.focus, &before.with);
        self.reader.place.set(navigation::set_query(&query.query(), is_step));
    }

    /// What the page is drawn from now. Whoever presses something asks once, and follows nothing.
    fn reading(&self) -> Reading {
        untrack(|| reading(self.reader, &self.base))
    }

    /// What the address asks for. Making the whole scene takes longer, the longer the larger the cast.
    fn query(&self) -> GraphQuery {
        let reading = self.reading();
        GraphQuery::read(|name| reading.query.all(name)).known(reading.knowledge)
    }

    /// Whether the browser is to leave it alone.
    fn act(&self, act: Act) -> bool {
        match act {
            Act::Point(person) => self.point(person),
            Act::Focus(person) => self.look(Some(person)),
            Act::Key { key, shift, person } => return self.key(&key, shift, &person),
            Act::Press { person, touch } => {
                let is_first = touch && self.query().focus != person;
                if is_first {
                    self.select(&person);
                }
                return is_first;
            }
            Act::Zoom { factor, about } => {
                self.frame(|seen, whole| seen.zoomed(factor, seen.point(about), whole));
                return true;
            }
            Act::Drag { by } => self.frame(|seen, whole| seen.moved(by, whole)),
        }
        false
    }

    fn key(&self, key: &str, shift: bool, person: &str) -> bool {
        if let Some(direction) = Direction::of_key(key) {
            if shift {
                let (right, down) = direction.step();
                self.frame(|seen, whole| seen.moved((right * PAN, down * PAN), whole));
            } else {
                self.walk(person, |points, _, from| next(points, from, direction));
            }
            return true;
        }
        match key {
            "Home" => self.walk(person, |_, _, _| Some(0)),
            "End" => self.walk(person, |points, _, _| points.len().checked_sub(1)),
            "+" | "=" => self.press_camera("in"),
            "-" | "_" => self.press_camera("out"),
            "0" => self.press_camera("fit"),
            " " => self.select(person),
            "Escape" => self.clear(),
            letter if is_letter(letter) => self.type_letter(letter, person),
            _ => return false,
        }
        true
    }

    /// The pointer has come to somebody, or left. While somebody is selected, it reads beside the picture undisturbed.
    fn point(&self, person: Option<String>) {
        let mut state = self.state.borrow_mut();
        state.pointed = state.pointed.wrapping_add(1);
        let (number, is_same) = (state.pointed, state.looking_at == person);
        drop(state);
        if person.is_none() || is_same || !self.query().focus.is_empty() {
            return;
        }
        let here = self.clone();
        set_timeout(
            move || {
                if here.state.borrow().pointed == number {
                    here.look(person);
                }
            },
            REST,
        );
    }

    /// Shows whom somebody is tied to, and how, without selecting them.
    fn look(&self, person: Option<String>) {
        if self.state.borrow().looking_at == person {
            return;
        }
        let reading = self.reading();
        let selected = self.query().focus;
        let other = person.as_deref().filter(|person| *person != selected);
        let scene = other.map_or_else(|| Scene::new(&reading), |other| Scene::looking_at(&reading, other));
        let html = glance(&scene, other.is_some());
        mark_near(&scene);
        document::show_part("panel", &html.into_string());
        self.state.borrow_mut().looking_at = person;
    }

    /// Whoever was looked at or selected is so no longer.
    fn clear(&self) {
        let query = self.query();
        if query.focus.is_empty() {
            self.look(None);
        } else {
            self.go(GraphQuery { focus: String::new(), with: String::new(), ..query });
        }
    }

    fn select(&self, person: &str) {
        let query = self.query();
        if query.focus == person {
            self.clear();
        } else {
            self.go(GraphQuery { focus: person.to_owned(), with: String::new(), ..query });
        }
    }

    /// Gives somebody else the focus and brings them into sight.
    fn walk(&self, from: &str, way: impl FnOnce(&[(f64, f64)], &[&str], usize) -> Option<usize>) {
        self.meet();
        let state = self.state.borrow();
        let points: Vec<_> = state.people.iter().map(|person| person.2).collect();
        let names: Vec<_> = state.people.iter().map(|person| person.1).collect();
        let from = state.people.iter().position(|person| person.0 == from).unwrap_or_default();
        let there = way(&points, &names, from).and_then(|there| state.people.get(there).copied());
        drop(state);
        if let Some((id, _, point)) = there {
            self.frame(|seen, whole| seen.showing(point, whole));
            stage::focus(id);
        }
    }

    fn type_letter(&self, letter: &str, person: &str) {
        let mut state = self.state.borrow_mut();
        let now = document::now();
        if now > state.typed_at + TYPING {
            state.typed.clear();
        }
        state.typed_at = now;
        state.typed.push_str(letter);
        let typed = state.typed.clone();
        drop(state);
        self.walk(person, |_, names, from| find(names, from, &typed));
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

    /// Learns who is on the stage and where, if that is not known yet.
    fn meet(&self) {
        let mut state = self.state.borrow_mut();
        if state.frames.is_some() {
            return;
        }
        let scene = Scene::new(&self.reading());
        state.people = scene.graph.people.iter().map(|it| (it.id, it.name, point(it))).collect();
        let whole = Frame::around(&state.people.iter().map(|person| person.2).collect::<Vec<_>>());
        state.frames = Some((whole, whole));
    }
}

fn mark_near(scene: &Scene) {
    let (people, ties) = near(scene);
    stage::mark_near(!people.is_empty(), &people, &ties);
}

/// Whether a key writes a letter, of whatever script.
fn is_letter(key: &str) -> bool {
    key.chars().count() == 1 && key.bytes().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
}
