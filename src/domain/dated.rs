//! Values that can be read only by somebody who has come far enough.
//!
//! This is the lock of the wiki. A [`Dated`] has no getter, no `Debug`, no `Display`, no iterator and no length: the
//! only way to a value is [`Dated::known_to`] with a [`Knowledge`], and that comes only from
//! [`Catalog::known_at`](crate::domain::Catalog::known_at). A page that forgets to filter does not compile:
//!
//! ```compile_fail
//! use archer_files::domain::{Dated, Progress};
//! let secret = Dated::one(Progress(10), "who did it");
//! println!("{secret:?}"); // no Debug, no Display
//! ```
//!
//! ```compile_fail
//! use archer_files::domain::{Dated, Progress};
//! let secret = Dated::one(Progress(10), "who did it");
//! let leaked = secret.values; // private
//! ```
//!
//! ```compile_fail
//! use archer_files::domain::{Dated, Progress};
//! let secret = Dated::one(Progress(10), "who did it");
//! let count = secret.len(); // a count tells, too
//! ```
//!
//! With a knowledge it does:
//!
//! ```
//! use archer_files::domain::catalog::{Catalog, Records, Site};
//! use archer_files::domain::{Dated, Progress};
//! let site = Site { episodes: 10, ..Site::default() };
//! let catalog = Catalog::new(Records { site, ..Records::default() });
//! let secret = Dated::one(Progress(1), "who did it");
//! assert!(secret.latest(catalog.known_at(Progress(0))).is_none());
//! assert_eq!(secret.latest(catalog.known_at(Progress(1))).map(|known| *known.value), Some("who did it"));
//! ```

use serde::Deserialize;

use super::{Knowledge, Progress};

/// Any number of values, each with the progress from which it is known, in the order in which they are shown.
///
/// It can be written by the build script alone, which never runs in a browser: written, everything can be read.
#[derive(Clone, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
#[serde(transparent)]
pub struct Dated<T> {
    values: Vec<(Progress, T)>,
}

/// A value that the reader may see, with the progress that revealed it.
#[derive(Debug, PartialEq, Eq)]
pub struct Known<'a, T> {
    pub revealed_in: Progress,
    pub value: &'a T,
}

// Not derived: a reference can be copied whatever it points to.
impl<T> Clone for Known<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Known<'_, T> {}

impl<T> Dated<T> {
    /// Locks the values up.
    pub fn new(values: impl IntoIterator<Item = (Progress, T)>) -> Self {
        Self { values: values.into_iter().collect() }
    }

    /// A single value.
    pub fn one(revealed_in: Progress, value: T) -> Self {
        Self { values: vec![(revealed_in, value)] }
    }

    /// What the reader may see, in the order of the catalog.
    pub fn known_to(&self, knowledge: Knowledge<'_>) -> impl DoubleEndedIterator<Item = Known<'_, T>> + Clone {
        let progress = knowledge.progress();
        self.values
            .iter()
            .filter(move |(revealed_in, _)| *revealed_in <= progress)
            .map(|(revealed_in, value)| Known { revealed_in: *revealed_in, value })
    }

    /// The last value that the reader may see: how things stand now.
    pub fn latest(&self, knowledge: Knowledge<'_>) -> Option<Known<'_, T>> {
        self.known_to(knowledge).next_back()
    }

    /// The value at a place in the list, if the reader may see it. `Err` when it is there but still ahead.
    pub(super) fn at(&self, index: u16, knowledge: Knowledge<'_>) -> Result<Option<&T>, Ahead> {
        match self.values.get(usize::from(index)) {
            None => Ok(None),
            Some((revealed_in, value)) if *revealed_in <= knowledge.progress() => Ok(Some(value)),
            Some(_) => Err(Ahead),
        }
    }

    /// How many there are, seen or not. Only to walk over the places of the list.
    pub(super) fn size(&self) -> usize {
        self.values.len()
    }

    /// Every value whatever the reader knows. Only for the names of files; not even compiled into the program.
    #[cfg(feature = "ssr")]
    pub(super) fn everything(&self) -> impl Iterator<Item = &T> {
        self.values.iter().map(|(_, value)| value)
    }

    /// Whether a value with this property is locked up here, seen or not. Only to tell "not yet" from "no such page".
    pub(super) fn holds(&self, is_it: impl Fn(&T) -> bool) -> bool {
        self.values.iter().any(|(_, value)| is_it(value))
    }

    /// The first value whatever the reader knows. Only for what the reader has asked to see in so many words.
    pub(super) fn despite_everything(&self) -> Option<&T> {
        self.values.first().map(|(_, value)| value)
    }
}

/// There is something, but the reader has not come so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ahead;

impl<T> Default for Dated<T> {
    fn default() -> Self {
        Self { values: Vec::new() }
    }
}
