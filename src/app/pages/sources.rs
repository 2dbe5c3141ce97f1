//! Every page outside the wiki whose title the reader may see.

use crate::app::signals::memo;
use crate::domain::sort::sort_by;
use std::cmp::Ordering;

use leptos::prelude::*;

use crate::app::components::{Curtain, Keyed, PageHeading, Segment, Segments, SourceEntry};
use crate::app::reading::Reading;
use crate::app::state::use_location;
use crate::domain::Knowledge;
use crate::domain::catalog::{Source, SourceDetails};
use crate::route::Route;

/// The page.
#[component]
pub fn SourcesPage(reading: Reading) -> impl IntoView {
    let location = use_location();
    let is_by_date = memo(move || location.query().get("order").as_deref() == Some("date"));
    let knowledge = reading.knowledge;
    let count = knowledge.sources().count();
    let lead =
        format!("{count} pages that this wiki rests on. They lie outside the wiki: nothing on them is filtered for spoilers.");
    view! {
        <div class="wrap">
            <PageHeading reading title="Sources" lead />
            <Segments label="Order" choices=orders(reading, is_by_date) />
            <section class="act refs">
                <h2>{move || if is_by_date.get() { "The newest first" } else { "By publisher" }}</h2>
                <ol class="body sourcelist">
                    <Keyed
                        each=move || in_order(knowledge, is_by_date.get())
                        // What stays in a list is not drawn anew, and a source may have got another title.
                        key=move |it| (knowledge.progress().0, it.0)
                        children=move |(index, _, details)| {
                            view! {
                                <li>
                                    <p>
                                        <SourceEntry reading index />
                                    </p>
                                    <p class="hint">{details.what}</p>
                                </li>
                            }.into_any()
                        }
                    />
                </ol>
            </section>
            <Curtain reading />
        </div>
    }
}

/// Its place in the catalog, the source, and what the reader may know of it.
type Listed = (u16, &'static Source<'static>, &'static SourceDetails<'static>);

/// By publisher and date; or the newest first, those without a date last.
fn in_order(knowledge: Knowledge<'static>, is_by_date: bool) -> Vec<Listed> {
    let mut sources: Vec<Listed> = knowledge.sources().collect();
    let by_publisher = |it: &Listed| (it.1.publisher, it.2.date);
    sort_by(&mut sources, |a, b| {
        let by_date = if is_by_date { b.2.date.cmp(a.2.date) } else { Ordering::Equal };
        by_date.then_with(|| by_publisher(a).cmp(&by_publisher(b)))
    });
    sources
}

fn orders(reading: Reading, is_by_date: Memo<bool>) -> Vec<Segment> {
    let order = |id: &str, words: &str, query: &str, is_now: Signal<bool>| Segment {
        id: id.to_owned(),
        words: words.to_owned(),
        href: reading.href_with(&Route::Sources, query).into(),
        is_now,
    };
    vec![
        order("order-publisher", "By publisher", "", Signal::derive(move || !is_by_date.get())),
        order("order-date", "By date", "order=date", is_by_date.into()),
    ]
}
