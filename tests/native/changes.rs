//! What changes between two versions of a page leads from one to the other, and leaves alone what it can.

use archer_files::markup::{self, Change, inside};
use archer_files::route::Route;
use proptest::prelude::*;

use crate::wiki::Wiki;

/// A document as a browser has it: what stands in an element's first tag, and its children; or a text.
#[derive(Debug, Clone, PartialEq)]
enum Node {
    Text(String),
    Element { tag: String, children: Vec<Node> },
}

/// The changes alone.
fn changes<'h>(old: &'h str, new: &'h str) -> Option<Vec<Change<'h>>> {
    markup::changes(old, new).map(|(_, changes)| changes)
}

#[test]
fn a_page_becomes_any_other() {
    let wiki = Wiki::real();
    let queries = [
        "",
        "cast=everyone",
        "cast=everyone&focus=bette-whitlaw",
        "focus=cassie-shore&with=june-park",
        "view=list",
        "view=matrix",
        "kinds=family",
        "as-of=3",
    ];
    let graphs: Vec<_> =
        queries.iter().flat_map(|query| [2, 10].map(|progress| wiki.page(&Route::Relationships, query, progress))).collect();
    for old in &graphs {
        for new in &graphs {
            check(old, new);
        }
    }
    for route in &wiki.routes {
        let pages: Vec<_> = (0..=10).map(|progress| wiki.page(route, "", progress)).collect();
        for step in pages.windows(2) {
            check(&step[0], &step[1]);
            check(&step[1], &step[0]);
        }
        assert!(!pages[10].contains("&#"), "{route:?} escapes what an attribute could not be read with");
    }
}

#[test]
fn the_same_page_changes_nothing() {
    let page = Wiki::real().page(&Route::Mystery, "", 10);
    assert_eq!(changes(&page, &page), Some(Vec::new()));
}

#[test]
fn what_is_the_same_stays() {
    let one = "<ul><li>a</li><li>b</li></ul>";
    assert_eq!(
        changes(one, "<ul><li>a</li><li>c</li><li>b</li></ul>"),
        Some(vec![Change::In(0, 2), Change::Insert(1, 1, "<li>c</li>"), Change::Out])
    );
    assert_eq!(changes(one, "<ul><li>b</li></ul>"), Some(vec![Change::In(0, 2), Change::Remove(0, 1), Change::Out]));
}

#[test]
fn one_attribute_is_one_change() {
    let of = |attributes: &str| format!("<p><a href=\"x\"{attributes}>y</a></p>");
    let [plain, bold, odd] = [of(""), of(" class=\"b\""), of(" class=\"&lt;&amp;lt;&quot;\" hidden")];
    let change = |changes: Vec<Change<'static>>| {
        Some([vec![Change::In(0, 1), Change::In(0, 1)], changes, vec![Change::Out, Change::Out]].concat())
    };
    assert_eq!(changes(&plain, &bold), change(vec![Change::Set("class", "b".into())]));
    assert_eq!(changes(&bold, &plain), change(vec![Change::Unset("class")]));
    let both = vec![Change::Set("class", "<&lt;\"".into()), Change::Set("hidden", String::new())];
    assert_eq!(changes(&bold, &odd), change(both));
}

