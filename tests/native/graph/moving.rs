//! Moving in the picture: the camera, and from person to person.

use std::collections::BTreeSet;

use archer_files::domain::graph::camera::{Frame, Way};
use archer_files::domain::graph::drawing::point;
use archer_files::domain::graph::walk::{Arrangement, Direction, KeyPress, Step, Stop, Typed, Walkable, find, next};
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

fn walkable(arrangement: Arrangement) -> Walkable {
    let stop = |id, name, point| Stop { id, name, point };
    let stops = vec![stop("a", "Anna", (0.0, 0.0)), stop("b", "Bert", (100.0, 0.0)), stop("c", "Carl", (0.0, 50.0))];
    Walkable { stops, arrangement, whole: Frame::around(&[]) }
}

#[test]
fn a_step_leads_to_the_next_one() {
    use Direction::{Down, Left, Right, Up};
    let to = |arrangement, from: &str, step: Step| walkable(arrangement).after(from, &step).map(|stop| stop.id);
    for (from, direction, on_plane, in_row) in [
        ("a", Right, Some("b"), Some("b")),
        ("a", Down, Some("c"), Some("b")),
        ("b", Up, None, Some("a")),
        ("a", Left, None, None),
        ("c", Right, Some("b"), None),
    ] {
        assert_eq!(to(Arrangement::Plane, from, Step::Toward(direction)), on_plane, "{from} {direction:?}");
        assert_eq!(to(Arrangement::Row, from, Step::Toward(direction)), in_row, "{from} {direction:?}");
    }
    assert_eq!(to(Arrangement::Plane, "b", Step::First), Some("a"));
    assert_eq!(to(Arrangement::Row, "nobody", Step::Last), Some("c"));
    assert_eq!(to(Arrangement::Row, "a", Step::Typed("ca".to_owned())), Some("c"));
}

#[test]
fn keys_have_a_meaning() {
    for (key, shift, meaning) in [
        ("ArrowUp", false, Some(KeyPress::Walk(Step::Toward(Direction::Up)))),
        ("ArrowUp", true, Some(KeyPress::Move(Way::Pan(Direction::Up)))),
        ("+", true, Some(KeyPress::Move(Way::In))),
        ("-", false, Some(KeyPress::Move(Way::Out))),
        ("0", false, Some(KeyPress::Move(Way::Fit))),
        ("End", false, Some(KeyPress::Walk(Step::Last))),
        (" ", false, Some(KeyPress::Select)),
        ("Escape", false, Some(KeyPress::Clear)),
        ("é", false, Some(KeyPress::Letter("é"))),
        ("7", false, None),
        ("Enter", false, None),
        ("Tab", true, None),
    ] {
        assert_eq!(KeyPress::of(key, shift), meaning, "{key:?}");
    }
}

#[test]
fn letters_that_follow_soon_are_one_word() {
    let mut typed = Typed::default();
    assert_eq!(typed.add("j", 10_000), Step::Typed("j".to_owned()));
    assert_eq!(typed.add("u", 10_900), Step::Typed("ju".to_owned()));
    assert_eq!(typed.add("c", 12_000), Step::Typed("c".to_owned()));
}

#[test]
fn one_press_moves_the_picture() {
    let whole = Frame::around(&[]);
    let near = whole.pressed(Way::In, whole).pressed(Way::In, whole);
    assert!(near.is_near(whole) && !whole.is_near(whole));
    assert!(near.pressed(Way::Pan(Direction::Right), whole).x > near.x);
    assert!(near.pressed(Way::Out, whole).width > near.width);
    assert_eq!(near.pressed(Way::Fit, whole), whole);
}
