//! What the wiki has to say about what is stored: once, in words, until the reader puts it away.

use leptos::prelude::*;

use crate::app::components::{Icon, SvgIcon};
use crate::app::state::{Notice, use_casebook, use_location};
use crate::browser::{document, navigation};

/// The notice, hidden while there is none.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let (casebook, base) = (use_casebook(), use_location().base());
    let is_renewed = move || casebook.notice() == Some(Notice::Renewed);
    let put_away = move |_| {
        casebook.put_notice_away();
        document::focus_heading();
    };
    view! {
        <div role="status">
            <div
                class=move || if is_renewed() { "notice" } else { "notice warn" }
                hidden=move || casebook.notice().is_none()
            >
                <SvgIcon icon=Icon::Warning base />
                <p>{move || casebook.notice().map_or("", message)}</p>
                <button class="btn" type="button" hidden=move || !is_renewed() on:click=|_| navigation::reload()>
                    "Load it"
                </button>
                <button class="tool" type="button" on:click=put_away>
                    <SvgIcon icon=Icon::Close base />
                    <span class="sr">"Put this notice away"</span>
                </button>
            </div>
        </div>
    }
}

const fn message(notice: Notice) -> &'static str {
    match notice {
        Notice::Blocked => {
            "Your browser does not let this site store anything. Everything works, but your progress and your casebook last only until you close this page."
        }
        Notice::Full => {
            "Your browser’s storage is full. Your last change lasts only until you close this page; free some space and make it again."
        }
        Notice::Unreadable => {
            "What this browser had stored for the wiki cannot be read. It was not changed: a copy is kept before anything new is stored."
        }
        Notice::Newer => {
            "What this browser has stored was written by a newer version of the wiki, so this page leaves it alone. Reload to get the newer version."
        }
        Notice::Renewed => "A new version of the wiki is ready.",
        Notice::Cleared => {
            "The stored progress and casebook were cleared elsewhere. This page still has them and will store them again with your next change."
        }
    }
}
