//! What drawn pictures have in common, the graph of ties and the timeline: which part is seen, what is looked at, and how
//! one moves and walks in them with pointer, fingers, keys and buttons. What is drawn is each picture's own.
//!
//! ```text
//! // `walkable`: a signal of a `domain::graph::walk::Walkable`: what can be walked to, and the frame of everything.
//! // `selected`: the id of what the address selects; a picture without a selection says `|| None`.
//! let state = PictureState::new(walkable, selected);
//! view! {
//!     <Picture state class label may_hover on_tap on_select on_clear>
//!         // Everything that can be walked to is an SVG link `a[data-node=<id>]` with `tabindex=state.tab_index(id)`.
//!     </Picture>
//!     <CameraButtons reading pan_zoom=state.pan_zoom />
//!     // `state.looked_at()` is what pointer or focus rest on, for what is told beside the picture.
//! }
//! ```
//!
//! There is one picture on a page, with the id `picture`. Its state is the screen's alone: nobody would send it to a friend.
//! What is looked at is forgotten with every new query; what is seen lasts as long as the whole is the same.

mod buttons;
mod canvas;
mod pan_zoom;
mod state;

pub use buttons::CameraButtons;
pub use canvas::Picture;
pub use pan_zoom::PanZoom;
pub use state::PictureState;
