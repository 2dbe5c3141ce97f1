//! What lies below the screen of a page that has just been opened comes a frame later, so that its beginning is painted at once.

use leptos::prelude::*;

use crate::app::after_paint;

/// Whether a page is being opened from its beginning, in context. Anything else (the first drawing, a filter, a change of
/// progress, the way back) is brought to the screen as a whole.
#[derive(Clone, Copy)]
pub struct Opening(StoredValue<bool>);

impl Opening {
    /// Nothing is being opened.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// A page is opened; until its beginning is painted.
    pub fn begin(self) {
        self.0.set_value(true);
        after_paint(move || self.0.set_value(false));
    }

    fn is_now(self) -> bool {
        self.0.get_value()
    }
}

/// Its children come when what stands before them has been painted.
#[component]
pub fn Later(children: Children) -> impl IntoView {
    let is_due = RwSignal::new(!use_context::<Opening>().is_some_and(Opening::is_now));
    if !is_due.get_untracked() {
        after_paint(move || _ = is_due.try_set(true));
    }
    let mut children = Some(children);
    move || if is_due.get() { children.take().map(|children| children()) } else { None }
}

/// So many rows fill a screen; more of them may come later.
const SCREENFUL: usize = 6;

/// The rows of a long list: a screenful at once, the others [`Later`].
pub fn in_turn<T: Send + 'static>(mut rows: Vec<T>, row: impl Fn(T) -> AnyView + Send + 'static) -> impl IntoView {
    let late = rows.split_off(SCREENFUL.min(rows.len()));
    let first: Vec<AnyView> = rows.into_iter().map(&row).collect();
    let late = (!late.is_empty()).then(move || {
        view! { <Later>{late.into_iter().map(row).collect::<Vec<AnyView>>()}</Later> }
    });
    (first, late)
}
