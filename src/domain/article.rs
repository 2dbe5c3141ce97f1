//! Pages that are a paragraph and what hangs on it: places, themes, and what is danced.

use super::catalog::{Ballet, Character, Confidence, Event, Place, Theme};
use super::dated::Known;
use super::knowledge::{Knowledge, reference};
use super::page::{Cited, Exhibit, Exhibits, mentions_of};
use super::{Entity, EntityRef, Kind, Progress, Text};

/// Everything on such a page.
pub struct Article<'a> {
    pub at: EntityRef,
    pub id: &'a str,
    pub name: &'a str,
    pub tagline: &'a str,
    pub what: Cited<&'a Text<'a>>,
    pub confidence: Confidence,
    /// What happened there.
    pub events: Vec<Cited<Known<'a, Event<'a>>>>,
    /// Whom it concerns, and since when.
    pub people: Vec<(&'a Character<'a>, Progress)>,
    /// The pages whose text links here.
    pub mentions: Vec<Entity<'a>>,
    pub before: Option<Entity<'a>>,
    pub after: Option<Entity<'a>>,
    /// All that is cited, for the list at the end.
    pub references: Vec<Exhibit>,
}

/// Gathers the page of a place.
pub fn place_article<'a>(knowledge: Knowledge<'a>, place: &'a Place<'a>) -> Article<'a> {
    let mut exhibits = Exhibits::default();
    let here = knowledge.events().filter(|event| event.value.place == Some(place.index));
    let events = here.map(|event| exhibits.cited(event, &event.value.sources)).collect();
    let what = exhibits.cited(&place.what, &place.sources);
    let at = reference(Kind::Places, place.index);
    let article = article(knowledge, at, (place.id, place.name), what, knowledge.places().map(|it| it.index));
    Article { tagline: "A place of the story", events, references: exhibits.list(), ..article }
}

/// Gathers the page of a theme.
pub fn theme_article<'a>(knowledge: Knowledge<'a>, theme: &'a Theme<'a>) -> Article<'a> {
    let mut exhibits = Exhibits::default();
    let what = exhibits.cited(&theme.what, &theme.sources);
    let at = reference(Kind::Themes, theme.index);
    let concerned = theme.people.known_to(knowledge);
    let people = concerned.filter_map(|known| Some((knowledge.character_at(*known.value)?, known.revealed_in))).collect();
    let article = article(knowledge, at, (theme.id, theme.name), what, knowledge.themes().map(|it| it.index));
    Article { tagline: "A subject of the series", people, references: exhibits.list(), ..article }
}

/// Gathers the page of a ballet, a dance or a term.
pub fn ballet_article<'a>(knowledge: Knowledge<'a>, ballet: &'a Ballet<'a>) -> Article<'a> {
    let mut exhibits = Exhibits::default();
    let what = exhibits.cited(&ballet.what, &ballet.sources);
    let at = reference(Kind::Ballet, ballet.index);
    let article = article(knowledge, at, (ballet.id, ballet.name), what, knowledge.ballets().map(|it| it.index));
    let tagline = knowledge.site().ballet_kinds.get(usize::from(ballet.kind)).copied().unwrap_or_default();
    Article { tagline, confidence: ballet.confidence, references: exhibits.list(), ..article }
}

/// What all of them have. `all` are those known of the kind, in their order.
fn article<'a>(
    knowledge: Knowledge<'a>,
    at: EntityRef,
    (id, name): (&'a str, &'a str),
    what: Cited<&'a Text<'a>>,
    all: impl Iterator<Item = u16>,
) -> Article<'a> {
    let all: Vec<u16> = all.collect();
    let place = all.iter().position(|&index| index == at.index).unwrap_or_default();
    let neighbor = |place: usize| all.get(place).and_then(|&index| knowledge.entity(reference(at.kind, index)));
    Article {
        at,
        id,
        name,
        tagline: "",
        what,
        confidence: Confidence::High,
        events: Vec::new(),
        people: Vec::new(),
        mentions: mentions_of(knowledge, at),
        before: place.checked_sub(1).and_then(neighbor),
        after: neighbor(place + 1),
        references: Vec::new(),
    }
}
