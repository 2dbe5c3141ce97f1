//! Pieces that several pages are made of.

pub mod camera;
pub mod chains;
pub mod cites;
pub mod curtain;
pub mod drawn;
pub mod ego;
pub mod episodes;
pub mod favourite;
pub mod filters;
pub mod icon;
pub mod lists;
pub mod medallion;
pub mod notes;
pub mod prose;
pub mod sheet;
pub mod sorter;
