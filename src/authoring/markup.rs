//! The little Markdown of the texts: one paragraph with `*emphasis*`, `**strong**` and links to other entries.
//!
//! A link is `[[id]]`, `[[id|words]]` or, where two kinds have the same id, `[[kind/id|words]]`. Everything else that
//! Markdown could do is refused, so that a text never holds an address or HTML of its own.

use std::fmt;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

pub use super::link::{Kind, Target, Unresolved, resolve};
use super::typography::{dashes, quotes, typographic};

/// A piece of a parsed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Plain words.
    Text(String),
    /// `*words*`
    Emphasis(String),
    /// `**words**`
    Strong(String),
    /// `[[id]]`
    Link {
        /// The entry that it leads to.
        target: Target,
        /// What is read; the name of the entry when left out.
        words: Option<String>,
    },
}

/// What a text holds that no text may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupError {
    /// What is wrong.
    pub what: String,
    /// What to do instead.
    pub help: String,
}

/// Reads one text.
///
/// # Errors
/// If it holds anything but one paragraph of words, emphasis and links.
pub fn parse(text: &str) -> Result<Vec<Span>, MarkupError> {
    let text = quotes(text);
    let mut reader = Reader::default();
    for event in Parser::new_ext(&text, Options::ENABLE_WIKILINKS) {
        reader.take(event)?;
    }
    if reader.spans.is_empty() {
        return Err(error("nothing of the text would be shown", "write a sentence; a text cannot be a definition of links"));
    }
    if reader.spans.iter().any(is_unclosed) {
        return Err(error("a link is not complete", "write it as `[[id]]` or `[[id|words]]`"));
    }
    Ok(reader.spans.into_iter().map(|span| span.map_words(dashes)).collect())
}

/// The words of a field without markup, with typographic quotes.
pub fn plain(text: &str) -> String {
    typographic(text)
}

impl Span {
    fn map_words(self, change: fn(&str) -> String) -> Self {
        match self {
            Self::Text(words) => Self::Text(change(&words)),
            Self::Emphasis(words) => Self::Emphasis(change(&words)),
            Self::Strong(words) => Self::Strong(change(&words)),
            Self::Link { target, words } => Self::Link { target, words: words.as_deref().map(change) },
        }
    }
}

impl fmt::Display for MarkupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.help)
    }
}

impl std::error::Error for MarkupError {}

/// Collects the spans of a paragraph.
#[derive(Default)]
struct Reader {
    spans: Vec<Span>,
    /// What has begun and not yet ended, with its words so far.
    open: Option<(Open, String)>,
    paragraphs: usize,
}

enum Open {
    Emphasis,
    Strong,
    Link { target: Target, has_words: bool },
}

impl Reader {
    fn take(&mut self, event: Event<'_>) -> Result<(), MarkupError> {
        match event {
            Event::Start(Tag::Paragraph) => self.paragraph(),
            Event::Start(Tag::Emphasis) => self.begin(Open::Emphasis),
            Event::Start(Tag::Strong) => self.begin(Open::Strong),
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { has_pothole }, dest_url, .. }) => {
                self.begin(Open::Link { target: Target::parse(&dest_url)?, has_words: has_pothole })
            }
            Event::End(TagEnd::Paragraph) => Ok(()),
            Event::End(_) => self.end(),
            Event::Text(words) => {
                self.words(&words);
                Ok(())
            }
            Event::SoftBreak => {
                self.words(" ");
                Ok(())
            }
            other => Err(refusal(&other)),
        }
    }

    fn paragraph(&mut self) -> Result<(), MarkupError> {
        self.paragraphs += 1;
        if self.paragraphs > 1 {
            return Err(error("the text has several paragraphs", "write one paragraph, without an empty line"));
        }
        Ok(())
    }

    fn begin(&mut self, open: Open) -> Result<(), MarkupError> {
        if self.open.is_some() {
            return Err(error("markup inside markup", "a link or an emphasis holds only words; take the stars away on one side"));
        }
        self.open = Some((open, String::new()));
        Ok(())
    }

    fn end(&mut self) -> Result<(), MarkupError> {
        self.spans.extend(match self.open.take() {
            None => None,
            Some((Open::Emphasis, words)) => Some(Span::Emphasis(words)),
            Some((Open::Strong, words)) => Some(Span::Strong(words)),
            Some((Open::Link { target, has_words: false }, _)) => Some(Span::Link { target, words: None }),
            Some((Open::Link { target, .. }, words)) if words.trim().is_empty() => {
                let what = format!("the link `[[{target}|]]` has no words");
                return Err(error(&what, "leave the bar out, or write words after it"));
            }
            Some((Open::Link { target, .. }, words)) => Some(Span::Link { target, words: Some(words) }),
        });
        Ok(())
    }

    /// Adds words; the parser delivers them in pieces.
    fn words(&mut self, words: &str) {
        if let Some((_, so_far)) = &mut self.open {
            so_far.push_str(words);
        } else if let Some(Span::Text(before)) = self.spans.last_mut() {
            before.push_str(words);
        } else {
            self.spans.push(Span::Text(words.to_owned()));
        }
    }
}

/// Brackets that the parser has left in the words were meant to be a link.
fn is_unclosed(span: &Span) -> bool {
    match span {
        Span::Text(words) | Span::Emphasis(words) | Span::Strong(words) => words.contains("[[") || words.contains("]]"),
        Span::Link { .. } => false,
    }
}

fn refusal(event: &Event<'_>) -> MarkupError {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => error(
            &format!("raw HTML: `{}`", html.trim()),
            "use `*emphasis*`, `**strong**` or `[[id|words]]`; write \\< for the sign",
        ),
        Event::Start(Tag::HtmlBlock) => {
            error("raw HTML", "use `*emphasis*`, `**strong**` or `[[id|words]]`; write \\< for the sign")
        }
        Event::Start(Tag::Link { dest_url, .. }) => error(
            &format!("a link to the address `{dest_url}`"),
            "link to entries with `[[id|words]]`; an address belongs into sources.toml",
        ),
        Event::Start(Tag::Image { .. }) => error("an image", "texts have no images; take it out"),
        Event::Code(code) => error(&format!("code: `{code}`"), "take the backticks out"),
        Event::HardBreak => error("a forced line break", "take the spaces or the backslash at the end of the line out"),
        _ => error("more than one paragraph of words", "write plain sentences; a sign such as # > - or 1. begins no text"),
    }
}

fn error(what: &str, help: &str) -> MarkupError {
    MarkupError { what: what.to_owned(), help: help.to_owned() }
}
