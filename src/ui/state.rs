//! What the reader does and keeps, as signals in context.
//!
//! The first drawing is always that of a new reader, because the static pages are. What is stored arrives in an effect
//! after it. Writing goes through one verb per thing, and one effect a thing saves it.

use leptos::prelude::*;

use super::dialogs;
use crate::archive;
use crate::browser::storage::{self, NotStored, Reading as Stored};
use crate::browser::stored::{self, Unreadable};
use crate::browser::{document, navigation, view};
use crate::domain::Progress;
use crate::domain::casebook::{Favourites, Kept, KeptProgress, Settings, Switch};
use crate::domain::notes::Notes;
use crate::pages::SEARCH_FIELD;
use crate::pages::dialogs::Question;
use crate::route::{Base, Place, Query, Route};

/// The select of the header.
pub const SEEN: &str = "seen-to";

/// How far the reader has watched, and what comes of it: every page is drawn from this. One signal for all, as for the
/// casebook: every type of signal is a kilobyte of program.
#[derive(Clone, Default)]
pub struct Watched {
    pub kept: KeptProgress,
    /// Since when there is news for the reader, until they have read or put away the word about it.
    pub news: Option<Progress>,
    /// The app is in control: what is stored has been read.
    pub ready: bool,
}

/// What the reader has put aside, each under a key of its own, and how that goes. Few pages are drawn from this.
#[derive(Clone, Default)]
pub struct Casebook {
    pub favourites: Favourites,
    pub settings: Settings,
    pub notes: Notes,
    /// What the wiki has to say about storage, until the reader has read it.
    pub trouble: Option<Trouble>,
    /// What it said last.
    told: Option<Trouble>,
}

/// Everything that belongs to this reader.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Where the reader is.
    pub place: RwSignal<Place>,
    pub watched: RwSignal<Watched>,
    pub casebook: RwSignal<Casebook>,
    /// What a dialog is asking.
    pub question: RwSignal<Option<Question>>,
    /// What screen readers are told of a change.
    pub announcement: RwSignal<String>,
    /// What the worker was asked last, and on the next lines the page that it has drawn.
    pub answered: RwSignal<String>,
}

/// Why something is not kept as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Blocked,
    Full,
    Unreadable,
    Newer,
    Cleared,
}

