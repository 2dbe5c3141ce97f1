//! Lists whose rows stay while they are asked for.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

use super::later::turn;

/// A row that may be drawn, and by what it is known.
type Row = (u64, Box<dyn FnOnce() -> AnyView + Send>);

/// The list of Leptos, behind one type of row: of each other type the program would have a list of its own. In a page that is
/// being opened only `at_first` of its rows are drawn, if that is said, and the others when it is their turn.
#[component]
pub fn Keyed<T: Send + 'static, K: Hash>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    children: impl Fn(T) -> AnyView + Send + Sync + 'static,
    #[prop(optional)] at_first: Option<usize>,
) -> impl IntoView {
    let children = Arc::new(children);
    let row = move |it: T| -> Row {
        let mut known_by = DefaultHasher::new();
        key(&it).hash(&mut known_by);
        let children = Arc::clone(&children);
        (known_by.finish(), Box::new(move || children(it)))
    };
    let in_turn = at_first.map(|count| (count, turn()));
    let count = move || in_turn.filter(|(_, is_due)| !is_due.get()).map_or(usize::MAX, |(count, _)| count);
    list(Box::new(move || each().into_iter().take(count()).map(&row).collect()))
}

fn list(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each=rows key=|(key, _)| *key children=|(_, draw)| draw() /> }.into_any()
}
