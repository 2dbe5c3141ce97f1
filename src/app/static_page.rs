//! Pages as text, on the author's machine.
//!
//! The shell is the page that Trunk made, with an empty `<div id="app"></div>`; a page is the shell with its head and
//! its body filled in.

use leptos::prelude::*;

use super::App;
use super::draw::{Visit, draw};
use crate::archive;
use crate::domain::{Kind, Knowledge};
use crate::publish::tags::tags;
use crate::route::{Base, Place, Route};

const APP: &str = "<div id=\"app\"></div>";
const HEAD: &str = "<!--HEAD-->";
/// What the shell links by itself, without Trunk, as if published at the root.
const ASSETS: [&str; 4] = ["favicon.svg", "fonts/bodoni-moda.woff2", "icons/180.png", "site.webmanifest"];
/// What a page may load and run: what stands beside it, and nothing that stands in it. The program is WebAssembly, which
/// browsers compile only where this is allowed by name.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

/// Every page that gets a file: the fixed ones, and one for every entity with a page of its own, known or not. An
/// entity that lies ahead has the curtain as its page.
pub fn pages(knowledge: Knowledge<'_>) -> Vec<Route> {
    let episodes = knowledge.episodes().iter().map(|episode| Route::Episode(episode.number));
    let addresses = [Kind::Characters, Kind::Places, Kind::Themes, Kind::Ballet].into_iter().flat_map(|kind| {
        knowledge.addresses(kind).map(move |id| match kind {
            Kind::Characters => Route::Character(id.to_owned()),
            Kind::Places => Route::Place(id.to_owned()),
            Kind::Themes => Route::Theme(id.to_owned()),
            _ => Route::Ballet(id.to_owned()),
        })
    });
    Route::FIXED.into_iter().chain(episodes).chain(addresses).collect()
}

/// The page that all others are made of.
pub struct Shell {
    before: String,
    between: String,
    after: String,
    base: Base,
}

impl Shell {
    /// Takes the page that Trunk made apart; `version` is the name of all files together.
    ///
    /// # Errors
    /// When a mark is missing: `<!--HEAD-->` in the head, the empty root element in the body.
    pub fn new(html: &str, base: &Base, version: &str) -> Result<Self, String> {
        let root = format!("<html lang=\"en\" data-base=\"{}\" data-version=\"{version}\"", base.as_str());
        let html = html.replacen("<html lang=\"en\"", &root, 1);
        let html =
            ASSETS.iter().fold(html, |html, file| html.replace(&format!("\"/{file}\""), &format!("\"{}\"", base.asset(file))));
        let html = with_modest_preload(&html);
        let missing = |mark: &str| format!("the page that Trunk made has no `{mark}`; is `public/index.html` whole?");
        let (before, rest) = html.split_once(HEAD).ok_or_else(|| missing(HEAD))?;
        let (between, after) = rest.split_once(APP).ok_or_else(|| missing(APP))?;
        Ok(Self { before: before.to_owned(), between: between.to_owned(), after: after.to_owned(), base: *base })
    }

    /// The page at an address, as this reader may see it.
    pub fn render(&self, route: &Route, knowledge: Knowledge<'_>) -> String {
        // A browser that finds a policy in what has come looks no further ahead of itself. So what the text needs stands in front
        // of the first script in `public/index.html`, where it comes to it at once.
        let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let head = tags(route, knowledge);
        let body = body(route, self.base);
        format!("{}{policy}{head}{}<div id=\"app\">{body}</div>{}", self.before, self.between, self.after)
    }

    /// The page for addresses that have none. It stands at another address than it was drawn for, and says so.
    pub fn lost(&self, knowledge: Knowledge<'static>) -> String {
        self.at_any_address(&Route::NotFound("404".to_owned()), knowledge)
    }

    /// The page that takes the place of every other one without a connection.
    pub fn offline(&self, knowledge: Knowledge<'static>) -> String {
        self.at_any_address(&Route::Offline, knowledge)
    }

    fn at_any_address(&self, route: &Route, knowledge: Knowledge<'static>) -> String {
        self.render(route, knowledge).replacen("<html ", "<html data-lost ", 1)
    }
}

/// The app at an address, as a new reader sees it, without a browser.
pub fn body(route: &Route, base: Base) -> String {
    let place = Place { path: route.href(&base), ..Place::default() };
    draw(Visit::new(archive::catalog(), place), base, |state| view! { <App state/> }.into_any())
}

/// The preload of the WASM waits for what the text needs: on a slow line it would slow the first paint by a sixth. And
/// Trunk puts `integrity` on it, where browsers ignore it and complain.
fn with_modest_preload(html: &str) -> String {
    let mut parts = html.split("<link rel=\"preload\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let tag = match (tag.contains("as=\"fetch\""), tag.split_once(" integrity=\"")) {
            (true, Some((before, after))) => {
                format!("{before}{} fetchpriority=\"low\"", after.split_once('"').map_or("", |(_, after)| after))
            }
            (true, None) => format!("{tag} fetchpriority=\"low\""),
            (false, _) => tag.to_owned(),
        };
        format!("{html}<link rel=\"preload\"{tag}>{rest}")
    })
}
