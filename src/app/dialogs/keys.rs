//! The keys.

use leptos::prelude::*;

use super::TITLE;
use super::buttons::Done;

/// Keys, and what they do.
const KEYS: [(&str, &str); 6] = [
    ("Ctrl K, ⌘ K, /", "find anything, or do something"),
    ("?", "these keys"),
    ("Escape", "closes a dialog or a preview, lets go of who is selected"),
    ("Arrow keys, Home, End", "in a picture: to the neighbors, to the first and the last"),
    ("+, −, 0", "in a picture: nearer, farther, all of it"),
    ("Letters", "in a picture: to whom they begin"),
];

/// What every key does.
#[component]
pub fn Keys() -> impl IntoView {
    let rows = KEYS.map(|(key, what)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
        .into_any()
    });
    view! {
        <h2 id=TITLE>"Keys"</h2>
        <dl class="notes">{rows.into_iter().collect_view()}</dl>
        <Done />
    }
}
