//! Where somebody changes what a page says: the file at the repository's host that it comes from.

use super::Route;
use super::head::subject;
use crate::domain::Knowledge;

/// The address of the content file of a page, opened to be edited; of the folder, if there are several; of the repository,
/// if the page comes from none or its subject lies ahead. The names are those under which GitHub has files.
pub fn suggest(route: &Route, knowledge: Knowledge<'_>) -> String {
    let repository = knowledge.site().repository;
    let is_open = || subject(route, knowledge).is_some_and(|(_, _, is_open)| is_open);
    let file = match route {
        Route::Character(_) | Route::Place(_) | Route::Theme(_) | Route::Ballet(_) if is_open() => {
            format!("{}.toml", route.path())
        }
        Route::Episode(number) if is_open() => format!("episodes/{number:02}.toml"),
        Route::Home => "site.toml".to_owned(),
        Route::Suspects => "suspects.toml".to_owned(),
        Route::Questions => "questions.toml".to_owned(),
        Route::Production | Route::Book | Route::Sources => format!("{}.toml", route.path()),
        Route::Characters | Route::Episodes | Route::Places | Route::Themes | Route::BalletIndex => {
            return format!("{repository}/tree/main/content/{}", route.path());
        }
        Route::Relationships | Route::Compare => return format!("{repository}/tree/main/content/relations"),
        Route::Mystery | Route::Story | Route::News => return format!("{repository}/tree/main/content/events"),
        Route::About | Route::Figures => return format!("{repository}/tree/main/src/app/pages"),
        _ => return repository.to_owned(),
    };
    format!("{repository}/edit/main/content/{file}")
}
