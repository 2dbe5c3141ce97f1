//! What the reader has put aside: the verbs that change it, how it is stored, and what another tab does with it.

use leptos::prelude::*;

use super::state::Reader;
use crate::archive;
use crate::browser::files;
use crate::browser::storage::{self, NotStored, Reading as Stored};
use crate::browser::{document, navigation, view};
use crate::domain::Progress;
use crate::domain::casebook::{Casebook, Kept};
use crate::domain::desk::{Desk, Incoming, MOVED};
use crate::domain::export::{export, file_name};
use crate::domain::import::Target;
use crate::domain::stored::{PREFIX, Unreadable};
use crate::pages::INCOMING;

/// The casebook, each part of it under a storage key of its own, and how that goes. Few pages are drawn from this.
#[derive(Clone, Default)]
pub struct Shelf {
    pub casebook: Casebook,
    pub desk: Desk,
    /// What of it is known to be stored.
    stored: Casebook,
    /// The last import.
    import: Option<Import>,
    /// What the wiki has to say about storage, until the reader has read it.
    pub trouble: Option<Trouble>,
    /// What it said last.
    told: Option<Trouble>,
    /// The browser has been asked to keep what is stored.
    has_wished: bool,
}

/// The casebook before and after it, and how far the reader had watched before.
#[derive(Clone)]
struct Import {
    before: Casebook,
    after: Casebook,
    progress: Progress,
}

/// Why something is not kept as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Blocked,
    Full,
    Unreadable,
    Newer,
    Cleared,
    /// Nothing is wrong, but another version of the wiki has taken over than that of this page.
    Renewed,
}

impl Reader {
    /// Keeps an entity, or lets it go.
    pub fn toggle_favourite(self, entity: &str) {
        self.change(&|book| book.favourites.toggle(entity, document::now()));
    }

    /// Keeps whom the reader suspects at this progress, and why.
    pub fn suspect(self, suspect: &str, why: &str) {
        let progress = self.progress_now();
        self.change(&|book| book.notes.suspect(suspect, progress, why.trim(), document::now()));
    }

    /// Keeps what the reader has written about an entity, beginning with the words from `before`.
    pub fn write_note(self, entity: &str, progress: Progress, before: &str, words: &str) {
        self.change(&|book| book.notes.write(entity, progress, before.trim(), words.trim(), document::now()));
    }

    /// Lets the note or the theory with this name go.
    pub fn withdraw(self, name: &str) {
        self.change(&|book| book.notes.let_go(name, document::now()));
    }

    /// Changes how the reader likes to read.
    pub fn choose_setting(self, name: &str, value: &str) {
        self.change(&|book| book.settings.choose(name, value));
    }

    /// Hands the reader a file with everything in it.
    pub fn export(self) {
        let day = document::today();
        let show = archive::catalog().site().show;
        let casebook = self.shelf.get_untracked().casebook;
        let file = export(&casebook, self.progress_now(), show, &day);
        files::hand_out(&file_name(&day), &format!("{}\n", file.print_readable()));
    }

    /// Shows what would change if the reader took over what they have brought.
    pub fn bring(self, incoming: Incoming) {
        if self.place.read_untracked().fragment.starts_with(MOVED) {
            self.place.set(navigation::drop_fragment()); // what came by the link is put away for this
        }
        // The file was chosen far below. What was brought before has its place already, otherwise it comes with the page.
        if document::has(INCOMING) {
            view::scroll_to(INCOMING);
        } else {
            self.place.update(|place| INCOMING.clone_into(&mut place.fragment));
        }
        self.shelf.update(|shelf| shelf.desk.incoming = Some(incoming));
    }

    /// Takes over what was brought: `target` is the casebook to come, and how far its reader had watched. Anything else puts
    /// away what was brought.
    pub fn import(self, target: &str) {
        self.shelf.update(|shelf| shelf.desk.incoming = None);
        if !self.place.read_untracked().fragment.is_empty() {
            self.place.set(navigation::drop_fragment());
        }
        let Ok(target) = serde_json::from_str::<Target>(target) else { return document::focus_heading() };
        let (before, progress) = (self.shelf.get_untracked().casebook, self.progress_now());
        self.change(&|book| book.become_like(&target.casebook, document::now()));
        self.shelf.update(|shelf| {
            shelf.import = Some(Import { before, after: shelf.casebook.clone(), progress });
            shelf.desk.can_undo = true;
        });
        self.announcement.set("Your casebook has been changed.".to_owned());
        if target.progress != progress {
            self.choose(archive::catalog().clamp(target.progress));
        }
    }

    /// Takes the last import back; what the reader has changed since stays.
    pub fn undo_import(self) {
        let undone = self.shelf.try_update(|shelf| {
            shelf.desk.can_undo = false;
            shelf.import.take()
        });
        if let Some(Import { before, after, progress }) = undone.flatten() {
            self.change(&|book| book.take_back(&before, &after, document::now()));
            self.announcement.set("The import has been taken back.".to_owned());
            // It may have lowered the progress. What has been raised is known.
            if progress > self.progress_now() {
                self.choose(progress);
            }
        }
        document::focus_heading();
    }

