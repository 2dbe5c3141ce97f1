//! The relationships: one model of people and ties, as a picture, a list and a matrix.
//!
//! What is shown, who is selected and which view it is stand in the address; every view is a pure function of it. Only the
//! part of the picture that is seen, and whom the pointer or the focus rests on, are the browser's (`ui::stage`).

mod board;
mod list;
mod matrix;
mod panel;
mod rail;
mod stage;

use maud::{Markup, html};

use crate::domain::catalog::Character;
use crate::domain::graph::query::{GraphQuery, View};
use crate::domain::graph::{Graph, Selected};
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibits;
use crate::domain::{Kind, Knowledge};
use crate::pages::Reading;
use crate::pages::parts::cites::references;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::segments;
use crate::pages::parts::sheet::headline;
use crate::route::{Route, entity_key};
pub use stage::{near, walkable};

/// Everything that the parts of the page are drawn from.
pub struct Scene {
    /// What was known at the episode at which the picture stands.
    reading: Reading,
    pub query: GraphQuery,
    pub graph: Graph<'static>,
    /// What the reader knows now.
    now: Knowledge<'static>,
    /// `None` while nobody knows how wide the screen is: then there is more than one.
    view: Option<View>,
}

impl Scene {
    /// What the address asks for.
    #[must_use]
    pub fn new(reading: &Reading) -> Self {
        Self::of(reading, GraphQuery::read(|name| reading.query.all(name)))
    }

    /// The same, while the pointer or the focus rests on somebody.
    #[must_use]
    pub fn looking_at(reading: &Reading, person: &str) -> Self {
        let query = GraphQuery::read(|name| reading.query.all(name));
        Self::of(reading, GraphQuery { focus: person.to_owned(), with: String::new(), ..query })
    }

    fn of(reading: &Reading, query: GraphQuery) -> Self {
        let graph = Graph::new(reading.knowledge, &query, |person| keeps(reading, person));
        let query = query.known(reading.knowledge); // an id that means nothing to the reader is not handed on
        let view = match (query.view, reading.narrow) {
            (View::Fitting, Some(narrow)) => Some(if narrow { View::List } else { View::Graph }),
            (View::Fitting, None) => None,
            (view, _) => Some(view),
        };
        let then = reading.knowing(graph.knowledge);
        Self { reading: then, query, graph, now: reading.knowledge, view }
    }

    /// The list of sources. What they tell is measured by what the reader knows now.
    fn references(&self, exhibits: &Exhibits) -> Markup {
        references(&self.reading.knowing(self.now), exhibits)
    }

    /// The address of the same page with something changed.
    fn href(&self, change: impl FnOnce(&mut GraphQuery)) -> String {
        let mut query = self.query.clone();
        change(&mut query);
        self.reading.href_with(&Route::Relationships, &query.query())
    }
}

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let scene = Scene::new(reading);
    let views = [(View::Graph, "Graph"), (View::List, "List"), (View::Matrix, "Matrix")];
    let views = views.map(|(view, words)| {
        let query = GraphQuery { view, ..scene.query.clone() }.query();
        (if view == View::Graph { "view-graph" } else { view.slug() }, words, query, scene.view == Some(view))
    });
    // The list and what stands beside it number their sources together.
    let mut exhibits = Exhibits::default();
    let panel = panel::panel(&scene, false, &mut exhibits);
    html! {
        div class=(format!("wrap plan{}", shape(scene.view))) {
            (headline(reading, "Relationships", lead(&scene)))
            (segments(reading, &Route::Relationships, "View", &views))
            // What stands beside the picture may come when that is there; above the list the selection is read first.
            div class="rail scripted" data-later { (rail::rail(&scene)) }
            div class="board" { (board::board(&scene, &mut exhibits)) }
            aside class="panel" id="panel" data-later[scene.view == Some(View::Graph)] aria-label="Who is selected" { (panel) }
        }
        div class="wrap" { (curtain(reading)) }
    }
}

/// A picture has the selection beside it, a list above it, a matrix below it.
fn shape(view: Option<View>) -> &'static str {
    match view {
        Some(View::List) => " wide",
        Some(View::Matrix) => " below",
        _ => "",
    }
}

/// What stands beside the view, drawn alone. `passing` is for somebody whom the pointer or the focus just rests on.
pub fn glance(scene: &Scene, passing: bool) -> Markup {
    panel::panel(scene, passing, &mut Exhibits::default())
}

fn lead(scene: &Scene) -> String {
    match scene.graph.knowledge.progress().episode() {
        None => "The company on its stage plan, before the first episode.".to_owned(),
        Some(episode) => format!("The company on its stage plan, as it stands after episode {episode}."),
    }
}

/// A sentence if the address names somebody whom the reader cannot know: the same for those who come later and those who
/// do not exist.
fn stranger(scene: &Scene) -> Option<&'static str> {
    let is_unknown = |selected: Selected<'_>| matches!(selected, Selected::Unknown);
    (is_unknown(scene.graph.focus) || is_unknown(scene.graph.with))
        .then_some("The address names somebody whom you do not know, at least not yet.")
}

/// Whether somebody is among the reader's favourites.
fn keeps(reading: &Reading, person: &Character<'_>) -> bool {
    reading.casebook.favourites.holds(&entity_key(reference(Kind::Characters, person.index), person.id))
}
