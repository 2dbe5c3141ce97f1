//! Where people stand in the drawn graph.
//!
//! The layout is made once, for the whole cast and for everybody, at build time; progress only hides. A layout that
//! moved with progress would tell. Forces as in d3-force (links pull, charges push, circles do not overlap), by the
//! crate fjadra: no randomness but its fixed seed, so the same content gives the same places.

use fjadra::{Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

use super::source::{Source, Tier};

/// Places are given in thousandths of the picture's width and height.
pub const UNIT: f64 = 1000.0;
/// Kept free at the edges, so that a medallion and its label fit.
const MARGIN: f64 = 70.0;
const TICKS: usize = 600;

/// One place per character, in the order of `source.characters`.
#[must_use]
pub fn lay_out(source: &Source) -> Vec<(i16, i16)> {
    let people = &source.characters;
    if people.len() < 2 {
        return vec![(500, 500); people.len()];
    }
    let number = |id: &str| people.iter().position(|person| person.id == id);
    let ties = source.relations.iter().filter_map(|tie| Some((number(&tie.a)?, number(&tie.b)?)));
    let radii: Vec<f64> = people.iter().map(|person| if person.tier == Tier::Main { 62.0 } else { 52.0 }).collect();
    let mut simulation = SimulationBuilder::default()
        .build(people.iter().map(|_| Node::default()))
        .add_force("ties", Link::new(ties).distance(110.0))
        .add_force("charge", ManyBody::new().strength(-260.0))
        .add_force("room", Collide::new().radius(move |index| radii[index]).iterations(3))
        // A picture is wider than high: pull harder toward the horizontal axis.
        .add_force("x", PositionX::new().strength(0.10))
        .add_force("y", PositionY::new().strength(0.16));
    simulation.tick(TICKS);
    fit(&simulation.positions().collect::<Vec<_>>())
}

/// Stretches the cloud of points over the picture.
fn fit(points: &[[f64; 2]]) -> Vec<(i16, i16)> {
    let along = |axis: usize| {
        let (low, high) =
            points.iter().fold((f64::MAX, f64::MIN), |(low, high), point| (low.min(point[axis]), high.max(point[axis])));
        let scale = (UNIT - 2.0 * MARGIN) / (high - low).max(1.0);
        move |point: &[f64; 2]| thousandths(MARGIN + (point[axis] - low) * scale)
    };
    let (x, y) = (along(0), along(1));
    points.iter().map(|point| (x(point), y(point))).collect()
}

/// Rounded, so that the last bits of a processor's arithmetic do not reach the catalog.
#[expect(clippy::cast_possible_truncation, reason = "clamped to 0..=1000 before")]
fn thousandths(value: f64) -> i16 {
    value.clamp(0.0, UNIT).round() as i16
}
