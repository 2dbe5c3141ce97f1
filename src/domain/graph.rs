//! The drawn graph: who stands where, and how the ties between them run.
//!
//! Positions come from the catalog, made at build time for the whole cast; here is only the geometry of what one
//! reader may see. Several ties between one pair are drawn side by side.

use super::page::Bond;

/// Size of the picture in its own units.
pub const WIDTH: i32 = 1000;
/// Size of the picture in its own units.
pub const HEIGHT: i32 = 760;
/// Of the medallions.
pub const RADIUS: i32 = 30;

/// How far apart parallel ties run, at their middle.
const SPREAD: f64 = 26.0;
/// A single tie is bent a little too, so that it does not look like a ruler's line.
const BEND: f64 = 14.0;

/// Moves the origin of a drawing to a spot, as an SVG transform.
#[must_use]
pub fn move_to_spot(spot: (i16, i16)) -> String {
    format!("translate({})", print(point_from_spot(spot)))
}

/// A point of the picture from a spot in thousandths.
#[must_use]
pub fn point_from_spot((x, y): (i16, i16)) -> (f64, f64) {
    (f64::from(x) * f64::from(WIDTH) / 1000.0, f64::from(y) * f64::from(HEIGHT) / 1000.0)
}

/// One drawn tie: an SVG path from rim to rim, and the arrow head of a directed one.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub path: String,
    pub head: Option<String>,
}

/// The lines of these ties, in their order.
#[must_use]
pub fn lines(bonds: &[Bond<'_>]) -> Vec<Line> {
    let pair = |bond: &Bond<'_>| (bond.a.index.min(bond.b.index), bond.a.index.max(bond.b.index));
    bonds
        .iter()
        .enumerate()
        .map(|(place, bond)| {
            let all = bonds.iter().filter(|other| pair(other) == pair(bond)).count();
            let before = bonds.iter().take(place).filter(|other| pair(other) == pair(bond)).count();
            line(bond, before, all)
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "a pair has a handful of ties")]
fn line(bond: &Bond<'_>, before: usize, all: usize) -> Line {
    let (low, high) = if bond.a.index < bond.b.index { (bond.a, bond.b) } else { (bond.b, bond.a) };
    let (from, to) = (point_from_spot(low.spot), point_from_spot(high.spot));
    let offset = if all == 1 { BEND } else { (before as f64 - (all as f64 - 1.0) / 2.0) * SPREAD * 2.0 };
    let length = distance(from, to).max(1.0);
    let normal = ((from.1 - to.1) / length, (to.0 - from.0) / length);
    let control = (f64::midpoint(from.0, to.0) + normal.0 * offset, f64::midpoint(from.1, to.1) + normal.1 * offset);
    let rim = f64::from(RADIUS) + 4.0;
    let (start, end) = (toward(from, control, rim), toward(to, control, rim));
    let target = if bond.b.index == high.index { end } else { start };
    Line {
        path: format!("M{}Q{} {}", print(start), print(control), print(end)),
        head: bond.relation.directed.then(|| arrow(target, control)),
    }
}

/// A small triangle whose tip is at `tip`, coming from `from`.
fn arrow(tip: (f64, f64), from: (f64, f64)) -> String {
    let back = toward(tip, from, 10.0);
    let length = distance(tip, back).max(1.0);
    let side = ((tip.1 - back.1) / length * 4.5, (back.0 - tip.0) / length * 4.5);
    format!("M{}L{}L{}Z", print(tip), print((back.0 + side.0, back.1 + side.1)), print((back.0 - side.0, back.1 - side.1)))
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
