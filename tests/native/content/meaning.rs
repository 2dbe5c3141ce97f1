//! Ids, references and sources: content that agrees with itself.

use super::{ANN, LETTER, check, expect};
use crate::show::Show;

#[test]
fn ids() {
    check("questions.toml", "id = \"who-wrote\"\n", "", 1, "missing key `id`");
    check("questions.toml", "\"who-wrote\"", "\"\"", 2, "the id is empty");
    check("questions.toml", "\"who-wrote\"", "\"Who wrote\"", 2, "not made of lower-case words");
    check("themes/trust.toml", "id = \"trust\"", "id = \"faith\"", 1, "differs from the name of its file");
    let foes = "{ id = \"friends\", name = \"Foes\", thread = \"strife\" }, { id =";
    let show = Show::with("relations/friends.toml", "kind = \"friends\"", "kind = \"foes\"");
    let show =
        show.and("site.toml", "relation_kinds = [{ id =", &format!("relation_kinds = [{}", foes.replace("friends", "foes")));
    expect(&show, "relations/friends.toml", 5, "the kind `foes` differs from the name of its file");
}

#[test]
fn what_may_be_there_only_once() {
    let show = Show::new();
    show.write("places/shed.toml", "id = \"barn\"\nrevealed_in = 1\nname = \"Shed\"\nwhat = \"Small.\"\nsources = [\"paper\"]\n");
    expect(&show, "places/shed.toml", 1, "the id `barn` is given to another place as well");

    check("characters/bob-birch.toml", "\"Bob Birch\"", "\"Ann Ames\"", 5, "another character is called `ann ames`");
    check(LETTER, "story_order = 10", "story_order = 20", 3, "another event has the story_order 20");
    check("events/the-answer.toml", "\"ann-ames\", \"bob-birch\"", "\"ann-ames\", \"ann-ames\"", 9, "in this list twice");
    check("book.toml", "id = \"barn-color\"", "id = \"\"", 24, "the id is empty");

    let show = Show::with("questions.toml", "raised_in = 1", "case = true\nraised_in = 1");
    show.append(
        "questions.toml",
        "[[questions]]\nid = \"why\"\ncase = true\nraised_in = 1\nquestion = \"Why?\"\nsources = [\"paper\"]\n",
    );
    expect(
        &show,
        "questions.toml",
        11,
        "another question is the case as well\n    help: take `case` away from one of them; the first is",
    );

    let show = Show::new();
    let again = "[[relations]]\nrevealed_in = 2\na = \"bob-birch\"\nb = \"ann-ames\"\nkind = \"friends\"\nlabel = \"likes\"\n\
                 what = \"Again.\"\nsources = [\"paper\"]\n";
    show.append("relations/friends.toml", again);
    expect(&show, "relations/friends.toml", 12, "this relation is there twice");

    let show = Show::with(LETTER, "sources = [\"paper\"]", "sources = [\"paper\", \"copy\"]");
    let copy = "[[sources]]\nid = \"copy\"\nrevealed_in = 0\ntitle = \"A copy\"\npublisher = \"The Paper\"\n\
                url = \"http://www.example.org/review/\"\nwhat = \"Everything\"\n";
    show.append("sources.toml", copy);
    expect(&show, "sources.toml", 14, "another source has the address `example.org/review`");
}

