//! The picture itself, and what it does with pointers, fingers and keys.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::PictureState;
use crate::browser::pan_zoom::{self, Hand};
use crate::domain::graph::walk::KeyPress;

/// A pointer that only passes changes nothing.
const REST: Duration = Duration::from_millis(120);

/// A drawing that can be moved and walked in. A plain wheel and a single finger scroll the page, as everywhere.
#[component]
pub fn Picture(
    state: PictureState,
    /// Its classes.
    #[prop(into)]
    class: Signal<String>,
    /// Its name for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether a pointer that rests on something looks at it.
    #[prop(into)]
    may_hover: Signal<bool>,
    /// A finger has tapped on something; whether that is all, and the link is not to be followed.
    on_tap: Callback<String, bool>,
    /// The space bar on something. Without it, the space bar is the browser's.
    #[prop(optional)]
    on_select: Option<Callback<String>>,
    /// Escape.
    on_clear: Callback<()>,
    children: Children,
) -> impl IntoView {
    let hand = StoredValue::new(Hand::default());
    let hover = StoredValue::new(None);
    let acts = Acts { state, may_hover, on_tap, on_select, on_clear, hand, hover };
    on_cleanup(move || acts.leave());
    view! {
        <svg
            class=move || class.get()
            id="picture"
            viewBox=move || state.pan_zoom.view_box()
            role="graphics-document"
            aria-label=move || label.get()
            data-nearer=move || state.pan_zoom.is_near().then_some("")
            on:mouseover=move |event| acts.rest(pan_zoom::node_at(&event))
            on:mouseleave=move |_| acts.leave()
            on:focusin=move |event| acts.focus(pan_zoom::node_at(&event))
            on:focusout=move |_| state.blur()
            on:keydown=move |event| acts.key(&event)
            on:click=move |event| acts.click(&event)
            // A link can be dragged away from the page; here the picture is dragged.
            on:dragstart=|event| event.prevent_default()
            on:pointerdown=move |event| hand.update_value(|hand| hand.press(&event))
            on:pointermove=move |event| acts.drag(&event)
            on:pointerup=move |_| hand.update_value(Hand::release)
            on:pointercancel=move |_| hand.update_value(Hand::release)
            on:wheel=move |event| acts.wheel(&event)
            on:touchstart=move |event| acts.pinch(&event)
            on:touchmove=move |event| acts.pinch(&event)
            on:touchend=move |event| acts.pinch(&event)
        >
            {children()}
        </svg>
    }
}

/// What is done to the picture, and to what is in it.
#[derive(Clone, Copy)]
struct Acts {
    state: PictureState,
    may_hover: Signal<bool>,
    on_tap: Callback<String, bool>,
    on_select: Option<Callback<String>>,
    on_clear: Callback<()>,
    /// What is remembered between two events.
    hand: StoredValue<Hand>,
    /// A look that comes when the pointer has rested for long enough.
    hover: StoredValue<Option<TimeoutHandle>>,
}

impl Acts {
    /// The pointer has come to something. If it rests there, that is looked at.
    fn rest(self, node: Option<String>) {
        self.leave();
        if let Some(node) = node.filter(|_| self.may_hover.get_untracked()) {
            let look = set_timeout_with_handle(move || self.state.look(Some(node)), REST);
            self.hover.set_value(look.ok());
        }
    }

    /// The pointer has left what it had come to.
    fn leave(self) {
        if let Some(look) = self.hover.try_update_value(Option::take).flatten() {
            look.clear();
        }
    }

    fn focus(self, node: Option<String>) {
        if let Some(node) = node {
            self.state.focus(node);
        }
    }

    fn drag(self, event: &ev::PointerEvent) {
        if let Some(by) = self.hand.try_update_value(|hand| hand.drag(event)).flatten() {
            self.state.pan_zoom.drag(by);
        }
    }

    fn wheel(self, event: &ev::WheelEvent) {
        if let Some((factor, about)) = pan_zoom::wheel(event) {
            event.prevent_default();
            self.state.pan_zoom.zoom(factor, about);
        }
    }

    /// Two fingers move the picture and bring it nearer.
    fn pinch(self, event: &ev::TouchEvent) {
        let pinch = self.hand.try_update_value(|hand| hand.pinch(event)).flatten();
        if self.hand.with_value(Hand::is_pinching) {
            event.prevent_default();
        }
        if let Some(pinch) = pinch {
            self.state.pan_zoom.zoom(pinch.factor, pinch.about);
            self.state.pan_zoom.drag(pinch.by);
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let Some(((key, shift), node)) = pan_zoom::key(event).zip(pan_zoom::node_at(event)) else { return };
        match KeyPress::of(&key, shift) {
            Some(KeyPress::Walk(step)) => self.state.walk(&node, &step),
            Some(KeyPress::Letter(letter)) => self.state.type_letter(&node, letter),
            Some(KeyPress::Move(way)) => self.state.pan_zoom.press(way),
            Some(KeyPress::Clear) => self.on_clear.run(()),
            Some(KeyPress::Select) => match self.on_select {
                Some(on_select) => on_select.run(node),
                None => return,
            },
            None => return,
        }
        event.prevent_default();
    }

    /// The end of a drag opens nothing. A first tap may be all; a mouse follows the link.
    fn click(self, event: &ev::MouseEvent) {
        let has_dragged = self.hand.try_update_value(Hand::take_drag).unwrap_or_default();
        let is_touch = self.hand.with_value(Hand::is_touch);
        let is_tap = || is_touch && pan_zoom::node_at(event).is_some_and(|node| self.on_tap.run(node));
        if has_dragged || is_tap() {
            event.prevent_default();
        }
    }
}
