//! Steps through the episodes: ties appear and end, as far as the reader has come.

use std::time::Duration;

use leptos::prelude::set_timeout;

use super::{Stage, State};
use crate::browser::stage;
use crate::domain::graph::query::GraphQuery;

/// How long each episode is shown when they are played.
const PLAY: Duration = Duration::from_millis(1800);

impl Stage {
    /// A button that steps through the episodes, or plays them.
    pub fn press_step(&self, way: &str) {
        let was_playing = std::mem::take(&mut self.state.borrow_mut().playing);
        stage::show_playing(false);
        match way {
            "play" if !was_playing => self.play(),
            "play" => {}
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
        let mut state = self.state.borrow_mut();
        state.playing = true;
        state.round = state.round.wrapping_add(1);
        let round = state.round;
        drop(state);
        self.go(GraphQuery { as_of: Some(query.as_of.unwrap_or_default()), ..query });
        stage::show_playing(true);
        self.play_on(round);
    }

    /// Steps on after a while, if nobody has stopped this round or begun another one.
    fn play_on(&self, round: u32) {
        let here = self.clone();
        set_timeout(
            move || {
                let is_on = |state: &State| state.playing && state.round == round;
                if !is_on(&here.state.borrow()) {
                    return;
                }
                here.step(true);
                let goes_on = here.query().as_of.is_some();
                here.state.borrow_mut().playing = goes_on;
                if goes_on { here.play_on(round) } else { stage::show_playing(false) }
            },
            PLAY,
        );
    }
}
