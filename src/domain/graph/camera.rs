//! Which part of the picture is seen: the frame that an SVG calls its `viewBox`, in units of the picture.
//!
//! Every frame has the shape of the stage, so the picture never changes its size on the page.

use super::drawing::{HEIGHT, WIDTH};
use super::walk::Direction;

/// Kept free around the people at the edge, for medallion and name.
const MARGIN: f64 = 74.0;
/// The narrowest frame: two people are not blown up to the size of the screen.
const NARROWEST: f64 = 420.0;
/// How much nearer than the whole one may come.
const NEAREST: f64 = 8.0;
/// One press of plus or minus.
pub const STEP: f64 = 1.5;
/// One press of an arrow moves the picture by this part of it.
const PAN: f64 = 0.25;
/// From this factor on there is room for all names.
const NEARER: f64 = 1.6;

/// One press of a button, or of a key, that moves the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    In,
    Out,
    /// All of it.
    Fit,
    Pan(Direction),
}

/// A part of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Frame {
    /// The smallest frame that holds these points and what belongs to them; the whole stage for none.
    pub fn around(points: &[(f64, f64)]) -> Self {
        let (left, right) = extent(points.iter().map(|point| point.0), f64::from(WIDTH));
        let (top, bottom) = extent(points.iter().map(|point| point.1), f64::from(HEIGHT));
        let tall = (bottom - top + 2.0 * MARGIN) * f64::from(WIDTH) / f64::from(HEIGHT);
        let width = (right - left + 2.0 * MARGIN).max(tall).max(NARROWEST);
        Self::about((f64::midpoint(left, right), f64::midpoint(top, bottom)), width)
    }

    /// Nearer (a factor above 1) or further away; the point stays where it is on the screen. `whole` is the frame of
    /// everything, which limits both.
    #[must_use]
    pub fn zoomed(self, factor: f64, (x, y): (f64, f64), whole: Self) -> Self {
        // Not `clamp`: it can print floats, and would bring ten kilobytes along.
        let width = (self.width / factor).max(whole.width / NEAREST).min(whole.width);
        let left = (x - self.x) / self.width;
        let top = (y - self.y) / self.height;
        let height = width * whole.height / whole.width;
        Self { x: x - left * width, y: y - top * height, width, height }.held(whole)
    }

    /// Nearer or further away about the middle.
    #[must_use]
    pub fn zoomed_about_middle(self, factor: f64, whole: Self) -> Self {
        self.zoomed(factor, self.middle(), whole)
    }

    /// After one press.
    #[must_use]
    pub fn pressed(self, way: Way, whole: Self) -> Self {
        match way {
            Way::In => self.zoomed_about_middle(STEP, whole),
            Way::Out => self.zoomed_about_middle(1.0 / STEP, whole),
            Way::Fit => whole,
            Way::Pan(direction) => {
                let (right, down) = direction.step();
                self.moved((right * PAN, down * PAN), whole)
            }
        }
    }

    /// Whether it is so near that there is room for all names.
    pub fn is_near(self, whole: Self) -> bool {
        whole.width > self.width * NEARER
    }

    /// Moved by parts of its own size: `(1.0, 0.0)` is one frame to the right.
    #[must_use]
    pub fn moved(self, (right, down): (f64, f64), whole: Self) -> Self {
        Self { x: self.x + right * self.width, y: self.y + down * self.height, ..self }.held(whole)
    }

    /// Moved as little as it takes to see a point with what belongs to it.
    #[must_use]
    pub fn showing(self, (x, y): (f64, f64), whole: Self) -> Self {
        let room = MARGIN.min(self.height / 2.0);
        let nudge = |start: f64, size: f64, at: f64| start.min(at - room).max(at + room - size);
        Self { x: nudge(self.x, self.width, x), y: nudge(self.y, self.height, y), ..self }.held(whole)
    }

    /// A point on the screen, as parts of the frame's width and height, in the picture.
    pub fn point(self, (across, down): (f64, f64)) -> (f64, f64) {
        (self.x + across * self.width, self.y + down * self.height)
    }

    /// For the attribute `viewBox`. Whole units are fine enough, and printing floats would bring ten kilobytes along.
    #[expect(clippy::cast_possible_truncation, reason = "frames lie in or near the picture")]
    pub fn view_box(self) -> String {
        let [x, y, width, height] = [self.x, self.y, self.width, self.height].map(|value| value.round() as i32);
        format!("{x} {y} {width} {height}")
    }

    fn about((x, y): (f64, f64), width: f64) -> Self {
        let height = width * f64::from(HEIGHT) / f64::from(WIDTH);
        Self { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    fn middle(self) -> (f64, f64) {
        self.point((0.5, 0.5))
    }

    /// Brought back so far that it lies within the whole.
    fn held(self, whole: Self) -> Self {
        let hold = |start: f64, size: f64, from: f64, room: f64| start.min(from + (room - size).max(0.0)).max(from);
        Self { x: hold(self.x, self.width, whole.x, whole.width), y: hold(self.y, self.height, whole.y, whole.height), ..self }
    }
}

fn extent(values: impl Iterator<Item = f64>, room: f64) -> (f64, f64) {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    if low > high { (MARGIN, room - MARGIN) } else { (low, high) }
}
