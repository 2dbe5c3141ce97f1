//! Typographic quotes, dashes and ellipses for what authors type with a plain keyboard.
//!
//! The Markdown parser could do it as well, but it takes the apostrophes of `[[id]]'s friends' room` for quotes.

/// The words of a text without markup as they are printed.
pub fn typographic(text: &str) -> String {
    dashes(&quotes(text))
}

/// The text with `--`, `---` and `...` as they are printed. For words only: `<!--` is not for this to hide.
pub fn dashes(words: &str) -> String {
    words.replace("...", "…").replace("---", "—").replace("--", "–")
}

/// The text with `'` and `"` as they are printed. Markup is left as it is, and looked through.
pub fn quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let begins = begins_here(&out);
        // An apostrophe stands for what is left out of a year, as in '90s.
        let before_digit = rest.peek().is_some_and(char::is_ascii_digit);
        out.push(match c {
            '"' if begins => '“',
            '"' => '”',
            '\'' if begins && !before_digit => '‘',
            '\'' => '’',
            other => other,
        });
    }
    out
}

/// Whether a quote after this text opens, seen through the stars of emphasis.
fn begins_here(before: &str) -> bool {
    match before.trim_end_matches(['*', '_']).chars().next_back() {
        None => true,
        Some(c) => c.is_whitespace() || matches!(c, '(' | '[' | '|' | '“' | '‘' | '—' | '–' | '-' | '/'),
    }
}
