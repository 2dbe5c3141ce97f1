//! Where people stand in the drawn graph.
//!
//! The layout is made once, for the whole cast and for everybody, at build time; progress only hides. A layout that
//! moved with progress would tell. Nothing in it is left to chance but seeded numbers, so the same content gives the
//! same places.
//!
//! 1. [`forces`]: links pull, people push each other away, as in d3-force, by the crate fjadra.
//! 2. [`polish`]: person by person, until hardly a line crosses another, and no name lies on a picture.
//!
//! What is good is said in [`plan`], for both of them and for the tests.

pub mod plan;
pub mod polish;

use fjadra::{Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

use super::source::Source;
use plan::{EDGE, Plan, Point};

const TICKS: usize = 600;
/// Beyond this many people the polish would take longer than an author waits; the forces alone have to do.
const POLISHED: usize = 120;

/// Where everybody stands, and how large the stage is.
pub struct Layout {
    /// Width and height, in units of the picture.
    pub stage: (i16, i16),
    /// One place per character, in the order of `source.characters`.
    pub spots: Vec<(i16, i16)>,
}

/// Lays the whole cast out.
pub fn lay_out(source: &Source) -> Layout {
    let plan = Plan::of(source);
    let mut points = forces(&plan, 0);
    if (2..=POLISHED).contains(&plan.people.len()) {
        polish::polish(&plan, &mut points);
        // Stretching crosses no line that did not cross before.
        points = fit(&plan, &points);
    }
    Layout {
        stage: (whole(plan.width), whole(plan.height)),
        spots: points.iter().map(|point| (whole(point.x), whole(point.y))).collect(),
    }
}

/// The places that forces find, from a start that depends on the seed. Seed 0 starts from a spiral.
pub fn forces(plan: &Plan, seed: u32) -> Vec<Point> {
    if plan.people.len() < 2 {
        return plan.people.iter().map(|_| Point { x: plan.width / 2.0, y: plan.height / 2.0 }).collect();
    }
    let mut dice = polish::Dice::new(seed);
    let nodes = plan.people.iter().map(|_| match seed {
        0 => Node::default(),
        _ => Node::default().position(dice.below(plan.width), dice.below(plan.height)),
    });
    let ties: Vec<(usize, usize)> = plan.links.iter().map(|link| (link.a, link.b)).collect();
    let mut simulation = SimulationBuilder::default()
        .build(nodes)
        .add_force("ties", Link::new(ties).distance(110.0))
        .add_force("charge", ManyBody::new().strength(-260.0))
        .add_force("room", Collide::new().radius(|_| 55.0).iterations(3))
        // A picture is wider than high: pull harder toward the horizontal axis.
        .add_force("x", PositionX::new().strength(0.10))
        .add_force("y", PositionY::new().strength(0.16));
    simulation.tick(TICKS);
    fit(plan, &simulation.positions().map(|[x, y]| Point { x, y }).collect::<Vec<_>>())
}

/// Stretches the cloud of points over the picture.
fn fit(plan: &Plan, points: &[Point]) -> Vec<Point> {
    let along = |part: fn(&Point) -> f64, room: f64| {
        let (low, high) =
            points.iter().map(part).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        let scale = (room - 2.0 * EDGE) / (high - low).max(1.0);
        move |point: &Point| EDGE + (part(point) - low) * scale
    };
    let (x, y) = (along(|point| point.x, plan.width), along(|point| point.y, plan.height));
    points.iter().map(|point| Point { x: x(point), y: y(point) }).collect()
}

/// Rounded, so that the last bits of a processor's arithmetic do not reach the catalog.
#[expect(clippy::cast_possible_truncation, reason = "a stage for a million people would still fit")]
fn whole(units: f64) -> i16 {
    units.round() as i16
}
