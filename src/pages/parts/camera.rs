//! The buttons that move a drawn picture: what pointers, fingers and keys can do to it, for everybody.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::domain::graph::camera::Frame;
use crate::pages::Reading;

/// What can be walked to in a picture, by id, name and place; and the frame of all of it.
pub type Walkable = (Vec<(&'static str, &'static str, (f64, f64))>, Frame);

/// Draws them.
pub fn camera(reading: &Reading) -> Markup {
    let button = |way: &'static str, words: &'static str, picture: Icon| {
        html! {
            button type="button" data-camera=(way) title=(words) aria-label=(words) aria-controls="picture" { (icon(picture, &reading.base)) }
        }
    };
    html! {
        div class="seg zoom" role="group" aria-label="Move the picture" {
            (button("out", "Farther", Icon::Minus))
            (button("in", "Nearer", Icon::Plus))
            (button("fit", "All of it", Icon::Fit))
            span class="pans" id="pans" {
                (button("left", "To the left", Icon::Left))
                (button("up", "Up", Icon::Up))
                (button("down", "Down", Icon::Down))
                (button("right", "To the right", Icon::Right))
            }
        }
    }
}
