//! "Suggest a change" leads to the file that a page comes from, and never says what lies ahead.

use archer_files::route::Route;
use archer_files::route::suggest::suggest;

use crate::wiki::Wiki;
use crate::wiki::repository_content;

#[test]
fn it_leads_to_a_file_or_folder_that_is_there() {
    let wiki = Wiki::real();
    let repository = wiki.catalog.site().repository;
    for progress in [0, wiki.source.site.episodes] {
        for route in &wiki.routes {
            let address = suggest(route, wiki.knowledge(progress));
            let path = address.strip_prefix(repository).expect("it is at the repository's host");
            let Some((way, path)) = path.strip_prefix('/').and_then(|path| path.split_once("/main/")) else {
                assert_eq!(path, "", "{route:?}");
                continue;
            };
            let file = repository_content().parent().expect("content/ stands in a folder").join(path);
            assert_eq!(
                (way, file.is_file(), file.is_dir()),
                if way == "edit" { ("edit", true, false) } else { ("tree", false, true) }
            );
        }
    }
}

#[test]
fn a_page_about_one_thing_has_the_file_of_that() {
    let wiki = Wiki::real();
    let file = |route: &Route| suggest(route, wiki.knowledge(0)).rsplit_once("/edit/main/").map(|(_, file)| file.to_owned());
    assert_eq!(file(&Route::Character("june-park".to_owned())).as_deref(), Some("content/characters/june-park.toml"));
    assert_eq!(file(&Route::Episode(6)).as_deref(), Some("content/episodes/06.toml"));
    assert_eq!(file(&Route::Questions).as_deref(), Some("content/questions.toml"));
}

#[test]
fn what_lies_ahead_and_what_is_not_there_have_the_same() {
    let wiki = Wiki::real();
    for progress in wiki.progresses() {
        let knowledge = wiki.knowledge(progress);
        let nobody = suggest(&Route::Character("nobody".to_owned()), knowledge);
        for it in wiki.source.characters.iter().filter(|it| it.revealed_in > progress) {
            assert_eq!(suggest(&Route::Character(it.id.clone()), knowledge), nobody, "{} at {progress}", it.id);
        }
    }
}
