//! In a real browser: storage, the dialog, and the page as the app shows it.

#![cfg(target_arch = "wasm32")]

use archer_files::browser::document::{self, Arrival};
use archer_files::browser::navigation;
use archer_files::browser::storage::{self, NotStored, Reading};
use archer_files::browser::view;
use archer_files::domain::Progress;
use archer_files::domain::casebook::{Favourites, KeptProgress};
use archer_files::domain::stored::{self, Unreadable};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn put(key: &str, text: &str) {
    LocalStorage::raw().set_item(key, text).expect("the test browser has storage");
}

fn get(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).expect("the test browser has storage")
}

fn empty_store() {
    LocalStorage::raw().clear().expect("the test browser has storage");
}

#[wasm_bindgen_test]
fn what_is_written_is_read_again() {
    empty_store();
    assert_eq!(storage::read::<KeptProgress>(), Reading::Absent);
    let kept = KeptProgress { progress: Progress(4), asked: true };
    assert_eq!(storage::write(&mut kept.clone()), Ok(()));
    assert_eq!(storage::read::<KeptProgress>(), Reading::Value(kept));
    assert_eq!(get("archer-files:progress").as_deref(), Some(r#"{"version":1,"value":{"progress":4,"asked":true}}"#));
}

#[wasm_bindgen_test]
fn junk_is_kept_under_another_key_before_anything_is_written() {
    empty_store();
    put("archer-files:favourites", "{broken");
    assert_eq!(storage::read::<Favourites>(), Reading::Unreadable(Unreadable::Junk));
    let mut favourites = Favourites::default();
    favourites.toggle("places/the-roof", 1);
    assert_eq!(storage::write(&mut favourites), Ok(()));
    assert_eq!(get(&stored::rescue_key("archer-files:favourites", 1)).as_deref(), Some("{broken"));
    assert_eq!(storage::read::<Favourites>(), Reading::Value(favourites));
}

#[wasm_bindgen_test]
fn what_another_tab_has_stored_meanwhile_is_joined() {
    empty_store();
    let (mut one, mut other) = (Favourites::default(), Favourites::default());
    one.toggle("places/the-roof", 1);
    other.toggle("episodes/3", 2);
    assert_eq!((storage::write(&mut one), storage::write(&mut other)), (Ok(()), Ok(())));
    assert!(other.holds("places/the-roof") && other.holds("episodes/3"));
    assert_eq!(storage::read::<Favourites>(), Reading::Value(other));
}

#[wasm_bindgen_test]
fn what_could_not_be_read_again_is_not_stored() {
    empty_store();
    let mut favourites = Favourites::default();
    favourites.toggle(&"x".repeat(1 << 20), 1);
    assert_eq!(storage::write(&mut favourites), Err(NotStored::Full));
    assert_eq!(storage::read::<Favourites>(), Reading::Absent);
}

#[wasm_bindgen_test]
fn what_is_too_large_is_not_read_and_kept_under_another_key() {
    empty_store();
    let entity = "x".repeat(1 << 20);
    let huge = format!(r#"{{"version":1,"value":{{"favourites":[{{"entity":"{entity}","added":1}}]}}}}"#);
    put("archer-files:favourites", &huge);
    assert_eq!(storage::read::<Favourites>(), Reading::Unreadable(Unreadable::Huge));
    assert_eq!(storage::write(&mut Favourites::default()), Ok(()));
    assert_eq!(get(&stored::rescue_key("archer-files:favourites", 1)), Some(huge));
    assert_eq!(storage::read::<Favourites>(), Reading::Value(Favourites::default()));
}

#[wasm_bindgen_test]
fn a_format_to_come_that_is_no_json_is_left_alone() {
    empty_store();
    let newer = "{\"version\":2,packed}";
    put("archer-files:favourites", newer);
    assert_eq!(storage::read::<Favourites>(), Reading::Unreadable(Unreadable::Newer));
    assert_eq!(storage::write(&mut Favourites::default()), Err(NotStored::Newer));
    assert_eq!(get("archer-files:favourites").as_deref(), Some(newer));
}

#[wasm_bindgen_test]
fn what_a_newer_version_wrote_is_left_alone() {
    empty_store();
    let newer = r#"{"version":2,"value":{"progress":"far","asked":true}}"#;
    put("archer-files:progress", newer);
    assert_eq!(storage::read::<KeptProgress>(), Reading::Unreadable(Unreadable::Newer));
    assert_eq!(storage::write(&mut KeptProgress::default()), Err(NotStored::Newer));
    assert_eq!(get("archer-files:progress").as_deref(), Some(newer));
}

#[wasm_bindgen_test]
fn the_query_of_the_address_is_changed_in_place() {
    let place = navigation::set_query("order=told", false);
    assert_eq!(place.query, "order=told");
    assert!(place.keep_scroll, "a filter does not move the page");
    assert_eq!(navigation::here().query, "order=told");
    navigation::set_query("", false);
    assert_eq!(navigation::here().query, "");
}

#[wasm_bindgen_test]
fn the_root_element_tells_how_things_stand() {
    document::set_root("data-progress", Some("7"));
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    let root = root.expect("a page has a root");
    assert_eq!(root.get_attribute("data-progress").as_deref(), Some("7"));
    document::set_root("data-progress", None);
    assert!(!root.has_attribute("data-progress"));
}

/// An empty page in the document, as the app has it.
fn page() -> web_sys::Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    if let Some(old) = document.get_element_by_id("page") {
        old.remove();
    }
    let page = document.create_element("div").expect("an element");
    page.set_id("page");
    document.body().expect("a body").append_child(&page).expect("a page");
    page
}

#[wasm_bindgen_test]
fn whatever_was_there_before_the_page_says_what_it_should() {
    let pages = [
        "",
        "words alone",
        "<p>one</p>",
        "<p>one</p><p>two</p><p>three</p>",
        "<p>zero</p><p>one</p><p>two</p><p>three</p>",
        "<p>one</p><p>three</p>",
        "<p class=\"lead\">one <b>two</b> three</p><!-- a remark --><p>four</p>",
        "<p class=\"lead\">one <i>two</i></p><p>four &amp; five</p>",
        "<ul><li id=\"a\">a</li><li id=\"b\">b</li></ul>",
        "<ul><li id=\"b\">b</li><li id=\"c\">c<ul><li>d</li></ul></li></ul>",
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
        "<table><thead><tr><th>n</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>",
        "<select name=\"s\"><option value=\"1\">1</option><option value=\"2\" selected=\"\">2</option></select>",
        "<select name=\"s\"><option value=\"1\" selected=\"\">1</option><option value=\"2\">2</option></select>",
        "<svg viewBox=\"0 0 1 1\"><circle r=\"1\"></circle></svg>",
        "<svg viewBox=\"0 0 1 1\"><circle r=\"2\"></circle><path d=\"M0 0\"></path></svg>",
    ];
    for before in pages {
        for after in pages {
            let page = page();
            page.set_inner_html(before);
            document::page_shows(before);
            document::show_page(after, Arrival::Changed);
            assert_eq!(page.inner_html(), after, "after {before}");
        }
    }
}

#[wasm_bindgen_test]
fn what_is_the_same_stays_the_same_element() {
    let page = page();
    page.set_inner_html("<ul><li>a</li><li>b</li></ul><p>end</p>");
    document::page_shows(&page.inner_html());
    let find = |selector: &str| page.query_selector(selector).expect("a selector").expect("an element");
    let (first, last, end) = (find("li:first-child"), find("li:last-child"), find("p"));
    document::show_page("<ul><li>a</li><li>new</li><li>b</li></ul><p>end</p>", Arrival::Changed);
    assert!(find("li:first-child").is_same_node(Some(&first)));
    assert!(find("li:last-child").is_same_node(Some(&last)));
    assert!(find("p").is_same_node(Some(&end)));
}

#[wasm_bindgen_test]
fn what_is_chosen_follows_the_page_also_after_a_choice() {
    let list = |choice: &str| {
        let options = ["a", "b", "c"].map(|it| {
            let selected = if it == choice { " selected=\"\"" } else { "" };
            format!("<option value=\"{it}\"{selected}>{it}</option>")
        });
        format!("<select name=\"s\">{}</select>", options.concat())
    };
    let page = page();
    page.set_inner_html(&list("b"));
    document::page_shows(&list("b"));
    let select: web_sys::HtmlSelectElement =
        page.query_selector("select").expect("a selector").expect("a list").dyn_into().expect("it is one");
    for choice in ["b", "c", "a"] {
        select.set_value(choice); // as the reader does
        for (then, shown) in [("c", "c"), ("", "a"), ("b", "b")] {
            document::show_page(&list(then), Arrival::Changed);
            assert_eq!(select.value(), shown, "{then} after {choice}");
            assert!(page.contains(Some(&select)), "it is the same list");
        }
    }
}

#[wasm_bindgen_test]
fn a_page_that_is_opened_comes_in_parts_and_is_whole_when_it_changes() {
    let act = |words: &str| format!("<section class=\"act\"><p id=\"{words}\">{words}</p></section>");
    let html = |last: &str| format!("<h1>a</h1>{}{}{}", act("one"), act(&"long ".repeat(9000)), act(last));
    let page = page();
    document::show_page(&html("two"), Arrival::Opened);
    assert!(document::has("one") && !document::has("two"), "only the first section is there");
    assert!(document::go_on() && !document::has("two"), "a long one has its own frame");
    assert!(document::go_on() && document::has("two"));
    assert!(!document::go_on());
    assert_eq!(page.inner_html(), html("two"));

    document::show_page(&html("two"), Arrival::Opened);
    document::show_page(&html("three"), Arrival::Changed);
    assert_eq!(page.inner_html(), html("three"));
    assert!(!document::go_on());
}

#[wasm_bindgen_test]
fn a_long_list_in_a_part_of_the_page_begins_at_once() {
    let list = |words: &str| format!("<h2>{words}</h2><ul data-later=\"2\">{}</ul>", format!("<li>{words}</li>").repeat(5));
    let whole = |words: &str| format!("<div id=\"panel\">{}</div>", list(words));
    let page = page();
    page.set_inner_html("<div id=\"panel\"></div>");
    document::page_shows("<div id=\"panel\"></div>");
    let count = || page.query_selector_all("li").expect("a selector").length();
    document::show_part("panel", &list("a"));
    assert_eq!(count(), 2);
    assert!(document::go_on() && !document::go_on());
    assert_eq!(page.inner_html(), whole("a"));

    // Whoever looks at the next before the list has come sees nothing of it.
    document::show_part("panel", "<p>nobody</p>");
    document::show_part("panel", &list("b"));
    document::show_part("panel", &list("c"));
    assert!(!document::has("nobody"));
    while document::go_on() {}
    assert_eq!(page.inner_html(), whole("c"));
}

#[wasm_bindgen_test]
fn what_is_below_the_screen_is_drawn_later() {
    let page = page();
    // Each as large as a frame has room for.
    let words = "<i></i>".repeat(100);
    let act = |id: &str| format!("<section class=\"act\" id=\"{id}\"><button>{id}</button>{words}</section>");
    let gap = "<br>".repeat(200);
    page.set_inner_html(&format!("{}{gap}{}{}{}", act("seen"), act("used"), act("one"), act("two")));
    let find = |selector: &str| page.query_selector(selector).expect("a selector");
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let button: web_sys::HtmlElement = find("#used button").expect("a button").dyn_into().expect("it is one");
    button.focus_with_options(&options).expect("it can have the focus");
    let is_put_off = |id: &str| find(&format!("#{id}[data-put-off]")).is_some();
    for _ in 0..2 {
        view::put_off();
        assert_eq!(["seen", "used", "one", "two"].map(is_put_off), [false, false, true, true]);
    }
    assert!(view::draw_next());
    assert_eq!(["one", "two"].map(is_put_off), [false, true], "one after the other, from above");
    assert!(view::draw_next() && !view::draw_next());
    assert!(find("[data-put-off]").is_none());

    // What comes into it meanwhile waits in its turn; of what is small several come at once.
    page.set_inner_html(&format!("{gap}<div id=\"rest\" data-later>{}</div>", act("old")));
    view::put_off();
    find("#rest").expect("it is there").set_inner_html(&format!(
        "{}{}<p class=\"act\" id=\"small\"></p>",
        act("new"),
        act("next")
    ));
    assert!(view::draw_next());
    assert_eq!(["rest", "new", "next", "small"].map(is_put_off), [false, false, true, true]);
    assert!(view::draw_next());
    assert_eq!(["next", "small"].map(is_put_off), [false, true]);
    assert!(view::draw_next() && !view::draw_next());
    assert!(find("[data-put-off]").is_none());
}