/// Nobody loses the focus because somebody else has come or gone.
#[test]
fn keys_find_their_own() {
    let node = |id: &&str| format!("<a data-node=\"{id}\" href=\"{id}\">{id}</a>");
    let of = |ids: &[&str]| ids.iter().map(node).collect::<Vec<_>>().concat();
    for (old, new, gone, come) in [
        (vec!["a", "b", "c"], vec!["b", "c"], 1, 0),
        (vec!["b", "d"], vec!["a", "b", "c", "d"], 0, 2),
        (vec!["a", "b", "c", "e"], vec!["b", "d", "e"], 2, 1),
    ] {
        let (old, new) = (of(&old), of(&new));
        let changes = changes(&old, &new).expect("it is markup");
        let count = |of: fn(&Change<'_>) -> usize| changes.iter().map(of).sum::<usize>();
        assert_eq!(count(|it| if let Change::Remove(_, count) = it { *count } else { 0 }), gone, "{changes:?}");
        assert_eq!(count(|it| if let Change::Insert(_, count, _) = it { *count } else { 0 }), come, "{changes:?}");
    }
}

/// A word at the top of the page comes and goes, and the page below it stays.
#[test]
fn what_has_a_key_does_not_take_the_place_of_what_has_none() {
    let (page, word) = ("<div><p>a</p></div>", "<div id=\"word\">b</div>");
    let other = "<div><p>c</p></div>";
    let inside = [Change::In(1, 1), Change::In(0, 1), Change::Remove(0, 1), Change::Insert(0, 1, "c"), Change::Out, Change::Out];
    let both = format!("{word}{other}");
    let expected = [vec![Change::Insert(0, 1, word)], inside.to_vec()].concat();
    assert_eq!(changes(page, &both), Some(expected));
    let gone = changes(&both, page).expect("it is markup");
    assert_eq!(gone[..2], [Change::Remove(0, 1), Change::In(0, 1)]);
}

/// What somebody has typed is no attribute: a field that is drawn anew is a new one.
#[test]
fn fields_are_never_the_same() {
    for (old, new) in [("<input value=\"a\">", "<input value=\"b\">"), ("<textarea>a</textarea>", "<textarea>b</textarea>")] {
        assert_eq!(changes(old, new), Some(vec![Change::Remove(0, 1), Change::Insert(0, 1, new)]));
    }
}

/// A list to choose from may be long, and only the choice changes.
#[test]
fn another_choice_leaves_the_list() {
    let list = |a: &str, b: &str| format!("<select><option{a}>a</option><option{b}>b</option></select>");
    let chosen = " selected";
    let unset = [Change::In(0, 1), Change::Unset("selected"), Change::Out];
    let set = [Change::In(1, 1), Change::Set("selected", String::new()), Change::Out];
    let expected = [&[Change::In(0, 2)], &unset[..], &set[..], &[Change::Out]].concat();
    assert_eq!(changes(&list(chosen, ""), &list("", chosen)), Some(expected));
}

#[test]
fn other_markup_is_refused() {
    for html in ["<p>", "</p>", "<p>a</b>", "<p a=\"", "a < b", "<!-- a -->", "<p><br></p></p>"] {
        assert_eq!(changes("<p>a</p>", html), None, "{html}");
        assert_eq!(changes(html, "<p>a</p>"), None, "{html}");
    }
}

#[test]
fn an_inside_is_found() {
    let page = "<main><p id=\"a\">x<br></p><p id=\"b\"></p></main>";
    let with = |id: &str| {
        let mut page = page.to_owned();
        page.replace_range(inside(&page, id)?, "y");
        Some(page)
    };
    assert_eq!(with("a").as_deref(), Some("<main><p id=\"a\">y</p><p id=\"b\"></p></main>"));
    assert_eq!(with("b").as_deref(), Some("<main><p id=\"a\">x<br></p><p id=\"b\">y</p></main>"));
    assert_eq!(with("c"), None);
}

proptest! {
    /// Any small tree becomes any other, keys and fields among them.
    #[test]
    fn trees_become_each_other(old in tree(), new in tree()) {
        check(&old, &new);
    }
}

fn tree() -> impl Strategy<Value = String> {
    let leaf =
        prop_oneof![Just("x".to_owned()), Just("<br>".to_owned()), "[a-d]".prop_map(|id| format!("<input value=\"{id}\">"))];
    let node = leaf.prop_recursive(4, 40, 5, |inner| {
        let several = prop::collection::vec(inner, 0..5).prop_map(|nodes| nodes.concat());
        ("(p|g)", "( id=\"[a-c]\"| class=\"[a-c]\"|)", several)
            .prop_map(|(name, head, inside)| format!("<{name}{head}>{inside}</{name}>"))
    });
    prop::collection::vec(node, 0..5).prop_map(|nodes| nodes.concat())
}

#[track_caller]
fn check(old: &str, new: &str) {
    let (count, changes) = markup::changes(old, new).expect("pages are markup that can be read");
    let mut nodes = parse(old);
    assert_eq!(nodes.len(), count);
    assert!(apply(&mut nodes, &changes).is_empty());
    assert_eq!(nodes, parse(new), "{changes:?}");
}

/// Does what the changes say up to the end of this element, and tells what is left of them.
fn apply<'c, 'h>(nodes: &mut Vec<Node>, mut changes: &'c [Change<'h>]) -> &'c [Change<'h>] {
    while let Some((change, rest)) = changes.split_first() {
        changes = rest;
        match change {
            Change::Out => return changes,
            Change::Remove(first, count) => drop(nodes.drain(*first..first + count)),
            Change::Insert(place, count, html) => {
                let fresh = parse(html);
                assert_eq!(fresh.len(), *count);
                nodes.splice(place..place, fresh);
            }
            Change::In(child, count) => {
                if let Node::Element { children, .. } = &nodes[*child] {
                    assert_eq!(children.len(), *count);
                }
                changes = enter(&mut nodes[*child], changes);
            }
            Change::Set(..) | Change::Unset(_) => panic!("attributes come before children"),
        }
    }
    changes
}

