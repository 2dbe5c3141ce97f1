//! What makes a drawing of the graph a good one, as numbers.
//!
//! All distances are in the units of the picture.

use crate::authoring::markup;
use crate::authoring::source::{Source, Thread};
use crate::domain::graph::drawing::{HEIGHT, RADIUS, WIDTH};
use crate::domain::page::first_name;

/// Kept free at the edges of the picture, so that a medallion and its name fit.
pub const EDGE: f64 = 70.0;
/// Half the width of a letter of a name in the drawing, at 20 units of height: wider than most, so that every font fits.
const LETTER: f64 = 5.4;
/// From the middle of a medallion to the top and to the bottom of what belongs to it: the picture and the name below.
const ABOVE: f64 = 38.0;
const BELOW: f64 = 58.0;
/// A line that comes nearer to a medallion that it does not belong to seems to end there.
const CLEARANCE: f64 = 40.0;

/// How many people have room on a stage of the usual size; a larger cast has a larger one.
const SEATS: f64 = 40.0;

/// A place in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// Who is to be drawn, and which lines between them: one for each pair with ties, whatever their number.
pub struct Plan {
    /// Of the stage.
    pub width: f64,
    pub height: f64,
    pub people: Vec<Figure>,
    pub links: Vec<Line>,
}

/// A person in the drawing.
pub struct Figure {
    /// Half the width of the medallion or of the name below it, whichever is wider.
    pub half: f64,
    /// Indices of the lines that begin or end here.
    pub links: Vec<usize>,
}

/// A line in the drawing.
pub struct Line {
    pub a: usize,
    pub b: usize,
    /// Whether the two belong near each other: families and couples.
    pub close: bool,
}

impl Plan {
    /// The plan of a show. Ties that name somebody who does not exist are left out; the checks report them.
    pub fn of(source: &Source) -> Self {
        let number = |id: &str| source.characters.iter().position(|person| person.id == id);
        let is_close = |kind: &str| {
            let kind = source.site.relation_kinds.iter().find(|it| it.id == kind);
            kind.is_some_and(|kind| matches!(kind.thread, Thread::Love | Thread::Kin))
        };
        let mut links: Vec<Line> = Vec::new();
        for tie in &source.relations {
            let (Some(a), Some(b)) = (number(&tie.a), number(&tie.b)) else { continue };
            let (a, b) = (a.min(b), a.max(b));
            let close = is_close(&tie.kind);
            match links.iter_mut().find(|link| (link.a, link.b) == (a, b)) {
                Some(link) => link.close |= close,
                None if a != b => links.push(Line { a, b, close }),
                None => {}
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a name is short")]
        let people = (0..).zip(&source.characters).map(|(index, person)| Figure {
            half: (first_name(&markup::plain(&person.name)).chars().count() as f64 * LETTER).max(f64::from(RADIUS) + 4.0),
            links: (0..links.len()).filter(|&link| links[link].a == index || links[link].b == index).collect(),
        });
        #[expect(clippy::cast_precision_loss, reason = "people are counted in thousands")]
        let scale = (source.characters.len() as f64 / SEATS).sqrt().max(1.0);
        Self { width: f64::from(WIDTH) * scale, height: f64::from(HEIGHT) * scale, people: people.collect(), links }
    }

    /// How many pairs of lines cross. Lines that share an end do not.
    pub fn crossings(&self, points: &[Point]) -> usize {
        let pairs = (0..self.links.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
        pairs.filter(|&(one, other)| self.cross(one, other, points)).count()
    }

    /// Whether two lines cross.
    pub fn cross(&self, one: usize, other: usize, points: &[Point]) -> bool {
        let (one, other) = (&self.links[one], &self.links[other]);
        if one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b {
            return false;
        }
        let (a, b, c, d) = (points[one.a], points[one.b], points[other.a], points[other.b]);
        side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
    }

    /// How far what belongs to two people overlaps: picture and name of each. 0 where there is room between them.
    pub fn overlap(&self, one: usize, other: usize, points: &[Point]) -> f64 {
        let width = self.people[one].half + self.people[other].half - (points[one].x - points[other].x).abs();
        let height = ABOVE + BELOW - (points[one].y - points[other].y).abs();
        if width > 0.0 && height > 0.0 { width.min(height) } else { 0.0 }
    }

    /// How far a line runs into the medallion of somebody whom it does not concern.
    pub fn graze(&self, link: usize, person: usize, points: &[Point]) -> f64 {
        let Line { a, b, .. } = self.links[link];
        if a == person || b == person { 0.0 } else { (CLEARANCE - from_line(points[person], points[a], points[b])).max(0.0) }
    }

    /// The length of a line.
    pub fn length(&self, link: usize, points: &[Point]) -> f64 {
        distance(points[self.links[link].a], points[self.links[link].b])
    }
}

/// The distance between two points.
pub fn distance(one: Point, other: Point) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

/// On which side of the line from `a` to `b` a point lies: the sign of the cross product.
fn side(a: Point, b: Point, point: Point) -> f64 {
    (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}

/// The distance of a point from the line between two others.
fn from_line(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy).max(1.0);
    let along = along.clamp(0.0, 1.0);
    distance(point, Point { x: a.x + along * dx, y: a.y + along * dy })
}
