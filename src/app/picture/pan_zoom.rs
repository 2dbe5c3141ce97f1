//! Which part of a picture is seen.

use leptos::prelude::*;

use crate::domain::graph::camera::{Frame, Way};

/// The part of a picture that is seen.
#[derive(Clone, Copy)]
pub struct PanZoom {
    whole: Signal<Frame>,
    /// Of which whole which part. Of another whole it means nothing.
    moved: RwSignal<Option<(Frame, Frame)>>,
}

impl PanZoom {
    /// All of a picture is seen.
    pub fn new(whole: Signal<Frame>) -> Self {
        Self { whole, moved: RwSignal::new(None) }
    }

    /// For the attribute `viewBox`.
    pub fn view_box(self) -> String {
        part(self.whole.get(), self.moved.get()).view_box()
    }

    /// Whether it is so near that there is room for all names.
    pub fn is_near(self) -> bool {
        let whole = self.whole.get();
        part(whole, self.moved.get()).is_near(whole)
    }

    /// Whether anything but all of it is seen: then it can be moved.
    pub fn is_moved(self) -> bool {
        let whole = self.whole.get();
        part(whole, self.moved.get()) != whole
    }

    /// A button or a key that moves the picture.
    pub fn press(self, way: Way) {
        self.change(|seen, whole| seen.pressed(way, whole));
    }

    /// Nearer or farther, about a point of the screen, in parts of the picture's width and height.
    pub fn zoom(self, factor: f64, about: (f64, f64)) {
        self.change(|seen, whole| seen.zoomed(factor, seen.point(about), whole));
    }

    /// Moved by parts of what is seen.
    pub fn drag(self, by: (f64, f64)) {
        self.change(|seen, whole| seen.moved(by, whole));
    }

    /// Moved as little as it takes to see a point of the picture.
    pub fn show(self, point: (f64, f64)) {
        self.change(|seen, whole| seen.showing(point, whole));
    }

    fn change(self, change: impl FnOnce(Frame, Frame) -> Frame) {
        let whole = self.whole.get_untracked();
        let before = part(whole, self.moved.get_untracked());
        let seen = change(before, whole);
        if seen != before {
            self.moved.set(Some((whole, seen)));
        }
    }
}

/// What is seen of a whole.
fn part(whole: Frame, moved: Option<(Frame, Frame)>) -> Frame {
    moved.filter(|(of, _)| *of == whole).map_or(whole, |(_, seen)| seen)
}
