//! The static pages, as the build writes them.

use archer_files::app::static_page::{Shell, pages};
use archer_files::archive;
use archer_files::domain::{Knowledge, Progress};
use archer_files::publish::sitemap::{Dates, sitemap};
use archer_files::publish::tags::tags;
use archer_files::route::{Base, Route};

/// What Trunk makes of `public/index.html`, as far as the prerenderer looks at it. (Scripts have been put into files of their own.)
const SHELL: &str = r#"<!DOCTYPE html><html lang="en" data-progress="0"><head>
<link rel="icon" href="/favicon.svg"><!--HEAD-->
<link rel="preload" href="/x_bg.wasm" crossorigin="anonymous" integrity="sha384-abc" as="fetch" type="application/wasm">
</head><body><div id="app"></div></body></html>"#;

pub fn premise() -> Knowledge<'static> {
    archive::catalog().known_at(Progress::PREMISE)
}

fn shell(base: &str) -> Shell {
    Shell::new(SHELL, &Base::new(base), "1").expect("the shell has its marks")
}

#[test]
fn every_page_has_one_heading_and_a_head_of_its_own() {
    let shell = shell("/");
    for route in pages(premise()) {
        let html = shell.render(&route, premise());
        assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        assert_eq!(html.matches("<title>").count(), 1, "{route:?}");
        assert!(html.contains("<meta name=\"description\" content=\""), "{route:?}");
        assert!(html.contains("<link rel=\"canonical\""), "{route:?}");
        assert!(html.contains("<meta property=\"og:image\" content=\"https://"), "{route:?}");
        assert!(!html.contains(" style=\""), "{route:?} has an inline style, which a strict policy refuses");
    }
}

#[test]
fn a_base_stands_in_front_of_every_address() {
    let html = shell("/some-repo/").render(&Route::Characters, premise());
    assert!(html.contains("data-base=\"/some-repo/\""));
    for attribute in ["href=\"", "src=\""] {
        for (at, _) in html.match_indices(attribute) {
            let address = &html[at + attribute.len()..];
            let outside = address.starts_with("http") || address.starts_with('#') || address.starts_with("/x_bg");
            assert!(outside || address.starts_with("/some-repo/"), "{}", &address[..40.min(address.len())]);
        }
    }
}

#[test]
fn the_policy_allows_nothing_that_stands_in_a_page() {
    let html = shell("/").render(&Route::Home, premise());
    let (before, after) = html.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"").expect("there is one");
    assert!(!before.contains("<body"), "in the head");
    let policy = after.split('"').next().unwrap_or_default();
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    assert!(!html.contains("<script>"), "Leptos's own is in a file");
}

#[test]
fn the_page_without_a_connection_is_drawn_again_wherever_it_stands() {
    let html = shell("/").offline(premise());
    assert!(html.starts_with("<!DOCTYPE html><html data-lost "));
    assert!(
        html.contains("<title>One moment")
            && html.contains("<h1>One moment</h1>")
            && html.contains("<meta name=\"robots\" content=\"noindex\">")
    );
}

#[test]
fn the_preload_of_the_program_lets_the_text_come_first_and_makes_no_browser_complain() {
    let html = shell("/").render(&Route::Home, premise());
    assert!(!html.contains("integrity=\"sha384-abc\""));
    assert!(html.contains("type=\"application/wasm\" fetchpriority=\"low\">"), "{html}");
}

#[test]
fn search_engines_are_told_only_of_what_everybody_may_know() {
    let xml = sitemap(&pages(premise()), premise(), &Dates::default());
    assert!(xml.contains("/characters/bette-whitlaw</loc>"));
    let known: Vec<_> = premise().characters().map(|person| person.id).collect();
    for line in xml.lines().filter_map(|line| line.split_once("/characters/")) {
        let id = line.1.split('<').next().unwrap_or_default();
        assert!(known.contains(&id), "{id} is in the sitemap");
    }
}

#[test]
fn a_page_that_lies_ahead_is_the_curtain_and_asks_not_to_be_indexed() {
    let ahead = pages(premise())
        .into_iter()
        .find(|route| matches!(route, Route::Character(id) if !premise().characters().any(|it| it.id == id)));
    let html = shell("/").render(&ahead.expect("somebody comes later"), premise());
    assert!(html.contains("Behind the curtain"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
}

/// Compressed it is a third of that; the largest page has four kilobytes to spare.
#[test]
fn what_is_told_to_others_costs_little() {
    for route in pages(premise()) {
        let tags = tags(&route, premise());
        let most = if matches!(route, Route::Home | Route::Production | Route::Episodes) { 4500 } else { 2500 };
        assert!(tags.len() < most, "{route:?}: {} bytes", tags.len());
    }
}

#[test]
fn the_page_for_unknown_addresses_says_that_it_is_to_be_drawn_again() {
    let html = shell("/").lost(premise());
    assert!(html.starts_with("<!DOCTYPE html><html data-lost "));
    assert!(html.contains("No page here"));
}

#[test]
fn a_shell_without_its_marks_is_refused_in_words() {
    let Err(complaint) = Shell::new("<html></html>", &Base::new("/"), "") else { panic!("an empty page is no shell") };
    assert!(complaint.contains("<!--HEAD-->"), "{complaint}");
}
