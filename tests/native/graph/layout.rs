//! The drawn graph: where people stand, and how good a drawing that makes.

use archer_files::authoring::layout::plan::{Plan, Point, distance};
use archer_files::authoring::layout::{Layout, forces, lay_out};
use archer_files::authoring::source::Source;
use archer_files::domain::graph::drawing::{Seat, lines, point};
use archer_files::domain::page::{Bond, bonds};

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

#[test]
fn several_ties_of_one_pair_run_side_by_side() {
    let bonds = bonds(Wiki::real().knowledge(10));
    let lines = lines(&bonds, Seat::on_stage);
    let pair = |bond: &Bond<'_>| (bond.a.index.min(bond.b.index), bond.a.index.max(bond.b.index));
    let mut several = 0;
    for (one, other) in pairs(bonds.len()).filter(|&(one, other)| pair(&bonds[one]) == pair(&bonds[other])) {
        several += 1;
        let (one, other) = (middle(&lines[one].path), middle(&lines[other].path));
        assert!(distance(one, other) >= 10.0, "{one:?} and {other:?} are one line to the eye");
    }
    println!("{several} pairs of ties between the same two people");
    assert!(several > 5, "nothing was compared");
}

/// The middle of "M1 2Q3 4 5 6".
fn middle(path: &str) -> Point {
    let numbers: Vec<f64> = path.split([' ', 'M', 'Q']).filter_map(|number| number.parse().ok()).collect();
    let along = |at: usize| numbers[at] / 4.0 + numbers[at + 2] / 2.0 + numbers[at + 4] / 4.0;
    Point { x: along(0), y: along(1) }
}

#[test]
fn arrows_ends_and_cuts_are_drawn_where_they_belong() {
    let bonds = bonds(Wiki::real().knowledge(10));
    for (bond, line) in bonds.iter().zip(lines(&bonds, Seat::on_stage)) {
        assert_eq!(line.head.is_some(), bond.relation.directed);
        assert_eq!(line.cut.is_some(), bond.ended.is_some());
        if let Some(head) = line.head {
            // An arrow begins with its tip, at the rim of the person whom it points to.
            let tip: Vec<f64> = head.split(['M', 'L', ' ', 'Z']).filter_map(|number| number.parse().ok()).collect();
            let (x, y) = point(bond.b);
            let gap = distance(Point { x: tip[0], y: tip[1] }, Point { x, y });
            assert!((30.0..40.0).contains(&gap), "{gap} from {}", bond.b.name);
        }
    }
}
