//! The casebook beyond this browser: as a file, on another device, and how long it stays where it is.

use maud::{Markup, html};

use crate::domain::desk::Storage;
use crate::domain::export::export;
use crate::pages::Reading;
use crate::pages::parts::filters::segments;
use crate::route::Route;
use crate::transfer;

/// Id of the field of the link.
const LINK: &str = "casebook-link";

/// The last parts of the page.
pub fn sections(reading: &Reading) -> Markup {
    html! {
        section class="act" id="file" {
            h2 { "Yours to keep" }
            div class="body prose" {
                p { "One file holds everything that is here, in a form that you can read with any editor. Every later version of this wiki reads it." }
                p class="scripted" { button class="btn" type="button" data-export { "Export the casebook" } }
                form class="ask scripted" data-form="import" {
                    label for="casebook-file" { "Import a casebook: you see what will change before anything does" }
                    input id="casebook-file" type="file" accept=".json,application/json";
                }
            }
        }
        section class="act scripted" id="move" {
            h2 { "To another device" }
            div class="body prose" { (moving(reading)) }
        }
        section class="act" id="storage" {
            h2 { "How long it stays" }
            div class="body prose" { p { (how_long(reading.desk.storage)) } }
        }
    }
}

/// Nothing of the casebook stands in the page before it is asked for: somebody may look over the reader's shoulder.
fn moving(reading: &Reading) -> Markup {
    let is_shown = reading.query.get("show").as_deref() == Some("link");
    let choices =
        [("link-hidden", "Hidden", String::new(), !is_shown), ("link-shown", "Show the link", "show=link".to_owned(), is_shown)];
    html! {
        p {
            "A link can carry your casebook to another browser, without anybody’s server: what it carries stands behind its hash,
            which browsers do not send. Whoever has the link has your notes, so give it to nobody else."
        }
        (segments(reading, &Route::Casebook, "Link", &choices))
        @if is_shown { (link(reading)) }
    }
}

fn link(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    // No day: the same casebook makes the same link.
    let file = export(&reading.casebook, knowledge.progress(), knowledge.site().show, "");
    let page = format!("{}{}", reading.desk.origin, reading.href(&Route::Casebook));
    let Some(link) = transfer::link(&page, &file) else {
        return html! { p class="hint" { "Your casebook is too large for a link. Export it, and import the file on the other device." } };
    };
    html! {
        p class="ask" {
            label for=(LINK) { "Open this on the other device" }
            textarea id=(LINK) rows="4" readonly { (link) }
        }
        p { button class="btn quiet" type="button" data-copy=(LINK) { "Copy it" } }
        @if let Some((size, path)) = transfer::code(&link) {
            p { "Or point its camera at this:" }
            svg class="code" viewBox=(format!("0 0 {size} {size}")) role="img" aria-label="The same link as a QR code" { path d=(path) {} }
        } @else {
            p class="hint" { "There is too much in it for a code that cameras can read." }
        }
    }
}

const fn how_long(storage: Storage) -> &'static str {
    match storage {
        Storage::Unknown => "What you keep is stored in this browser, on this device, until you remove it or the browser does.",
        Storage::Promised => "This browser has promised to keep what is stored here until you remove it.",
        Storage::AsRoomAllows => {
            "This browser keeps what is stored here as long as there is room. When space runs out it may remove it without asking, so export your casebook now and then."
        }
        Storage::SevenDays => {
            "Safari removes what a site has stored after seven days on which you use it and do not come here. So does every browser on an iPhone or an iPad. Export your casebook, or put this wiki on your Home Screen, where that does not happen."
        }
        Storage::Blocked => {
            "This browser lets the wiki store nothing: what is here lasts until you close this page. Export it if you want to have it again."
        }
    }
}
