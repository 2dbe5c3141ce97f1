//! How far a reader has watched.

use serde::{Deserialize, Serialize};

/// 0 = not started (the premise only), otherwise "through that episode".
///
/// The upper end depends on the show: [`crate::domain::Catalog::clamp`] brings a stored number back into range.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Progress(pub u8);

impl Progress {
    /// Nothing watched yet: what the publicity tells everybody.
    pub const PREMISE: Self = Self(0);

    /// The episode just seen; `None` before the first one.
    pub const fn episode(self) -> Option<u8> {
        if self.0 == 0 { None } else { Some(self.0) }
    }
}
