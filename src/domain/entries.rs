//! Lists of what a reader keeps, which two tabs or two devices can change at the same time without losing anything.
//!
//! Each entry has a name and the moment at which it was written; of what was let go the name stays for a while. Whoever joins
//! two lists takes of each name what was written last. So it does not matter who joins what, in which order and how often:
//! a last-writer-wins set (Shapiro and others, A Comprehensive Study of Convergent and Commutative Replicated Data Types, 2011,
//! section 3.3.3).

use super::sort::sort_by;
use serde::{Deserialize, Deserializer, Serialize, de};

/// So many names of what was let go are remembered, those of the last things; more than anybody lets go while another tab is
/// open that still has them.
const REMEMBERED: usize = 2000;

/// One thing that is kept.
pub trait Entry: Clone + PartialEq {
    /// What makes it this entry and no other; the same in every list.
    fn name(&self) -> String;

    /// Whether that is its name.
    fn is_named(&self, name: &str) -> bool;

    /// When it was written, in milliseconds since 1970.
    fn written(&self) -> u64;

    /// The same entry, written at another moment.
    #[must_use]
    fn written_at(self, moment: u64) -> Self;

    /// What it says beside its name. Of two entries written at the same moment everybody keeps the one that says what comes
    /// last in the order of numbers and letters.
    fn content(&self) -> (u64, &str, &str);
}

/// The name of an entry that was let go, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    pub name: String,
    #[serde(deserialize_with = "moment")]
    pub when: u64,
}

/// Entries, from the one written first to the last. Each name occurs once, among what is kept or among what is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries<T> {
    kept: Vec<T>,
    gone: Vec<Gone>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { kept: Vec::new(), gone: Vec::new() }
    }
}

impl<T: Entry> Entries<T> {
    /// What was stored of a list: what is kept, and what was let go.
    pub fn restored(kept: Vec<T>, gone: &[Gone]) -> Self {
        let mut entries = Self::default();
        for entry in kept {
            entries.add(entry);
        }
        for gone in gone {
            entries.forget(gone);
        }
        entries.put_in_order();
        entries
    }

    /// What is kept, from the one written first to the last.
    pub fn kept(&self) -> &[T] {
        &self.kept
    }

    /// What was let go lately.
    pub fn gone(&self) -> &[Gone] {
        &self.gone
    }

    /// The entry with this name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.kept.iter().find(|entry| entry.is_named(name))
    }

    /// Keeps an entry, in the place of the one with its name. It counts as written when it says, or a moment after whatever
    /// it replaces: the clock of another device may be ahead.
    pub fn put(&mut self, entry: T) {
        self.put_anywhere(entry);
        self.put_in_order();
    }

    /// Keeps many as [`put`](Self::put) keeps one.
    pub fn put_all(&mut self, entries: impl IntoIterator<Item = T>) {
        entries.into_iter().for_each(|entry| self.put_anywhere(entry));
        self.put_in_order();
    }

    fn put_anywhere(&mut self, entry: T) {
        let moment = self.moment(&entry.name()).map_or(0, |last| last + 1).max(entry.written());
        self.add(entry.written_at(moment));
    }

    /// Lets the entry with this name go, if there is one.
    pub fn let_go(&mut self, name: &str, now: u64) {
        self.let_all_go([name.to_owned()], now);
    }

    fn let_all_go(&mut self, names: impl IntoIterator<Item = String>, now: u64) {
        for name in names {
            if let Some(entry) = self.get(&name) {
                let when = now.max(entry.written() + 1);
                self.forget(&Gone { name, when });
            }
        }
        self.put_in_order();
    }

    /// Takes over whatever was written or let go later than here.
    pub fn join(&mut self, other: &Self) {
        other.kept.iter().for_each(|entry| self.add(entry.clone()));
        other.gone.iter().for_each(|gone| self.forget(gone));
        self.put_in_order();
    }

    /// Makes this hold what the other one holds, as something that is done `now`, in milliseconds since 1970: so it lasts,
    /// whoever joins it later.
    pub fn become_like(&mut self, other: &Self, now: u64) {
        let names: Vec<String> = self.kept.iter().map(Entry::name).filter(|name| other.get(name).is_none()).collect();
        self.let_all_go(names, now);
        let others: Vec<T> = other.kept.iter().filter(|entry| self.get(&entry.name()) != Some(entry)).cloned().collect();
        self.put_all(others);
    }

    /// Takes a change back that made `after` of `before`, as something that is done `now`, in milliseconds since 1970. What
    /// has been written or let go since stays as it is.
    pub fn take_back(&mut self, before: &Self, after: &Self, now: u64) {
        let is_as_after = |name: &str| self.get(name) == after.get(name);
        let was_else = |entry: &&T| is_as_after(&entry.name()) && after.get(&entry.name()) != Some(entry);
        let old: Vec<T> = before.kept.iter().filter(was_else).cloned().collect();
        let is_new = |name: &String| is_as_after(name) && before.get(name).is_none();
        let new: Vec<String> = after.kept.iter().map(Entry::name).filter(is_new).collect();
        self.let_all_go(new, now);
        self.put_all(old);
    }

    /// When something with this name was last written or let go.
    fn moment(&self, name: &str) -> Option<u64> {
        let gone = self.gone.iter().find(|gone| gone.name == name).map(|gone| gone.when);
        self.get(name).map(Entry::written).max(gone)
    }

    /// Takes an entry over, unless what is known of its name is newer.
    fn add(&mut self, entry: T) {
        let name = entry.name();
        let is_newer = match self.get(&name) {
            Some(before) => (before.written(), before.content()) < (entry.written(), entry.content()),
            None => self.moment(&name).is_none_or(|gone| gone < entry.written()),
        };
        if is_newer {
            self.drop_all(&name);
            self.kept.push(entry);
        }
    }

    /// Takes over that something was let go, unless what is known of its name is newer.
    fn forget(&mut self, gone: &Gone) {
        if self.moment(&gone.name).is_none_or(|moment| moment <= gone.when) {
            self.drop_all(&gone.name);
            self.gone.push(gone.clone());
        }
    }

    fn drop_all(&mut self, name: &str) {
        self.kept.retain(|entry| !entry.is_named(name));
        self.gone.retain(|gone| gone.name != name);
    }

    /// Whoever has the same entries has them in the same order.
    fn put_in_order(&mut self) {
        sort_by(&mut self.kept, |a, b| a.written().cmp(&b.written()).then_with(|| a.name().cmp(&b.name())));
        sort_by(&mut self.gone, |a, b| (a.when, &a.name).cmp(&(b.when, &b.name)));
        self.gone.drain(..self.gone.len().saturating_sub(REMEMBERED));
    }
}

impl<T: Entry> FromIterator<T> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        Self::restored(entries.into_iter().collect(), &[])
    }
}

/// Later moments no clock can show, in milliseconds since 1970: <https://tc39.es/ecma262/#sec-time-values-and-time-range>.
const LAST_MOMENT: u64 = 8_640_000_000_000_000;

/// Reads milliseconds since 1970, if a clock can show them. So the moment after is always a number, too.
///
/// # Errors
/// If it is none.
pub fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let moment = u64::deserialize(from)?;
    if moment > LAST_MOMENT { Err(de::Error::custom("no clock shows this moment")) } else { Ok(moment) }
}
