//! The relationship graph, below its views.

#[path = "graph/chains.rs"]
mod chains;
#[path = "graph/crowd.rs"]
mod crowd;
#[path = "graph/layout.rs"]
mod layout;
#[path = "graph/matrix.rs"]
mod matrix;
#[path = "graph/model.rs"]
mod model;
#[path = "graph/moving.rs"]
mod moving;
#[path = "graph/told.rs"]
mod told;
