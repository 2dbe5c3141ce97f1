//! All ties known: a still picture of the graph, and a table that sorts and filters.

use maud::{Markup, PreEscaped, html};

use crate::domain::catalog::Character;
use crate::domain::graph::{self, HEIGHT, RADIUS, WIDTH};
use crate::domain::listing::{RelationFilter, RelationSort};
use crate::domain::medallion::{Size, initials, picture, variation};
use crate::domain::page::{Bond, Exhibits, bonds, first_name};
use crate::pages::parts::cites::{cites, doubt, references};
use crate::pages::parts::curtain::curtain;
use crate::pages::parts::filters::{filters, select};
use crate::pages::parts::lists::{person, swatch};
use crate::pages::parts::medallion::palette;
use crate::pages::parts::prose::{prose, since};
use crate::pages::parts::sheet::headline;
use crate::pages::{Joined, Reading};
use crate::route::Route;

/// Draws the page.
pub fn page(reading: &Reading) -> Markup {
    let knowledge = reading.knowledge;
    let all = bonds(knowledge);
    let ended = all.iter().filter(|bond| bond.ended.is_some()).count();
    let current = all.len() - ended;
    let lead = match ended {
        0 => format!("{current} ties that you know of."),
        1 => format!("{current} ties that you know of, and one that has ended."),
        _ => format!("{current} ties that you know of, and {ended} that have ended."),
    };
    let filter = RelationFilter::read(|name| reading.query.get(name));
    html! {
        div class="wrap twoways" {
            (headline(reading, "Relationships", lead))
            div class="plan two" {
                div class="rail" { (legend(reading, &all)) }
                div class="board" { (stage(reading, &all)) }
            }
            section class="act wide" id="list" {
                h2 { "Every tie, as a list" }
                div class="body" {
                    (controls(reading, &all, &filter))
                    (table(reading, &all, &filter))
                }
            }
            (curtain(reading))
        }
    }
}

