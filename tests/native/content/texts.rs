//! Texts and other values by themselves: spaces, markup, dates, addresses.

use super::{ANN, LETTER, accept, check};

#[test]
fn texts_are_not_empty_and_have_no_stray_spaces() {
    check(LETTER, "\"In spring\"", "\"\"", 5, "an empty text");
    check(LETTER, "\"In spring\"", "\" \"", 5, "an empty text");
    check(LETTER, "\"In spring\"", "\"In spring \"", 5, "a space at the beginning or the end");
    check(LETTER, "Nobody knows", "Nobody  knows", 7, "two spaces in a row");
    check(LETTER, "\"In spring\"", "\"In\\nspring\"", 5, "several lines");
    check("production.toml", "\"Some people.\"", "\"\"", 5, "an empty text");
    check("events/the-answer.toml", "sources =", "uncertain = [\"\"]\nsources =", 11, "an empty text");
    accept(LETTER, "\"Nobody knows from whom it is.\"", "\"\"\"\nNobody knows\nfrom whom it is.\n\"\"\"");
}

#[test]
fn texts_have_no_other_markup() {
    check(LETTER, "Nobody knows", "<b>Nobody</b> knows", 7, "raw HTML: `<b>`");
    check(LETTER, "Nobody knows", "[Nobody](https://example.org) knows", 7, "a link to the address `https://example.org`");
    check(LETTER, "Nobody knows", "# Nobody knows", 7, "more than one paragraph of words");
    check(LETTER, "Nobody knows", "[[barn| knows", 7, "a link is not complete");
}

#[test]
fn names_titles_and_labels_are_plain() {
    check(LETTER, "comes to the barn\"", "comes to [[barn]]\"", 6, "a link where there can be none");
    check(LETTER, "comes to the barn\"", "comes to *the barn*\"", 6, "markup where there can be none");
    check(ANN, "\"A farmer\"", "\"A <i>farmer</i>\"", 6, "raw HTML");
    check("questions.toml", "question = \"Who", "question = \"**Who**", 4, "markup where there can be none");
    check("relations/friends.toml", "\"trusts\"", "\"[[barn|trusts]]\"", 6, "a link where there can be none");
    accept("sources.toml", "\"A review\"", "\"1. A review * of [sorts]\"");
}

#[test]
fn forms() {
    check("site.toml", "\"7 5\"", "\"7,5\"", 11, "`7,5` is not a pattern of dashes");
    check("site.toml", "\"7 5\"", "\"\"", 11, "is not a pattern of dashes");
    check("site.toml", "\"https://example.org/\"", "\"https://example.org\"", 7, "is not the address of a site");
    check(
        "site.toml",
        "\"https://example.org/repository\"",
        "\"example.org/repository\"",
        8,
        "is not the address of a repository",
    );
    check("sources.toml", "\"https://example.org/review\"", "\"ftp://example.org\"", 6, "is not an address");
    check("sources.toml", "\"2020-12\"", "\"2020-13\"", 7, "`2020-13` is not a date");
    check("sources.toml", "\"2020-12\"", "\"December 2020\"", 7, "is not a date");
    check("episodes/1.toml", "\"2020-12-14\"", "\"2020-12\"", 3, "write year, month and day");
    accept("sources.toml", "\"2020-12\"", "\"2020-02-29\"");
}
