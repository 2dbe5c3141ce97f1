//! The picture that stands for a person.

use maud::{Markup, PreEscaped, html};

use crate::domain::Knowledge;
use crate::domain::catalog::Character;
use crate::domain::medallion::{Size, initials, picture, variation};
use crate::pages::Reading;

/// A person's medallion, in the colour of what they are now.
pub fn medallion(reading: &Reading, character: &Character<'_>, size: Size) -> Markup {
    drawn(&medallion_class(reading, character, size.class()), &picture(character.id, &initials(character.name), size))
}

/// The classes that give a medallion its colours.
#[must_use]
pub fn medallion_class(reading: &Reading, character: &Character<'_>, form: &str) -> String {
    format!("md {form} md-{} md-v{}", palette(reading.knowledge, character), variation(character.id))
}

/// The name of the palette of what a person is now.
#[must_use]
pub fn palette<'a>(knowledge: Knowledge<'a>, character: &Character<'_>) -> &'a str {
    let role = character.positions.latest(knowledge).map(|known| usize::from(known.value.role));
    role.and_then(|role| knowledge.site().roles.get(role)).map_or("white", |role| role.medallion)
}

/// Nobody's medallion: for empty places.
pub fn nobody(size: Size) -> Markup {
    drawn(&format!("md {} md-white", size.class()), &picture("nobody", "", size))
}

fn drawn(class: &str, inside: &str) -> Markup {
    html! {
        svg class=(class) viewBox="-100 -100 200 200" aria-hidden="true" focusable="false" { (PreEscaped(inside)) }
    }
}