/// A still picture for whom pictures help; the list below says all of it in words.
fn stage(reading: &Reading, all: &[Bond<'static>]) -> Markup {
    let people: Vec<_> = reading
        .knowledge
        .characters()
        .filter(|person| all.iter().any(|bond| bond.a.index == person.index || bond.b.index == person.index))
        .collect();
    if people.is_empty() {
        return html! {
            p class="empty" { "No tie is known yet." }
        };
    }
    let label = format!(
        "A picture of {} people and the {} ties between them. The list below says the same in words.",
        people.len(),
        all.len()
    );
    let lines = graph::lines(all)
        .into_iter()
        .zip(all)
        .map(|(line, bond)| {
            let heavy = if bond.kind.heavy { " heavy" } else { "" };
            let ended = if bond.ended.is_some() { " ended" } else { "" };
            let over = bond.ended.is_some();
            let dash = (!over && !bond.kind.dash.is_empty()).then_some(bond.kind.dash);
            let class = format!("tie t-{}{heavy}{ended}", bond.kind.thread);
            let head = line.head.map(|head| {
                html! {
                    path class=(format!("arrow t-{}", bond.kind.thread)) d=(head) {}
                }
            });
            html! {
                path class=(class) d=(line.path) stroke-dasharray=[dash] pathLength=[over.then_some("100")] {}
                @if let Some(head) = &head { (head) }
            }
        })
        .joined();
    let people = people.into_iter().map(|it| figure(reading, it)).joined();
    html! {
        figure class="canvas" {
            svg class="graph" viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(label) {
                g class="stage" { path d="M20 20H980V520C980 700 700 745 500 745C300 745 20 700 20 520Z" {} }
                (lines)
                (people)
            }
            figcaption { "People stand where they always stand: the plan is the same at every progress." }
        }
    }
}

fn figure(reading: &Reading, it: &'static Character<'static>) -> Markup {
    let class = format!("md md-s md-{} md-v{}", palette(reading, it), variation(it.id));
    let inside = picture(it.id, &initials(it.name), Size::Small);
    html! {
        g transform=(graph::move_to_spot(it.spot)) {
            circle class="halo" r=(RADIUS + 3) {}
            g class=(class) transform=(format!("scale(.{RADIUS})")) { (PreEscaped(inside)) }
            text class="name" y=(RADIUS + 18) { (first_name(it.name)) }
        }
    }
}

fn legend(reading: &Reading, all: &[Bond<'static>]) -> Markup {
    let rows = reading
        .knowledge
        .site()
        .relation_kinds
        .iter()
        .map(|kind| {
            (
                kind,
                all.iter().filter(|bond| bond.kind.id == kind.id && bond.ended.is_none()).count(),
                all.iter().filter(|bond| bond.kind.id == kind.id).count(),
            )
        })
        .filter(|(_, _, all)| *all > 0)
        .map(|(kind, current, all)| {
            let ended = (all > current).then(|| format!(" + {} ended", all - current));
            html! {
                li {
                    (swatch(kind))
                    span { (kind.name) }
                    span class="ep" {
                        (current)
                        @if let Some(ended) = &ended { (ended) }
                    }
                }
            }
        })
        .joined();
    let ended = all.iter().any(|bond| bond.ended.is_some()).then(|| {
        html! {
            li {
                svg class="swatch" viewBox="0 0 34 8" aria-hidden="true" { path class="tie ended t-work" d="M0 4H34" pathLength="100" {} }
                span { "A cut line: it has ended" }
            }
        }
    });
    html! {
        section class="legend" aria-labelledby="legend" {
            h2 id="legend" { "Kinds of tie" }
            ul class="kinds" {
                (rows)
                @if let Some(ended) = &ended { (ended) }
            }
        }
    }
}

fn controls(reading: &Reading, all: &[Bond<'static>], filter: &RelationFilter) -> Markup {
    let tied =
        reading.knowledge.characters().filter(|it| all.iter().any(|bond| bond.a.index == it.index || bond.b.index == it.index));
    let people: Vec<_> = tied.map(|it| (it.id.to_owned(), it.name.to_owned())).collect();
    let kinds = reading.knowledge.site().relation_kinds.iter().filter(|kind| all.iter().any(|bond| bond.kind.id == kind.id));
    let kinds: Vec<_> = kinds.map(|kind| (kind.id.to_owned(), kind.name.to_owned())).collect();
    let fields = html! {
        @if filter.sort != RelationSort::Kind { input type="hidden" name="sort" value=(filter.sort.slug()); }
        (select("Person", "person", "Everyone", &people, &filter.person))
        (select("Kind", "kind", "Every kind", &kinds, &filter.kind))
        label class="check" {
            input id="filter-current" type="checkbox" name="current" value="yes" checked[filter.current];
            "Only ties that have not ended"
        }
    };
    filters(reading, &Route::Relationships, "Filters", &fields)
}

fn table(reading: &Reading, all: &[Bond<'static>], filter: &RelationFilter) -> Markup {
    let bonds = filter.apply(reading.knowledge, all);
    if bonds.is_empty() {
        return html! {
            p class="empty" { "No tie that you know of fits. Take a filter away." }
        };
    }
    let mut exhibits = Exhibits::default();
    let count = bonds.len();
    let rows = bonds.iter().map(|bond| row(reading, bond, &mut exhibits)).joined();
    let heading = |sort: RelationSort, words: &'static str| {
        let sorted = (filter.sort == sort).then_some("ascending");
        let query = RelationFilter { sort, ..filter.clone() }.query();
        let id = format!("sort-{}", words.to_lowercase());
        html! {
            th scope="col" role="columnheader" aria-sort=[sorted] {
                a id=(id) class="sorter" href=(reading.href_with(&Route::Relationships, &query)) noscroll { (words) }
            }
        }
    };
    html! {
        p class="count" {
            (if count == 1 { "1 tie".to_owned() } else { format!("{count} ties") })
        }
        div class="tablebox" tabindex="0" role="region" aria-label="Ties" {
            table class="table" role="table" {
                thead {
                    tr role="row" {
                        (heading(RelationSort::From, "Who"))
                        (heading(RelationSort::Kind, "Kind"))
                        (heading(RelationSort::To, "Whom"))
                        th scope="col" role="columnheader" { "In words" }
                        (heading(RelationSort::Since, "Since"))
                    }
                }
                tbody { (rows) }
            }
        }
        (references(reading, &exhibits))
    }
}

fn row(reading: &Reading, bond: &Bond<'static>, exhibits: &mut Exhibits) -> Markup {
    let relation = bond.relation;
    let ended = bond.ended.map(|episode| {
        html! {
            " "
            span class="tag" { (format!("ended in episode {episode}")) }
        }
    });
    let class = if bond.ended.is_some() { "ended" } else { "" };
    html! {
        tr class=(class) role="row" {
            th scope="row" role="rowheader" data-label="Who" { (person(reading, bond.a)) }
            td role="cell" data-label="Kind" {
                span class="kind" {
                    (swatch(bond.kind))
                    (bond.kind.name)
                }
            }
            td role="cell" data-label="Whom" {
                span class="hint" { (relation.label) }
                " "
                (person(reading, bond.b))
            }
            td role="cell" data-label="In words" {
                (prose(reading, &relation.what))
                " "
                @if let Some(ended) = &ended { (ended) }
                (doubt(relation.confidence))
                " "
                (cites(exhibits, &relation.sources))
            }
            td role="cell" data-label="Since" { span class="ep" { (since(bond.revealed_in)) } }
        }
    }
}
