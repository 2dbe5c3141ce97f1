//! What only the screen knows of a picture.

use leptos::prelude::*;

use super::PanZoom;
use crate::app::signals::memo;
use crate::app::state::use_location;
use crate::browser::{document, pan_zoom};
use crate::domain::graph::walk::{Step, Typed, Walkable};

/// What only the screen knows of a picture. A copy is the same one.
#[derive(Clone, Copy)]
pub struct PictureState {
    pub pan_zoom: PanZoom,
    walkable: Signal<Walkable>,
    /// What pointer or focus rest on: each query has a signal of its own, so that with the next one it is forgotten.
    looked_at: Memo<RwSignal<Option<String>>>,
    /// What has the focus.
    focused: RwSignal<Option<String>>,
    /// What had it last.
    left: RwSignal<Option<String>>,
    /// The one stop of the Tab key.
    tab_stop: Memo<Option<String>>,
    typed: StoredValue<Typed>,
}

impl PictureState {
    /// Of a picture that nobody has come to yet.
    pub fn new(walkable: impl Into<Signal<Walkable>>, selected: impl Fn() -> Option<String> + Send + Sync + 'static) -> Self {
        let (walkable, location) = (walkable.into(), use_location());
        let (focused, left) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
        let tab_stop = memo(move || {
            walkable.with(|walkable| {
                let stops = [focused.get(), selected(), left.get()].into_iter().flatten();
                let first = walkable.stops.first().map(|stop| stop.id.to_owned());
                stops.into_iter().find(|id| walkable.holds(id)).or(first)
            })
        });
        let looked_at = memo(move || {
            let _ = location.query();
            RwSignal::new(None)
        });
        let pan_zoom = PanZoom::new(Signal::derive(move || walkable.with(|walkable| walkable.whole)));
        Self { pan_zoom, walkable, looked_at, focused, left, tab_stop, typed: StoredValue::default() }
    }

    /// What pointer or focus rest on.
    pub fn looked_at(self) -> Option<String> {
        self.looked_at.get().get()
    }

    /// The same, untracked: for event handlers.
    pub fn looked_at_now(self) -> Option<String> {
        self.looked_at.get_untracked().get_untracked()
    }

    /// Looks at something, or at nothing.
    pub fn look(self, node: Option<String>) {
        if self.looked_at_now() != node {
            self.looked_at.get_untracked().set(node);
        }
    }

    /// The attribute `tabindex` of something: the picture is one stop of the Tab key, arrows lead on from there.
    pub fn tab_index(self, id: &'static str) -> impl Fn() -> &'static str + Clone + Send + Sync + 'static {
        move || if self.tab_stop.with(|stop| stop.as_deref() == Some(id)) { "0" } else { "-1" }
    }

    /// Something has the focus: it is looked at.
    pub(super) fn focus(self, node: String) {
        self.focused.set(Some(node.clone()));
        self.left.set(Some(node.clone()));
        self.look(Some(node));
    }

    /// Nothing in the picture has it any more.
    pub(super) fn blur(self) {
        self.focused.set(None);
    }

    /// Gives what a step leads to the focus, and brings it into sight.
    pub(super) fn walk(self, from: &str, step: &Step) {
        if let Some(stop) = self.walkable.with_untracked(|walkable| walkable.after(from, step)) {
            self.pan_zoom.show(stop.point);
            // With the focus the browser scrolls to where that is, so it has to be there.
            queue_microtask(move || pan_zoom::focus(stop.id));
        }
    }

    /// Walks to the next whose name begins with the letters just typed.
    pub(super) fn type_letter(self, from: &str, letter: &str) {
        if let Some(step) = self.typed.try_update_value(|typed| typed.add(letter, document::now())) {
            self.walk(from, &step);
        }
    }
}
