//! Numbers of episodes: in range, and not below what they belong to.

use crate::authoring::listing::Listing;
use crate::authoring::part::Part;
use crate::authoring::problem::Problem;
use crate::authoring::read::Content;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Without a site nobody knows how many episodes there are.
    if !content.is_broken(Part::Site) {
        problems.extend(out_of_range(content, listing));
        problems.extend(episodes(content));
    }
    problems.extend(too_early(content, listing));
    problems
}

fn out_of_range(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let last = content.source.site.episodes;
    let wrong = listing.numbers.iter().filter(|number| number.value < number.least || number.value > last);
    let problem = |number: &crate::authoring::listing::Number| {
        let what = format!("{} is not between {} and {last}", number.value, number.least);
        content.problem(
            &number.at,
            what,
            format!("write the number of the episode after which it is known, from {} to {last}", number.least),
        )
    };
    wrong.map(problem).collect()
}

/// Each episode once, none left out, each in the file with its number.
fn episodes(content: &Content) -> Vec<Problem> {
    let site = content.place(Part::Site, 0).key("episodes");
    let source = &content.source;
    let mut problems = Vec::new();
    if source.site.episodes == 0 {
        problems.push(content.problem(&site, "a show has at least one episode", "write the number of episodes"));
    }
    for (index, episode) in source.episodes.iter().enumerate() {
        let at = content.place(Part::Episodes, index).key("number");
        let stem = content.stem(&at);
        if stem.parse() != Ok(episode.number) {
            let what = format!("the number {} differs from the name of its file", episode.number);
            problems.push(content.problem(
                &at,
                what,
                format!("write number = {stem}, or rename the file to {}.toml", episode.number),
            ));
        }
    }
    let missing = (1..=source.site.episodes).filter(|number| {
        let misnumbered = content.may_hold(Part::Episodes, &number.to_string()) || is_in_file(content, *number);
        !misnumbered && !source.episodes.iter().any(|episode| episode.number == *number)
    });
    problems.extend(missing.map(|number| {
        let help = format!("add episodes/{number}.toml, or correct the number of episodes");
        content.problem(&site, format!("episode {number} is missing"), help)
    }));
    problems
}

/// Whether there is a file for this episode; that it holds another number has been said.
fn is_in_file(content: &Content, number: u8) -> bool {
    (0..content.source.episodes.len()).any(|index| content.stem(&content.place(Part::Episodes, index)).parse() == Ok(number))
}

fn too_early(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    let problem = |number: &crate::authoring::listing::Number| {
        let (owner, first) = number.belongs_to.filter(|(_, first)| number.value < *first)?;
        let what = format!("revealed in {}, but {owner} is shown only from {first} on", number.value);
        Some(content.problem(&number.at, what, format!("write {first} or more, or reveal {owner} earlier")))
    };
    listing.numbers.iter().filter_map(problem).collect()
}
