//! How the ties run in the picture, and how they end.
//!
//! Positions come from the catalog, made at build time for the whole cast; here is only the geometry of what one
//! reader may see. Several ties between one pair are drawn side by side.

use crate::domain::catalog::Character;
use crate::domain::page::Bond;

/// Width of the stage for a cast of the usual size, in units of the picture. A larger cast has a larger one of the same
/// shape.
pub const WIDTH: i32 = 1000;
/// Height of the same.
pub const HEIGHT: i32 = 760;
/// Of the medallions.
pub const RADIUS: i32 = 30;
/// From the middle of a medallion to the foot of the name below it.
pub const NAME: i32 = RADIUS + 18;

/// How far apart parallel ties run, at their middle.
const SPREAD: f64 = 26.0;
/// A single tie is bent a little too, so that it does not look like a ruler's line.
const BEND: f64 = 14.0;

/// Where somebody stands, in units of the picture.
pub fn point(person: &Character<'_>) -> (f64, f64) {
    (f64::from(person.spot.0), f64::from(person.spot.1))
}

/// What a tie is called in the picture.
pub fn tie_key(bond: &Bond<'_>) -> String {
    format!("{}|{}|{}", bond.a.id, bond.b.id, bond.kind.id)
}

/// Moves the origin of a drawing to a point, as an SVG transform.
pub fn move_to(point: (f64, f64)) -> String {
    format!("translate({})", print(point))
}

/// Where an end of a tie is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seat {
    pub point: (f64, f64),
    /// Of the medallion that stands there.
    pub radius: i32,
}

impl Seat {
    /// Somebody's place on the stage.
    pub fn on_stage(person: &Character<'_>) -> Self {
        Self { point: point(person), radius: RADIUS }
    }
}

/// One drawn tie: an SVG path from rim to rim, the arrow head of a directed one, and the two ends in the middle of one
/// that has been cut.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    pub path: String,
    pub head: Option<String>,
    pub cut: Option<String>,
}

/// The lines of these ties, in their order, between people who are seated like this.
pub fn lines<'a>(bonds: &[Bond<'a>], seat: impl Fn(&Character<'a>) -> Seat) -> Vec<Line> {
    // For everybody, by index, whom their ties lead to that come later in the catalog.
    let mut others: Vec<Vec<u16>> = Vec::new();
    let mut before = Vec::new();
    for bond in bonds {
        let (low, high) = pair(bond);
        if others.len() <= low {
            others.resize(low + 1, Vec::new());
        }
        before.push(count(&others[low], high));
        others[low].push(high);
    }
    let of_pair = |bond| {
        let (low, high) = pair(bond);
        count(&others[low], high)
    };
    bonds.iter().zip(before).map(|(bond, before)| line(bond, (before, of_pair(bond)), &seat)).collect()
}

fn pair(bond: &Bond<'_>) -> (usize, u16) {
    (usize::from(bond.a.index.min(bond.b.index)), bond.a.index.max(bond.b.index))
}

fn count(others: &[u16], wanted: u16) -> usize {
    others.iter().filter(|other| **other == wanted).count()
}

/// `before` of `all` ties of this pair have been drawn.
#[expect(clippy::cast_precision_loss, reason = "a pair has a handful of ties")]
fn line<'a>(bond: &Bond<'a>, (before, all): (usize, usize), seat: impl Fn(&Character<'a>) -> Seat) -> Line {
    let (low, high) = if bond.a.index < bond.b.index { (bond.a, bond.b) } else { (bond.b, bond.a) };
    let (low_seat, high_seat) = (seat(low), seat(high));
    let (from, to) = (low_seat.point, high_seat.point);
    let offset = if all == 1 { BEND } else { (before as f64 - (all as f64 - 1.0) / 2.0) * SPREAD * 2.0 };
    let length = distance(from, to).max(1.0);
    let normal = ((from.1 - to.1) / length, (to.0 - from.0) / length);
    let control = (f64::midpoint(from.0, to.0) + normal.0 * offset, f64::midpoint(from.1, to.1) + normal.1 * offset);
    let rim = |seat: Seat| f64::from(seat.radius) + 4.0;
    let (start, end) = (toward(from, control, rim(low_seat)), toward(to, control, rim(high_seat)));
    let target = if bond.b.index == high.index { end } else { start };
    Line {
        path: format!("M{}Q{} {}", print(start), print(control), print(end)),
        head: bond.relation.directed.then(|| arrow(target, control)),
        cut: bond.ended.map(|_| cut(start, control, end)),
    }
}

/// A small triangle whose tip is at `tip`, coming from `from`.
fn arrow(tip: (f64, f64), from: (f64, f64)) -> String {
    let back = toward(tip, from, 11.0);
    let length = distance(tip, back).max(1.0);
    let side = ((tip.1 - back.1) / length * 5.0, (back.0 - tip.0) / length * 5.0);
    format!("M{}L{}L{}Z", print(tip), print((back.0 + side.0, back.1 + side.1)), print((back.0 - side.0, back.1 - side.1)))
}

/// Two short bars across the middle of a curve, where the line is interrupted.
fn cut(start: (f64, f64), control: (f64, f64), end: (f64, f64)) -> String {
    let middle = |a: f64, b: f64, c: f64| f64::midpoint(f64::midpoint(a, b), f64::midpoint(b, c));
    let middle = (middle(start.0, control.0, end.0), middle(start.1, control.1, end.1));
    let length = distance(start, end).max(1.0);
    let (along, across) = ((end.0 - start.0) / length, (end.1 - start.1) / length);
    let bar = |by: f64| {
        let (x, y) = (middle.0 + along * by, middle.1 + across * by);
        format!("M{}L{}", print((x - across * 7.0, y + along * 7.0)), print((x + across * 7.0, y - along * 7.0)))
    };
    format!("{}{}", bar(-4.0), bar(4.0))
}

fn toward(from: (f64, f64), to: (f64, f64), by: f64) -> (f64, f64) {
    let length = distance(from, to).max(1.0);
    (from.0 + (to.0 - from.0) / length * by, from.1 + (to.1 - from.1) / length * by)
}

fn distance(from: (f64, f64), to: (f64, f64)) -> f64 {
    ((to.0 - from.0).powi(2) + (to.1 - from.1).powi(2)).sqrt()
}

/// Whole units are fine enough, and printing floats would bring ten kilobytes along.
#[expect(clippy::cast_possible_truncation, reason = "points lie in or near the picture")]
fn print((x, y): (f64, f64)) -> String {
    format!("{} {}", x.round() as i32, y.round() as i32)
}
