//! What opens above the pages, beside what was drawn as strings: the same elements, attributes and words.

use archer_files::app::dialogs::DialogHost;
use archer_files::app::draw::{Visit, draw};
use archer_files::app::state::{Dialog, use_app};
use archer_files::archive;
use archer_files::domain::casebook::Casebook;
use archer_files::domain::{EntityRef, Kind, Progress};
use archer_files::pages::dialogs::{Question, ask};
use archer_files::route::Base;
use leptos::prelude::*;

use crate::parity::difference;

const BETTE: EntityRef = EntityRef { kind: Kind::Characters, index: 0 };

fn casebook() -> Casebook {
    let mut casebook = Casebook::default();
    let id = crate::premise().entity(BETTE).expect("somebody").id;
    casebook.notes.write(&format!("characters/{id}"), Progress(3), "", "Proud, <b>and</b> afraid", 2000);
    casebook.settings.choose("light", "dark");
    casebook.settings.choose("keys", "off");
    casebook
}

fn opened(dialog: Dialog, progress: Progress) -> String {
    let visit = Visit { progress, casebook: casebook(), ..Visit::default() };
    draw(visit, Base::new("/"), || {
        use_app().dialog.open(dialog);
        view! { <DialogHost /> }
    })
}

#[test]
fn they_are_the_same() {
    for (dialog, question, progress) in [
        (Dialog::Raise(Progress(5)), Question::Raise(Progress(5)), 2),
        (Dialog::Raise(Progress(6)), Question::Raise(Progress(6)), 0),
        (Dialog::HowFar, Question::HowFar, 4),
        (Dialog::OpenAhead(0), Question::OpenAhead(0), 1),
        (Dialog::Settings, Question::Settings, 0),
        (Dialog::Note(BETTE, Progress(2)), Question::Note(BETTE, Progress(2)), 2),
        (Dialog::Keys, Question::Keys, 0),
    ] {
        let knowledge = archive::catalog().known_at(Progress(progress));
        let inside = ask(question, knowledge, &casebook()).into_string();
        let old = format!("<dialog id=\"dialog\" class=\"dialog\" aria-labelledby=\"dialog-title\">{inside}</dialog>");
        assert_eq!(difference(&old, &opened(dialog, Progress(progress))), None, "{dialog:?}");
    }
}

#[test]
fn a_note_that_is_kept_can_be_removed() {
    assert!(opened(Dialog::Note(BETTE, Progress(3)), Progress(3)).contains("Remove it"));
    assert!(!opened(Dialog::Note(BETTE, Progress(4)), Progress(4)).contains("Remove it"));
}

#[test]
fn the_palette_is_a_combobox_with_its_listbox() {
    let html = opened(Dialog::Palette, Progress(3));
    for part in [
        "role=\"combobox\"",
        "aria-controls=\"palette-options\"",
        "aria-activedescendant=\"option-0\"",
        "aria-label=\"A name, a page, or something to do\"",
        "role=\"listbox\"",
        "href=\"/characters\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert_eq!(html.matches("aria-selected=\"true\"").count(), 1);
}

#[test]
fn a_closed_dialog_holds_nothing() {
    let closed = draw(Visit::default(), Base::new("/"), || view! { <DialogHost /> });
    assert!(closed.ends_with("></dialog>"), "{closed}");
}
