//! Values that have a form of their own: dates, addresses, patterns of dashes.

use crate::authoring::listing::Listing;
use crate::authoring::part::Part;
use crate::authoring::problem::Problem;
use crate::authoring::read::Content;

pub(super) fn check(content: &Content, _: &Listing<'_>) -> Vec<Problem> {
    let mut problems = site(content);
    for (index, episode) in content.source.episodes.iter().enumerate() {
        if date_parts(&episode.release_date) != Some(3) {
            let at = content.place(Part::Episodes, index).key("release_date");
            let what = format!("`{}` is not a date", episode.release_date);
            problems.push(content.problem(&at, what, "write year, month and day: 2020-12-14"));
        }
    }
    for (index, source) in content.source.sources.iter().enumerate() {
        let at = content.place(Part::Sources, index);
        if !is_address(&source.url) {
            let what = format!("`{}` is not an address", source.url);
            problems.push(content.problem(&at.key("url"), what, "write the whole address, from https:// on"));
        }
        if let Some(date) = source.date.as_ref().filter(|date| date_parts(date).is_none()) {
            let help = "write a year, a month or a day: 2020, 2020-12 or 2020-12-14";
            problems.push(content.problem(&at.key("date"), format!("`{date}` is not a date"), help));
        }
    }
    problems
}

fn site(content: &Content) -> Vec<Problem> {
    if content.is_broken(Part::Site) {
        return Vec::new();
    }
    let at = content.place(Part::Site, 0);
    let site = &content.source.site;
    let mut problems = Vec::new();
    if !is_address(&site.address) || !site.address.ends_with('/') {
        let what = format!("`{}` is not the address of a site", site.address);
        problems.push(content.problem(&at.key("address"), what, "write it from https:// on, with a slash at the end"));
    }
    if !is_address(&site.repository) || site.repository.ends_with('/') {
        let what = format!("`{}` is not the address of a repository", site.repository);
        problems.push(content.problem(&at.key("repository"), what, "write it from https:// on, without a slash at the end"));
    }
    for (index, kind) in site.relation_kinds.iter().enumerate() {
        if let Some(dash) = kind.dash.as_ref().filter(|dash| !is_dash(dash)) {
            let place = at.key("relation_kinds").index(index).key("dash");
            let help = "write lengths of dash and gap, such as \"7 5\"; leave it out for a solid line";
            problems.push(content.problem(&place, format!("`{dash}` is not a pattern of dashes"), help));
        }
    }
    problems
}

/// How many parts of a date are given: 1 for a year, 2 for a month, 3 for a day. None if it is no date.
fn date_parts(date: &str) -> Option<usize> {
    let parts: Vec<_> = date.split('-').collect();
    let lengths_fit = parts.iter().zip([4, 2, 2]).all(|(part, length)| part.len() == length);
    if parts.len() > 3 || !lengths_fit || !date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return None;
    }
    let number = |index: usize| parts.get(index).and_then(|part| part.parse::<u32>().ok());
    let year = number(0)?;
    let month = number(1).unwrap_or(1);
    let day = number(2).unwrap_or(1);
    ((1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)).then_some(parts.len())
}

const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric()) && !host.contains(char::is_whitespace))
}

fn is_dash(text: &str) -> bool {
    let lengths: Vec<_> = text.split_whitespace().map(str::parse::<f32>).collect();
    !lengths.is_empty() && lengths.iter().all(|length| length.as_ref().is_ok_and(|length| *length > 0.0 && length.is_finite()))
}
