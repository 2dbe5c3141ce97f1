//! The card that stands for a link to a page, in a chat or a feed: what it says, as data.
//!
//! The files have names that stay (`cards/characters/bette-whitlaw.png`), not names that change with what is in them. Who
//! shows a link keeps the address of its card for weeks, and often fetches the picture again from there: behind a name
//! that changes there would be nothing after the next change of the site, behind one that stays there is a newer picture,
//! and an old one that was kept elsewhere is as safe as it was.

use crate::domain::catalog::{Character, Episode};
use crate::domain::entity::episode_name;
use crate::domain::medallion::{initials, palette, variation};
use crate::domain::{Knowledge, Lookup};
use crate::route::Route;
use crate::route::head::{CURTAIN, head, words};

/// Stands on every card.
pub const PROMISE: &str = "Tells only what you have already seen";

/// What a card says and shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Where the picture is published, below the address of the site.
    pub file: String,
    /// What kind of page it is; may be empty.
    pub kind: String,
    pub name: String,
    /// A line about it; may be empty.
    pub words: String,
    /// The name of the wiki.
    pub site: String,
    pub figure: Figure,
}

/// What a card shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// The medallion of one person, or a number in one.
    Medallion(Face),
    /// Those of several people.
    Company(Vec<Face>),
    /// What lies ahead.
    Curtain,
}

/// A medallion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// What the pleats are seeded by; not to be read anywhere.
    pub seed: String,
    /// What stands in the bodice; empty for a bare one.
    pub initials: String,
    /// The name of its palette in the style sheet.
    pub palette: String,
    pub variation: u8,
}

impl Card {
    /// Everything that can be read on the picture.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let faces = match &self.figure {
            Figure::Medallion(face) => std::slice::from_ref(face),
            Figure::Company(faces) => faces,
            Figure::Curtain => &[],
        };
        let around = [self.kind.as_str(), &self.name, &self.words, &self.site, PROMISE];
        around.into_iter().chain(faces.iter().map(|face| face.initials.as_str())).filter(|line| !line.is_empty())
    }

    /// The picture in words, for who does not see it.
    pub fn alt(&self) -> String {
        let name = if self.kind.is_empty() { self.name.clone() } else { format!("{}: {}", self.kind, self.name) };
        if self.words.is_empty() { name } else { format!("{name}. {}", self.words) }
    }
}

/// The card of a page; `None` for an address that has none. Pages about a place, a theme, or a dance have that of their list.
/// All that lies ahead has one and the same.
pub fn card(route: &Route, knowledge: Knowledge<'_>) -> Option<Card> {
    match route {
        Route::Character(id) => match knowledge.character(id) {
            Lookup::Known(it) => Some(of_character(route, it, knowledge)),
            Lookup::Ahead => Some(curtain(knowledge)),
            Lookup::Unknown => None,
        },
        Route::Episode(number) => knowledge.episode(*number).map(|it| of_episode(route, it, knowledge)),
        Route::Place(id) => of_list(&knowledge.place(id), &Route::Places, knowledge),
        Route::Theme(id) => of_list(&knowledge.theme(id), &Route::Themes, knowledge),
        Route::Ballet(id) => of_list(&knowledge.ballet(id), &Route::BalletIndex, knowledge),
        Route::NotFound(_) | Route::Offline => None,
        _ => Some(of_main_page(route, knowledge)),
    }
}

fn of_list<T>(found: &Lookup<T>, list: &Route, knowledge: Knowledge<'_>) -> Option<Card> {
    match found {
        Lookup::Known(_) => Some(of_main_page(list, knowledge)),
        Lookup::Ahead => Some(curtain(knowledge)),
        Lookup::Unknown => None,
    }
}

fn of_character(route: &Route, it: &Character<'_>, knowledge: Knowledge<'_>) -> Card {
    Card {
        file: file(route),
        kind: "Character".to_owned(),
        name: it.name.to_owned(),
        words: it.tagline.to_owned(),
        site: knowledge.site().name.to_owned(),
        figure: Figure::Medallion(face(it, knowledge)),
    }
}

fn of_episode(route: &Route, it: &Episode<'_>, knowledge: Knowledge<'_>) -> Card {
    let site = knowledge.site();
    let number = episode_name(it.number, None);
    let (kind, name) = match it.title {
        Some(title) => (number, title.to_owned()),
        None => (String::new(), number),
    };
    let figure = Figure::Medallion(Face { initials: it.number.to_string(), ..bare(&route.path()) });
    Card { file: file(route), kind, name, words: site.show.to_owned(), site: site.name.to_owned(), figure }
}

/// One of the pages that exist whatever the content is.
fn of_main_page(route: &Route, knowledge: Knowledge<'_>) -> Card {
    let site = knowledge.site();
    let (kind, name, about) = if *route == Route::Home {
        let hero = site.hero.latest(knowledge).map_or("", |hero| hero.value.title);
        ("A wiki of the series", site.show, hero)
    } else {
        let (name, about) = words(route);
        (site.show, name, about)
    };
    Card {
        file: file(route),
        kind: kind.to_owned(),
        name: name.to_owned(),
        words: about.to_owned(),
        site: site.name.to_owned(),
        figure: figure(route, knowledge),
    }
}

/// Pages about people show some, the others a tutu without a dancer.
fn figure(route: &Route, knowledge: Knowledge<'_>) -> Figure {
    let most = match route {
        Route::Characters | Route::Relationships => 7,
        Route::Compare => 2,
        _ => 0,
    };
    let faces: Vec<_> = knowledge.characters().take(most).map(|it| face(it, knowledge)).collect();
    if faces.len() > 1 { Figure::Company(faces) } else { Figure::Medallion(bare(&route.path())) }
}

/// The one card of everything that lies ahead. It says what the page says.
pub fn curtain(knowledge: Knowledge<'_>) -> Card {
    let (name, words) = CURTAIN;
    Card {
        file: "cards/curtain.png".to_owned(),
        kind: String::new(),
        name: name.to_owned(),
        words: words.to_owned(),
        site: knowledge.site().name.to_owned(),
        figure: Figure::Curtain,
    }
}

/// What a page is called without the name of the wiki, which cards show beside it.
pub fn title(route: &Route, knowledge: Knowledge<'_>) -> String {
    let title = head(route, knowledge).title;
    title.strip_suffix(&format!(" · {}", knowledge.site().name)).map_or(title.clone(), str::to_owned)
}

fn file(route: &Route) -> String {
    let path = route.path();
    format!("cards/{}.png", if path.is_empty() { "home" } else { &path })
}

fn face(it: &Character<'_>, knowledge: Knowledge<'_>) -> Face {
    Face {
        seed: it.id.to_owned(),
        initials: initials(it.name),
        palette: palette(knowledge, it).to_owned(),
        variation: variation(it.id),
    }
}

fn bare(seed: &str) -> Face {
    Face { seed: seed.to_owned(), initials: String::new(), palette: "white".to_owned(), variation: 0 }
}
