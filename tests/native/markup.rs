//! The little Markdown of the texts.

use archer_files::authoring::markup::{Kind, Span, Target, Unresolved, parse, plain, resolve};
use archer_files::authoring::source::{Ballet, Character, Episode, Source, Theme};

fn text(words: &str) -> Span {
    Span::Text(words.to_owned())
}

fn link(kind: Option<Kind>, id: &str, words: Option<&str>) -> Span {
    Span::Link { target: Target { kind, id: id.to_owned() }, words: words.map(str::to_owned) }
}

#[track_caller]
fn check(written: &str, spans: &[Span]) {
    assert_eq!(parse(written).as_deref(), Ok(spans));
}

#[track_caller]
fn refuse(written: &str, words: &str) {
    let error = parse(written).expect_err(written);
    assert!(error.what.contains(words), "{error}");
    assert!(!error.help.is_empty());
}

#[test]
fn words_and_emphasis() {
    check("A barn.", &[text("A barn.")]);
    check("A *red* barn.", &[text("A "), Span::Emphasis("red".into()), text(" barn.")]);
    check("**Red**", &[Span::Strong("Red".into())]);
    check("Two\nlines", &[text("Two lines")]);
    check("3 * 4 [sic] & <3", &[text("3 * 4 [sic] & <3")]);
}

#[test]
fn links() {
    check("See [[barn]].", &[text("See "), link(None, "barn", None), text(".")]);
    check("[[barn|the *old barn]]", &[link(None, "barn", Some("the *old barn"))]);
    check("[[places/barn|it]]", &[link(Some(Kind::Places), "barn", Some("it"))]);
    check("[[episodes/3]]", &[link(Some(Kind::Episodes), "3", None)]);
    check("[[a]][[b]]", &[link(None, "a", None), link(None, "b", None)]);
}

#[test]
fn quotes_and_dashes_are_printed_ones() {
    check("\"Ann's *'red'* barn\"", &[text("“Ann’s "), Span::Emphasis("‘red’".into()), text(" barn”")]);
    check("[[ann]]'s friends' room", &[link(None, "ann", None), text("’s friends’ room")]);
    check("*Swan*'s end", &[Span::Emphasis("Swan".into()), text("’s end")]);
    check("[[ann|\"Ann\"]]", &[link(None, "ann", Some("“Ann”"))]);
    for (typed, printed) in [
        ("the '90s", "the ’90s"),
        ("\"'Yes,' she says\"", "“‘Yes,’ she says”"),
        ("(\"no\")", "(“no”)"),
        ("one -- two --- three...", "one – two — three…"),
        ("well-known", "well-known"),
        ("“done”", "“done”"),
        ("", ""),
    ] {
        assert_eq!(plain(typed), printed);
    }
}

#[test]
fn what_is_refused() {
    refuse("<b>x</b>", "raw HTML");
    refuse("<div>\nx\n</div>", "raw HTML");
    refuse("a <!-- b --> c", "raw HTML");
    refuse("[x](https://example.org)", "a link to the address `https://example.org`");
    refuse("<https://example.org>", "a link to the address");
    refuse("![x](y.png)", "an image");
    refuse("`x`", "code");
    refuse("x\n\ny", "several paragraphs");
    refuse("# x", "more than one paragraph of words");
    refuse("- x", "more than one paragraph of words");
    refuse("1. x", "more than one paragraph of words");
    refuse("> x", "more than one paragraph of words");
    refuse("    x", "more than one paragraph of words");
    refuse("x\\\ny", "a forced line break");
    refuse("[x]: https://example.org", "nothing of the text");
    refuse("", "nothing of the text");
    refuse("see [[barn", "a link is not complete");
    refuse("see barn]]", "a link is not complete");
    refuse("[[barn|]]", "has no words");
    refuse("[[people/ann]]", "no kind of entry");
    refuse("*[[barn]]*", "markup inside markup");
    refuse("[[barn|*old*]]", "markup inside markup");
}

#[test]
fn targets() {
    let source = Source {
        characters: vec![Character { id: "ann".into(), ..Character::default() }],
        episodes: vec![Episode { number: 3, ..Episode::default() }],
        themes: vec![Theme { id: "fall".into(), ..Theme::default() }],
        ballet: vec![Ballet::default(), Ballet { id: "fall".into(), ..Ballet::default() }],
        ..Source::default()
    };
    let find = |kind, id: &str| resolve(&source, &Target { kind, id: id.to_owned() });
    assert_eq!(find(None, "ann"), Ok((Kind::Characters, 0)));
    assert_eq!(find(Some(Kind::Characters), "ann"), Ok((Kind::Characters, 0)));
    assert_eq!(find(Some(Kind::Places), "ann"), Err(Unresolved::Unknown));
    assert_eq!(find(None, "fall"), Err(Unresolved::Ambiguous(vec![Kind::Themes, Kind::Ballet])));
    assert_eq!(find(Some(Kind::Ballet), "fall"), Ok((Kind::Ballet, 1)));
    assert_eq!(find(None, "3"), Ok((Kind::Episodes, 0)));
    assert_eq!(find(None, "4"), Err(Unresolved::Unknown));
}
