//! How long it takes to draw the whole wiki: every page at every progress, natively.
//!
//! `cargo bench --bench known_at` prints milliseconds; the figures stand in `tests/bench/README.md`.

use std::hint::black_box;
use std::time::Instant;

use archer_files::archive;
use archer_files::domain::Progress;
use archer_files::pages::{Reading, draw};
use archer_files::route::{Base, Route};

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
        let reading = Reading::new(catalog.known_at(catalog.finale()), Base::new("/"));
        black_box(draw(&Route::Character("bette-whitlaw".to_owned()), &reading));
    });
    report("the fixed pages at every progress together", || {
        for progress in all() {
            let reading = Reading::new(catalog.known_at(progress), Base::new("/"));
            for route in &Route::FIXED {
                black_box(draw(route, &reading));
            }
        }
    });
}

fn report(what: &str, mut run: impl FnMut()) {
    run();
    let start = Instant::now();
    for _ in 0..RUNS {
        run();
    }
    println!("{:>9.3} ms  {what}", start.elapsed().as_secs_f64() * 1000.0 / f64::from(RUNS));
}
