//! What the reader takes along: the casebook as a file, a link.

use std::time::Duration;

use leptos::prelude::*;

use super::{AppState, Dialog};
use crate::browser::{clipboard, document, files, navigation};
use crate::domain::export::{export, file_name};

/// What is said when a link has been copied, and for how long it is seen.
pub const COPIED: &str = "Link copied";
const MOMENT: Duration = Duration::from_secs(4);

impl AppState {
    /// Hands the reader a file with everything that they keep.
    pub fn export(self) {
        let day = document::today();
        let show = self.progress.site().show;
        let file = self.casebook.with_now(|book| export(book, self.progress.now(), show, &day).print_readable());
        files::hand_out(&file_name(&day), &format!("{file}\n"));
    }

    /// Copies the link to what is on the screen; where that cannot be, a dialog offers it.
    pub fn copy_link(self) {
        self.copy(&navigation::address_to_share(), Some(Dialog::Link));
    }

    /// Copies a link, and says so for a moment; where that cannot be, a dialog opens, or it is said.
    pub fn copy(self, link: &str, otherwise: Option<Dialog>) {
        self.dialog.close();
        clipboard::copy(link, move |is_copied| {
            if is_copied {
                self.announcer.say(COPIED);
                set_timeout(move || self.announcer.unsay(COPIED), MOMENT);
            } else if let Some(dialog) = otherwise {
                self.dialog.open(dialog);
            } else {
                self.announcer.say("It could not be copied. You can select it.");
            }
        });
    }
}
