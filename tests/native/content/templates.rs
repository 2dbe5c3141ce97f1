//! The templates for authors: one that is filled in has no problem, and whatever somebody forgets to replace is told.

use std::collections::BTreeSet;
use std::fs;

use crate::show::Show;
use crate::wiki::repository_content;

/// What an author of the tiny show would write for each placeholder; what has no quotes is a number.
const FILLED: [(&str, &str); 33] = [
    ("name of the file", "\"carl-cole\""),
    ("number", "2"),
    ("main or recurring or guest", "\"guest\""),
    ("name", "\"Carl Cole\""),
    ("one line under the name", "\"A neighbor\""),
    ("who this is as far as a viewer knows by then", "\"Owns the field beside [[barn]].\""),
    ("id of a source", "\"paper\""),
    ("id of a role", "\"farmer\""),
    ("what the person does", "\"Farmer\""),
    ("id of a topic", "\"work\""),
    ("one paragraph in your own words", "\"Knows [[ann-ames|Ann]].\""),
    ("another name", "\"The Fox\""),
    ("a word or two", "\"Alive\""),
    ("one sentence about this episode", "\"Leaves.\""),
    ("words of the person", "\"Good night.\""),
    ("title", "\"A field\""),
    ("date", "\"2020-12-21\""),
    ("name of a director", "\"Paula Birch\""),
    ("name of a writer", "\"Paul Birch\""),
    ("what is about to begin", "\"A field is to be sold.\""),
    ("what happens", "\"It is sold.\""),
    ("name of a ballet", "\"Swan\""),
    ("what is missing", "\"No account was found.\""),
    ("what is not sure", "\"One review says otherwise.\""),
    ("place in the order", "30"),
    ("id of a part", "\"after\""),
    ("when it happened", "\"In fall\""),
    ("what happened", "\"It was [[bob-birch|Bob]].\""),
    ("id of a kind", "\"clue\""),
    ("id of a character", "\"ann-ames\""),
    ("id of a place", "\"barn\""),
    ("id of an earlier event", "\"the-letter\""),
    ("medium or low", "\"low\""),
];

/// The templates, and where a copy goes.
const TEMPLATES: [(&str, &str); 3] = [
    ("character.toml", "characters/carl-cole.toml"),
    ("episode.toml", "episodes/03.toml"),
    ("event.toml", "events/carl-cole.toml"),
];

fn template(name: &str) -> String {
    fs::read_to_string(repository_content().join("templates").join(name)).expect(name)
}

/// With the lines that are not always needed.
fn with_everything(template: &str) -> String {
    let line = |line: &str| match line.strip_prefix('#') {
        Some(rest) if !rest.starts_with([' ', ':']) => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    template.lines().map(line).collect()
}

/// Filled in, but for one placeholder.
fn filled(template: &str, forgotten: Option<&str>) -> String {
    let code = template.lines().filter(|line| !line.starts_with("# ")).collect::<Vec<_>>().join("\n");
    let fill = |text: String, (placeholder, value): &(&str, &str)| {
        if forgotten == Some(placeholder) { text } else { text.replace(&format!("\"<{placeholder}>\""), value) }
    };
    // The third episode has a number of its own.
    let number = if template.contains("episode.json") { "3" } else { "2" };
    [("number", number)].iter().chain(&FILLED).fold(code, fill)
}

fn placeholders(template: &str) -> BTreeSet<String> {
    let named = template.split("\"<").skip(1).filter_map(|rest| rest.split_once(">\""));
    named.map(|(placeholder, _)| placeholder.to_owned()).collect()
}

fn show_with(file: &str, text: &str) -> Show {
    let show = Show::with("site.toml", "episodes = 2", "episodes = 3");
    // The tiny show has to have what it counts, whatever is tried.
    show.write("episodes/03.toml", &filled(&template("episode.toml"), None));
    show.write(file, text);
    show
}

#[test]
fn a_template_that_is_filled_in_has_no_problem() {
    for (name, file) in TEMPLATES {
        let template = template(name);
        for text in [filled(&template, None), filled(&with_everything(&template), None)] {
            assert!(!text.contains('<'), "the test has no value for a placeholder in {name}:\n{text}");
            assert_eq!(show_with(file, &text).problems(), [], "{name}:\n{text}");
        }
    }
}

#[test]
fn what_is_forgotten_in_a_template_is_told() {
    for (name, file) in TEMPLATES {
        let template = with_everything(&template(name));
        for placeholder in placeholders(&template) {
            let problems = show_with(file, &filled(&template, Some(&placeholder))).problems();
            let told = problems.iter().any(|problem| problem.file.to_string_lossy() == file);
            // Notes are for editors, who may write what they like.
            assert!(told || placeholder == "what is not sure", "<{placeholder}> in {name}: {problems:?}");
        }
    }
}

#[test]
fn the_templates_are_no_content() {
    let show = Show::new();
    for (name, _) in TEMPLATES {
        show.write(&format!("templates/{name}"), &template(name));
    }
    assert_eq!(show.problems(), []);
}

#[test]
fn every_template_is_tested() {
    let folder = fs::read_dir(repository_content().join("templates")).expect("the templates");
    let there: BTreeSet<_> = folder.map(|it| it.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(there, TEMPLATES.map(|(name, _)| name.to_owned()).into());
}
