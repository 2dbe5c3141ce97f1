//! What the wiki asks its reader: the words and the buttons of the dialog.
//!
//! Buttons carry `data-answer`, the radio buttons of the settings their name and value; the app listens.

use maud::{Markup, html};

use super::nothing;
use super::parts::prose::after;
use crate::domain::casebook::Casebook;
use crate::domain::entity::episode_name;
use crate::domain::notes::{LONGEST, Notes};
use crate::domain::settings::Settings;
use crate::domain::{EntityRef, Knowledge, Progress};
use crate::route::entity_key;

/// What a dialog is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Whether the reader has really seen this far.
    Raise(Progress),
    /// How far the reader has watched, asked by a page that lies ahead.
    HowFar,
    /// Whether to open a source that tells more than the reader has seen: its place in the catalog.
    OpenAhead(u16),
    Settings,
    /// What the reader wants to remember of an entity, written at a progress. Closing the dialog keeps it.
    Note(EntityRef, Progress),
    /// Where to, or what to do.
    Palette,
    /// Nothing; it shows the keys.
    Keys,
    /// Nothing; it shows the address of the page, where it could not be copied.
    Link,
}

/// Id of the field of the palette, and of the list of its options.
pub const PALETTE: &str = "palette";
pub const OPTIONS: &str = "palette-options";

/// Id of the field of a note.
pub const NOTE: &str = "note-words";
/// Id of the field with the address of the page.
pub const LINK: &str = "link";

/// Id of the heading of the dialog.
pub const TITLE: &str = "dialog-title";

/// The inside of the dialog.
#[must_use]
pub fn ask(question: Question, knowledge: Knowledge<'_>, casebook: &Casebook) -> Markup {
    match question {
        Question::Raise(progress) => raise(knowledge, progress),
        Question::HowFar => how_far(knowledge),
        Question::OpenAhead(source) => open_ahead(knowledge, source),
        Question::Settings => how_to_read(casebook.settings),
        Question::Note(at, progress) => note(knowledge, at, progress, &casebook.notes),
        Question::Palette => palette(),
        Question::Keys => keys(),
        Question::Link => link(),
    }
}

/// A combobox with its listbox: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>.
fn palette() -> Markup {
    html! {
        h2 class="sr" id=(TITLE) { "Find or do" }
        input id=(PALETTE) class="field-line" type="text" role="combobox" aria-label="A name, a page, or something to do" aria-expanded="true"
            aria-controls=(OPTIONS) aria-autocomplete="list" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false";
        div id=(OPTIONS) role="listbox" aria-label="Answers" {}
    }
}

/// The app fills the address in and selects it.
fn link() -> Markup {
    html! {
        h2 id=(TITLE) { "Link to this page" }
        p { "This browser does not let the wiki copy. The address is selected here, so that you can." }
        p { input id=(LINK) class="field-line" type="text" readonly aria-label="Address of this page"; }
        (done())
    }
}

fn done() -> Markup {
    html! {
        p class="actions" { button class="btn" type="button" data-answer="no" { "Done" } }
    }
}

fn keys() -> Markup {
    let keys = [
        ("Ctrl K, ⌘ K, /", "find anything, or do something"),
        ("?", "these keys"),
        ("Escape", "closes a dialog or a preview, lets go of who is selected"),
        ("Arrow keys, Home, End", "in a picture: to the neighbors, to the first and the last"),
        ("+, −, 0", "in a picture: nearer, farther, all of it"),
        ("Letters", "in a picture: to whom they begin"),
    ];
    html! {
        h2 id=(TITLE) { "Keys" }
        dl class="notes" {
            @for (key, what) in keys { div { dt { kbd { (key) } } dd { (what) } } }
        }
        (done())
    }
}

/// "Episode 5, Split Sole": titles are public.
fn in_words(knowledge: Knowledge<'_>, number: u8) -> String {
    episode_name(number, knowledge.episode(number).and_then(|episode| episode.title))
}

