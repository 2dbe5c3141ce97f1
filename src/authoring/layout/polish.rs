//! Moves people about until the drawing can hardly be better.
//!
//! Simulated annealing as in Davidson and Harel, "Drawing graphs nicely using simulated annealing", ACM Transactions on
//! Graphics 15 (1996): somebody is moved at random; what makes the drawing better is kept, what makes it worse is kept
//! the more seldom the later.

use super::plan::{EDGE, Plan, Point};

/// Moves tried per person.
const TRIES: usize = 1500;
/// How much worse a move may be and still be kept once in e times: at the beginning, and at the end.
const WARM: f64 = 2.5;
const COLD: f64 = 0.05;
/// The longest moves at the beginning and at the end, in units of the picture.
const FAR: f64 = 420.0;
const NEAR: f64 = 12.0;

/// What one unit of each fault costs; a crossing costs 1.
const OVERLAP: f64 = 1.5;
const GRAZE: f64 = 0.04;
/// For the square of a length of 100 units.
const LENGTH: f64 = 0.02;
const CLOSE_LENGTH: f64 = 0.2;

/// Improves the places of everybody.
pub fn polish(plan: &Plan, points: &mut [Point]) {
    let mut dice = Dice::new(7);
    let moves = TRIES * points.len();
    for number in 0..moves {
        #[expect(clippy::cast_precision_loss, reason = "there are thousands of moves, not more")]
        let gone = number as f64 / moves as f64;
        let heat = WARM * (COLD / WARM).powf(gone);
        let reach = FAR * (NEAR / FAR).powf(gone);
        let person = number % points.len();
        let before = points[person];
        let cost_before = cost(plan, person, points);
        points[person] = Point {
            x: (before.x + dice.below(2.0 * reach) - reach).clamp(EDGE, plan.width - EDGE),
            y: (before.y + dice.below(2.0 * reach) - reach).clamp(EDGE, plan.height - EDGE),
        };
        let worse = cost(plan, person, points) - cost_before;
        if worse > 0.0 && dice.below(1.0) > (-worse / heat).exp() {
            points[person] = before;
        }
    }
}

/// The part of the drawing's faults that depends on where one person stands.
fn cost(plan: &Plan, person: usize, points: &[Point]) -> f64 {
    let overlaps = (0..points.len()).filter(|&other| other != person).map(|other| plan.overlap(person, other, points));
    let grazed = (0..plan.links.len()).map(|link| plan.graze(link, person, points));
    let mine = plan.people[person].links.iter().map(|&link| {
        let crossings = (0..plan.links.len()).filter(|&other| plan.cross(link, other, points)).count();
        let touched: f64 = (0..points.len()).filter(|&other| other != person).map(|other| plan.graze(link, other, points)).sum();
        let length = plan.length(link, points) / 100.0;
        let pull = if plan.links[link].close { CLOSE_LENGTH } else { LENGTH };
        #[expect(clippy::cast_precision_loss, reason = "there are a few dozen lines")]
        let crossings = crossings as f64;
        crossings + touched * GRAZE + pull * length * length
    });
    overlaps.sum::<f64>() * OVERLAP + grazed.sum::<f64>() * GRAZE + mine.sum::<f64>()
}

/// Seeded numbers: the linear congruential generator of Numerical Recipes, which d3-force uses, too.
pub struct Dice(u32);

impl Dice {
    /// The same seed gives the same numbers.
    pub const fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(2_654_435_761).wrapping_add(1))
    }

    /// A number from 0 up to, but not including, `limit`.
    pub fn below(&mut self, limit: f64) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / (f64::from(u32::MAX) + 1.0) * limit
    }
}
