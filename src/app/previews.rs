//! Previews: what a link leads to, on a card beside it, before anybody follows it.
//!
//! A card comes when the pointer or the focus of the keyboard has rested on a link, or a finger does; it can be reached by the
//! pointer, stays as long as either is there, and goes with Escape (WCAG 2.2, 1.4.13). One is shown at a time.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::state::{AppState, use_app};
use crate::app::signals::effect;
use crate::browser::previews::{self as browser, CARD, Described, Link, Sign, Spot};
use crate::domain::settings::Switch;
use crate::preview::{Preview, preview};
use crate::route::Route;

/// For so long something rests on a link.
const REST: Duration = Duration::from_millis(500);
/// For so long the pointer may be on its way from the link to the card.
const WAY: Duration = Duration::from_millis(300);

/// The card, in the landmark of the page. It listens by itself.
#[component]
pub fn PreviewCard() -> impl IntoView {
    let state = use_app();
    let previews = Previews::new(&state);
    effect(move |_| browser::follow(move |sign| previews.notice(sign)));
    // A card is of the page and of the progress that have been there.
    effect(move |_| {
        let _ = (state.location.place(), state.progress.get());
        previews.close();
    });
    // The card is drawn before this runs: both follow the signal, in this order.
    effect(move |_| {
        if let Some(link) = previews.card.with(Option::is_some).then(|| previews.link()).flatten() {
            browser::put_card_at(&link);
        }
    });
    view! {
        {move || {
            previews.card.get().map(|card| {
                let Preview { name, words } = card;
                let name = (!name.is_empty()).then(|| view! { <b>{name}</b> }.into_any());
                view! {
                    <div id=CARD class="peek" role="tooltip">
                        {name}
                        {words}
                    </div>
                }.into_any()
            })
        }}
    }
}

/// What is shown, and what is to come.
#[derive(Clone, Copy)]
struct Previews {
    card: RwSignal<Option<Preview>>,
    /// The link of the card.
    shown: StoredValue<Option<Described>, LocalStorage>,
    next: StoredValue<Next, LocalStorage>,
    /// When it comes.
    timer: StoredValue<Option<TimeoutHandle>>,
    /// A finger has been put on a link.
    is_touched: StoredValue<bool>,
    state: AppState,
}

/// What comes after a while.
#[derive(Clone, PartialEq)]
enum Next {
    Nothing,
    Show(Link),
    Hide,
}

impl Previews {
    fn new(&state: &AppState) -> Self {
        Self {
            card: RwSignal::new(None),
            shown: StoredValue::new_local(None),
            next: StoredValue::new_local(Next::Nothing),
            timer: StoredValue::new(None),
            is_touched: StoredValue::new(false),
            state,
        }
    }

    /// Takes notice of a sign; whether the browser is to do nothing with it.
    fn notice(self, sign: Sign) -> bool {
        match sign {
            Sign::Pointed(spot) => self.look(&spot, true),
            Sign::Focused(spot) => self.focus(&spot),
            Sign::Down { spot, is_touch } => self.press(&spot, is_touch),
            // What it was to bring does not come.
            Sign::Up if matches!(self.next.get_value(), Next::Show(_)) => self.expect(Next::Nothing),
            Sign::Menu => return self.instead_of_menu(),
            // A finger that has brought a preview has not pressed the link.
            Sign::Click(_) if self.is_by_touch() => {
                self.is_touched.set_value(false);
                return true;
            }
            Sign::Click(spot) if !spot.is_on_card() => self.close(),
            Sign::Key { is_escape } => {
                self.is_touched.set_value(false); // a finger has nothing to do with what keys press
                if is_escape {
                    self.close();
                }
            }
            // What is to come may be for another link, which is on the screen.
            Sign::Scrolled if self.link().is_some_and(|link| link.is_far()) => self.take_away(),
            Sign::Up | Sign::Click(_) | Sign::Scrolled => {}
        }
        false
    }