impl Reader {
    /// A new reader at a place, of whom nothing is known yet.
    #[must_use]
    pub fn new(place: Place) -> Self {
        Self {
            place: RwSignal::new(place),
            watched: RwSignal::default(),
            casebook: RwSignal::default(),
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
        self.shut_palette();
        let written = storage::write(&self.watched.read_untracked().kept);
        self.tell_of(written);
    }

    /// What the palette offers is of the progress at which it was asked.
    fn shut_palette(self) {
        if self.question.get_untracked() == Some(Question::Palette) {
            self.question.set(None);
        }
    }

    /// The reader has read what is new, or does not want to.
    pub fn knows_the_news(self) {
        self.watched.update(|it| it.news = None);
    }

    /// Keeps an entity, or lets it go.
    pub fn toggle_favourite(self, entity: &str) {
        self.casebook.update(|book| book.favourites.toggle(entity, document::now()));
        self.save(|book| &book.favourites);
    }

    /// Keeps whom the reader suspects at this progress, and why.
    pub fn suspect(self, suspect: &str, why: &str) {
        let progress = self.progress();
        self.casebook.update(|book| book.notes.suspect(suspect, progress, why.trim(), document::now()));
        self.save(|book| &book.notes);
    }

    /// Lets the theory of a progress go.
    pub fn withdraw(self, progress: Progress) {
        self.casebook.update(|book| book.notes.withdraw(progress));
        self.save(|book| &book.notes);
    }

    /// Changes how the reader likes to read.
    pub fn choose_setting(self, name: &str, value: &str) {
        self.casebook.update(|book| book.settings.choose(name, value));
        self.save(|book| &book.settings);
    }

    /// Says what is wrong with storage; each thing once, however often it goes wrong.
    fn tell(self, trouble: Trouble) {
        if self.casebook.read_untracked().told != Some(trouble) {
            self.casebook.update(|book| (book.told, book.trouble) = (Some(trouble), Some(trouble)));
        }
    }

    fn save<T: Kept>(self, part: fn(&Casebook) -> &T) {
        // What is told is written into the casebook, so that has to be let go of before.
        let written = storage::write(part(&self.casebook.read_untracked()));
        self.tell_of(written);
    }

    fn tell_of(self, written: Result<(), NotStored>) {
        if let Err(why) = written {
            self.tell(match why {
                NotStored::Blocked => Trouble::Blocked,
                NotStored::Full => Trouble::Full,
                NotStored::Newer => Trouble::Newer,
            });
        }
    }

    fn stored<T: Kept>(self) -> Option<T> {
        match storage::read() {
            Stored::Value(value) => return Some(value),
            Stored::Absent => {}
            Stored::Unreadable(Unreadable::Newer) => self.tell(Trouble::Newer),
            Stored::Unreadable(_) => self.tell(Trouble::Unreadable),
            Stored::Blocked => self.tell(Trouble::Blocked),
        }
        None
    }

    fn load_progress(self) {
        if let Some(stored) = self.stored().filter(|stored| self.watched.read_untracked().kept != *stored) {
            self.watched.update(|it| it.kept = stored);
            self.shut_palette();
        }
    }

    fn load<T: Kept>(self, part: fn(&mut Casebook) -> &mut T) {
        let mut book = self.casebook.get_untracked();
        if let Some(stored) = self.stored().filter(|stored| part(&mut book) != stored) {
            *part(&mut book) = stored;
            self.casebook.set(book);
        }
    }

    fn load_all(self) {
        self.load_progress();
        self.load(|book| &mut book.favourites);
        self.load(|book| &mut book.settings);
        self.load(|book| &mut book.notes);
    }

    /// Takes an announcement back, unless another one has taken its place.
    pub fn unsay(self, words: &str) {
        if *self.announcement.read_untracked() == words {
            self.announcement.set(String::new());
        }
    }

    /// Marks on the page what is kept.
    pub fn mark_kept(self) {
        let book = self.casebook.read_untracked();
        document::mark_kept(|key| book.favourites.holds(key));
    }

    /// Another tab has written this key; `None` means that everything was cleared.
    fn follow(self, key: Option<&str>) {
        match key {
            None => self.tell(Trouble::Cleared), // what is in memory stays
            Some(key) if key == stored::key::<KeptProgress>() => self.load_progress(),
            Some(key) if key == stored::key::<Favourites>() => self.load(|book| &mut book.favourites),
            Some(key) if key == stored::key::<Settings>() => self.load(|book| &mut book.settings),
            Some(key) if key == stored::key::<Notes>() => self.load(|book| &mut book.notes),
            Some(_) => {}
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
                document::fill(SEARCH_FIELD, &Query::parse(&place.query).get("q").unwrap_or_default(), true);
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
            if let Some(Ok(early)) = document::take_root("data-chosen").map(|number| number.parse()) {
                reader.choose(Progress(early));
            }
            if let Some(down) = noted {
                request_animation_frame(move || navigation::scroll_down(down)); // when what is stored has been drawn
            }
        }
        let settings = reader.casebook.read().settings;
        document::set_root("data-theme", settings.light.attribute());
        document::set_root("data-text", settings.text.attribute());
        document::set_root("data-motion", settings.motion.attribute());
        document::set_root("data-previews", (settings.previews == Switch::Off).then_some("off"));
        reader.mark_kept();
        let progress = reader.progress().0;
        document::light_lamps(progress);
        // While a dialog asks about a number, the header shows that number; a refusal brings it back.
        let question = reader.question.get();
        let asked = if let Some(Question::Raise(wanted)) = question { wanted.0 } else { progress };
        document::choose(SEEN, &asked.to_string());
        document::set_root("data-progress", Some(&progress.to_string()));
        document::set_root("data-returning", reader.watched.read().kept.asked.then_some(""));
        document::set_root("data-hydrated", Some(""));
        if before.flatten() != question {
            dialogs::show(reader, question);
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
