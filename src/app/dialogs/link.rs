//! The address of the page, where it could not be copied.

use leptos::prelude::*;

use super::TITLE;
use super::buttons::Done;
use crate::browser::navigation;

/// Id of the field with the address. It is selected when the dialog is open.
pub const LINK: &str = "link";

/// The address, to be copied by hand.
#[component]
pub fn Link() -> impl IntoView {
    view! {
        <h2 id=TITLE>"Link to this page"</h2>
        <p>"This browser does not let the wiki copy. The address is selected here, so that you can."</p>
        <p>
            <input
                id=LINK
                class="field-line"
                type="text"
                readonly=true
                aria-label="Address of this page"
                value=navigation::address_to_share()
            />
        </p>
        <Done />
    }
}
