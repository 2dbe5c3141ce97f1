//! The graph of relationships, and the views of it.

#[path = "graph/crowd.rs"]
mod crowd;
#[path = "graph/model.rs"]
mod model;
