//! A page in parts, as a browser gets it: joined they are the page.

use archer_files::markup::{FOLDED, in_parts};
use archer_files::route::Route;

use crate::wiki::Wiki;

/// What a browser does with the parts of a page: each goes to the end of the first element that is marked, which says how
/// many belong to it.
fn joined(parts: &[String]) -> String {
    let mark = format!(" {FOLDED}=\"");
    parts.iter().skip(1).fold(parts[0].clone(), |page, part| {
        let (before, after) = page.split_once(&mark).expect("an element waits for the part");
        let (count, after) = after.split_once("\">").expect("it is the last attribute");
        let name = before.rsplit('<').next().and_then(|tag| tag.split(' ').next()).expect("a tag");
        let end = end_of(after, name);
        let left = count.parse::<usize>().expect("a number") - 1;
        let left = if left > 0 { format!("{mark}{left}\"") } else { String::new() };
        format!("{before}{left}>{}{part}{}", &after[..end], &after[end..])
    })
}

/// Where the element ends that we are in.
fn end_of(html: &str, name: &str) -> usize {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let ends = html.match_indices(&close).map(|(at, _)| at);
    let mut ends = ends.filter(|at| html[..*at].matches(&open).count() == html[..*at].matches(&close).count());
    ends.next().expect("the element is closed")
}

#[test]
fn a_page_comes_in_parts() {
    let act = |inside: &str| format!("<section class=\"act x\">{inside}</section>");
    let page = format!("<div>{}{}<p data-later>c{}</p></div>", act("a"), act("b"), act("<b>d</b>"));
    let parts = in_parts(&page, true).expect("it is markup");
    let first = "<div><section class=\"act x\">a</section><section class=\"act x\" data-folded=\"1\"></section><p data-later data-folded=\"1\"></p></div>";
    assert_eq!(parts, [first, "b", "c<section class=\"act x\" data-folded=\"1\"></section>", "<b>d</b>"]);
    assert_eq!(joined(&parts), page);
    assert_eq!(in_parts("<p>a</b>", true), None);

    let changed = in_parts(&page, false).expect("it is markup");
    let first =
        "<div><section class=\"act x\">a</section><section class=\"act x\">b</section><p data-later data-folded=\"1\"></p></div>";
    assert_eq!(changed, [first, "c<section class=\"act x\"><b>d</b></section>"], "sections of a page that changes stay");
}

#[test]
fn a_long_list_begins_at_once() {
    let list = |count: usize| format!("<ul data-later=\"2\">{}</ul><p data-later></p>", "<li>a</li>".repeat(count));
    let parts = in_parts(&list(5), false).expect("it is markup");
    assert_eq!(parts[0], list(2).replacen('>', " data-folded=\"2\">", 1));
    assert_eq!(parts[1..], ["<li>a</li><li>a</li>", "<li>a</li>"]);
    assert_eq!(joined(&parts), list(5));
    assert_eq!(in_parts(&list(2), true), Some(vec![list(2)]), "of a short one nothing is left");
}

#[test]
fn the_parts_of_every_page_are_the_page() {
    let wiki = Wiki::real();
    let routes = wiki.routes.iter().map(|route| (route, "")).chain([(&Route::Relationships, "view=list&focus=june-park")]);
    for (route, query) in routes {
        let page = wiki.page(route, query, 10);
        let parts = in_parts(&page, true).expect("it is markup");
        assert_eq!(joined(&parts), page, "{route:?}");
        assert!(parts[0].contains("<h1"), "{route:?} begins with its heading");
    }
    let parts = in_parts(&wiki.page(&Route::Mystery, "", 10), true).expect("it is markup");
    assert!(parts[0].contains("<svg class=\"graph\"") && !parts[0].contains("data-event"), "the picture comes before the list");
    assert!(parts.len() > 4, "{}", parts.len());
}
