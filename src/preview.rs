//! What a link leads to, in a few words.

use crate::domain::{Kind, Knowledge, Lookup};
use crate::route::Route;
use crate::route::head::{shorten, subject};

/// Name and description of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub name: String,
    pub words: String,
}

/// The entity to which an address leads, as this reader may read it; `None` if it leads to none.
pub fn preview(route: &Route, fragment: &str, knowledge: Knowledge<'_>) -> Option<Preview> {
    let kind = match route {
        Route::Mystery => Kind::Events,
        Route::Questions => Kind::Questions,
        _ => {
            let (name, words, _) = subject(route, knowledge)?;
            return Some(Preview { name, words: sentences(&words) });
        }
    };
    let Lookup::Known(entity) = knowledge.find(kind, fragment) else { return None };
    let mut texts = knowledge.texts().filter(|(owner, _)| *owner == entity.at).map(|(_, text)| text.to_plain());
    Some(Preview { name: entity.name.to_string(), words: sentences(&texts.next().unwrap_or_default()) })
}

/// Whole sentences, if there are any so short.
fn sentences(words: &str) -> String {
    const FEW: usize = 40;
    let short = shorten(words);
    let end = short.strip_suffix('…').and_then(|short| short.rfind('.')).filter(|end| *end > FEW);
    end.map_or(short.as_str(), |end| &short[..=end]).to_owned()
}
