//! The header: the name of the wiki, the ways into it, and what is at hand everywhere.

use leptos::prelude::*;

use super::progress::ProgressControl;
use super::ways::Ways;
use crate::app::components::{Icon, SvgIcon};
use crate::app::state::{Dialog, use_casebook, use_dialog, use_location, use_progress};
use crate::route::{Base, Route};

/// The header.
#[component]
pub fn Header() -> impl IntoView {
    let base = use_location().base();
    view! {
        <header class="top">
            <div class="bar wrap">
                <a class="mark" href=Route::Home.href(&base)>
                    {use_progress().site().name}
                </a>
                <nav class="ways" aria-label="Main">
                    <Ways />
                </nav>
                <Tools base />
                <ProgressControl />
            </div>
        </header>
    }
}

/// Search, casebook, settings.
#[component]
fn Tools(base: Base) -> impl IntoView {
    let (casebook, dialog) = (use_casebook(), use_dialog());
    let favourites = move || casebook.with(|book| book.favourites.kept().len()).to_string();
    view! {
        <div class="tools">
            <a class="tool" href=Route::Search.href(&base)>
                <SvgIcon icon=Icon::Search base />
                <span class="sr">"Search"</span>
            </a>
            <a class="tool" href=Route::Casebook.href(&base)>
                <SvgIcon icon=Icon::Ribbon base />
                <span class="sr">"Casebook, favourites: "</span>
                <span>{move || favourites()}</span>
            </a>
            <button class="tool" type="button" aria-haspopup="dialog" on:click=move |_| dialog.open(Dialog::Settings)>
                <SvgIcon icon=Icon::Settings base />
                <span class="sr">"Settings"</span>
            </button>
        </div>
    }
}
