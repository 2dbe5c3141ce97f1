//! What lies below the screen of a page that has just been opened comes a frame later, so that its beginning is painted at once.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::after_paint;

/// Whether a page is being opened from its beginning, in context. Anything else (the first drawing, a filter, the way back) is
/// brought to the screen as a whole.
#[derive(Clone, Copy, Default)]
pub struct Opening {
    is_now: StoredValue<bool>,
    is_busy: RwSignal<bool>,
    /// What is still to come, in the order in which it stands there.
    waiting: StoredValue<VecDeque<RwSignal<bool>>>,
}

impl Opening {
    /// A page is opened; until its beginning is painted.
    pub fn begin(self) {
        self.waiting.update_value(VecDeque::clear);
        self.is_now.set_value(true);
        self.is_busy.set(true);
        after_paint(move || {
            self.is_now.try_set_value(false);
            self.go_on();
        });
    }

    /// Whether more of the page is to come.
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// One part of the page a frame.
    fn go_on(self) {
        match self.waiting.try_update_value(VecDeque::pop_front).flatten() {
            Some(part) => {
                part.try_set(true);
                after_paint(move || self.go_on());
            }
            // When what came last is there.
            None => set_timeout(move || _ = self.is_busy.try_set(false), Duration::ZERO),
        }
    }
}

/// Whether it is the turn of what stands here, in a page that may be being opened.
pub fn turn() -> RwSignal<bool> {
    let opening = use_context::<Opening>().filter(|opening| opening.is_now.get_value());
    let is_due = RwSignal::new(opening.is_none());
    if let Some(opening) = opening {
        opening.waiting.update_value(|waiting| waiting.push_back(is_due));
    }
    is_due
}

/// Its children come when what stands before them has been painted.
#[component]
pub fn Later(children: Children) -> impl IntoView {
    let is_due = turn();
    let mut children = Some(children);
    view! { {move || if is_due.get() { children.take().map(|children| children()) } else { None }} }
}

/// So many rows fill a screen; more of them may come later.
pub const SCREENFUL: usize = 6;

/// The rows of a long list: a screenful at once, the others [`Later`].
pub fn in_turn<T: Send + 'static>(mut rows: Vec<T>, row: impl Fn(T) -> AnyView + Send + 'static) -> impl IntoView {
    let late = rows.split_off(SCREENFUL.min(rows.len()));
    let first: Vec<AnyView> = rows.into_iter().map(&row).collect();
    let late = (!late.is_empty())
        .then(move || view! { <Later>{late.into_iter().map(row).collect::<Vec<AnyView>>()}</Later> }.into_any());
    (first, late)
}
