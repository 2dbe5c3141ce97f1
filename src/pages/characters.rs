//! Everybody whom the reader has met.

use maud::{Markup, html};

use crate::domain::Kind;
use crate::domain::catalog::Character;
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::cast_by_role;
use crate::pages::Reading;
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::favourite::small_favourite;
use crate::pages::parts::lists::{SCREENFUL, page_of};
use crate::pages::parts::medallion::medallion;
use crate::pages::parts::sheet::headline;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let met = knowledge.characters().count();
    html! {
        div class="wrap" {
            (headline(reading, "Characters", format!("{met} people, as far as you have watched.")))
            @for (role, people) in cast_by_role(knowledge, |_| true) {
                section class="act" {
                    h2 { (role) }
                    ul class="index body" data-later=(SCREENFUL) { @for person in people { (row(reading, person)) } }
                }
            }
            (curtain(reading))
        }
    }
}

fn row(reading: &Reading, person: &'static Character<'static>) -> Markup {
    html! {
        li {
            a href=(reading.href(&page_of(person))) {
                (medallion(reading, person, Size::Medium))
                span class="who" { (person.name) }
                small { (person.tagline) }
            }
            (small_favourite(reading, reference(Kind::Characters, person.index), person.id, person.name))
        }
    }
}
