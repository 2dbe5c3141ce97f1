//! How long it takes to draw the whole wiki: every page at every progress, natively.
//!
//! `cargo bench --bench known_at` prints milliseconds; the figures stand in `tests/bench/README.md`.

use std::hint::black_box;
use std::time::Instant;

use archer_files::app::draw::{Visit, draw_page};
use archer_files::archive;
use archer_files::domain::Progress;
use archer_files::route::{Base, Place, Route};

const RUNS: u32 = 50;

fn main() {
    let catalog = archive::catalog();
    let all = || (0..=catalog.finale().0).map(Progress);
    report("everything known, at every progress together", || {
        for progress in all() {
            let knowledge = catalog.known_at(progress);
            black_box(knowledge.entities().count() + knowledge.relations().count() + knowledge.texts().count());
        }
    });
    report("one character page at the last progress", || {
        black_box(drawn(&Route::Character("bette-whitlaw".to_owned()), catalog.finale()));
    });
    report("the fixed pages at every progress together", || {
        for progress in all() {
            for route in &Route::FIXED {
                black_box(drawn(route, progress));
            }
        }
    });
}

fn drawn(route: &Route, progress: Progress) -> String {
    let place = Place { path: route.href(&Base::new("/")), ..Place::default() };
    draw_page(Visit { progress, ..Visit::new(archive::catalog(), place) }, Base::new("/"))
}

fn report(what: &str, mut run: impl FnMut()) {
    run();
    let start = Instant::now();
    for _ in 0..RUNS {
        run();
    }
    println!("{:>9.3} ms  {what}", start.elapsed().as_secs_f64() * 1000.0 / f64::from(RUNS));
}
