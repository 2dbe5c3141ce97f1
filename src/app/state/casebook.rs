//! The casebook: the verbs that change it, how it is stored, and what another tab does with it.

use leptos::prelude::*;

use super::{Announcer, Location};
use crate::browser::storage::{self, NotStored, Reading as Stored};
use crate::browser::{document, view};
use crate::domain::Progress;
use crate::domain::casebook::{Casebook, Kept, KeptProgress};
use crate::domain::desk::{Desk, Incoming, MOVED};
use crate::domain::settings::Settings;
use crate::domain::stored::{PREFIX, Unreadable};

/// Id of the part of the casebook's page that shows what was brought from elsewhere.
pub const INCOMING: &str = "incoming";

/// Why something is not kept as it should be, or what else is to be said of the stored wiki.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    Blocked,
    Full,
    Unreadable,
    Newer,
    Cleared,
    /// Nothing is wrong, but another version of the wiki has taken over than that of this page.
    Renewed,
}

/// What the reader keeps in this browser, but for their progress.
#[derive(Clone, Copy)]
pub struct CasebookStore {
    book: RwSignal<Casebook>,
    desk: RwSignal<Desk>,
    notice: RwSignal<Option<Notice>>,
    /// What nobody sees.
    record: StoredValue<Record>,
    announcer: Announcer,
    location: Location,
}

/// What is known of the store, and of what has been said.
#[derive(Clone, Default)]
struct Record {
    /// What is known to be stored.
    stored: Casebook,
    progress: KeptProgress,
    import: Option<Import>,
    /// The last notice: each thing is said once, however often it goes wrong.
    told: Option<Notice>,
    /// The browser has been asked to keep what is stored.
    has_wished: bool,
}

/// The casebook before and after the last import.
#[derive(Clone)]
struct Import {
    before: Casebook,
    after: Casebook,
    /// How far the reader had watched before.
    progress: Progress,
}

impl CasebookStore {
    pub(super) fn new(announcer: Announcer, location: Location) -> Self {
        Self {
            book: RwSignal::default(),
            desk: RwSignal::default(),
            notice: RwSignal::new(None),
            record: StoredValue::new(Record::default()),
            announcer,
            location,
        }
    }

    /// Looks at what is kept; only what is looked at is followed as a whole, so memos belong around it.
    pub fn with<T>(self, look: impl FnOnce(&Casebook) -> T) -> T {
        self.book.with(look)
    }

    /// The same, untracked: for event handlers.
    pub fn with_now<T>(self, look: impl FnOnce(&Casebook) -> T) -> T {
        self.book.with_untracked(look)
    }

    /// Whether the entity with this key is a favourite.
    pub fn holds(self, key: &str) -> bool {
        self.with(|book| book.favourites.holds(key))
    }

    /// Whether there are notes about the entity with this key.
    pub fn has_notes(self, key: &str) -> bool {
        self.with(|book| !book.notes.about(key).is_empty())
    }

    /// How the reader likes to read.
    pub fn settings(self) -> Settings {
        self.with(|book| book.settings)
    }

    /// The same, untracked: for event handlers.
    pub fn settings_now(self) -> Settings {
        self.with_now(|book| book.settings)
    }

    /// What lies beside the casebook: how storage stands, what was brought.
    pub fn desk(self) -> Desk {
        self.desk.get()
    }

    /// What has to be said about the store.
    pub fn notice(self) -> Option<Notice> {
        self.notice.get()
    }

    /// The reader has read it.
    pub fn put_notice_away(self) {
        self.notice.set(None);
    }

    /// Fills everything, without a store: for static pages and tests of them.
    pub fn fill(self, book: Casebook, desk: Desk) {
        self.book.set(book);
        self.desk.set(desk);
    }

    /// Keeps an entity, or lets it go.
    pub fn toggle_favourite(self, key: &str) {
        self.change(|book| book.favourites.toggle(key, document::now()));
    }

    /// Keeps whom the reader suspects at this progress, and why.
    pub fn suspect(self, suspect: &str, progress: Progress, why: &str) {
        self.change(|book| book.notes.suspect(suspect, progress, why.trim(), document::now()));
    }

    /// Keeps what the reader has written about an entity, beginning with the words from `before`.
    pub fn write_note(self, entity: &str, progress: Progress, before: &str, words: &str) {
        self.change(|book| book.notes.write(entity, progress, before.trim(), words.trim(), document::now()));
    }

    /// Lets the note or the theory with this name go.
    pub fn withdraw(self, name: &str) {
        self.change(|book| book.notes.let_go(name, document::now()));
    }

    /// Changes how the reader likes to read.
    pub fn choose_setting(self, name: &str, value: &str) {
        self.change(|book| book.settings.choose(name, value));
    }

    /// Shows what would change if the reader took over what they have brought.
    pub fn bring(self, incoming: Incoming) {
        if self.location.now().fragment.starts_with(MOVED) {
            self.location.drop_fragment(); // what came by the link is put away for this
        }
        // The file was chosen far below. What was brought before has its place already, otherwise it comes with the page.
        if document::has(INCOMING) {
            view::scroll_to(INCOMING);
        } else {
            self.location.point_at(INCOMING);
        }
        self.desk.update(|desk| desk.incoming = Some(incoming));
    }

    /// Puts away what was brought.
    pub fn put_incoming_away(self) {
        self.desk.update(|desk| desk.incoming = None);
        self.location.drop_fragment();
    }

