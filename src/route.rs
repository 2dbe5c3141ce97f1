//! The addresses of the pages: one enum, parsed and printed side by side.
//!
//! No page builds an address by hand. [`Route::href`] is the only source; it knows the [`Base`] under which the site
//! is published, which is read from the page at run time, so that one program serves every base.

pub mod head;
mod place;
pub mod suggest;

pub use place::{Place, Query};

use crate::domain::{Entity, EntityRef, Kind};

/// The path under which the site is published: `/`, or `/repository/`. There is one for as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base(&'static str);

impl Base {
    /// Adds the slashes that are missing: `repository` and `/repository` are `/repository/`.
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() { "/" } else { format!("/{inner}/").leak() })
    }

    /// With both slashes.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The address of a file that is published beside the pages.
    pub fn asset(self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Characters,
    Character(String),
    Episodes,
    Episode(u8),
    Relationships,
    Mystery,
    Suspects,
    Questions,
    /// What happened up to the reader's progress.
    Story,
    /// What the reader has learned since an earlier episode; the query says which.
    News,
    Places,
    Place(String),
    Themes,
    Theme(String),
    BalletIndex,
    Ballet(String),
    Production,
    Book,
    Sources,
    /// What the reader keeps.
    Casebook,
    Favourites,
    /// Two people side by side; the query says who.
    Compare,
    /// Whatever answers the words in the query.
    Search,
    About,
    /// What was measured of this copy: a file alone, see [`Route::is_file_alone`].
    Figures,
    /// An address that no page has; the path without the base.
    NotFound(String),
    /// What stands in the place of any page without a connection, until the program draws that. No link leads to it.
    Offline,
}

impl Route {
    /// The pages that exist whatever the content is.
    pub const FIXED: [Self; 21] = [
        Self::Home,
        Self::Characters,
        Self::Episodes,
        Self::Relationships,
        Self::Mystery,
        Self::Suspects,
        Self::Questions,
        Self::Story,
        Self::News,
        Self::Places,
        Self::Themes,
        Self::BalletIndex,
        Self::Production,
        Self::Book,
        Self::Sources,
        Self::Casebook,
        Self::Favourites,
        Self::Compare,
        Self::Search,
        Self::About,
        Self::Figures,
    ];

    /// The page at a path as the browser gives it, with the base, without query and fragment.
    pub fn parse(path: &str, base: &Base) -> Self {
        let inner = path.strip_prefix(base.as_str()).unwrap_or_else(|| path.trim_start_matches('/'));
        let inner = if path.trim_end_matches('/') == base.as_str().trim_end_matches('/') { "" } else { inner };
        // Who types an address may end it with a slash, or with the name of the file.
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let inner = inner.strip_suffix(".html").unwrap_or(inner);
        let parts: Vec<&str> = inner.split('/').collect();
        match parts.as_slice() {
            ["" | "index"] => Self::Home,
            ["characters"] => Self::Characters,
            ["characters", id] if is_id(id) => Self::Character((*id).to_owned()),
            ["episodes"] => Self::Episodes,
            ["episodes", number] => episode(number).unwrap_or_else(|| Self::NotFound(inner.to_owned())),
            ["relationships"] => Self::Relationships,
            ["mystery"] => Self::Mystery,
            ["mystery", "suspects"] => Self::Suspects,
            ["mystery", "questions"] => Self::Questions,
            ["story-so-far"] => Self::Story,
            ["new"] => Self::News,
            ["places"] => Self::Places,
            ["places", id] if is_id(id) => Self::Place((*id).to_owned()),
            ["themes"] => Self::Themes,
            ["themes", id] if is_id(id) => Self::Theme((*id).to_owned()),
            ["ballet"] => Self::BalletIndex,
            ["ballet", id] if is_id(id) => Self::Ballet((*id).to_owned()),
            ["production"] => Self::Production,
            ["book"] => Self::Book,
            ["sources"] => Self::Sources,
            ["casebook"] => Self::Casebook,
            ["favourites"] => Self::Favourites,
            ["compare"] => Self::Compare,
            ["search"] => Self::Search,
            ["about"] => Self::About,
            ["about", "figures"] => Self::Figures,
            ["offline"] => Self::Offline,
            _ => Self::NotFound(inner.to_owned()),
        }
    }

    /// The path below the base, without a leading or a trailing slash.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Characters => "characters".to_owned(),
            Self::Character(id) => format!("characters/{id}"),
            Self::Episodes => "episodes".to_owned(),
            Self::Episode(number) => format!("episodes/{number}"),
            Self::Relationships => "relationships".to_owned(),
            Self::Mystery => "mystery".to_owned(),
            Self::Suspects => "mystery/suspects".to_owned(),
            Self::Questions => "mystery/questions".to_owned(),
            Self::Story => "story-so-far".to_owned(),
            Self::News => "new".to_owned(),
            Self::Places => "places".to_owned(),
            Self::Place(id) => format!("places/{id}"),
            Self::Themes => "themes".to_owned(),
            Self::Theme(id) => format!("themes/{id}"),
            Self::BalletIndex => "ballet".to_owned(),
            Self::Ballet(id) => format!("ballet/{id}"),
            Self::Production => "production".to_owned(),
            Self::Book => "book".to_owned(),
            Self::Sources => "sources".to_owned(),
            Self::Casebook => "casebook".to_owned(),
            Self::Favourites => "favourites".to_owned(),
            Self::Compare => "compare".to_owned(),
            Self::Search => "search".to_owned(),
            Self::About => "about".to_owned(),
            Self::Figures => "about/figures".to_owned(),
            Self::NotFound(path) => path.clone(),
            Self::Offline => "offline".to_owned(),
        }
    }

    /// The address for a link.
    pub fn href(&self, base: &Base) -> String {
        format!("{}{}", base.as_str(), self.path())
    }

    /// The file that a static host serves for this page: `characters/bette-whitlaw.html`.
    pub fn file(&self) -> String {
        match self {
            Self::Home => "index.html".to_owned(),
            other => format!("{}.html", other.path()),
        }
    }

    /// Whether the page holds what the program does not know, so that the browser has to load it.
    pub fn is_file_alone(&self) -> bool {
        *self == Self::Figures
    }

    /// The page on which an entity stands.
    pub fn of(entity: Entity<'_>) -> Self {
        let id = || entity.id.to_owned();
        match entity.at.kind {
            Kind::Characters => Self::Character(id()),
            Kind::Episodes => Self::Episode(u8::try_from(entity.at.index + 1).unwrap_or(u8::MAX)),
            Kind::Events => Self::Mystery,
            Kind::Questions => Self::Questions,
            Kind::Places => Self::Place(id()),
            Kind::Themes => Self::Theme(id()),
            Kind::Ballet => Self::Ballet(id()),
        }
    }

    /// The address of an entity, with the fragment where it shares a page with others.
    pub fn href_of(entity: Entity<'_>, base: &Base) -> String {
        let page = Self::of(entity).href(base);
        match entity.at.kind {
            Kind::Events | Kind::Questions => format!("{page}#{}", entity.id),
            _ => page,
        }
    }
}

/// The key of an entity in favourites and in `data-favourite`: `characters/bette-whitlaw`, `episodes/3`.
pub fn entity_key(at: EntityRef, id: &str) -> String {
    match at.kind {
        Kind::Episodes => format!("episodes/{}", at.index + 1),
        kind => format!("{}/{id}", kind.slug()),
    }
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn episode(number: &str) -> Option<Route> {
    let well_formed = !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit());
    if well_formed { number.parse().ok().map(Route::Episode) } else { None }
}
