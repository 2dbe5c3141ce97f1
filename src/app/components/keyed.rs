//! Lists whose rows stay while they are asked for.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;

/// A row that may be drawn, and by what it is known.
type Row = (u64, Box<dyn FnOnce() -> AnyView + Send>);

/// The list of Leptos, behind one type of row: of each other type the program would have a list of its own.
#[component]
pub fn Keyed<T: Send + 'static, K: Hash>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> K + Send + 'static,
    children: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let children = Arc::new(children);
    let row = move |it: T| -> Row {
        let mut known_by = DefaultHasher::new();
        key(&it).hash(&mut known_by);
        let children = Arc::clone(&children);
        (known_by.finish(), Box::new(move || children(it)))
    };
    list(Box::new(move || each().into_iter().map(&row).collect()))
}

fn list(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each=rows key=|(key, _)| *key children=|(_, draw)| draw() /> }.into_any()
}
