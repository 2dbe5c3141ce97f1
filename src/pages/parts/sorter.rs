//! The head of a column by which a table can be sorted: a link, so that the order stands in the address.

use maud::{Markup, html};

/// Draws it.
pub fn sorter(words: &str, href: &str, is_now: bool) -> Markup {
    html! {
        th scope="col" role="columnheader" aria-sort=[is_now.then_some("ascending")] {
            a id=(format!("sort-{}", words.to_ascii_lowercase().replace(' ', "-"))) class="sorter" href=(href) noscroll { (words) }
        }
    }
}
