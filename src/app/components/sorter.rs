//! The head of a column by which a table can be sorted: a link, so that the order stands in the address.

use leptos::prelude::*;

use super::attributes::noscroll;

/// A heading that sorts by its column.
#[component]
pub fn SortHeader(
    words: &'static str,
    /// The page with this order.
    #[prop(into)]
    href: Signal<String>,
    /// Whether it has this order.
    #[prop(into)]
    is_now: Signal<bool>,
) -> impl IntoView {
    let id = format!("sort-{}", words.to_ascii_lowercase().replace(' ', "-"));
    view! {
        <th scope="col" role="columnheader" aria-sort=move || is_now.get().then_some("ascending")>
            <a id=id class="sorter" href=move || href.get() {..noscroll()}>
                {words}
            </a>
        </th>
    }
}
