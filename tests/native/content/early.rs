//! Nothing with a low number may speak of what has a higher one.

use archer_files::authoring::check::check as check_content;
use archer_files::authoring::read::read;

use super::{ANN, LETTER, accept, check, expect};
use crate::show::Show;
use crate::wiki::repository_content;

#[test]
fn numbers_in_range() {
    check("production.toml", "revealed_in = 0", "revealed_in = 3", 2, "3 is not between 0 and 2");
    check("sources.toml", "revealed_in = 0", "revealed_in = 9", 3, "9 is not between 0 and 2");
    check(ANN, "first_seen = 1", "first_seen = 0", 3, "0 is not between 1 and 2");
    check("relations/friends.toml", "until = 2", "until = 4", 8, "4 is not between 0 and 2");
    check(
        "book.toml",
        "id = \"barn-color\"\nrevealed_in = 1",
        "id = \"barn-color\"\nrevealed_in = 3",
        25,
        "3 is not between 0 and 2",
    );
}

#[test]
fn links_to_what_is_revealed_later() {
    let early = "links to `bob-birch`, which is revealed in 2, in a text that is shown from";
    check(ANN, "Owns the *barn*.", "Owns [[bob-birch|his]] barn.", 7, early);
    check(ANN, "text = \"Waits.\"", "text = \"Waits for [[bob-birch]].\"", 38, early);
    check("episodes/2.toml", "Nobody answers.", "[[bob-birch]] answers.", 3, early);
    accept("questions.toml", "answer = \"A friend.\"", "answer = \"[[bob-birch]].\"");
    accept(ANN, "text = \"Reads.\"", "text = \"Reads to [[bob-birch]].\"");
    accept("episodes/2.toml", "Somebody answers.", "[[bob-birch]] answers.");
}

#[test]
fn names_of_what_is_revealed_later() {
    let bob = "names “Bob Birch”, revealed in 2, in a text that is shown from 1 on";
    check(LETTER, "Nobody knows", "Bob Birch knows", 7, bob);
    check(LETTER, "Nobody knows", "*Bob Birch’s* aunt knows", 7, bob);
    check(LETTER, "Nobody knows", "Bob knows", 7, "names “Bob”, revealed in 2");
    check(LETTER, "\"In spring\"", "\"Before Bob\"", 5, "names “Bob”");
    check(LETTER, "title = \"A letter", "title = \"A Birch letter", 6, "names “Birch”");
    check(
        "site.toml",
        "\"Who wrote?\"",
        "\"Did Bob write?\"",
        9,
        "names “Bob”, revealed in 2, in a text that is shown from 0 on",
    );
    check("sources.toml", "\"A review\"", "\"Bob: a review\"", 4, "names “Bob”");
    check("suspects.toml", "Has a pen.", "Knows Bob.", 4, "names “Bob”");
    check(ANN, "text = \"Waits.\"", "text = \"Sees the Old Barn and the Owl.\"", 38, "names “the Owl”, revealed in 2");
    check(ANN, "\"A farmer\"", "\"Lives in the Old Barn\"", 6, "names “the Old Barn”, revealed in 1");
    check(LETTER, "Nobody knows", "Swan knows", 7, "names “Swan”");
    check(LETTER, "Nobody knows", "[[ann-ames|The Owl]] knows", 7, "names “The Owl”");
    check(LETTER, "Nobody knows", "The letter is explained, nobody knows", 7, "names “The letter is explained”");
}

#[test]
fn what_is_no_early_name() {
    // Known by then, in another sense, or part of another word.
    accept(LETTER, "Nobody knows", "Ann Ames knows");
    accept(LETTER, "Nobody knows", "The swan knows");
    accept(LETTER, "Nobody knows", "Bobby Birchwood knows");
    accept(LETTER, "Nobody knows", "The producer Paula Birch knows");
    accept("questions.toml", "\"A friend.\"", "\"Bob.\"");
    // A word of a name that is an ordinary word as well.
    let show = Show::with("characters/bob-birch.toml", "\"Bob Birch\"", "\"Will Birch\"");
    expect(&show.and(LETTER, "Nobody knows", "Will knows"), LETTER, 7, "names “Will”");
    let show = Show::with("characters/bob-birch.toml", "\"Bob Birch\"", "\"Will Birch\"");
    assert_eq!(show.and(LETTER, "Nobody knows", "Will she write? She will know").problems(), []);
}

#[test]
fn a_longer_name_hides_the_shorter_one_in_it() {
    let show = Show::with(LETTER, "Nobody knows", "Bob's yard knows");
    show.write(
        "places/yard.toml",
        "id = \"yard\"\nrevealed_in = 1\nname = \"Bob's yard\"\nwhat = \"Green.\"\nsources = [\"paper\"]\n",
    );
    expect(&show, "places/yard.toml", 3, "names “Bob”, revealed in 2");
}

#[test]
fn nothing_is_shown_before_what_it_is_about() {
    let bob = "shows the character `bob-birch` from";
    check("relations/friends.toml", "revealed_in = 2", "revealed_in = 1", 4, bob);
    check("events/the-letter.toml", "[\"ann-ames\"]", "[\"ann-ames\", \"bob-birch\"]", 9, bob);
    check("themes/trust.toml", "revealed_in = 2, id = \"bob-birch\"", "revealed_in = 1, id = \"bob-birch\"", 5, bob);
    check("cast.toml", "\"ann-ames\"", "\"bob-birch\"", 4, bob);
    check("suspects.toml", "\"ann-ames\"", "\"bob-birch\"", 2, bob);
    check("book.toml", "character = \"ann-ames\"", "character = \"bob-birch\"", 19, bob);
    check("book.toml", "people = [\"ann-ames\"]", "people = [\"bob-birch\"]", 27, bob);
    check(
        "events/the-letter.toml",
        "\"barn\"\n",
        "\"barn\"\noverturns = [\"the-answer\"]\n",
        11,
        "shows the event `the-answer` from 1 on",
    );
    let show = Show::with("places/barn.toml", "revealed_in = 1", "revealed_in = 2").and(ANN, " in [[barn]]", "");
    expect(&show, LETTER, 10, "shows the place `barn` from 1 on, which is revealed in 2");
}

