//! What the relationships show: one model of signals, from which all views are drawn.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::picture::PictureState;
use crate::app::reading::Reading;
use crate::app::signals::memo;
use crate::app::state::{Location, use_casebook, use_location, use_screen};
use crate::domain::Kind;
use crate::domain::graph::camera::Frame;
use crate::domain::graph::drawing::point;
use crate::domain::graph::near::Near;
use crate::domain::graph::query::{GraphQuery, Scope, View};
use crate::domain::graph::walk::{Arrangement, Stop, Walkable};
use crate::domain::graph::{Graph, told, words};
use crate::domain::knowledge::reference;
use crate::domain::page::Exhibits;
use crate::route::{Query, Route, entity_key};

/// A value that signals hand on without a look into it: two are the same only if they are the same one.
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// What a query shows.
pub struct GraphModel {
    /// The reader as they were at the episode at which the picture stands.
    pub then: Reading,
    /// Without ids that mean nothing to the reader: those are not handed on.
    pub query: GraphQuery,
    pub graph: Graph<'static>,
    /// Whether somebody who is known at that episode is a favourite.
    has_favourites: bool,
}

impl GraphModel {
    fn new(reading: Reading, query: GraphQuery, favourites: &[u16]) -> Self {
        let graph = Graph::new(reading.knowledge, &query, |person| favourites.contains(&person.index));
        let has_favourites = graph.knowledge.characters().any(|it| favourites.contains(&it.index));
        Self { then: reading.knowing(graph.knowledge), query: query.known(reading.knowledge), graph, has_favourites }
    }

    /// The address of the same page with something changed.
    pub fn href(&self, change: impl FnOnce(&mut GraphQuery)) -> String {
        let mut query = self.query.clone();
        change(&mut query);
        self.then.href_with(&Route::Relationships, &query.query())
    }

    /// Whether the reader can choose to see the ties of their favourites.
    pub fn offers_favourites(&self) -> bool {
        self.has_favourites || self.query.scope == Scope::Kept
    }

    /// Why nothing is to be seen in a view, if nothing is.
    pub fn emptiness(&self, view: Option<View>) -> Option<&'static str> {
        let graph = &self.graph;
        let is_empty = match view {
            Some(View::Matrix) => graph.people.is_empty(),
            Some(View::Graph) => graph.people.is_empty() || (graph.bonds.is_empty() && !self.query.alone),
            _ => graph.rows(self.query.sort).is_empty(),
        };
        is_empty.then(|| words::emptiness(graph, self.query.scope))
    }

    fn walkable(&self) -> Walkable {
        let people = self.graph.people.iter();
        let stops: Vec<_> = people.map(|it| Stop { id: it.id, name: it.name, point: point(it) }).collect();
        let whole = Frame::around(&stops.iter().map(|stop| stop.point).collect::<Vec<_>>());
        Walkable { stops, arrangement: Arrangement::Plane, whole }
    }
}

/// What is told with sources: the panel and the list number them together.
pub struct Told {
    pub panel: told::Panel<'static>,
    pub list: told::List<'static>,
}

/// The signals of the page. A copy is the same ones.
#[derive(Clone, Copy)]
pub struct GraphState {
    /// The reader as they are now.
    pub now: Reading,
    pub model: Memo<Shared<GraphModel>>,
    /// Another model, in which whoever the pointer or the focus rests on is selected.
    pub glance: Memo<Option<Shared<GraphModel>>>,
    /// Which view is drawn; `None` while nobody knows how wide the screen is: then there is more than one.
    pub view: Memo<Option<View>>,
    pub near: Memo<Near>,
    pub told: Memo<Shared<Told>>,
    pub picture: PictureState,
    /// Stored, so that a state that is copied everywhere stays small.
    location: StoredValue<Location>,
}

impl GraphState {
    /// What the address asks for.
    pub fn new(reading: Reading) -> Self {
        let (location, screen) = (use_location(), use_screen());
        let asked = memo(move || {
            let query = location.query();
            GraphQuery::read(|name| query.all(name))
        });
        let favourites = favourites(reading);
        let model = memo(move || favourites.with(|kept| Shared::new(GraphModel::new(reading, asked.get(), kept))));
        let view = memo(move || match (asked.with(|asked| asked.view), screen.narrow()) {
            (View::Fitting, Some(narrow)) => Some(if narrow { View::List } else { View::Graph }),
            (View::Fitting, None) => None,
            (view, _) => Some(view),
        });
        let focus = move || model.with(|model| model.graph.focus.person().map(|it| it.id.to_owned()));
        let picture = PictureState::new(memo(move || model.with(|model| model.walkable())), focus);
        let glance = memo(move || {
            let person = picture.looked_at().filter(|person| model.with(|model| model.query.focus != *person))?;
            let query = GraphQuery { focus: person, with: String::new(), ..asked.get() };
            Some(Shared::new(favourites.with(|kept| GraphModel::new(reading, query, kept))))
        });
        let near = memo(move || Near::of(&glance.get().unwrap_or_else(|| model.get()).graph));
        let told = memo(move || {
            let (model, mut exhibits) = (model.get(), Exhibits::default());
            let panel = told::panel(&model.graph, view.get() == Some(View::List), &mut exhibits);
            let list = told::list(&model.graph, model.query.sort, model.query.all_rows, &mut exhibits);
            Shared::new(Told { panel, list })
        });
        Self { now: reading, model, glance, view, near, told, picture, location: StoredValue::new(location) }
    }

    /// Asks for something else, as a form does. Another selection is a step that the way back undoes.
    pub fn ask(self, form: &str) {
        let query = Query::parse(form);
        self.go(GraphQuery::read(|name| query.all(name)));
    }

    /// Asks for something else than now.
    pub fn change(self, change: impl FnOnce(&mut GraphQuery)) {
        let mut query = self.query_now();
        change(&mut query);
        self.go(query);
    }

    /// Selects somebody, or nobody any more if it is they who are selected.
    pub fn select(self, person: &str) {
        if self.query_now().focus == person {
            return self.clear();
        }
        self.change(|query| {
            person.clone_into(&mut query.focus);
            query.with = String::new();
        });
    }

    /// Whoever was looked at or selected is so no longer.
    pub fn clear(self) {
        if self.query_now().focus.is_empty() {
            return self.picture.look(None);
        }
        self.change(|query| {
            query.focus = String::new();
            query.with = String::new();
        });
    }

    /// One episode on or back.
    pub fn step(self, on: bool) {
        self.go(self.query_now().stepped(on, self.now.knowledge));
    }

    /// What the address asks for, untracked: for event handlers.
    pub fn query_now(self) -> GraphQuery {
        self.model.with_untracked(|model| model.query.clone())
    }

    fn go(self, query: GraphQuery) {
        let (before, query) = (self.query_now(), query.settled(self.now.knowledge));
        let is_step = (&query.focus, &query.with) != (&before.focus, &before.with);
        let Some(location) = self.location.try_get_value() else { return };
        if is_step { location.push_query(&query.query()) } else { location.set_query(&query.query()) }
    }
}

/// The reader's favourites among the people, by place in the catalog.
fn favourites(reading: Reading) -> Memo<Vec<u16>> {
    let casebook = use_casebook();
    memo(move || {
        casebook.with(|book| {
            let is_kept = |id, index| book.favourites.holds(&entity_key(reference(Kind::Characters, index), id));
            reading.knowledge.characters().filter(|it| is_kept(it.id, it.index)).map(|it| it.index).collect()
        })
    })
}