    /// Takes over what was brought: `casebook` is the one to come; `progress` is how far the reader has watched now.
    pub fn import(self, casebook: &Casebook, progress: Progress) {
        self.put_incoming_away();
        let before = self.with_now(Clone::clone);
        self.change(|book| book.become_like(casebook, document::now()));
        let after = self.with_now(Clone::clone);
        self.record.update_value(|record| record.import = Some(Import { before, after, progress }));
        self.desk.update(|desk| desk.can_undo = true);
        self.announcer.say("Your casebook has been changed.");
    }

    /// Takes the last import back; what the reader has changed since stays. Answers how far they had watched before it.
    pub fn undo_import(self) -> Option<Progress> {
        self.desk.update(|desk| desk.can_undo = false);
        let Import { before, after, progress } = self.record.try_update_value(|record| record.import.take())??;
        self.change(|book| book.take_back(&before, &after, document::now()));
        self.announcer.say("The import has been taken back.");
        Some(progress)
    }

    /// Stores how far the reader has watched.
    pub(super) fn store_progress(self, mut kept: KeptProgress) {
        self.record.update_value(|record| record.progress = kept.clone());
        self.tell_of(storage::write(&mut kept));
    }

    /// How far the reader has watched, as it is stored.
    pub(super) fn stored_progress(self) -> Option<KeptProgress> {
        let stored = self.stored::<KeptProgress>();
        if let Some(stored) = &stored {
            self.record.update_value(|record| record.progress = stored.clone());
        }
        stored
    }

    /// Stores whatever is not stored yet: what could not be before is tried again.
    pub(super) fn store_all(self) {
        self.change(|_| {});
    }

    /// Changes the casebook, joins what another tab has stored meanwhile, and stores it.
    fn change(self, act: impl FnOnce(&mut Casebook)) {
        let mut book = self.with_now(Clone::clone);
        act(&mut book);
        let Record { mut stored, progress, told, .. } = self.record.get_value();
        if told == Some(Notice::Cleared) {
            self.store_progress(progress);
        }
        let written = [
            store(&mut book.favourites, &mut stored.favourites),
            store(&mut book.notes, &mut stored.notes),
            store(&mut book.settings, &mut stored.settings),
        ];
        self.record.update_value(|record| record.stored = stored);
        self.show(book);
        match written.into_iter().find(Result::is_err) {
            Some(trouble) => self.tell_of(trouble),
            None => self.record.update_value(|record| record.told = None),
        }
        self.wish_to_keep();
    }

    fn show(self, book: Casebook) {
        if self.with_now(|before| *before != book) {
            self.book.set(book);
        }
    }

    /// Asks the browser, once, to keep what is stored: now there is something that would be missed.
    fn wish_to_keep(self) {
        let is_missed = self.with_now(|book| !(book.favourites.kept().is_empty() && book.notes.kept().is_empty()));
        if is_missed && !self.record.with_value(|record| record.has_wished) {
            self.record.update_value(|record| record.has_wished = true);
            self.look_at_storage(true);
        }
    }

    /// Finds out how long the browser keeps what is stored; as a wish, it is asked to.
    pub fn look_at_storage(self, is_wish: bool) {
        storage::standing(is_wish, move |standing| {
            if self.desk.with_untracked(|desk| desk.storage != standing) {
                self.desk.update(|desk| desk.storage = standing);
            }
        });
    }

    /// Says something about the store; each thing once, however often it goes wrong.
    pub fn tell(self, notice: Notice) {
        // Of versions there may be several in a day.
        if notice == Notice::Renewed || self.record.with_value(|record| record.told != Some(notice)) {
            self.record.update_value(|record| record.told = Some(notice));
            self.notice.set(Some(notice));
        }
    }

    fn tell_of(self, written: Result<(), NotStored>) {
        if let Err(why) = written {
            self.tell(match why {
                NotStored::Blocked => Notice::Blocked,
                NotStored::Full => Notice::Full,
                NotStored::Newer => Notice::Newer,
            });
        }
    }

    fn stored<T: Kept>(self) -> Option<T> {
        match storage::read() {
            Stored::Value(value) => return Some(value),
            Stored::Absent => {}
            Stored::Unreadable(Unreadable::Newer) => self.tell(Notice::Newer),
            Stored::Unreadable(_) => self.tell(Notice::Unreadable),
            Stored::Blocked => self.tell(Notice::Blocked),
        }
        None
    }

    /// Takes over what is stored.
    pub fn load(self) {
        let mut book = self.with_now(Clone::clone);
        let mut stored = self.record.with_value(|record| record.stored.clone());
        self.load_part(&mut book.favourites, &mut stored.favourites);
        self.load_part(&mut book.notes, &mut stored.notes);
        self.load_part(&mut book.settings, &mut stored.settings);
        self.record.update_value(|record| record.stored = stored);
        self.show(book);
    }

    /// Two tabs that write in the same moment do not see each other, and the store has the last one only: so whatever that
    /// one did not know is stored again. What is not there any more stays in memory, and counts as not stored.
    fn load_part<T: Kept>(self, value: &mut T, stored: &mut T) {
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

    /// Everything stored was cleared elsewhere. What is in memory stays, and is stored with the next change.
    pub fn all_is_cleared(self) {
        self.record.update_value(|record| record.stored = Casebook::default());
        self.tell(Notice::Cleared);
    }
}

/// Whether a key of the store is one of ours.
pub fn is_ours(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// Stores a part of the casebook unless that is what is stored.
fn store<T: Kept>(now: &mut T, stored: &mut T) -> Result<(), NotStored> {
    if now != stored {
        storage::write(now)?;
        stored.clone_from(now);
    }
    Ok(())
}

/// The casebook of this app's reader.
pub fn use_casebook() -> CasebookStore {
    expect_context()
}
