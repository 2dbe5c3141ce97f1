//! What lies ahead: the velvet curtain, one sentence, one button, the same everywhere. It never says what, who or how
//! much.

use leptos::prelude::*;

use super::SafeForYou;
use crate::app::reading::Reading;
use crate::app::state::{Dialog, use_dialog};
use crate::route::Route;

/// Across a page: the rest of it lies ahead. Not there once everything has been seen.
#[component]
pub fn Curtain(reading: Reading) -> impl IntoView {
    (!reading.knowledge.is_complete()).then(|| {
        view! {
            <section class="curtain" aria-label="Behind the curtain">
                <div class="slip">
                    <p>"The rest stays behind the curtain until you have seen it."</p>
                    <SeenIt />
                </div>
            </section>
        }
        .into_any()
    })
}

/// The whole page lies ahead.
#[component]
pub fn Stub(reading: Reading) -> impl IntoView {
    view! {
        <section class="house">
            <div class="drape"></div>
            <div class="slip">
                <h1>"Behind the curtain"</h1>
                <p>"This page belongs to a part of the story that you have not reached."</p>
                <SafeForYou reading />
                <SeenIt />
                <a href=reading.href(&Route::Home)>"Back to the programme"</a>
            </div>
        </section>
    }
}

#[component]
fn SeenIt() -> impl IntoView {
    let dialog = use_dialog();
    view! {
        <button class="btn scripted" type="button" aria-haspopup="dialog" on:click=move |_| dialog.open(Dialog::HowFar)>
            "I have seen it"
        </button>
    }
}
