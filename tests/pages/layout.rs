//! What surrounds the pages, beside that of the app of strings: the same elements, attributes and words.

use archer_files::app::dialogs::DialogHost;
use archer_files::app::draw::{Visit, draw};
use archer_files::app::layout::Frame;
use archer_files::domain::Progress;
use archer_files::pages as strings;
use archer_files::route::{Base, Place, Route};
use leptos::prelude::*;

use crate::parity::difference;

const BASE: &str = "/some-repo/";

fn page(route: &Route) -> String {
    strings::draw(route, &strings::Reading::new(crate::premise(), Base::new(BASE))).into_string()
}

fn frame(route: &Route, progress: Progress) -> String {
    let base = Base::new(BASE);
    let page = page(route);
    let place = Place { path: route.href(&base), ..Place::default() };
    draw(Visit { place, progress, ..Visit::default() }, base, || {
        view! {
            <Frame>
                <div id="page" inner_html=page></div>
            </Frame>
            <DialogHost />
        }
    })
}

#[test]
fn the_frame_is_the_same() {
    let shell = crate::shell(BASE);
    for route in [
        Route::Home,
        Route::Character("bette-whitlaw".to_owned()),
        Route::Episode(3),
        Route::Suspects,
        Route::Sources,
        Route::NotFound("lost".to_owned()),
    ] {
        let document = shell.render(&route, crate::premise());
        let app = "<div id=\"app\">";
        let start = document.find(app).expect("the app") + app.len();
        let end = document.find("</dialog>").expect("the dialog") + "</dialog>".len();
        assert_eq!(difference(&document[start..end], &frame(&route, Progress::PREMISE)), None, "{route:?}");
    }
}

#[test]
fn the_lamps_are_lit_up_to_the_progress() {
    for progress in [0, 1, 7, 10] {
        assert_eq!(frame(&Route::Places, Progress(progress)).matches("class=\"lit\"").count(), usize::from(progress));
    }
}
