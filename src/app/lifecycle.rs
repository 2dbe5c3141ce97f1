//! What comes from the browser (links, Back, other tabs, a tab that is left or come back to), and what it is told besides the
//! view: attributes of the root element, the service worker, how far down the reader is.

use std::time::Duration;

use leptos::prelude::*;

use super::dialogs::shortcuts;
use super::state::{AppState, Notice, is_ours};
use crate::app::signals::{effect, memo};
use crate::browser::{document, navigation, offline, storage, view};
use crate::domain::settings::Switch;

/// So long after it has started the program leaves the network alone.
const UNHURRIED: Duration = Duration::from_secs(2);

/// Reads what is stored: before the first drawing, and whenever another tab may have changed it.
pub fn load(state: AppState) {
    state.progress.load();
    state.casebook.load();
}

/// Listens for as long as the page lives, and keeps the root element in step. On the author's machine nothing of it runs.
pub fn follow_the_browser(state: AppState) {
    effect(move |before| {
        if before.is_none() {
            listen(state);
        }
    });
    effect(move |_| {
        let settings = state.casebook.settings();
        document::set_root("data-theme", settings.light.attribute());
        document::set_root("data-text", settings.text.attribute());
        document::set_root("data-contrast", settings.contrast.attribute());
        document::set_root("data-motion", settings.motion.attribute());
        document::set_root("data-previews", (settings.previews == Switch::Off).then_some("off"));
    });
    let offline = memo(move || state.casebook.settings().offline);
    effect(move |_| match offline.get() {
        Switch::On => set_timeout(move || keep_offline(state), UNHURRIED),
        Switch::Off => offline::remove(),
    });
    effect(move |_| {
        document::set_root("data-progress", Some(&state.progress.get().0.to_string()));
        document::set_root("data-returning", state.progress.is_answered().then_some(""));
    });
}

fn listen(state: AppState) {
    navigation::follow(state.location.base(), move |place| arrive(state, place));
    shortcuts::follow(state);
    storage::follow(move |key| match key {
        None => state.casebook.all_is_cleared(),
        Some(key) if is_ours(&key) => load(state),
        Some(_) => {}
    });
    document::when_narrow_changes(move |is_narrow| state.screen.set_narrow(is_narrow));
    // A page that comes back as it was left has missed what other tabs did.
    document::listen_window("pageshow", move || load(state));
    document::listen_window("visibilitychange", move || {
        if document::is_visible() {
            offline::look_for_newer(); // after hours perhaps
        } else {
            state.draft.keep();
        }
    });
    // A tab that is left may not be heard of again.
    document::listen_window("pagehide", move || state.draft.keep());
    let noted = navigation::noted_scroll();
    navigation::note_scroll();
    if let Some(down) = noted {
        request_animation_frame(move || navigation::scroll_down(down));
    }
    document::set_root("data-hydrated", Some("")); // from here on nothing is missed
}

/// A link, or Back and Forward, has led somewhere.
fn arrive(state: AppState, place: crate::route::Place) {
    let before = state.location.now();
    // A link to the page where the reader is: nothing is drawn, but it leads to the top all the same.
    let is_here = !place.keep_scroll && place.path == before.path;
    let part = place.fragment.clone();
    if place.path != before.path {
        state.dialog.close();
    }
    state.location.arrive(place);
    if is_here {
        document::focus_heading();
        view::scroll_to(&part);
    }
}

/// Has the wiki kept on the device, unless it has been switched off meanwhile.
fn keep_offline(state: AppState) {
    if state.casebook.settings_now().offline == Switch::On {
        offline::keep(move || state.casebook.tell(Notice::Renewed));
    }
}
