//! The graph of ties: who is selected, whose ties stand out.

use leptos::prelude::*;
use maud::Markup;

use super::Stage;
use crate::browser::{navigation, stage};
use crate::domain::graph::query::GraphQuery;
use crate::pages::relationships::{Scene, glance, near};
use crate::route::Query;

impl Stage {
    /// Asks for something else in the address, as a form does. Another selection is a step that the way back undoes.
    pub fn ask(&self, form: &str) {
        let query = Query::parse(form);
        self.go(GraphQuery::read(|name| query.all(name)));
    }

    pub(super) fn go(&self, query: GraphQuery) {
        let reading = self.reading();
        let query = query.settled(reading.knowledge);
        let before = self.query();
        let is_step = (&query.focus, &query.with) != (&before.focus, &before.with);
        self.reader.place.set(navigation::set_query(&query.query(), is_step));
    }

    /// What the address asks for. Making the whole scene takes longer, the longer the larger the cast.
    pub(super) fn query(&self) -> GraphQuery {
        let reading = self.reading();
        GraphQuery::read(|name| reading.query.all(name)).known(reading.knowledge)
    }

    /// Tells of somebody's ties, and lets them stand out if they are to be `seen`; of nobody, of whoever is selected.
    pub(super) fn regard(&self, person: Option<&str>, seen: bool) -> Markup {
        let reading = self.reading();
        let selected = self.query().focus;
        let other = person.filter(|person| *person != selected);
        let scene = other.map_or_else(|| Scene::new(&reading), |other| Scene::looking_at(&reading, other));
        if seen {
            mark_near(&scene);
        }
        glance(&scene, other.is_some())
    }

    /// Lets the ties of whoever is selected stand out.
    pub(super) fn fade(&self) {
        mark_near(&Scene::new(&self.reading()));
    }

    /// Whoever was looked at or selected is so no longer.
    pub(super) fn clear(&self) {
        let query = self.query();
        if query.focus.is_empty() {
            self.look(None);
        } else {
            self.go(GraphQuery { focus: String::new(), with: String::new(), ..query });
        }
    }

    pub(super) fn select(&self, person: &str) {
        let query = self.query();
        if query.focus == person {
            self.clear();
        } else {
            self.go(GraphQuery { focus: person.to_owned(), with: String::new(), ..query });
        }
    }
}

fn mark_near(scene: &Scene) {
    let (people, ties) = near(scene);
    stage::mark_near(!people.is_empty(), &people, &ties);
}
