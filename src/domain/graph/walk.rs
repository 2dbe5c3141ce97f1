//! With the keyboard from one thing in a picture to the next: people in the graph, events in the timeline.

use super::camera::{Frame, Way};

/// Letters belong to one word as long as they follow each other this fast, in milliseconds.
const TYPING: u64 = 900;

/// Something in a picture that can be walked to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    pub id: &'static str,
    /// Found by typing its beginning.
    pub name: &'static str,
    pub point: (f64, f64),
}

/// How the stops of a picture lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Arrows lead to the nearest in their direction.
    Plane,
    /// In one row: up is back, down is on.
    Row,
}

/// Where one can walk to in a picture, and all that can be seen of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Walkable {
    pub stops: Vec<Stop>,
    pub arrangement: Arrangement,
    pub whole: Frame,
}

/// One step of a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Toward(Direction),
    First,
    Last,
    /// To the next whose name begins like this.
    Typed(String),
}

impl Walkable {
    /// Whether something with this id is in the picture.
    pub fn holds(&self, id: &str) -> bool {
        self.stops.iter().any(|stop| stop.id == id)
    }

    /// Where a step leads from the stop with this id, or from the first if there is none. `None` at the edge.
    pub fn after(&self, from: &str, step: &Step) -> Option<Stop> {
        let from = self.stops.iter().position(|stop| stop.id == from).unwrap_or_default();
        let there = match step {
            Step::First => Some(0),
            Step::Last => self.stops.len().checked_sub(1),
            Step::Toward(Direction::Left | Direction::Up) if self.arrangement == Arrangement::Row => from.checked_sub(1),
            Step::Toward(_) if self.arrangement == Arrangement::Row => Some(from + 1),
            Step::Toward(direction) => {
                let points: Vec<_> = self.stops.iter().map(|stop| stop.point).collect();
                next(&points, from, *direction)
            }
            Step::Typed(typed) => {
                let names: Vec<_> = self.stops.iter().map(|stop| stop.name).collect();
                find(&names, from, typed)
            }
        };
        there.and_then(|there| self.stops.get(there).copied())
    }
}

/// What a key means on something in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyPress<'a> {
    Walk(Step),
    Move(Way),
    /// The next letter of a name.
    Letter(&'a str),
    Select,
    Clear,
}

impl<'a> KeyPress<'a> {
    /// The meaning of a key, by its name in the UI Events standard. `None` if it is the browser's.
    pub fn of(key: &'a str, shift: bool) -> Option<Self> {
        if let Some(direction) = Direction::of_key(key) {
            return Some(if shift { Self::Move(Way::Pan(direction)) } else { Self::Walk(Step::Toward(direction)) });
        }
        match key {
            "Home" => Some(Self::Walk(Step::First)),
            "End" => Some(Self::Walk(Step::Last)),
            "+" | "=" => Some(Self::Move(Way::In)),
            "-" | "_" => Some(Self::Move(Way::Out)),
            "0" => Some(Self::Move(Way::Fit)),
            " " => Some(Self::Select),
            "Escape" => Some(Self::Clear),
            letter if is_letter(letter) => Some(Self::Letter(letter)),
            _ => None,
        }
    }
}

/// Whether a key writes a letter, of whatever script.
fn is_letter(key: &str) -> bool {
    key.chars().count() == 1 && key.bytes().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
}

/// The letters just typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    letters: String,
    at: u64,
}

impl Typed {
    /// Adds a letter typed at this time, in milliseconds: to those before, or after a while as the first of a new word.
    pub fn add(&mut self, letter: &str, now: u64) -> Step {
        if now > self.at + TYPING {
            self.letters.clear();
        }
        self.at = now;
        self.letters.push_str(letter);
        Step::Typed(self.letters.clone())
    }
}

/// A way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// The direction of an arrow key, by its name in the UI Events standard.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    /// One step, `y` growing downward.
    pub const fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// How much a step to the side counts against a step ahead.
const ASIDE: f64 = 2.0;

/// Which of the points is next in a direction: the nearest that lies more ahead than aside, or, where there is none, the
/// nearest that lies ahead at all. `None` at the edge.
pub fn next(points: &[(f64, f64)], from: usize, direction: Direction) -> Option<usize> {
    let &(x, y) = points.get(from)?;
    let (right, down) = direction.step();
    // The penalty for lying more aside than ahead is larger than any way.
    let mut best: Option<(f64, usize)> = None;
    for (index, point) in points.iter().enumerate() {
        let (across, along) = (point.0 - x, point.1 - y);
        let ahead = across * right + along * down;
        let aside = (across * down + along * right).abs();
        let far = ahead + ASIDE * aside + if aside > ahead { f64::from(u32::MAX) } else { 0.0 };
        if ahead > 0.0 && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, index));
        }
    }
    best.map(|(_, index)| index)
}

/// Which of the names has a word that begins with what was typed, looking on from the one after `from` and round, as in
/// lists of the desktop. With more than one letter typed the present one may stay.
pub fn find(names: &[&str], from: usize, typed: &str) -> Option<usize> {
    // The tables for the capitals of every script would be ten kilobytes of the program.
    let wanted = typed.to_ascii_lowercase();
    let first = if wanted.chars().count() > 1 { from } else { from + 1 };
    let begins = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with(&wanted) || name.split([' ', '-']).any(|word| word.starts_with(&wanted))
    };
    (first..first + names.len()).map(|index| index % names.len()).find(|&index| begins(names[index]))
}
