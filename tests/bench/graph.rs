//! How long the graph of relationships takes natively, for the real cast and for ten and a hundred times as many people.
//!
//! `cargo bench --bench graph` prints milliseconds; the figures stand in `tests/bench/README.md`.

#[path = "../crowd/cast.rs"]
mod cast;
#[path = "../crowd/events.rs"]
mod events;
#[path = "../crowd/names.rs"]
mod names;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use archer_files::app::draw::{Visit, draw_page};
use archer_files::authoring::check::check;
use archer_files::authoring::compile::compile;
use archer_files::authoring::layout::lay_out;
use archer_files::authoring::read::read;
use archer_files::authoring::source::Source;
use archer_files::domain::graph::query::{GraphQuery, Scope};
use archer_files::domain::graph::{CHAINS, Graph, chains, ends};
use archer_files::domain::page::bonds;
use archer_files::route::{Base, Place, Route};
use names::Dice;

/// Pairs whose chains are looked for.
const PAIRS: usize = 300;
/// Of what takes milliseconds.
const RUNS: usize = 20;
/// The fastest of so many counts, so that what else the machine does is not measured.
const TRIES: usize = 3;

fn main() {
    let (content, mut problems) = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    problems.extend(check(&content));
    assert!(problems.is_empty(), "the content has {} problems", problems.len());
    for factor in [1, 10, 100] {
        let source = if factor == 1 { content.source.clone() } else { cast::crowd(&content.source, factor) };
        println!("{} people, {} relations", source.characters.len(), source.relations.len());
        measure(&source);
    }
}

fn measure(source: &Source) {
    report("layout", &[once(|| lay_out(source))]);
    let start = Instant::now();
    // Pages are drawn from a catalog that stays.
    let catalog = Box::leak(Box::new(compile(source)));
    report("the whole catalog, layout included", &[start.elapsed()]);
    let knowledge = catalog.known_at(catalog.finale());

    let main = GraphQuery::default();
    let everyone = GraphQuery { scope: Scope::Everyone, ..GraphQuery::default() };
    for (what, query) in [("Graph::new, main cast", &main), ("Graph::new, everyone", &everyone)] {
        let measured: Vec<_> = (0..RUNS).map(|_| fastest(|| Graph::new(knowledge, query, |_| false))).collect();
        report(what, &measured);
    }
    for view in ["graph", "list", "matrix"] {
        let query = format!("cast=everyone&view={view}");
        let place = Place { path: Route::Relationships.href(&Base::new("/")), query, ..Place::default() };
        let visit = Visit { progress: catalog.finale(), ..Visit::new(catalog, place) };
        let measured: Vec<_> = (0..RUNS).map(|_| fastest(|| draw_page(visit.clone(), Base::new("/")))).collect();
        report(&format!("the whole page, everyone, {view}"), &measured);
    }
    chains_of_pairs(&ends(&bonds(knowledge)));
}

fn chains_of_pairs(ties: &[(u16, u16)]) {
    let people: Vec<u16> = ties.iter().flat_map(|&(a, b)| [a, b]).collect();
    let mut dice = Dice::new(2);
    let pairs: Vec<(u16, u16)> = (0..PAIRS).map(|_| (dice.one_of(&people), dice.one_of(&people))).collect();
    let all = |from, to| chains::shortest(ties, from, to, CHAINS);
    let measured: Vec<_> = pairs.iter().map(|&(from, to)| fastest(|| all(from, to))).collect();
    let connected = pairs.iter().filter(|&&(from, to)| !all(from, to).is_empty()).count();
    report(&format!("the shortest chains of two; {connected} of {PAIRS} pairs have one"), &measured);
}

fn once<T>(run: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn fastest<T>(run: impl Fn() -> T) -> Duration {
    (0..TRIES).map(|_| once(&run)).min().unwrap_or_default()
}

/// The mean, and the worst where there are several.
fn report(what: &str, measured: &[Duration]) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let count = u32::try_from(measured.len()).expect("a few hundred");
    let mean = ms(measured.iter().sum::<Duration>() / count);
    let worst = measured.iter().max().filter(|_| count > 1).map(|&worst| format!(", worst {:.3} ms", ms(worst)));
    println!("{mean:>10.3} ms  {what}{}", worst.unwrap_or_default());
}
