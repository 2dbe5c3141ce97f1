//! What a link leads to, in a few words: the card beside it.

use maud::{Markup, html};

use crate::route::head::{shorten, subject};
use crate::domain::{Kind, Knowledge, Lookup};
use crate::route::Route;

/// Name and description of the entity to which an address leads, as this reader may read them; `None` if it leads to none.
#[must_use]
pub fn preview(route: &Route, fragment: &str, knowledge: Knowledge<'_>) -> Option<Markup> {
    let kind = match route {
        Route::Mystery => Kind::Events,
        Route::Questions => Kind::Questions,
        _ => {
            let (name, words, _) = subject(route, knowledge)?;
            return Some(card(&name, &words));
        }
    };
    let Lookup::Known(entity) = knowledge.find(kind, fragment) else { return None };
    let mut texts = knowledge.texts().filter(|(owner, _)| *owner == entity.at).map(|(_, text)| text.to_plain());
    Some(card(&entity.name.to_string(), &texts.next().unwrap_or_default()))
}

/// Whole sentences, if there are any so short.
fn card(name: &str, words: &str) -> Markup {
    const FEW: usize = 40;
    let short = shorten(words);
    let end = short.strip_suffix('…').and_then(|short| short.rfind('.')).filter(|end| *end > FEW);
    html! {
        b { (name) }
        (end.map_or(short.as_str(), |end| &short[..=end]))
    }
}
