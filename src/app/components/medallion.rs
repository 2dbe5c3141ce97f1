//! The picture that stands for a person.

use std::fmt::Display;

use leptos::prelude::*;

use crate::app::reading::Reading;
use crate::domain::catalog::Character;
use crate::domain::medallion::{Shape, Size, initials, palette, picture, variation};

/// A person's medallion, in the colour of what they are now.
#[component]
pub fn Medallion(reading: Reading, character: &'static Character<'static>, size: Size) -> impl IntoView {
    let class = medallion_class(reading, character, size.class());
    drawn(class, picture(character.id, initials(character.name), size))
}

/// Nobody's medallion: for empty places.
#[component]
pub fn Nobody(size: Size) -> impl IntoView {
    drawn(format!("md {} md-white", size.class()), picture("nobody", String::new(), size))
}

/// The classes that give a medallion its colours.
pub fn medallion_class(reading: Reading, character: &Character<'_>, form: &str) -> String {
    format!("md {form} md-{} md-v{}", palette(reading.knowledge, character), variation(character.id))
}

fn drawn(class: String, shapes: Vec<Shape>) -> AnyView {
    view! {
        <svg class=class viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
            <Shapes shapes />
        </svg>
    }
    .into_any()
}

/// The shapes of a medallion, for a drawing that is larger than that.
#[component]
pub fn Shapes(shapes: Vec<Shape>) -> impl IntoView {
    shapes.into_iter().map(drawn_shape).collect_view()
}

fn drawn_shape(shape: Shape) -> AnyView {
    let turned = |degrees: &dyn Display| format!("rotate({degrees})");
    match shape {
        Shape::Circle { class, radius } => view! { <circle class=class r=radius.to_string()></circle> }.into_any(),
        Shape::Pleats { radius, halves, turn } => view! {
            <circle
                class="md-pleat"
                r=radius.to_string()
                pathLength=halves.to_string()
                stroke-dasharray="1 1"
                transform=turned(&turn)
            ></circle>
        }
        .into_any(),
        Shape::Path { class, path } => view! { <path class=class d=path></path> }.into_any(),
        Shape::Layer { class, shapes } => view! {
            <g class=class>
                <Shapes shapes />
            </g>
        }
        .into_any(),
        Shape::Original { id, shapes } => view! {
            <g id=id>
                <Shapes shapes />
            </g>
        }
        .into_any(),
        Shape::Copy { of, turn } => view! { <use href=format!("#{of}") transform=turned(&turn)></use> }.into_any(),
        Shape::Initials(initials) => view! { <text y=".35em">{initials}</text> }.into_any(),
    }
}
