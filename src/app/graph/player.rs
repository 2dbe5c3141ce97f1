//! The episodes one after the other, by themselves: ties appear and end, as far as the reader has come.

use std::time::Duration;

use leptos::prelude::*;

use super::state::GraphState;

/// How long each episode is shown.
const PLAY: Duration = Duration::from_millis(1800);

/// Whether the episodes are played. Whoever leaves the page plays no more.
#[derive(Clone, Copy)]
pub struct Player {
    state: GraphState,
    is_playing: RwSignal<bool>,
    next: StoredValue<Option<TimeoutHandle>>,
}

impl Player {
    /// One that stands.
    pub fn new(state: GraphState) -> Self {
        let player = Self { state, is_playing: RwSignal::new(false), next: StoredValue::new(None) };
        on_cleanup(move || player.drop_next());
        player
    }

    /// Whether the episodes are played.
    pub fn is_playing(self) -> bool {
        self.is_playing.get()
    }

    /// Plays from the episode at which the picture stands, or from the beginning if it stands at the end; or pauses.
    pub fn toggle(self) {
        if self.is_playing.get_untracked() {
            return self.pause();
        }
        self.is_playing.set(true);
        self.state.change(|query| query.as_of = Some(query.as_of.unwrap_or_default()));
        self.play_on();
    }

    /// One episode on or back; whoever steps plays no more.
    pub fn step(self, on: bool) {
        self.pause();
        self.state.step(on);
    }

    fn pause(self) {
        self.is_playing.set(false);
        self.drop_next();
    }

    fn play_on(self) {
        let next = set_timeout_with_handle(
            move || {
                self.state.step(true);
                let goes_on = self.state.query_now().as_of.is_some();
                if goes_on { self.play_on() } else { self.pause() }
            },
            PLAY,
        );
        self.next.set_value(next.ok());
    }

    fn drop_next(self) {
        if let Some(next) = self.next.try_update_value(Option::take).flatten() {
            next.clear();
        }
    }
}
