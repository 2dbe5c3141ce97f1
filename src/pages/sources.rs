//! Every page outside the wiki whose title the reader may see.

use maud::{Markup, html};

use crate::domain::catalog::{Source, SourceDetails};
use crate::domain::order::sorted;
use crate::pages::Reading;
use crate::pages::parts::cites::entry;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::sheet::headline;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let sources: Vec<_> = reading.knowledge.sources().collect();
    let key = |(_, source, details): &(u16, &'static Source<'static>, &'static SourceDetails<'static>)| {
        (source.publisher, details.date)
    };
    let sources = sorted(&sources, |a, b| key(a).cmp(&key(b)));
    let count = sources.len();
    html! {
        div class="wrap" {
            (headline(reading, "Sources", format!("{count} pages that this wiki rests on, by publisher. They lie outside the wiki: nothing on them is filtered for spoilers.")))
            section class="act refs" {
                h2 { "By publisher" }
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
