//! Title and description of every page, as this reader may read them.

use super::Route;
use crate::domain::entity::episode_name;
use crate::domain::{Knowledge, Lookup, Text};

/// What stands in the tab and in search results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// Whether the reader may see what the page is about; search engines are asked to leave the others alone.
    pub open: bool,
}

/// The address of a page in the original of the wiki, whatever copy of it somebody reads.
pub fn canonical(route: &Route, knowledge: Knowledge<'_>) -> String {
    format!("{}{}", knowledge.site().address, route.path())
}

/// Title and description of everything that lies ahead.
pub const CURTAIN: (&str, &str) = ("Behind the curtain", "A part of the story that you have not reached.");

/// Title and description of a page.
pub fn head(route: &Route, knowledge: Knowledge<'_>) -> Head {
    let site = knowledge.site();
    if *route == Route::Home {
        return Head { title: format!("{}: {}", site.name, site.show), description: site.description.to_owned(), open: true };
    }
    let (title, description, open) = subject(route, knowledge).unwrap_or_else(|| match words(route) {
        ("", _) => ("Page not found".to_owned(), "There is no page at this address.".to_owned(), false),
        (title, description) => (title.to_owned(), format!("{description} {}", site.description), *route != Route::Offline),
    });
    Head { title: format!("{title} · {}", site.name), description: shorten(&description), open }
}

/// Name, description, and whether the reader may see it.
type Subject = (String, String, bool);

/// The entity that has a page at an address; `None` if there is none.
pub fn subject(route: &Route, knowledge: Knowledge<'_>) -> Option<Subject> {
    match route {
        Route::Character(id) => about(knowledge.character(id), |it| (it.name, &it.intro)),
        Route::Place(id) => about(knowledge.place(id), |it| (it.name, &it.what)),
        Route::Theme(id) => about(knowledge.theme(id), |it| (it.name, &it.what)),
        Route::Ballet(id) => about(knowledge.ballet(id), |it| (it.name, &it.what)),
        Route::Episode(number) => episode(*number, knowledge),
        _ => None,
    }
}

fn about<'a, T>(found: Lookup<T>, words: impl FnOnce(T) -> (&'a str, &'a Text<'a>)) -> Option<Subject> {
    match found {
        Lookup::Known(value) => {
            let (name, text) = words(value);
            Some((name.to_owned(), text.to_plain(), true))
        }
        Lookup::Ahead => {
            let (title, description) = CURTAIN;
            Some((title.to_owned(), description.to_owned(), false))
        }
        Lookup::Unknown => None,
    }
}

fn episode(number: u8, knowledge: Knowledge<'_>) -> Option<Subject> {
    let episode = knowledge.episode(number)?;
    let title = episode_name(number, episode.title);
    let told = episode.account.latest(knowledge).map(|known| known.value.summary.to_plain());
    let teased = || episode.teaser.latest(knowledge).map(|known| known.value.to_plain());
    let description = told.or_else(teased).unwrap_or_else(|| format!("Episode {number} of {}.", knowledge.site().show));
    Some((title, description, true))
}

/// Title and description of the pages that exist whatever the content is.
pub fn words(route: &Route) -> (&'static str, &'static str) {
    match route {
        Route::Characters => ("Characters", "Who is who, as far as you have watched."),
        Route::Episodes => ("Episodes", "Every episode, told up to where you are."),
        Route::Relationships => ("Relationships", "Who is tied to whom, and how."),
        Route::Mystery => ("Mystery", "What happened when, and when the series told it."),
        Route::Suspects => ("Suspects", "What speaks for and against each of them."),
        Route::Questions => ("Questions", "What is still open, and what has been answered."),
        Route::Story => ("The story so far", "What happened up to where you are."),
        Route::News => ("New to you", "What you have learned since an earlier episode."),
        Route::Places => ("Places", "Where it happens."),
        Route::Themes => ("Themes", "What the series is about."),
        Route::BalletIndex => ("Ballet", "What is danced, and the words of the trade."),
        Route::Production => ("Production", "Who made the series, how it was made and how it was received."),
        Route::Book => ("The books", "The novels, and how the series differs."),
        Route::Sources => ("Sources", "Every page that this wiki rests on."),
        Route::Casebook => ("Casebook", "What you keep: favourites, notes, your theory, and how you like to read."),
        Route::Favourites => ("Favourites", "What you keep at hand, in this browser only."),
        Route::Compare => ("Compare", "What two people have to do with each other."),
        Route::Search => ("Search", "Everything from A to Z, and every statement by its words."),
        Route::About => ("About this wiki", "What it promises, and how it keeps it."),
        Route::Figures => ("Figures", "What was measured of this copy of the wiki."),
        Route::Offline => ("One moment", "There is no connection."),
        _ => ("", ""),
    }
}

/// Descriptions are cut at a word, near what search engines show.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 180;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
    format!("{}…", whole.trim_end_matches([',', ';', '.', ':']))
}
