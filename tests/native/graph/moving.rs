//! Moving in the picture: the camera, and from person to person.

use std::collections::BTreeSet;

use archer_files::domain::graph::camera::Frame;
use archer_files::domain::graph::drawing::point;
use archer_files::domain::graph::walk::{Direction, find, next};
use archer_files::domain::graph::{Graph, query::GraphQuery, query::Scope};
use proptest::prelude::*;

use crate::wiki::Wiki;

const DIRECTIONS: [Direction; 4] = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

#[test]
fn the_frame_holds_everybody_and_has_the_shape_of_the_stage() {
    for points in [vec![], vec![(500.0, 380.0)], vec![(70.0, 70.0), (930.0, 690.0)], vec![(70.0, 300.0), (90.0, 700.0)]] {
        let frame = Frame::around(&points);
        assert!(is_near(frame.width * 760.0, frame.height * 1000.0), "{frame:?}");
        for (x, y) in points {
            assert!(frame.x < x - 50.0 && x + 50.0 < frame.x + frame.width, "{x} in {frame:?}");
            assert!(frame.y < y - 50.0 && y + 60.0 < frame.y + frame.height, "{y} in {frame:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_under_the_pointer_stays_there(across in 0.1_f64..0.9, down in 0.1_f64..0.9) {
        let whole = Frame::around(&[]);
        let near = whole.zoomed(2.0, whole.point((across, down)), whole);
        let (x, y) = near.point((across, down));
        let (wanted_x, wanted_y) = whole.point((across, down));
        prop_assert!(is_near(x, wanted_x) && is_near(y, wanted_y));
        prop_assert!(is_near(near.width * 2.0, whole.width));
    }

    #[test]
    fn nobody_gets_lost(steps in prop::collection::vec((0.2_f64..5.0, 0.0_f64..1.0, -3.0_f64..3.0), 0..20)) {
        let whole = Frame::around(&[(70.0, 70.0), (930.0, 690.0)]);
        let mut frame = whole;
        for (factor, at, by) in steps {
            frame = frame.zoomed(factor, frame.point((at, at)), whole).moved((by, -by), whole);
            prop_assert!(frame.x >= whole.x - 1e-6 && frame.x + frame.width <= whole.x + whole.width + 1e-6);
            prop_assert!(frame.y >= whole.y - 1e-6 && frame.y + frame.height <= whole.y + whole.height + 1e-6);
            prop_assert!(frame.width >= whole.width / 8.0 - 1e-6);
        }
    }
}

#[test]
fn an_arrow_leads_to_the_nearest_in_its_direction() {
    let points = [(0.0, 0.0), (10.0, 1.0), (5.0, 9.0), (-3.0, 0.0), (0.0, 40.0)];
    assert_eq!(next(&points, 0, Direction::Right), Some(1));
    assert_eq!(next(&points, 0, Direction::Left), Some(3));
    assert_eq!(next(&points, 0, Direction::Down), Some(2));
    assert_eq!(next(&points, 0, Direction::Up), None);
    // Nobody is straight ahead, but somebody is ahead at all.
    assert_eq!(next(&[(0.0, 0.0), (2.0, 9.0)], 0, Direction::Right), Some(1));
    assert_eq!(next(&points, 99, Direction::Up), None);
}

#[test]
fn arrows_reach_everybody_at_every_progress() {
    let wiki = Wiki::real();
    for scope in [Scope::Main, Scope::Everyone] {
        for progress in wiki.progresses() {
            let query = GraphQuery { scope, ..GraphQuery::default() };
            let graph = Graph::new(wiki.knowledge(progress), &query, |_| false);
            let points: Vec<_> = graph.people.iter().map(|person| point(person)).collect();
            let mut reached = BTreeSet::from([0]);
            let mut waiting = vec![0];
            while let Some(here) = waiting.pop() {
                for there in DIRECTIONS.into_iter().filter_map(|direction| next(&points, here, direction)) {
                    if reached.insert(there) {
                        waiting.push(there);
                    }
                }
            }
            let lost = graph.people.iter().enumerate().filter(|(index, _)| !reached.contains(index)).map(|(_, it)| it.name);
            assert_eq!(lost.collect::<Vec<_>>(), [""; 0], "at {progress}, {scope:?}");
        }
    }
}

#[test]
fn typing_finds_a_name() {
    let names = ["Anna Berg", "Bert Ahl", "Anton Zorn", "Carl-Otto Dahl"];
    assert_eq!(find(&names, 0, "a"), Some(1), "the next one after the present one, by any word of the name");
    assert_eq!(find(&names, 1, "a"), Some(2));
    assert_eq!(find(&names, 3, "a"), Some(0), "round the end");
    assert_eq!(find(&names, 0, "an"), Some(0), "more letters may stay");
    assert_eq!(find(&names, 0, "ant"), Some(2));
    assert_eq!(find(&names, 0, "OTTO"), Some(3));
    assert_eq!(find(&names, 0, "x"), None);
    assert_eq!(find(&[], 0, "a"), None);
}
