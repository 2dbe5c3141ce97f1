//! What the program in the page and the one in the worker have to say to each other.

use archer_files::domain::Progress;
use archer_files::request::Request;
use archer_files::route::{Base, Route};
use archer_files::worker::Worker;

use crate::wiki::Wiki;

fn request(route: Route, query: &str, progress: u8) -> Request {
    Request { base: Base::new("/"), route, query: query.to_owned(), progress: Progress(progress), is_for_palette: false }
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
    let beyond = request(Route::Search, "", 99);
    assert_eq!(worker.answer(&beyond.to_line()), Some(wiki.page(&Route::Search, "", 10)), "beyond the end is the end");
}
