//! The relationship graph, below its views.

#[path = "graph/chains.rs"]
mod chains;
#[path = "graph/layout.rs"]
mod layout;
#[path = "graph/matrix.rs"]
mod matrix;
#[path = "graph/moving.rs"]
mod moving;
#[path = "graph/told.rs"]
mod told;
