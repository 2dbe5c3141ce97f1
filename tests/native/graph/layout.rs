//! The drawn graph: where people stand, and how good a drawing that makes.

use archer_files::authoring::layout::plan::{Plan, Point, distance};
use archer_files::authoring::layout::{Layout, forces, lay_out};
use archer_files::authoring::source::Source;

use crate::wiki::Wiki;

/// The least distance between the middles of two medallions, in units of the picture.
const APART: f64 = 70.0;

fn drawing(source: &Source) -> (Plan, Vec<Point>) {
    let points = lay_out(source).spots.into_iter().map(|(x, y)| Point { x: f64::from(x), y: f64::from(y) });
    (Plan::of(source), points.collect())
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(|one| (0..one).map(move |other| (one, other)))
}

#[test]
fn no_name_lies_on_another_or_on_a_medallion() {
    let source = &Wiki::real().source;
    let (plan, points) = drawing(source);
    for (one, other) in pairs(points.len()) {
        let names = (&source.characters[one].name, &source.characters[other].name);
        assert!(plan.overlap(one, other, &points) <= 1.0, "{names:?} overlap: {:?} {:?}", points[one], points[other]);
        assert!(distance(points[one], points[other]) >= APART, "{names:?} are too near to each other");
    }
}

#[test]
fn few_lines_cross() {
    let (plan, points) = drawing(&Wiki::real().source);
    let crossings = plan.crossings(&points);
    let best = (1..=200).map(|seed| plan.crossings(&forces(&plan, seed))).min().expect("seeds were tried");
    println!("{crossings} crossings of {} lines; the best of 200 seeds of forces alone has {best}", plan.links.len());
    assert!(crossings * 10 <= best * 12, "{crossings} crossings, and forces alone find a drawing with {best}");
}

#[test]
fn families_and_couples_stand_near_each_other() {
    let (plan, points) = drawing(&Wiki::real().source);
    let mean = |close: bool| {
        let lengths: Vec<f64> =
            (0..plan.links.len()).filter(|&it| plan.links[it].close == close).map(|it| plan.length(it, &points)).collect();
        #[expect(clippy::cast_precision_loss, reason = "a few dozen lines")]
        let count = lengths.len() as f64;
        lengths.iter().sum::<f64>() / count
    };
    println!("mean length of a line: {:.0} between families and couples, {:.0} between others", mean(true), mean(false));
    assert!(mean(true) * 1.25 < mean(false), "{} and {}", mean(true), mean(false));
}

#[test]
fn the_same_content_gives_the_same_places() {
    let source = &Wiki::real().source;
    assert_eq!(lay_out(source).spots, lay_out(source).spots);
}

#[test]
fn a_small_cast_has_its_places_too() {
    let whole = &Wiki::real().source;
    for count in [0, 1, 2] {
        let mut source = whole.clone();
        source.characters.truncate(count);
        let Layout { spots, stage } = lay_out(&source);
        assert_eq!(spots.len(), count);
        assert!(spots.iter().all(|(x, y)| (0..=stage.0).contains(x) && (0..=stage.1).contains(y)), "{spots:?}");
        assert!(count < 2 || spots[0] != spots[1]);
    }
}
