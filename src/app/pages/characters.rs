//! Everybody whom the reader has met.

use leptos::prelude::*;

use crate::app::components::{Curtain, Later, Medallion, PageHeading, SmallFavourite, in_turn, page_of};
use crate::app::reading::Reading;
use crate::domain::Kind;
use crate::domain::catalog::Character;
use crate::domain::knowledge::reference;
use crate::domain::medallion::Size;
use crate::domain::page::cast_by_role;

/// Somebody of the cast.
type Person = &'static Character<'static>;

/// The list of all people, by what they are now.
#[component]
pub fn CharactersPage(reading: Reading) -> impl IntoView {
    let met = reading.knowledge.characters().count();
    let section = move |(role, people): (&'static str, Vec<Person>)| {
        view! {
            <section class="act">
                <h2>{role}</h2>
                <ul class="index body">{in_turn(people, move |person| row(reading, person))}</ul>
            </section>
        }
        .into_any()
    };
    let mut sections = cast_by_role(reading.knowledge, |_| true).into_iter().map(section);
    view! {
        <div class="wrap">
            <PageHeading reading title="Characters" lead=format!("{met} people, as far as you have watched.") />
            {sections.next()}
            <Later>
                {sections.collect_view()}
                <Curtain reading />
            </Later>
        </div>
    }
}

fn row(reading: Reading, person: Person) -> AnyView {
    let at = reference(Kind::Characters, person.index);
    view! {
        <li>
            <a href=reading.href(&page_of(person))>
                <Medallion reading character=person size=Size::Medium />
                <span class="who">{person.name}</span>
                <small>{person.tagline}</small>
            </a>
            <SmallFavourite reading at id=person.id name=person.name />
        </li>
    }
    .into_any()
}
