//! The buttons at the end of a dialog.

use leptos::prelude::*;

use crate::app::state::use_dialog;

/// The button of a dialog that asks nothing.
#[component]
pub fn Done() -> impl IntoView {
    let dialog = use_dialog();
    view! {
        <p class="actions">
            <button class="btn" type="button" on:click=move |_| dialog.close()>
                "Done"
            </button>
        </p>
    }
}

/// The two answers to a question; either closes the dialog.
#[component]
pub fn Answers(yes: &'static str, #[prop(into)] on_yes: Callback<()>) -> impl IntoView {
    let dialog = use_dialog();
    let agree = move |_| {
        on_yes.run(());
        dialog.close();
    };
    view! {
        <p class="actions">
            <button class="btn" type="button" on:click=agree>
                {yes}
            </button>
            <button class="btn quiet" type="button" on:click=move |_| dialog.close()>
                "Not yet"
            </button>
        </p>
    }
}
