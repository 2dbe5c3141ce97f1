//! Whoever writes content cannot make a page do anything: names, titles, and labels that hold markup are words like any other.
//! (In paragraphs HTML is refused, see `content::texts`.)

use std::fs;

use archer_files::app::state::Dialog;
use archer_files::authoring::read::read;

use crate::plant::plant;
use crate::wiki::Wiki;
use crate::wiki::repository_content;
use crate::write::write;

/// Ends attributes, opens elements, says that it is escaped already, and turns the direction of writing. Without spaces,
/// so that lines break where they did.
const HOSTILE: &str =
    "<script>window.hurt=1</script><img/src=x/onerror=hurt()>'\"--><svg/onload=hurt()>&lt;&#60;\u{202e}\u{200b}\u{feff}";

/// The wiki in which every name ends with a canary, and the same with markup behind each of them; how many there are.
fn wikis() -> (Wiki, Wiki, usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let source = plant(&read(&repository_content()).0.source).source;
    write(&source, folder.path()).expect("it can be written");
    let mut count = 0;
    let mut folders = vec![folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let (text, planted) = hostile(&fs::read_to_string(&entry).expect("a text"));
            count += planted;
            fs::write(entry, text).expect("it can be written");
        }
    }
    (Wiki::new(source), Wiki::new(read(folder.path()).0.source), count)
}

/// Puts it behind every canary at the end of a text (in paragraphs they stand in front).
fn hostile(toml: &str) -> (String, usize) {
    let escaped = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    let mut count = 0;
    let lines = toml.lines().map(|line| {
        let end = line.strip_suffix('"').map(|line| line.strip_suffix('?').unwrap_or(line));
        let word = end.and_then(|line| line.rsplit([' ', '"']).next()).unwrap_or_default();
        if word.starts_with("zq") && !word.starts_with("zqid") {
            count += 1;
            format!("{}{escaped}\"\n", line.strip_suffix('"').unwrap_or(line))
        } else {
            format!("{line}\n")
        }
    });
    (lines.collect(), count)
}

/// The elements of a page and the names of their attributes, in order: what a browser makes of it.
fn skeleton(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        let mut is_quoted = false;
        let end = tag.find(|letter| {
            is_quoted ^= letter == '"';
            letter == '>' && !is_quoted
        });
        let (tag, after) = tag.split_at(end.expect("a tag ends"));
        // What stands between quotes is a value.
        found.push(tag.split('"').step_by(2).collect());
        rest = after;
    }
    found
}

#[test]
fn markup_in_content_makes_no_element_and_no_attribute() {
    let (tame, wild, count) = wikis();
    assert!(count > 300, "only {count} texts have markup in them");
    let mut seen = 0;
    for progress in [0, 5, tame.source.site.episodes] {
        let queries = tame.queries().into_iter().filter(|(route, _)| *route != archer_files::route::Route::Search);
        for (route, query) in tame.routes.iter().map(|route| (route.clone(), String::new())).chain(queries) {
            let page = wild.page(&route, &query, progress);
            assert_eq!(skeleton(&page), skeleton(&tame.page(&route, &query, progress)), "{route:?}?{query} at {progress}");
            assert!(!page.contains("<script"), "{route:?}");
            seen += page.matches("&lt;script&gt;").count();
        }
        for dialog in [Dialog::HowFar, Dialog::Settings, Dialog::OpenAhead(0)] {
            assert_eq!(skeleton(&wild.dialog(dialog, progress)), skeleton(&tame.dialog(dialog, progress)), "{dialog:?}");
        }
    }
    assert_eq!(skeleton(&wild.frame(0)), skeleton(&tame.frame(0)));
    assert!(seen > 1000, "the pages show it, as words: {seen}");
}
