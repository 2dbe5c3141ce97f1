//! The list of the pages, for search engines.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::domain::Knowledge;
use crate::route::Route;
use crate::route::head::{canonical, head};

/// When the files of the content folder were last changed. A day that nobody knows for sure is not among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates(BTreeMap<String, String>);

impl Dates {
    /// Each with the path of a file below the content folder, and a day, such as `2026-11-27`; of several for one file the
    /// last day holds.
    pub fn new(changes: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut dates = BTreeMap::new();
        for (file, day) in changes {
            let last: &mut String = dates.entry(file).or_default();
            if *last < day {
                *last = day;
            }
        }
        Self(dates)
    }

    /// Without these files.
    #[must_use]
    pub fn without<'a>(mut self, files: impl IntoIterator<Item = &'a str>) -> Self {
        for file in files {
            self.0.remove(file);
        }
        self
    }

    /// The last change of what a page is about. A page whose statements come from everywhere has none: its own day nobody
    /// knows, and a wrong one makes search engines distrust all others.
    pub fn of(&self, route: &Route, knowledge: Knowledge<'_>) -> Option<&str> {
        let entry = |folder: &str, id: &str| self.last(|file| *file == format!("{folder}/{id}.toml"));
        let below = |folder: &str| self.last(|file| file.starts_with(folder));
        match route {
            Route::Character(id) => entry("characters", id),
            Route::Episode(number) => self.last(|file| is_of_episode(file, *number)),
            Route::Place(id) => entry("places", id),
            Route::Theme(id) => entry("themes", id),
            Route::Ballet(id) => entry("ballet", id),
            // A list tells of what is known; the day of what is not may be a later one.
            Route::Characters => knowledge.characters().filter_map(|it| entry("characters", it.id)).max(),
            Route::Places => knowledge.places().filter_map(|it| entry("places", it.id)).max(),
            Route::Themes => knowledge.themes().filter_map(|it| entry("themes", it.id)).max(),
            Route::BalletIndex => knowledge.ballets().filter_map(|it| entry("ballet", it.id)).max(),
            Route::Episodes => below("episodes/"),
            Route::Mystery => knowledge.events().filter_map(|it| entry("events", it.value.id)).max(),
            Route::Production => self.last(|file| file == "production.toml" || file == "cast.toml"),
            Route::Book => self.last(|file| file == "book.toml"),
            Route::Sources => self.last(|file| file == "sources.toml"),
            _ => None,
        }
    }

    fn last(&self, is_one: impl Fn(&String) -> bool) -> Option<&str> {
        self.0.iter().filter(|(file, _)| is_one(file)).map(|(_, day)| day.as_str()).max()
    }
}

/// Whether a file is that of the episode: `episodes/03.toml`.
fn is_of_episode(file: &str, number: u8) -> bool {
    let stem = file.strip_prefix("episodes/").and_then(|name| name.strip_suffix(".toml"));
    stem.and_then(|stem| stem.parse::<u8>().ok()) == Some(number)
}

/// Those of the pages whose subject the reader may know: an address tells, too. What is in the browser only, no search
/// engine can find.
pub fn sitemap(pages: &[Route], knowledge: Knowledge<'_>, dates: &Dates) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in pages {
        if head(route, knowledge).open && !matches!(route, Route::Casebook | Route::Favourites) {
            let day = dates.of(route, knowledge).map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
            // Writing to a string cannot fail.
            let _ = writeln!(xml, "<url><loc>{}</loc>{day}</url>", escape(&canonical(route, knowledge)));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
