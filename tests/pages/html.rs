//! Looks at drawn pages. They are written by Leptos, so attributes stand in double quotes.

/// The values of an attribute, in the order of the page.
pub fn values(page: &str, attribute: &str) -> Vec<String> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).map(|rest| unescape(rest.split('"').next().unwrap_or_default())).collect()
}

/// The start tags with this name, as they are written.
pub fn tags<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let starts = page.match_indices(&format!("<{name}")).map(|(start, _)| &page[start..]).collect::<Vec<_>>();
    let is_whole = |rest: &&str| rest[name.len() + 1..].starts_with([' ', '>']);
    starts.into_iter().filter(is_whole).filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag)).collect()
}

/// The words of a page without its tags.
pub fn words(page: &str) -> String {
    let mut pieces = page.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    unescape(&pieces.fold(first, |words, piece| words + piece.split_once('>').map_or("", |(_, rest)| rest)))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
