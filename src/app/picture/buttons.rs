//! The buttons that move a drawn picture: what pointers, fingers and keys can do to it, for everybody.

use leptos::prelude::*;

use super::PanZoom;
use crate::app::components::{Icon, SvgIcon};
use crate::app::reading::Reading;
use crate::domain::graph::camera::Way;
use crate::domain::graph::walk::Direction;

/// Nearer, farther, all of it; and to the sides, once there is something to move to.
#[component]
pub fn CameraButtons(reading: Reading, pan_zoom: PanZoom) -> impl IntoView {
    let button = move |way: Way, words: &'static str, icon: Icon| {
        view! {
            <button type="button" title=words aria-label=words aria-controls="picture" on:click=move |_| pan_zoom.press(way)>
                <SvgIcon icon base=reading.base />
            </button>
        }
        .into_any()
    };
    view! {
        <div class="seg zoom" role="group" aria-label="Move the picture">
            {button(Way::Out, "Farther", Icon::Minus)}
            {button(Way::In, "Nearer", Icon::Plus)}
            {button(Way::Fit, "All of it", Icon::Fit)}
            <span class="pans" id="pans" data-moved=move || pan_zoom.is_moved().then_some("")>
                {button(Way::Pan(Direction::Left), "To the left", Icon::Left)}
                {button(Way::Pan(Direction::Up), "Up", Icon::Up)}
                {button(Way::Pan(Direction::Down), "Down", Icon::Down)}
                {button(Way::Pan(Direction::Right), "To the right", Icon::Right)}
            </span>
        </div>
    }
}