fn raise(knowledge: Knowledge<'_>, progress: Progress) -> Markup {
    html! {
        h2 id=(TITLE) { "Raise the curtain?" }
        p {
            "From now on the wiki tells everything up to the end of " strong { (in_words(knowledge, progress.0)) }
            ". What has been read cannot be unread."
        }
        (answers("I have seen it"))
    }
}

fn how_far(knowledge: Knowledge<'_>) -> Markup {
    html! {
        h2 id=(TITLE) { "How far have you watched?" }
        p { "The wiki will tell everything up to the end of the episode that you choose." }
        p {
            label {
                "Seen to "
                select name="seen-to" {
                    @for number in knowledge.progress().0 + 1..=knowledge.site().episodes {
                        option value=(number) { (in_words(knowledge, number)) }
                    }
                }
            }
        }
        (answers("I have seen it"))
    }
}

fn open_ahead(knowledge: Knowledge<'_>, source: u16) -> Markup {
    let publisher = knowledge.source_at(source).map_or("", |source| source.publisher);
    html! {
        h2 id=(TITLE) { "This source tells more than you have seen" }
        p { "The page at " strong { (publisher) } " covers episodes that you have not reached, and nothing on it is filtered." }
        (answers("Open it in a new tab"))
    }
}

fn answers(yes: &str) -> Markup {
    html! {
        p class="actions" {
            button class="btn" type="button" data-answer="yes" { (yes) }
            button class="btn quiet" type="button" data-answer="no" { "Not yet" }
        }
    }
}

fn note(knowledge: Knowledge<'_>, at: EntityRef, progress: Progress, notes: &Notes) -> Markup {
    let Some(entity) = knowledge.entity(at) else { return nothing() };
    let notes = notes.about(&entity_key(at, entity.id));
    let words = notes.iter().find(|note| note.progress == progress).map_or("", |note| note.words.as_str());
    html! {
        h2 id=(TITLE) { "Your note on " (entity.name.to_string()) }
        p class="ask" {
            label for=(NOTE) { "Written " (after(progress)) }
            textarea id=(NOTE) rows="6" maxlength=(LONGEST) { (words) }
        }
        p class="hint" { "It is kept when you close this, in this browser, and goes nowhere else. After another episode you can write another one." }
        p class="actions" {
            button class="btn" type="button" data-answer="no" { "Done" }
            @if !words.is_empty() { button class="btn quiet" type="button" data-answer="yes" { "Remove it" } }
        }
    }
}
const ON_OFF: [(&str, &str); 2] = [("On", "on"), ("Off", "off")];

fn how_to_read(now: Settings) -> Markup {
    html! {
        h2 id=(TITLE) { "How you like to read" }
        (ways_to_read("ask", now))
        p class="hint" { "Kept in this browser only." }
        p class="actions" { button class="btn" type="button" data-answer="no" { "Done" } }
    }
}

/// The choices of the settings; each acts at once. They can be on a page and in the dialog: `place` tells their ids apart.
pub fn ways_to_read(place: &str, now: Settings) -> Markup {
    let device = "As on this device";
    html! {
        (choices(place, "Light", "light", now.light.word(), &[(device, "system"), ("Light", "light"), ("Dark", "dark")]))
        (choices(place, "Size of text", "text", now.text.word(), &[("Normal", "normal"), ("Large", "large"), ("Larger", "larger")]))
        (choices(place, "Contrast", "contrast", now.contrast.word(), &[(device, "system"), ("More", "more")]))
        (choices(place, "Motion", "motion", now.motion.word(), &[(device, "system"), ("None", "off")]))
        (choices(place, "Previews of links", "previews", now.previews.word(), &ON_OFF))
        (choices(place, "Single keys: / and ?", "keys", now.keys.word(), &ON_OFF))
        (choices(place, "Reading without a connection", "offline", now.offline.word(), &ON_OFF))
    }
}

fn choices(place: &str, heading: &str, name: &str, now: &str, all: &[(&str, &str)]) -> Markup {
    html! {
        fieldset class="choices" {
            legend { (heading) }
            @for (words, value) in all {
                label { input type="radio" id=(format!("{place}-{name}-{value}")) name=(name) value=(value) checked[*value == now]; (words) }
            }
        }
    }
}
