//! The picture that stands for a person.

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::domain::catalog::Character;
use crate::domain::medallion::{Size, initials, palette, picture, variation};

/// A person's medallion, in the colour of what they are now.
#[component]
pub fn Medallion(reading: Reading, character: &'static Character<'static>, size: Size) -> impl IntoView {
    let class = medallion_class(reading, character, size.class());
    drawn(class, picture(character.id, &initials(character.name), size))
}

/// Nobody's medallion: for empty places.
#[component]
pub fn Nobody(size: Size) -> impl IntoView {
    drawn(format!("md {} md-white", size.class()), picture("nobody", "", size))
}

/// The classes that give a medallion its colours.
#[must_use]
pub fn medallion_class(reading: Reading, character: &Character<'_>, form: &str) -> String {
    format!("md {form} md-{} md-v{}", palette(reading.knowledge, character), variation(character.id))
}

fn drawn(class: String, inside: String) -> impl IntoView {
    view! { <svg class=class viewBox="-100 -100 200 200" aria-hidden="true" focusable="false" inner_html=inside></svg> }
}