    /// Who goes on by keyboard needs no way to the card, and finds it over what comes next.
    fn focus(self, spot: &Spot) {
        if self.link().is_some_and(|link| !spot.is_in(&link)) {
            self.close();
        }
        self.look(spot, false);
    }

    /// Pointer or focus are somewhere else.
    fn look(self, spot: &Spot, is_pointer: bool) {
        let shown = self.link();
        if shown.as_ref().is_some_and(|link| spot.is_in(link) || spot.is_on_card()) {
            return self.expect(Next::Nothing);
        }
        let link = spot.link().filter(|link| is_pointer || link.has_visible_focus());
        match (link, self.next.get_value()) {
            (Some(link), Next::Show(other)) if link == other => {}
            // The page has come to where the pointer is, because the focus has moved.
            (None, Next::Show(other)) if is_pointer && other.has_visible_focus() => {}
            (Some(link), _) => self.expect(Next::Show(link)),
            (None, Next::Hide) => {}
            (None, _) => self.expect(if shown.is_some() { Next::Hide } else { Next::Nothing }),
        }
    }

    fn press(self, spot: &Spot, is_touch: bool) {
        if !spot.is_on_card() {
            self.close();
        }
        let link = spot.link().filter(|_| is_touch);
        self.is_touched.set_value(link.is_some());
        if let Some(link) = link {
            self.expect(Next::Show(link));
        }
    }

    /// A finger that rests long enough for the menu of a link brings the preview instead; whether it does.
    fn instead_of_menu(self) -> bool {
        if self.is_touched.get_value() {
            self.come();
        }
        self.is_by_touch()
    }

    /// Whether a finger has brought the preview.
    fn is_by_touch(self) -> bool {
        self.is_touched.get_value() && self.link().is_some()
    }

    fn link(self) -> Option<Link> {
        self.shown.with_value(|shown| shown.as_ref().map(|shown| shown.link.clone()))
    }

    /// Lets something come after a while, instead of what was to come.
    fn expect(self, next: Next) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let wait = match next {
            Next::Nothing => None,
            Next::Show(_) => Some(REST),
            Next::Hide => Some(WAY),
        };
        self.next.set_value(next);
        self.timer.set_value(wait.and_then(|wait| set_timeout_with_handle(move || self.come(), wait).ok()));
    }

    /// What was expected comes.
    fn come(self) {
        match self.next.get_value() {
            Next::Show(link) => {
                self.close();
                if let Some(card) = Some(&link).filter(|link| link.is_there()).and_then(|link| self.words(link)) {
                    self.show(&link, card);
                }
            }
            Next::Hide if !self.link().is_some_and(|link| link.is_looked_at()) => self.close(),
            Next::Hide | Next::Nothing => self.expect(Next::Nothing),
        }
    }

    fn show(self, link: &Link, card: Preview) {
        self.shown.set_value(Some(link.describe()));
        self.card.set(Some(card));
    }

    /// As the reader may read them at this moment. The page where one is needs none.
    fn words(self, link: &Link) -> Option<Preview> {
        let state = self.state;
        if let Some(words) = link.cited() {
            return Some(Preview { name: String::new(), words });
        }
        let base = state.location.base();
        let place = link.leads_to(base)?;
        let route = Route::parse(&place.path, &base);
        let is_off = state.casebook.settings_now().previews == Switch::Off;
        if is_off || route == Route::parse(&state.location.now().path, &base) {
            return None;
        }
        preview(&route, &place.fragment, state.progress.knowledge_now())
    }

    /// Takes the card away, and lets nothing come.
    fn close(self) {
        self.expect(Next::Nothing);
        self.take_away();
    }

    fn take_away(self) {
        let shown = self.shown.try_update_value(Option::take).flatten();
        if let Some(shown) = shown {
            shown.undo();
            self.card.set(None);
        }
    }
}
