//! Steps through the episodes: ties appear and end, as far as the reader has come.

use std::time::Duration;

use leptos::prelude::set_timeout;

use super::Stage;
use crate::browser::stage;
use crate::domain::graph::query::GraphQuery;

/// How long each episode is shown when they are played.
const PLAY: Duration = Duration::from_millis(1800);

impl Stage {
    /// A button that steps through the episodes, or plays them.
    pub fn press_step(&self, way: &str) {
        let was_playing = std::mem::take(&mut self.state.borrow_mut().playing);
        match way {
            "play" if !was_playing => self.play(),
            "play" => stage::show_playing(false),
            _ => self.step(way == "forward"),
        }
    }

    fn step(&self, on: bool) {
        let knowledge = self.reading().knowledge;
        self.go(self.query().stepped(on, knowledge));
    }

    /// From the episode at which the picture stands, or from the beginning if it stands at the end.
    fn play(&self) {
        let query = self.query();
        self.state.borrow_mut().playing = true;
        self.go(GraphQuery { as_of: Some(query.as_of.unwrap_or_default()), ..query });
        stage::show_playing(true);
        self.play_on();
    }

    fn play_on(&self) {
        let here = self.clone();
        set_timeout(
            move || {
                if !here.state.borrow().playing {
                    return;
                }
                here.step(true);
                let goes_on = here.query().as_of.is_some();
                here.state.borrow_mut().playing = goes_on;
                if goes_on { here.play_on() } else { stage::show_playing(false) }
            },
            PLAY,
        );
    }
}
