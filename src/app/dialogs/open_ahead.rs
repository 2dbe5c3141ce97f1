//! Whether to open a source that tells more than the reader has seen.

use leptos::prelude::*;

use super::TITLE;
use super::buttons::Answers;
use crate::app::state::use_progress;
use crate::browser::document;
use crate::domain::knowledge::Consent;

/// The question; `source` is the place in the catalog.
#[component]
pub fn OpenAhead(source: u16) -> impl IntoView {
    let source = use_progress().knowledge_now().source_at(source);
    let open = move |()| {
        if let Some(source) = source {
            document::open_outside(source.address_despite(Consent::given_in_a_dialog()));
        }
    };
    view! {
        <h2 id=TITLE>"This source tells more than you have seen"</h2>
        <p>
            "The page at " <strong>{source.map_or("", |source| source.publisher)}</strong>
            " covers episodes that you have not reached, and nothing on it is filtered."
        </p>
        <Answers yes="Open it in a new tab" on_yes=open />
    }
}