fn enter<'c, 'h>(node: &mut Node, mut changes: &'c [Change<'h>]) -> &'c [Change<'h>] {
    let Node::Element { tag, children } = node else { panic!("{node:?} has no inside") };
    loop {
        match changes {
            [Change::Set(name, value), rest @ ..] => {
                set(tag, name, Some(value));
                changes = rest;
            }
            [Change::Unset(name), rest @ ..] => {
                set(tag, name, None);
                changes = rest;
            }
            _ => return apply(children, changes),
        }
    }
}

/// Tags are compared by name and sorted attributes, because their order means nothing.
fn set(tag: &mut String, name: &str, value: Option<&str>) {
    let mut parts: Vec<String> = tag.split('\n').map(str::to_owned).collect();
    parts.retain(|part| part.split_once('=').is_none_or(|(other, _)| other != name));
    parts.extend(value.map(|value| format!("{name}={value}")));
    parts[1..].sort();
    *tag = parts.join("\n");
}

fn parse(html: &str) -> Vec<Node> {
    let mut open = vec![(String::new(), Vec::new())];
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("</") {
            rest = after.split_once('>').expect("a tag ends").1;
            let (tag, children) = open.pop().expect("it was opened");
            open.last_mut().expect("there is a parent").1.push(Node::Element { tag, children });
        } else if rest.starts_with('<') {
            let is_value = |before: &str| before.matches('"').count() % 2 == 1;
            let end = rest.match_indices('>').map(|(end, _)| end).find(|end| !is_value(&rest[..*end])).expect("a tag ends");
            let inside = rest[1..end].trim_end_matches('/');
            let tag = tag(inside);
            let is_empty =
                rest[..end].ends_with('/') || ["br", "input", "hr", "img", "col"].contains(&inside.split(' ').next().unwrap());
            rest = &rest[end + 1..];
            if is_empty {
                open.last_mut().expect("there is a parent").1.push(Node::Element { tag, children: Vec::new() });
            } else {
                open.push((tag, Vec::new()));
            }
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            open.last_mut().expect("there is a parent").1.push(Node::Text(rest[..end].to_owned()));
            rest = &rest[end..];
        }
    }
    open.pop().expect("the root").1
}

/// Name and attributes, a line each, in a fixed order.
fn tag(inside: &str) -> String {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some(start) = rest.find(|it: char| it != ' ') {
        rest = &rest[start..];
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (attribute, after) = rest.split_at(end);
        let (value, after) = after.strip_prefix("=\"").and_then(|it| it.split_once('"')).unwrap_or(("", after));
        let value = value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        attributes.push(format!("{attribute}={value}"));
        rest = after;
    }
    attributes.sort();
    [vec![name.to_owned()], attributes].concat().join("\n")
}
