//! In a real browser: storage, the address, and the page that takes the place of the static one.

#![cfg(target_arch = "wasm32")]

use archer_files::browser::storage::{self, NotStored, Reading};
use archer_files::browser::{document, navigation, takeover};
use archer_files::domain::Progress;
use archer_files::domain::casebook::{Favourites, KeptProgress};
use archer_files::domain::stored::{self, Unreadable};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

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

/// A root in the document with something in it, as a static page has it.
fn static_page(inside: &str) -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    while let Some(old) = document.get_element_by_id("app") {
        old.remove();
    }
    let root = document.create_element("div").expect("an element");
    root.set_id("app");
    root.set_inner_html(inside);
    document.body().expect("a body").append_child(&root).expect("a root");
    root
}

/// What the program draws, put in the place of a static page.
fn take_over(inside: &str) -> HtmlElement {
    let before = takeover::look();
    let root = takeover::new_root().expect("a document");
    root.set_inner_html(inside);
    takeover::put_in_place(&root, &before);
    root
}

fn find<T: JsCast>(root: &Element, selector: &str) -> T {
    root.query_selector(selector).expect("a selector").expect("an element").dyn_into().expect("it is one")
}

#[wasm_bindgen_test]
fn whatever_stands_in_the_root_is_replaced_as_a_whole() {
    for before in ["", "words alone", "<!-- a remark --><my-extension></my-extension>", "<p>one <font>two</font></p>"] {
        let old = static_page(before);
        let root = take_over("<p>new</p>");
        assert!(!old.is_connected() && root.is_connected(), "{before}");
        assert_eq!(root.inner_html(), "<p>new</p>");
    }
    static_page("").remove();
    assert!(take_over("<p>new</p>").is_connected(), "somebody has taken the root away");
}

#[wasm_bindgen_test]
fn what_had_the_focus_has_it_again() {
    let page = "<a href=\"#a\">a</a><a href=\"#b\">b</a><button>one</button><button>two</button><input id=\"it\">";
    for selector in ["a:nth-of-type(2)", "button:nth-of-type(2)", "#it"] {
        let old = static_page(page);
        find::<HtmlElement>(&old, selector).focus().expect("it can have the focus");
        let root = take_over(&format!("<p>more</p>{page}"));
        let document = root.owner_document().expect("a document");
        assert_eq!(document.active_element(), Some(find::<Element>(&root, selector)), "{selector}");
    }
}

#[wasm_bindgen_test]
fn a_selection_stays_if_its_words_do() {
    let old = static_page("<p>one two</p><p>one <b>tw</b>o</p>");
    let selection = || web_sys::window().and_then(|it| it.get_selection().ok()?).expect("there is always one");
    let second: Element = find(&old, "p:nth-of-type(2)");
    selection().select_all_children(&second).expect("it can be selected");
    let root = take_over("<p>zero</p><p>one two</p><p>one <i>t</i>wo</p>");
    assert_eq!(String::from(selection().to_string()), "one two");
    let range = selection().get_range_at(0).expect("a range");
    assert!(
        find::<Element>(&root, "p:nth-of-type(3)").contains(range.start_container().ok().as_ref()),
        "the second time they occur"
    );
    take_over("<p>nothing of it</p>");
    assert_eq!(String::from(selection().to_string()), "");
}
