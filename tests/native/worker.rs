//! What the program in the page and the one in the worker have to say to each other.

use archer_files::domain::Progress;
use archer_files::domain::casebook::{Casebook, Favourite};
use archer_files::domain::desk::{Desk, Incoming, Storage};
use archer_files::domain::export::export;
use archer_files::domain::import::Target;
use archer_files::pages::{Reading, draw};
use archer_files::request::{Request, Wanted};
use archer_files::route::{Base, Route};
use archer_files::worker::Worker;

use crate::wiki::Wiki;

fn request(route: Route, query: &str, progress: u8) -> Request {
    Request {
        base: Base::new("/"),
        route,
        query: query.to_owned(),
        progress: Progress(progress),
        wanted: Wanted::Page,
        book: None,
    }
}

/// The worker draws what the page would, and reads only what it is sent.
#[test]
fn the_worker_draws_the_same_pages() {
    let wiki = Wiki::real();
    let mut worker = Worker::new(wiki.catalog);
    for (progress, query) in [(3, "q=cassie"), (10, "q=cassie"), (10, ""), (3, "q=bette")] {
        for route in [Route::Search, Route::About, Route::Sources] {
            let request = request(route.clone(), query, progress);
            let line = request.to_line();
            assert_eq!(Request::from_line(&line), Some(request));
            assert_eq!(worker.answer(&line), Some(wiki.page(&route, query, progress)));
        }
    }
    for junk in ["", "{}", "null", "{\"path\":\"/search\"}", "{\"base\":1,\"path\":\"/\",\"query\":\"\",\"progress\":0}"] {
        assert_eq!(worker.answer(junk), None, "{junk}");
    }
    let casebook =
        Casebook { favourites: [Favourite::new("characters/june-park", 1)].into_iter().collect(), ..Casebook::default() };
    let incoming = Some(Incoming { file: "a \"file\"".to_owned(), size: 3, text: "{\n}".to_owned() });
    let desk = Desk { storage: Storage::SevenDays, origin: "https://x".to_owned(), incoming, can_undo: true };
    for route in [Route::Casebook, Route::Favourites] {
        let request = Request { book: Some((casebook.clone(), desk.clone())), ..request(route.clone(), "order=name", 3) };
        assert_eq!(Request::from_line(&request.to_line()), Some(request.clone()));
        let reading = Reading { casebook: casebook.clone(), desk: desk.clone(), ..wiki.reading(3, "order=name") };
        assert_eq!(worker.answer(&request.to_line()), Some(draw(&route, &reading).into_string()));
    }
    let file = export(&casebook, Progress(7), "Tiny Pretty Things", "").print();
    let mut own = Casebook::default();
    own.favourites.toggle("episodes/1", 2);
    let incoming = Some(Incoming { file: String::new(), size: 3, text: file });
    for (wanted, favourites, progress) in [(Wanted::Merged, 2, 8), (Wanted::Replaced, 1, 7)] {
        let book = Some((own.clone(), Desk { incoming: incoming.clone(), ..Desk::default() }));
        let request = Request { wanted, book, ..request(Route::Casebook, "", 8) };
        let answer = worker.answer(&request.to_line()).expect("an answer");
        let target: Target = serde_json::from_str(&answer).expect("a casebook");
        assert_eq!((target.casebook.favourites.kept().len(), target.progress), (favourites, Progress(progress)));
        let nothing = Request { book: Some((own.clone(), Desk::default())), ..request };
        assert_eq!(worker.answer(&nothing.to_line()), None, "nothing to import");
    }
    let beyond = request(Route::Search, "", 99);
    assert_eq!(worker.answer(&beyond.to_line()), Some(wiki.page(&Route::Search, "", 10)), "beyond the end is the end");
}
