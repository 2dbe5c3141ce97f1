//! Pieces that several pages are made of: one component for a citation, a fact, a list of names, used everywhere.

mod attributes;
mod citation;
mod curtain;
mod episodes;
mod favourite;
mod filters;
mod focus;
mod icon;
mod in_view;
mod keyed;
mod later;
mod lists;
mod medallion;
mod notes;
mod prose;
mod settings;
mod sheet;
mod sorter;
mod statements;

pub use attributes::noscroll;
pub use citation::{Citations, Doubt, References, SourceEntry, TieTold, Told};
pub use curtain::{Curtain, Stub};
pub use episodes::{EpisodeStrip, ToldIn};
pub use favourite::{FavouriteButtons, SmallButtons, SmallFavourite};
pub use filters::{FilterForm, FilterSelect, FilterWords, Segment, Segments};
pub use focus::keep_focus;
pub use icon::{Icon, SvgIcon};
pub use in_view::{InView, event_in_view};
pub use keyed::Keyed;
pub use later::{Later, Opening, SCREENFUL, in_turn};
pub use lists::{
    Briefs, Entries, EntriesSection, Faces, Leaders, MarginRow, PersonLink, Swatch, answers_as_entries, page_of,
    questions_as_entries,
};
pub use medallion::{Medallion, Nobody, Shapes, medallion_class};
pub use notes::{Behind, NoteRow, OwnNotes};
pub use prose::{EntityLink, Prose};
pub use settings::SettingsFields;
pub use sheet::{Breadcrumbs, Neighbor, Neighbors, Numeral, PageHeading, SafeForYou};
pub use sorter::SortHeader;
pub use statements::{EventEntry, EventItem, FactRows, Statements, TieRows};
