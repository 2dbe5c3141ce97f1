//! How the reader likes to read.

use leptos::prelude::*;

use super::TITLE;
use super::buttons::Done;
use crate::app::components::SettingsFields;

/// The settings.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <h2 id=TITLE>"How you like to read"</h2>
        <SettingsFields place="ask" />
        <p class="hint">"Kept in this browser only."</p>
        <Done />
    }
}