    /// Stores how far the reader has watched.
    pub(super) fn store_progress(self) {
        let written = storage::write(&mut self.watched.get_untracked().kept);
        self.tell_of(written);
    }

    /// Changes the casebook, joins what another tab has stored meanwhile, and stores whatever is not stored yet: what could
    /// not be at the last change is tried again.
    pub(super) fn change(self, act: &dyn Fn(&mut Casebook)) {
        let (mut book, mut stored) = self.shelf.with_untracked(|shelf| (shelf.casebook.clone(), shelf.stored.clone()));
        act(&mut book);
        if self.shelf.read_untracked().told == Some(Trouble::Cleared) {
            self.store_progress();
        }
        let written = [
            store(&mut book.favourites, &mut stored.favourites),
            store(&mut book.notes, &mut stored.notes),
            store(&mut book.settings, &mut stored.settings),
        ];
        self.shelf.update_untracked(|shelf| shelf.stored = stored);
        if book != self.shelf.read_untracked().casebook {
            self.shelf.update(|shelf| shelf.casebook = book);
        }
        match written.into_iter().find(Result::is_err) {
            Some(trouble) => self.tell_of(trouble),
            None => self.shelf.update_untracked(|shelf| shelf.told = None),
        }
        self.wish_to_keep();
    }

    /// Asks the browser, once, to keep what is stored: now there is something that would be missed.
    fn wish_to_keep(self) {
        let is_missed = |book: &Casebook| !(book.favourites.kept().is_empty() && book.notes.kept().is_empty());
        if self.shelf.with_untracked(|shelf| !shelf.has_wished && is_missed(&shelf.casebook)) {
            self.shelf.update_untracked(|shelf| shelf.has_wished = true);
            self.look_at_storage(true);
        }
    }

    /// Finds out how long the browser keeps what is stored.
    pub fn look_at_storage(self, is_wish: bool) {
        storage::standing(is_wish, move |storage| {
            if self.shelf.read_untracked().desk.storage != storage {
                self.shelf.update(|shelf| shelf.desk.storage = storage);
            }
        });
    }

    /// Says what is wrong with storage; each thing once, however often it goes wrong.
    pub(super) fn tell(self, trouble: Trouble) {
        // Of versions there may be several in a day.
        if trouble == Trouble::Renewed || self.shelf.read_untracked().told != Some(trouble) {
            self.shelf.update(|shelf| (shelf.told, shelf.trouble) = (Some(trouble), Some(trouble)));
        }
    }

    pub(super) fn tell_of(self, written: Result<(), NotStored>) {
        if let Err(why) = written {
            self.tell(match why {
                NotStored::Blocked => Trouble::Blocked,
                NotStored::Full => Trouble::Full,
                NotStored::Newer => Trouble::Newer,
            });
        }
    }

    pub(super) fn stored<T: Kept>(self) -> Option<T> {
        match storage::read() {
            Stored::Value(value) => return Some(value),
            Stored::Absent => {}
            Stored::Unreadable(Unreadable::Newer) => self.tell(Trouble::Newer),
            Stored::Unreadable(_) => self.tell(Trouble::Unreadable),
            Stored::Blocked => self.tell(Trouble::Blocked),
        }
        None
    }

    /// Takes over what is stored.
    pub(super) fn load_all(self) {
        self.load_progress();
        let (before, mut stored) = self.shelf.with_untracked(|shelf| (shelf.casebook.clone(), shelf.stored.clone()));
        let mut book = before.clone();
        self.load(&mut book.favourites, &mut stored.favourites);
        self.load(&mut book.notes, &mut stored.notes);
        self.load(&mut book.settings, &mut stored.settings);
        self.shelf.update_untracked(|shelf| shelf.stored = stored);
        if book != before {
            self.shelf.update(|shelf| shelf.casebook = book);
        }
    }

    /// Two tabs that write in the same moment do not see each other, and the store has the last one only: so whatever that
    /// one did not know is stored again. What is not there any more stays in memory, and counts as not stored.
    fn load<T: Kept>(self, value: &mut T, stored: &mut T) {
        *stored = T::default();
        if let Some(there) = self.stored::<T>() {
            let mut joined = there.clone();
            joined.join(value);
            *stored = there;
            if joined != *stored {
                self.tell_of(store(&mut joined, stored));
            }
            *value = joined;
        }
    }

    /// Marks on the page what is kept.
    pub fn mark_kept(self) {
        let kept = self.shelf.read_untracked();
        document::mark_kept(|key| kept.casebook.favourites.holds(key), |key| !kept.casebook.notes.about(key).is_empty());
    }

    /// Another tab has written this key; `None` means that everything was cleared.
    pub(super) fn follow(self, key: Option<&str>) {
        match key {
            None => {
                // What is in memory stays, and is stored with the next change.
                self.shelf.update_untracked(|shelf| shelf.stored = Casebook::default());
                self.tell(Trouble::Cleared);
            }
            Some(key) if key.starts_with(PREFIX) => self.load_all(),
            Some(_) => {}
        }
    }
}

/// Stores a part of the casebook unless that is what is stored.
fn store<T: Kept>(now: &mut T, stored: &mut T) -> Result<(), NotStored> {
    if now != stored {
        storage::write(now)?;
        stored.clone_from(now);
    }
    Ok(())
}
