//! Everything that has a page of its own, from A to Z.

use super::sort::sort_by;
use super::{Entity, Kind, Knowledge};

/// What stands under one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter<'a> {
    pub letter: char,
    pub entities: Vec<Entity<'a>>,
}

/// Everything that the reader knows and that has a page of its own, by name.
pub fn a_to_z(knowledge: Knowledge<'_>) -> Vec<Letter<'_>> {
    let pages = [Kind::Characters, Kind::Places, Kind::Themes, Kind::Ballet];
    let entities = knowledge.entities().filter(|entity| pages.contains(&entity.at.kind));
    let mut entities: Vec<(String, Entity<'_>)> = entities.map(|it| (key(&it.name.to_string()), it)).collect();
    sort_by(&mut entities, |(a, _), (b, _)| a.cmp(b));
    let mut letters: Vec<Letter<'_>> = Vec::new();
    for (key, entity) in entities {
        let letter = key.chars().next().unwrap_or('#').to_ascii_uppercase();
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entities.push(entity),
            None => letters.push(Letter { letter, entities: vec![entity] }),
        }
    }
    letters
}

/// Under which letters a name stands: an article is none of them.
fn key(name: &str) -> String {
    let bare = ["The ", "A ", "An "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name);
    bare.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_ascii_lowercase()
}
