//! The page at the current address, and what the browser is told when it has become another one.

use leptos::prelude::*;

use super::components::Opening;
use super::pages::page;
use super::reading::Reading;
use super::state::AppState;
use super::{after_paint, pages::news::NewsBanner};
use crate::app::signals::effect;
use crate::browser::focus::LastFocus;
use crate::browser::{document, view};
use crate::domain::Progress;
use crate::route::head::{canonical, head};
use crate::route::{Query, Route};

/// The progress at which the page is drawn. It follows the reader's: downward at once, upward when the answer to it has been
/// painted, so that the dialog that asked does not wait for the page.
#[derive(Clone, Copy)]
pub struct DrawnProgress(RwSignal<Progress>);

impl DrawnProgress {
    /// Begins with the reader's progress.
    pub fn new(state: AppState) -> Self {
        let drawn = RwSignal::new(state.progress.now());
        effect(move |_| {
            let wanted = state.progress.get();
            if wanted > drawn.get_untracked() {
                after_paint(move || drawn.set(state.progress.now()));
            } else if wanted < drawn.get_untracked() {
                drawn.set(wanted);
            }
        });
        Self(drawn)
    }
}

/// The page at the current address, drawn anew when the route or the progress change. Everything else in it follows signals.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let state: AppState = expect_context();
    let (location, base) = (state.location, state.location.base());
    let drawn = DrawnProgress::new(state);
    let opening = Opening::default();
    provide_context(opening);
    let last = StoredValue::new(None::<(Route, Progress)>);
    tell_the_browser(state, drawn);
    let reading = move || Reading::new(state.progress.knowledge_at(drawn.0.get()), base);
    let current = move || {
        let (route, reading, place) = (location.route(), reading(), location.now());
        let now = (route.clone(), reading.knowledge.progress());
        let is_opened = match last.get_value() {
            // Who goes back, or to a part of the page, has all of it at once.
            Some((before, _)) if before != route => !place.keep_scroll && place.fragment.is_empty(),
            // Another progress makes another page of it; who is farther down has what is there at once, and stays there.
            Some((_, before)) => before != now.1 && view::is_at_top(),
            None => false,
        };
        last.set_value(Some(now));
        if is_opened {
            opening.begin();
        }
        page(&route, reading)
    };
    view! {
        <div id="page" aria-busy=move || opening.is_busy().then_some("true")>
            {move || view! { <NewsBanner reading=reading()/> }.into_any()}
            {move || current()}
        </div>
    }
}

/// What was shown: enough to tell what has changed.
#[derive(Clone, PartialEq)]
struct Shown {
    route: Route,
    query: Query,
    fragment: String,
    progress: Progress,
}

/// Tells of every change: title, focus, scroll, a word to screen readers.
fn tell_the_browser(state: AppState, drawn: DrawnProgress) {
    let last_focus = StoredValue::new_local(None::<LastFocus>);
    Effect::new(move |before: Option<Shown>| {
        if before.is_none() {
            last_focus.set_value(Some(LastFocus::follow()));
        }
        let place = state.location.place();
        let now = Shown {
            route: state.location.route(),
            query: state.location.query(),
            fragment: place.fragment.clone(),
            progress: drawn.0.get(),
        };
        let knowledge = state.progress.knowledge_at(now.progress);
        let head = head(&now.route, knowledge);
        document::set_head(&head.title, &head.description, &canonical(&now.route, knowledge));
        let has_news = state.progress.news_now();
        match before {
            None if !place.fragment.is_empty() => view::scroll_to_if_there(&place.fragment),
            Some(before) if before.progress != now.progress => {
                state.announcer.say(seen(&now, before.progress, &head.title, has_news.is_some()));
            }
            Some(before) if before.route != now.route => {
                state.announcer.say(head.title);
                // Either needs the page to be laid out; in the frame that is done anyway, and the click is answered sooner.
                request_animation_frame(move || {
                    document::focus_heading();
                    if !place.keep_scroll {
                        view::scroll_to(&place.fragment);
                    }
                });
            }
            Some(before) if before.fragment != now.fragment && !place.keep_scroll => {
                after_paint(move || view::scroll_to_if_there(&place.fragment));
            }
            Some(before) if before.query != now.query && now.route != Route::Casebook => {
                after_paint(move || state.announcer.say(document::text_of("#page .count, #page .empty").unwrap_or_default()));
            }
            _ => {}
        }
        after_paint(move || last_focus.with_value(|last| last.iter().for_each(LastFocus::rescue)));
        now
    });
}

/// What screen readers hear when the progress has changed: the page may have become another one.
fn seen(now: &Shown, before: Progress, title: &str, has_news: bool) -> String {
    let news = if has_news && now.progress > before { ". What is new to you is linked at the top of the page." } else { "" };
    let far = now.progress.episode().map_or_else(|| "Not started".to_owned(), |episode| format!("Seen to episode {episode}"));
    format!("{far}. {title}{news}")
}