#[test]
fn references_that_lead_nowhere() {
    check(LETTER, "place = \"barn\"", "place = \"brn\"", 10, "there is no place `brn`\n    help: did you mean `barn`?");
    check(LETTER, "[\"ann-ames\"]", "[\"ann\"]", 9, "did you mean `ann-ames`?");
    check(LETTER, "kind = \"clue\"", "kind = \"tip\"", 8, "there is no kind of event `tip`\n    help: define it in site.toml");
    check(LETTER, "part = \"before\"", "part = \"afterwards\"", 4, "there is no part of the story `afterwards`");
    check(
        LETTER,
        "sources = [\"paper\"]",
        "sources = [\"papers\"]",
        11,
        "there is no source `papers`\n    help: did you mean `paper`?",
    );
    check("events/the-answer.toml", "\"the-letter\"", "\"the-leter\"", 10, "did you mean `the-letter`?");
    check("characters/bob-birch.toml", "\"farmer\"", "\"smith\"", 9, "there is no role `smith`");
    check(ANN, "topic = \"work\"\ntext = \"Trusts", "topic = \"wrk\"\ntext = \"Trusts", 32, "did you mean `work`?");
    check("relations/friends.toml", "b = \"bob-birch\"", "b = \"bob\"", 4, "did you mean `bob-birch`?");
    check("relations/friends.toml", "kind = \"friends\"", "kind = \"frends\"", 5, "did you mean `friends`?");
    check("cast.toml", "\"ann-ames\"", "\"ann-amse\"", 4, "did you mean `ann-ames`?");
    check("suspects.toml", "\"ann-ames\"", "\"an-ames\"", 2, "did you mean `ann-ames`?");
    check("themes/trust.toml", "\"bob-birch\"", "\"rob-birch\"", 5, "did you mean `bob-birch`?");
    check("ballet/swan.toml", "\"piece\"", "\"pieces\"", 3, "there is no kind of ballet entry `pieces`");
    check("production.toml", "\"making\"", "\"makng\"", 3, "did you mean `making`?");
    check("book.toml", "\"novel\"", "\"novels\"", 12, "did you mean `novel`?");
    check("book.toml", "character = \"ann-ames\"", "character = \"anne-ames\"", 19, "did you mean `ann-ames`?");
}

#[test]
fn links_that_lead_nowhere() {
    check(
        ANN,
        "[[bob-birch]]",
        "[[bob-brich]]",
        33,
        "the link `[[bob-brich]]` leads nowhere\n    help: did you mean `bob-birch`?",
    );
    check(ANN, "[[bob-birch]]", "[[places/bob-birch]]", 33, "leads nowhere");
    check(ANN, "[[bob-birch]]", "[[people/bob-birch]]", 33, "`people` in the link `[[people/bob-birch]]` is no kind of entry");
    let show = Show::with("ballet/swan.toml", "\"swan\"", "\"trust\"").and(ANN, "[[bob-birch]]", "[[trust]]");
    std::fs::rename(show.folder().join("ballet/swan.toml"), show.folder().join("ballet/trust.toml")).expect("a file");
    expect(&show, ANN, 33, "could be several entries\n    help: write [[themes/trust]] or [[ballet/trust]]");
}

#[test]
fn episodes_are_complete() {
    check("site.toml", "episodes = 2", "episodes = 3", 5, "episode 3 is missing");
    check("episodes/1.toml", "number = 1", "number = 2", 1, "the number 2 differs from the name of its file");
    expect(&Show::new().without("episodes/1.toml"), "site.toml", 5, "episode 1 is missing");
}

#[test]
fn statements_have_sources_and_sources_have_statements() {
    check(LETTER, "sources = [\"paper\"]", "sources = []", 11, "a statement without a source");
    check("suspects.toml", "pen.\", sources = [\"paper\"]", "pen.\", sources = []", 4, "a statement without a source");
    check("questions.toml", "[\"paper\"]", "[\"paper\", \"paper\"]", 7, "the source `paper` is in this list twice");
    let show = Show::new();
    let unused = "[[sources]]\nid = \"old\"\nrevealed_in = 0\ntitle = \"Old\"\npublisher = \"P\"\nurl = \"https://example.com\"\nwhat = \"x\"\n";
    show.append("sources.toml", unused);
    expect(&show, "sources.toml", 10, "no statement uses the source `old`");
}

#[test]
fn relations_join_two_persons() {
    check("relations/friends.toml", "b = \"bob-birch\"", "b = \"ann-ames\"", 4, "joins `ann-ames` to the same person");
    check("events/the-answer.toml", "\"the-letter\"", "\"the-answer\"", 10, "`the-answer` overturns itself");
}
