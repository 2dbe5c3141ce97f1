//! What the reader does and keeps, as signals in context.
//!
//! The first drawing is always that of a new reader, because the static pages are. What is stored arrives in an effect
//! after it. Writing goes through one verb per thing, and one effect a thing saves it.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::dialogs;
use super::shelf::{Shelf, Trouble};
use crate::archive;
use crate::browser::{document, fields, navigation, offline, storage, view};
use crate::domain::Progress;
use crate::domain::casebook::KeptProgress;
use crate::domain::settings::Switch;
use crate::pages::SEARCH_FIELD;
use crate::pages::dialogs::Question;
use crate::route::{Base, Place, Query, Route};

/// So long after it has started the program leaves the network alone.
const UNHURRIED: Duration = Duration::from_secs(2);

/// The select of the header.
pub const SEEN: &str = "seen-to";

/// How far the reader has watched, and what comes of it: every page is drawn from this. One signal for all, as for the
/// shelf: every type of signal is a kilobyte of program.
#[derive(Clone, Default)]
pub struct Watched {
    pub kept: KeptProgress,
    /// Since when there is news for the reader, until they have read or put away the word about it.
    pub news: Option<Progress>,
    /// The app is in control: what is stored has been read.
    pub ready: bool,
}

/// Everything that belongs to this reader.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Where the reader is.
    pub place: RwSignal<Place>,
    pub watched: RwSignal<Watched>,
    /// What the reader has put aside.
    pub shelf: RwSignal<Shelf>,
    /// What a dialog is asking.
    pub question: RwSignal<Option<Question>>,
    /// What screen readers are told of a change.
    pub announcement: RwSignal<String>,
    /// What the worker was asked last, and on the next lines the page that it has drawn.
    pub answered: RwSignal<String>,
}

impl Reader {
    /// A new reader at a place, of whom nothing is known yet.
    #[must_use]
    pub fn new(place: Place) -> Self {
        Self {
            place: RwSignal::new(place),
            watched: RwSignal::default(),
            shelf: RwSignal::default(),
            question: RwSignal::new(None),
            announcement: RwSignal::default(),
            answered: RwSignal::default(),
        }
    }

    /// How far this reader has watched, within the show.
    #[must_use]
    pub fn progress(self) -> Progress {
        archive::catalog().clamp(self.watched.read().kept.progress)
    }

    /// The same at this moment, for what is done and not drawn.
    #[must_use]
    pub fn progress_now(self) -> Progress {
        untrack(|| self.progress())
    }

    /// Sets the progress to a number the reader has chosen: at once downward, after a question upward.
    pub fn choose(self, progress: Progress) {
        if progress > self.watched.read_untracked().kept.progress {
            self.question.set(Some(Question::Raise(progress)));
        } else {
            self.set_progress(progress);
        }
    }

    /// Sets the progress without asking.
    pub fn set_progress(self, progress: Progress) {
        self.watched.update(|it| {
            // Who says for the first time how far they are has learned nothing new.
            let since = it.news.unwrap_or(it.kept.progress);
            it.news = (it.kept.asked && progress > since).then_some(since);
            it.kept = KeptProgress { progress, asked: true };
        });
        self.shut_what_is_older();
        self.store_progress();
        self.change(&|_| {}); // whatever is not stored yet
    }

    /// What the palette offers and a note says is of the progress at which it was opened.
    fn shut_what_is_older(self) {
        if matches!(self.question.get_untracked(), Some(Question::Palette | Question::Note(..))) {
            self.question.set(None);
        }
    }

    /// The reader has read what is new, or does not want to.
    pub fn knows_the_news(self) {
        self.watched.update(|it| it.news = None);
    }

    pub(super) fn load_progress(self) {
        if let Some(stored) = self.stored().filter(|stored| self.watched.read_untracked().kept != *stored) {
            self.watched.update(|it| it.kept = stored);
            self.shut_what_is_older();
        }
    }

    /// Has the wiki kept on the device, unless it has been switched off meanwhile.
    fn keep_offline(self) {
        if self.shelf.read_untracked().casebook.settings.offline == Switch::On {
            offline::keep(move || self.tell(Trouble::Renewed));
        }
    }

    /// Takes an announcement back, unless another one has taken its place.
    pub fn unsay(self, words: &str) {
        if *self.announcement.read_untracked() == words {
            self.announcement.set(String::new());
        }
    }
}

/// The reader of this page.
#[must_use]
pub fn use_reader() -> Reader {
    expect_context()
}

/// Reads what is stored after the first drawing, follows other tabs, and tells the root element how things stand.
pub fn follow_the_browser(reader: Reader, base: Base) {
    // One effect for all: each one costs two kilobytes of program.
    let kept_offline = Cell::new(Switch::On);
    Effect::new(move |before: Option<Option<Question>>| {
        if before.is_none() {
            reader.load_all();
            navigation::follow(base.clone(), move |place| {
                // A link to the page where the reader is: nothing is drawn, but it leads to the top all the same.
                let is_here = !place.keep_scroll && place.path == reader.place.read_untracked().path;
                let part = place.fragment.clone();
                if place.path != reader.place.read_untracked().path {
                    reader.question.set(None);
                }
                fields::fill(SEARCH_FIELD, &Query::parse(&place.query).get("q").unwrap_or_default(), true);
                reader.place.set(place);
                if is_here {
                    document::focus_heading();
                    view::scroll_to(&part);
                }
            });
            storage::follow(move |key| reader.follow(key.as_deref()));
            let noted = navigation::noted_scroll();
            navigation::note_scroll();
            reader.watched.update(|it| it.ready = true);
            if let Some(down) = noted {
                request_animation_frame(move || navigation::scroll_down(down)); // when what is stored has been drawn
            }
        }
        let settings = reader.shelf.read().casebook.settings;
        document::set_root("data-theme", settings.light.attribute());
        document::set_root("data-text", settings.text.attribute());
        document::set_root("data-contrast", settings.contrast.attribute());
        document::set_root("data-motion", settings.motion.attribute());
        document::set_root("data-previews", (settings.previews == Switch::Off).then_some("off"));
        if before.is_none() || kept_offline.replace(settings.offline) != settings.offline {
            match settings.offline {
                Switch::On => set_timeout(move || reader.keep_offline(), UNHURRIED),
                Switch::Off => offline::remove(),
            }
        }
        reader.mark_kept();
        let progress = reader.progress().0;
        document::light_lamps(progress);
        // While a dialog asks about a number, the header shows that number; a refusal brings it back.
        let question = reader.question.get();
        let asked = if let Some(Question::Raise(wanted)) = question { wanted.0 } else { progress };
        fields::choose(SEEN, &asked.to_string());
        document::set_root("data-progress", Some(&progress.to_string()));
        document::set_root("data-returning", reader.watched.read().kept.asked.then_some(""));
        if before.flatten() != question {
            dialogs::show(reader, before.flatten(), question);
        }
        question
    });
}

/// The page at the current address. (A memo of it would be another kilobyte of program, and reading an address is quick.)
pub fn use_route() -> impl Fn() -> Route + Clone + Send + Sync {
    let reader = use_reader();
    let base: Base = expect_context();
    move || Route::parse(&reader.place.read().path, &base)
}
