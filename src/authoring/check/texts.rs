//! Texts: not empty, without stray spaces, with nothing but the allowed markup, and links that lead somewhere known.

use crate::authoring::listing::{Listing, Style, Text};
use crate::authoring::markup::{self, Kind, Span, Target, Unresolved};
use crate::authoring::part::Part;
use crate::authoring::problem::{Problem, did_you_mean};
use crate::authoring::read::Content;

use super::in_words;

pub(super) fn check(content: &Content, listing: &Listing<'_>) -> Vec<Problem> {
    listing.texts.iter().flat_map(|text| problems_of(content, text)).collect()
}

/// The links of a text.
pub(super) fn links(text: &Text<'_>) -> Vec<Target> {
    if text.style != Style::Markup {
        return Vec::new();
    }
    let spans = markup::parse(text.words).unwrap_or_default();
    let target = |span| match span {
        Span::Link { target, .. } => Some(target),
        _ => None,
    };
    spans.into_iter().filter_map(target).collect()
}

/// From which progress on an entry may be shown.
pub(super) fn revealed_in(content: &Content, (kind, index): (Kind, usize)) -> u8 {
    let source = &content.source;
    match kind {
        Kind::Characters => source.characters[index].revealed_in,
        // Every reader may know that an episode exists.
        Kind::Episodes => 0,
        Kind::Events => source.events[index].revealed_in,
        Kind::Places => source.places[index].revealed_in,
        Kind::Themes => source.themes[index].revealed_in,
        Kind::Ballet => source.ballet[index].revealed_in,
        Kind::Questions => source.questions[index].raised_in,
    }
}

fn problems_of(content: &Content, text: &Text<'_>) -> Vec<Problem> {
    if text.words.trim().is_empty() {
        let help = "write something, or take the key out if it can be left out";
        return vec![content.problem(&text.at, "an empty text", help)];
    }
    let mut problems: Vec<_> = spacing(content, text).into_iter().collect();
    match text.style {
        Style::Markup => match markup::parse(text.words) {
            Ok(_) => problems.extend(links(text).iter().filter_map(|target| link(content, text, target))),
            Err(error) => problems.push(content.problem(&text.at, error.what, error.help)),
        },
        Style::Plain | Style::Public => problems.extend(markup_in_plain(content, text)),
        Style::Note => {}
    }
    problems
}

fn spacing(content: &Content, text: &Text<'_>) -> Option<Problem> {
    // A text in """ may begin and end with a new line.
    let inner = text.words.trim_matches('\n');
    let what = if text.style != Style::Markup && text.words.contains('\n') {
        "this text has several lines"
    } else if inner != inner.trim() {
        "a space at the beginning or the end"
    } else if inner.contains("  ") || inner.contains('\t') {
        "two spaces in a row"
    } else {
        return None;
    };
    Some(content.problem(&text.at, what, "take the spaces out"))
}

/// Names, titles and labels are shown as they are, in places where there can be no link.
fn markup_in_plain(content: &Content, text: &Text<'_>) -> Option<Problem> {
    // After a word nothing can be the beginning of a heading or of a list: "1. Introduction" is a good title.
    let parsed = markup::parse(&format!("x {}", text.words.trim()));
    let what = match parsed.as_deref() {
        Ok([Span::Text(_)]) => return None,
        Ok(spans) if spans.iter().any(|span| matches!(span, Span::Link { .. })) => "a link where there can be none",
        Ok(_) => "markup where there can be none",
        Err(error) => &format!("{} where there can be no markup", error.what),
    };
    Some(content.problem(&text.at, what, "write plain words here"))
}

fn link(content: &Content, text: &Text<'_>, target: &Target) -> Option<Problem> {
    match markup::resolve(&content.source, target) {
        Ok(entry) => {
            let first = revealed_in(content, entry);
            (first > text.number).then(|| {
                let what =
                    format!("links to `{target}`, which is revealed in {first}, in a text that is shown from {} on", text.number);
                content.problem(&text.at, what, "take the link and the name out, or give the text the later number")
            })
        }
        Err(Unresolved::Ambiguous(kinds)) => {
            let choices: Vec<_> = kinds.into_iter().map(|kind| format!("[[{}/{}]]", kind.word(), target.id)).collect();
            let help = format!("write {}", choices.join(" or "));
            Some(content.problem(&text.at, format!("`[[{target}]]` could be several entries"), help))
        }
        Err(Unresolved::Unknown) if may_exist(content, target) => None,
        Err(Unresolved::Unknown) => {
            let kinds = target.kind.map_or_else(|| Kind::ALL.to_vec(), |kind| vec![kind]);
            let ids: Vec<_> = kinds.iter().flat_map(|kind| kind.ids(&content.source)).collect();
            let folders: Vec<_> = kinds.iter().map(|kind| kind.word().to_owned()).collect();
            let help = did_you_mean(
                &target.id,
                ids.iter().map(String::as_str),
                &format!("write the id of an entry in {}", in_words(&folders)),
            );
            Some(content.problem(&text.at, format!("the link `[[{target}]]` leads nowhere"), help))
        }
    }
}

/// Whether a file that could not be read may hold the entry.
fn may_exist(content: &Content, target: &Target) -> bool {
    let part = |kind| match kind {
        Kind::Characters => Part::Characters,
        Kind::Episodes => Part::Episodes,
        Kind::Events => Part::Events,
        Kind::Places => Part::Places,
        Kind::Themes => Part::Themes,
        Kind::Ballet => Part::Ballet,
        Kind::Questions => Part::Questions,
    };
    Kind::ALL
        .into_iter()
        .filter(|kind| target.kind.is_none_or(|wanted| wanted == *kind))
        .any(|kind| content.may_hold(part(kind), &target.id))
}