#[test]
fn nothing_of_a_character_is_shown_before_the_character() {
    let bob = "characters/bob-birch.toml";
    let early = "revealed in 1, but the character is shown only from 2 on";
    check(bob, "[{ revealed_in = 2", "[{ revealed_in = 1", 9, early);
    for rows in [
        "aliases = [{ revealed_in = 1, name = \"B\" }]",
        "status = [{ revealed_in = 1, text = \"Alive\", sources = [\"paper\"] }]",
        "facts = [{ revealed_in = 1, topic = \"work\", text = \"Writes.\", sources = [\"paper\"] }]",
        "arc = [{ revealed_in = 1, text = \"Writes.\" }]",
        "quotes = [{ revealed_in = 1, text = \"Write.\", sources = [\"paper\"] }]",
    ] {
        check(bob, "sources = [\"paper\"]\n", &format!("sources = [\"paper\"]\n{rows}\n"), 9, early);
    }
}

#[test]
fn rows_are_in_the_order_of_the_episodes() {
    let show = Show::with(ANN, "revealed_in = 1\ntopic", "revealed_in = 2\ntopic");
    let show = show.and(
        ANN,
        "revealed_in = 2\ntopic = \"work\"\ntext = \"Trusts [[bob-birch]].",
        "revealed_in = 1\ntopic = \"work\"\ntext = \"Trusts.",
    );
    expect(&show, ANN, 31, "`facts` is not in the order of the episodes: 1 after 2");
    check(ANN, "revealed_in = 2\ntext", "revealed_in = 1\ntext", 41, "`arc` has 1 twice");
    check(ANN, "[[aliases]]", "[[position]]\nrevealed_in = 0\nrole = \"farmer\"\n[[aliases]]", 16, "`position` has 0 twice");
    check(ANN, "revealed_in = 0\nrole", "revealed_in = 1\nrole", 11, "no position says what this person is at 0");
    check("site.toml", "[{ revealed_in = 0, title", "[{ revealed_in = 1, title", 9, "the front page has no words at 0");
}

#[test]
fn parts_of_the_story_follow_each_other() {
    check(LETTER, "part = \"before\"", "part = \"after\"", 4, "stands in the part `after`, but a later event stands in `before`");
    accept("events/the-answer.toml", "part = \"before\"", "part = \"after\"");
}

#[test]
fn ends_come_after_beginnings() {
    check("relations/friends.toml", "until = 2", "until = 1", 8, "ends in 1, before it is revealed in 2");
    check("questions.toml", "answered_in = 2", "answered_in = 0", 5, "answered in 0, before it is raised in 1");
    check("questions.toml", "answered_in = 2\n", "", 5, "there is an answer, but no `answered_in`");
    check("questions.toml", "answer = \"A friend.\"\n", "", 5, "answered in 2, but there is no answer");
    check("suspects.toml", "cleared_in = 2", "cleared_in = 0", 6, "cleared in 0, before being a suspect from 1 on");
    check("suspects.toml", "truth_revealed_in = 2", "truth_revealed_in = 1", 8, "before the suspect is cleared in 2");
}

#[test]
fn suspects_are_suspects_from_the_first_reason_on() {
    check("suspects.toml", "revealed_in = 1\n", "revealed_in = 0\n", 3, "the first reason is known from 1 on");
    check(
        "suspects.toml",
        "case_for = [{ revealed_in = 1",
        "case_for = [{ revealed_in = 0",
        4,
        "the suspect is shown only from 1 on",
    );
    let reason = "[{ revealed_in = 1, what = \"Has a pen.\", sources = [\"paper\"] }]";
    check("suspects.toml", reason, "[]", 4, "nothing speaks against this suspect");
}

/// The rule against leaks is only as good as the names it knows: put all of them where everybody reads them.
#[test]
fn every_name_of_this_wiki_is_noticed_on_the_front_page() {
    let (mut content, problems) = read(&repository_content());
    assert_eq!(problems, []);
    let source = &content.source;
    let people = source.characters.iter().flat_map(|it| {
        let aliases = it.aliases.iter().map(|alias| (alias.revealed_in, &alias.name));
        aliases.chain([(it.revealed_in, &it.name)])
    });
    let places = source.places.iter().map(|it| (it.revealed_in, &it.name));
    let ballet = source.ballet.iter().map(|it| (it.revealed_in, &it.name));
    let events = source.events.iter().map(|it| (it.revealed_in, &it.title));
    let all = people.chain(places).chain(ballet).chain(events);
    let hidden: Vec<_> = all.filter(|(number, _)| *number > 0).map(|(_, name)| name.clone()).collect();
    assert!(!hidden.is_empty());
    content.source.site.description = hidden.join("; ");
    let told = check_content(&content).iter().map(ToString::to_string).collect::<String>();
    for name in hidden {
        assert!(told.contains(&format!("names “{}”", name.replace('’', "'"))), "{name} was not noticed");
    }
}
