//! The relationships: one model of people and ties, as a picture, a list and a matrix.
//!
//! - [`state`]: what is shown, from the address, what is known and the favourites; and what only the screen knows.
//! - `picture`, `list`, `matrix`: the three views of it.
//! - `panel`: beside them, who is selected or looked at.
//! - `filters`, `controls`: what is shown, whose ties, at which episode.
//! - `drawn`, `ego`, `chains`: what other pages draw of ties, too.

mod chains;
mod controls;
mod drawn;
mod ego;
mod filters;
mod list;
mod matrix;
mod panel;
mod picture;
mod player;
pub mod state;

pub use chains::Chains;
pub use controls::{BoardControls, Count};
pub use drawn::{DrawnTie, NodeState, PersonNode, TieLine};
pub use ego::EgoGraph;
pub use filters::{ConnectionForm, LegendForm};
pub use list::TieList;
pub use matrix::TieMatrix;
pub use panel::SelectionPanel;
pub use picture::GraphPicture;
