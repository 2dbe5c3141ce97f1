//! Pieces that several pages are made of: one component for a citation, a fact, a list of names, used everywhere.

mod citation;
mod curtain;
mod episodes;
mod favourite;
mod icon;
mod later;
mod medallion;
mod notes;
mod prose;
mod sheet;

pub use citation::{Citations, Doubt, References, SourceEntry, TieTold, Told};
pub use curtain::{Curtain, Stub};
pub use episodes::{EpisodeStrip, ToldIn};
pub use favourite::{FavouriteButtons, SmallButtons, SmallFavourite};
pub use icon::{Icon, SvgIcon};
pub use later::{Later, Opening};
pub use medallion::{Medallion, Nobody, medallion_class, palette};
pub use notes::{Behind, NoteRow, OwnNotes};
pub use prose::{EntityLink, Prose};
pub use sheet::{Breadcrumbs, Neighbor, Neighbors, Numeral, PageHeading, SafeForYou};
