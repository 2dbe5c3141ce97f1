//! What a reader keeps: how far they have watched, their favourites, their notes, their settings.
//!
//! These are small versioned types of their own, never types of the catalog, so that what is stored outlives changes
//! of the wiki. Reading and writing is the browser layer's work; here is what the values mean.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::entries::{Entries, Entry, Gone, moment};
use super::notes::Notes;
use super::settings::Settings;
use super::stored::encode;
use super::{Entity, Kind, Knowledge, Lookup, Progress};

/// The version of all these types. A higher one in the store was written by a newer wiki and is left alone.
pub const VERSION: u32 = 1;

/// What is stored under one key is no longer, in bytes: longer texts are not ours, or are not well. A casebook with every
/// entity of the wiki and a note on each is a tenth of that.
pub const LIMIT: usize = 1 << 20;

/// Something that is kept under a key of its own, in the form that serde gives it.
pub trait Kept: Default + Clone + PartialEq + Serialize + DeserializeOwned {
    /// The last part of the storage key.
    const KEY: &'static str;

    /// Takes over what somebody else has added. A single value has nothing to add to: the last one counts.
    fn join(&mut self, _other: &Self) {}
}

/// What the reader has put aside. How far they have watched is no part of it, though it goes along when they move.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Casebook {
    pub favourites: Favourites,
    pub notes: Notes,
    pub settings: Settings,
}

impl Casebook {
    /// Makes this hold what the other one holds, as something that the reader does `now`.
    pub fn become_like(&mut self, other: &Self, now: u64) {
        self.favourites.become_like(&other.favourites, now);
        self.notes.become_like(&other.notes, now);
        self.settings = other.settings;
    }

    /// Takes a change back that made `after` of `before`, but for what the reader has changed since. `now` is in milliseconds
    /// since 1970.
    pub fn take_back(&mut self, before: &Self, after: &Self, now: u64) {
        self.favourites.take_back(&before.favourites, &after.favourites, now);
        self.notes.take_back(&before.notes, &after.notes, now);
        if self.settings == after.settings {
            self.settings = before.settings;
        }
    }

    /// How long the longest of its parts is when it is stored, in bytes.
    pub fn stored_size(&self) -> usize {
        encode(&self.favourites).len().max(encode(&self.notes).len())
    }
}

/// How far the reader has watched.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptProgress {
    pub progress: Progress,
    /// Whether the reader has ever answered how far; until then the wiki asks.
    pub asked: bool,
}

impl Kept for KeptProgress {
    const KEY: &'static str = "progress";
}

/// The entities that the reader keeps at hand.
pub type Favourites = Entries<Favourite>;

/// One favourite. It may name an entity that lies ahead, or that a later version of the content dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredFavourite", into = "StoredFavourite")]
pub struct Favourite {
    /// `characters/bette-whitlaw`
    pub entity: String,
    /// When it was added, in milliseconds since 1970.
    pub added: u64,
    /// When that was decided last: later than `added` if it was let go and the reader took that back.
    pub written: u64,
}

impl Favourite {
    /// A favourite that is added at a moment.
    pub fn new(entity: &str, added: u64) -> Self {
        Self { entity: entity.to_owned(), added, written: added }
    }
}

/// The form in which a favourite is stored.
#[derive(Serialize, Deserialize)]
struct StoredFavourite {
    entity: String,
    #[serde(deserialize_with = "moment")]
    added: u64,
    /// Only if it is another one than `added`.
    #[serde(default, deserialize_with = "some_moment", skip_serializing_if = "Option::is_none")]
    written: Option<u64>,
}

/// Not `null`: what is there has to be a moment.
fn some_moment<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    moment(from).map(Some)
}

impl From<Favourite> for StoredFavourite {
    fn from(Favourite { entity, added, written }: Favourite) -> Self {
        Self { entity, added, written: (written != added).then_some(written) }
    }
}

impl From<StoredFavourite> for Favourite {
    fn from(StoredFavourite { entity, added, written }: StoredFavourite) -> Self {
        Self { entity, added, written: written.unwrap_or(added) }
    }
}

/// Kind and id in `characters/bette-whitlaw`, if this version of the wiki knows the kind.
pub fn kind_and_id(key: &str) -> Option<(Kind, &str)> {
    let (kind, id) = key.split_once('/')?;
    Some((Kind::from_slug(kind)?, id))
}

/// The entity with this key, if the reader knows it. It may lie ahead, or be gone from the content.
pub fn known<'a>(knowledge: Knowledge<'a>, key: &str) -> Option<Entity<'a>> {
    let (kind, id) = kind_and_id(key)?;
    match knowledge.find(kind, id) {
        Lookup::Known(entity) => Some(entity),
        Lookup::Ahead | Lookup::Unknown => None,
    }
}

impl Entry for Favourite {
    fn name(&self) -> String {
        self.entity.clone()
    }

    fn is_named(&self, name: &str) -> bool {
        self.entity == name
    }

    fn written(&self) -> u64 {
        self.written
    }

    fn written_at(self, moment: u64) -> Self {
        Self { written: moment, ..self }
    }

    fn content(&self) -> (u64, &str, &str) {
        (self.added, "", "")
    }
}

impl Favourites {
    /// Whether this entity is kept.
    pub fn holds(&self, entity: &str) -> bool {
        self.get(entity).is_some()
    }

    /// Keeps the entity, or lets it go if it was kept. `now` is in milliseconds since 1970.
    pub fn toggle(&mut self, entity: &str, now: u64) {
        if self.holds(entity) {
            self.let_go(entity, now);
        } else {
            self.put(Favourite::new(entity, now));
        }
    }
}

impl Kept for Favourites {
    const KEY: &'static str = "favourites";

    fn join(&mut self, other: &Self) {
        self.join(other);
    }
}

/// The form in which favourites are stored. The first versions did not store what was let go.
#[derive(Serialize, Deserialize)]
struct StoredFavourites<'a> {
    favourites: Cow<'a, [Favourite]>,
    #[serde(default, skip_serializing_if = "<[Gone]>::is_empty")]
    gone: Cow<'a, [Gone]>,
}

impl Serialize for Favourites {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        StoredFavourites { favourites: self.kept().into(), gone: self.gone().into() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Favourites {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        StoredFavourites::deserialize(from).map(|stored| Self::restored(stored.favourites.into_owned(), &stored.gone))
    }
}
