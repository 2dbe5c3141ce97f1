//! Every page outside the wiki whose title the reader may see.

use std::cmp::Ordering;

use maud::{Markup, html};

use crate::domain::catalog::{Source, SourceDetails};
use crate::pages::Reading;
use crate::pages::parts::cites::entry;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::segments;
use crate::pages::parts::sheet::headline;
use crate::route::Route;

type Listed = (u16, &'static Source<'static>, &'static SourceDetails<'static>);

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let mut sources: Vec<Listed> = reading.knowledge.sources().collect();
    let by_publisher = |it: &Listed| (it.1.publisher, it.2.date);
    let is_by_date = reading.query.get("order").as_deref() == Some("date");
    sources.sort_by(|a, b| {
        // The newest first, those without a date last.
        let by_date = if is_by_date { b.2.date.cmp(a.2.date) } else { Ordering::Equal };
        by_date.then_with(|| by_publisher(a).cmp(&by_publisher(b)))
    });
    let count = sources.len();
    let orders = [
        ("order-publisher", "By publisher", String::new(), !is_by_date),
        ("order-date", "By date", "order=date".to_owned(), is_by_date),
    ];
    html! {
        div class="wrap" {
            (headline(reading, "Sources", format!("{count} pages that this wiki rests on. They lie outside the wiki: nothing on them is filtered for spoilers.")))
            (segments(reading, &Route::Sources, "Order", &orders))
            section class="act refs" {
                h2 { (if is_by_date { "The newest first" } else { "By publisher" }) }
                ol class="body sourcelist" {
                    @for (index, _, details) in sources {
                        li {
                            p { (entry(reading, index)) }
                            p class="hint" { (details.what) }
                        }
                    }
                }
            }
            (curtain(reading))
        }
    }
}
