//! The picture: the stage from above, people on it, ties between them.

use maud::{Markup, html};

use super::Scene;
use crate::domain::graph::camera::Frame;
use crate::domain::graph::drawing::{HEIGHT, Seat, WIDTH, lines, point};
use crate::domain::page::Bond;
use crate::pages::Reading;
use crate::pages::parts::camera::Walkable;
use crate::pages::parts::drawn::{Standing, node, relations, tie, tie_key};

/// From so many people on, a narrow screen has no room for all names at once.
const MANY: usize = 12;

/// From so many people on each is a mere disc, named when one comes nearer: at a look nobody could read more, and ten
/// shapes each would take a second to paint.
const CROWDED: usize = 40;

/// Draws it. There is always a picture: an empty stage has a sentence of its own, from the board.
pub fn stage(scene: &Scene) -> Markup {
    let graph = &scene.graph;
    let focus = graph.focus.person();
    let lines = lines(&graph.bonds, Seat::on_stage);
    let step = scene.query.as_of.map(|_| graph.knowledge.progress());
    let (near, _) = near(scene);
    let plain = graph.people.len() > CROWDED;
    let frame = Frame::around(&graph.people.iter().map(|it| point(it)).collect::<Vec<_>>());
    let label = format!(
        "Graph of {} people and {} ties; arrow keys walk from one to the next, and the list says the same in words.",
        graph.people.len(),
        graph.bonds.len(),
    );
    let looking = if focus.is_some() && !plain { " looking" } else { "" };
    let many = match graph.people.len() {
        0..=MANY => "",
        _ if plain => " many crowded",
        _ => " many",
    };
    html! {
        figure class="canvas" {
            svg class=(format!("graph{looking}{many}")) id="picture" viewBox=(frame.view_box()) role="graphics-document" aria-label=(label) {
                (boards(scene.reading.knowledge.site().stage))
                g aria-hidden="true" {
                    @for (bond, line) in graph.bonds.iter().zip(&lines) {
                        (tie(bond, line, is_near(scene, bond), step == Some(bond.revealed_in)))
                    }
                }
                @for (place, it) in graph.people.iter().enumerate() {
                    @let label = format!("{}, {}", it.name, relations(graph.degree(it.index)));
                    @let selected = focus.is_some_and(|focus| focus.index == it.index);
                    @let is_stop = focus.map_or(place == 0, |_| selected);
                    @let standing = Standing {
                        seat: Seat::on_stage(it),
                        label: &label,
                        near: near.contains(&it.id),
                        selected,
                        plain,
                        tab: Some(if is_stop { 0 } else { -1 }),
                    };
                    (node(&scene.reading, it, standing))
                }
            }
            figcaption class="sr" { "People stand where they always stand: the plan is the same at every progress." }
        }
    }
}

/// Whom one can walk to, and all that can be seen.
#[must_use]
pub fn walkable(reading: &Reading) -> Walkable {
    let scene = Scene::new(reading);
    let people: Vec<_> = scene.graph.people.iter().map(|it| (it.id, it.name, point(it))).collect();
    let whole = Frame::around(&people.iter().map(|person| person.2).collect::<Vec<_>>());
    (people, whole)
}

/// Who and what stays when the rest fades: ids of people, keys of ties.
#[must_use]
pub fn near(scene: &Scene) -> (Vec<&'static str>, Vec<String>) {
    let graph = &scene.graph;
    let ties: Vec<_> = graph.bonds.iter().filter(|bond| is_near(scene, bond)).collect();
    let people = ties.iter().flat_map(|bond| [bond.a.id, bond.b.id]).chain(graph.focus.person().map(|it| it.id));
    (people.collect(), ties.iter().map(|bond| tie_key(bond)).collect())
}

/// Whether a tie stays when the rest fades: it belongs to a chain that was asked for, else to the person selected.
fn is_near(scene: &Scene, bond: &Bond<'static>) -> bool {
    let graph = &scene.graph;
    if graph.chains.is_empty() {
        return graph.focus.person().is_some_and(|focus| bond.touches(focus.index));
    }
    graph.chains.iter().any(|chain| chain.windows(2).any(|step| bond.touches(step[0]) && bond.touches(step[1])))
}

/// The stage itself, drawn once and stretched for a larger cast.
fn boards((width, height): (i16, i16)) -> Markup {
    let hundredths = |size: i16, usual: i32| i32::from(size) * 100 / usual;
    let scale = |hundredths: i32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let stretch = format!("scale({} {})", scale(hundredths(width, WIDTH)), scale(hundredths(height, HEIGHT)));
    html! {
        g class="stage" aria-hidden="true" transform=(stretch) {
            path d="M20 20H980V520C980 700 700 745 500 745C300 745 20 700 20 520ZM500 20V745M20 260H980M20 520H980" {}
        }
    }
}
