//! The keys that open something from everywhere.

use crate::app::state::{AppState, Dialog};
use crate::browser::keys::{self, Key};
use crate::domain::settings::Switch;

/// What a key opens. Single keys do nothing in a field that takes letters, and can be switched off (WCAG 2.2, 2.1.4).
pub fn shortcut(key: &Key, single_keys: Switch) -> Option<Dialog> {
    let is_single = single_keys == Switch::On && !key.is_typing;
    match (key.name.as_str(), key.is_command) {
        ("k" | "K", true) => Some(Dialog::Palette),
        ("/", false) if is_single => Some(Dialog::Palette),
        ("?", false) if is_single => Some(Dialog::Keys),
        _ => None,
    }
}

/// Opens what the keys are for, for as long as the page lives.
pub fn follow(state: AppState) {
    keys::follow(move |key| {
        let dialog = shortcut(key, state.casebook.settings_now().keys);
        if let Some(dialog) = dialog {
            state.dialog.open(dialog);
        }
        dialog.is_some()
    });
}
