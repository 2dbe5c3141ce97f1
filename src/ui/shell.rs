//! What surrounds every page: skip link, header with the progress control, notices, footer, dock.

use leptos::prelude::*;

use super::presses::COPIED;
use super::shelf::Trouble;
use super::state::{SEEN, use_reader, use_route};
use super::{drawing, page};
use crate::archive;
use crate::pages::frame;
use crate::pages::parts::icon::Icon;
use crate::route::{Base, Route};

/// The four ways into the wiki.
const WAYS: [(Route, &str, Icon); 4] = [
    (Route::Characters, "Characters", Icon::Cast),
    (Route::Relationships, "Relationships", Icon::Ties),
    (Route::Mystery, "Mystery", Icon::Case),
    (Route::Episodes, "Episodes", Icon::Acts),
];

/// What changes in the frame is a text or an attribute, each of one type: every type of its own would be a kilobyte of
/// program.
type Words = Box<dyn Fn() -> String + Send>;
type Mark = Box<dyn Fn() -> Option<&'static str> + Send>;

fn words(value: impl Fn() -> String + Send + 'static) -> Words {
    Box::new(value)
}

fn mark(value: impl Fn() -> Option<&'static str> + Send + 'static) -> Mark {
    Box::new(value)
}

/// The frame around the pages.
#[component]
pub fn Shell() -> impl IntoView {
    let reader = use_reader();
    view! {
        <a class="skip" href="#main">"Skip to the text"</a>
        <Header/>
        <Notice/>
        <main id="main" tabindex="-1"><page::Page/></main>
        <FirstQuestion/>
        <Footer/>
        <nav class="dock" aria-label="Main, bottom">{ways()}</nav>
        <p class="sr" role="status" aria-live="polite">{words(move || reader.announcement.get())}</p>
        <div class="said" aria-hidden="true" hidden=mark(move || (*reader.announcement.read() != COPIED).then_some(""))>{COPIED}</div>
    }
}

/// The picture alone; the caller gives the words.
fn icon(icon: Icon, base: &Base) -> impl IntoView + use<> {
    view! { <svg class="ico" aria-hidden="true" focusable="false"><use href=icon.href(base)></use></svg> }
}

#[component]
fn Header() -> impl IntoView {
    let base: Base = expect_context();
    let reader = use_reader();
    let site = archive::catalog().site();
    let kept = words(move || reader.shelf.read().casebook.favourites.kept().len().to_string());
    view! {
        <header class="top">
            <div class="bar wrap">
                <a class="mark" href=Route::Home.href(&base)>{site.name}</a>
                <nav class="ways" aria-label="Main">{ways()}</nav>
                <div class="tools">
                    <a class="tool" href=Route::Search.href(&base)>
                        {icon(Icon::Search, &base)}
                        <span class="sr">"Search"</span>
                    </a>
                    <a class="tool" href=Route::Casebook.href(&base)>
                        {icon(Icon::Ribbon, &base)}
                        <span class="sr">"Casebook, favourites: "</span>
                        <span>{kept}</span>
                    </a>
                    <button class="tool" type="button" aria-haspopup="dialog" data-ask="settings">
                        {icon(Icon::Settings, &base)}
                        <span class="sr">"Settings"</span>
                    </button>
                </div>
                <ProgressControl/>
            </div>
        </header>
    }
}

fn ways() -> impl IntoView {
    let base: Base = expect_context();
    let route = use_route();
    WAYS.map(|(way, name, picture)| {
        let href = way.href(&base);
        let route = route.clone();
        let current = mark(move || belongs(&route(), &way).then_some("page"));
        view! { <a href=href aria-current=current>{icon(picture, &base)}<span>{name}</span></a> }
    })
}

/// Whether a page lies behind one of the four ways.
fn belongs(route: &Route, way: &Route) -> bool {
    route == way
        || match way {
            Route::Characters => matches!(route, Route::Character(_)),
            Route::Mystery => matches!(route, Route::Suspects | Route::Questions | Route::Story | Route::News),
            Route::Episodes => matches!(route, Route::Episode(_)),
            _ => false,
        }
}

/// How far the reader has watched: a plain select, and a row of lamps for pointers.
#[component]
fn ProgressControl() -> impl IntoView {
    view! {
        <form class="progress" data-form="now" aria-label="How far you have watched">
            <label>
                <span>"Seen to "</span>
                <select id=SEEN name="progress" aria-label="Seen to"
                    inner_html=frame::progress_options(archive::catalog().site()).into_string()></select>
            </label>
            <span class="studs" aria-hidden="true" inner_html=frame::lamps(archive::catalog().site()).into_string()></span>
        </form>
    }
}

/// Asked on a first visit, without standing in the way: it can be answered, or left alone for ever.
#[component]
fn FirstQuestion() -> impl IntoView {
    let reader = use_reader();
    let route = use_route();
    // The front page asks by itself.
    let is_hidden = mark(move || (reader.watched.read().kept.asked || route() == Route::Home).then_some(""));
    view! {
        <form class="firstask" aria-label="How far have you watched?" data-form="first" hidden=is_hidden>
            <label>
                "How far have you watched? "
                <select name="first-progress" inner_html=frame::progress_options(archive::catalog().site()).into_string()></select>
            </label>
            <button class="btn" type="submit">"Set"</button>
        </form>
    }
}

/// What the wiki has to say about storage: once, in words, until the reader puts it away.
#[component]
fn Notice() -> impl IntoView {
    let reader = use_reader();
    let base: Base = expect_context();
    let is_renewed = move || reader.shelf.read().trouble == Some(Trouble::Renewed);
    view! {
        <div role="status">
            <div
                class=words(move || if is_renewed() { "notice" } else { "notice warn" }.to_owned())
                hidden=mark(move || reader.shelf.read().trouble.is_none().then_some(""))
            >
                {icon(Icon::Warning, &base)}
                <p>{words(move || reader.shelf.read().trouble.map_or("", message).to_owned())}</p>
                <button class="btn" type="button" data-put-away="reload" hidden=mark(move || (!is_renewed()).then_some(""))>
                    "Load it"
                </button>
                <button class="tool" type="button" data-put-away>
                    {icon(Icon::Close, &base)}<span class="sr">"Put this notice away"</span>
                </button>
            </div>
        </div>
    }
}

const fn message(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Blocked => {
            "Your browser does not let this site store anything. Everything works, but your progress and your casebook last only until you close this page."
        }
        Trouble::Full => {
            "Your browser’s storage is full. Your last change lasts only until you close this page; free some space and make it again."
        }
        Trouble::Unreadable => {
            "What this browser had stored for the wiki cannot be read. It was not changed: a copy is kept before anything new is stored."
        }
        Trouble::Newer => {
            "What this browser has stored was written by a newer version of the wiki, so this page leaves it alone. Reload to get the newer version."
        }
        Trouble::Renewed => "A new version of the wiki is ready.",
        Trouble::Cleared => {
            "The stored progress and casebook were cleared elsewhere. This page still has them and will store them again with your next change."
        }
    }
}

#[component]
fn Footer() -> impl IntoView {
    let base: Base = expect_context();
    // The address changes with the page, see `page`.
    let suggest = drawing::suggestion(use_reader(), &base);
    view! { <footer class="foot" inner_html=frame::footer(archive::catalog().site(), &base, &suggest).into_string()></footer> }
}
