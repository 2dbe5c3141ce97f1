//! The small picture of one person's ties: the person in the middle, those they are tied to in a ring.

use crate::domain::medallion::sine_and_cosine;
use crate::domain::page::Tie;

/// Half of the picture's width and height, in its own units; the middle is at 0, 0.
pub const HALF: i32 = 150;
/// Of the medallions in the ring.
pub const RADIUS: i32 = 17;
/// Of the medallion in the middle.
pub const MIDDLE: i32 = 27;
/// How many people fit into the ring with their names.
pub const ROOM: usize = 12;
const RING: f64 = 112.0;

/// The people at the other ends of these ties, each once, in their order, and how many have found no room.
pub fn ring<'a>(ties: &[Tie<'a>]) -> (Vec<Tie<'a>>, usize) {
    let mut people: Vec<Tie<'a>> = Vec::new();
    for tie in ties {
        if people.iter().all(|other| other.other.index != tie.other.index) {
            people.push(*tie);
        }
    }
    let rest = people.len().saturating_sub(ROOM);
    people.truncate(ROOM);
    (people, rest)
}

/// Where the people of a ring stand: evenly, the first on top, then clockwise.
pub fn spots(count: usize) -> Vec<(f64, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "a ring has a dozen people")]
    let angle = std::f64::consts::TAU / count.max(1) as f64;
    let (sine, cosine) = double(double(double(sine_and_cosine(angle / 8.0))));
    let mut spot = (0.0, -RING);
    (0..count)
        .map(|_| {
            let here = spot;
            spot = (here.0 * cosine - here.1 * sine, here.0 * sine + here.1 * cosine);
            here
        })
        .collect()
}

/// Sine and cosine of twice the angle.
fn double((sine, cosine): (f64, f64)) -> (f64, f64) {
    (2.0 * sine * cosine, cosine * cosine - sine * sine)
}
