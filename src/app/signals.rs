//! Memos and effects, as those of Leptos but behind one type of function: what Leptos makes of a function of its own type is
//! some kilobytes of program, each time.

use leptos::prelude::*;

/// A memo of what a function answers.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    fn of<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
        Memo::new(move |_| value())
    }
    of(Box::new(value))
}

/// An effect; it is told whether it has run before.
pub fn effect(act: impl FnMut(Option<()>) + 'static) {
    let act: Box<dyn FnMut(Option<()>)> = Box::new(act);
    Effect::new(act);
}
