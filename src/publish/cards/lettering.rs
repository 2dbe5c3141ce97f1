//! Lines of type: how long they are, and where they are broken so that they fit.

use std::sync::Arc;

use nucleo_matcher::chars::normalize;
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Node, Options, Text, Tree};

/// One font, and nothing of what else a machine may have.
pub struct Lettering {
    options: Options<'static>,
}

/// Words in lines, all of one size.
pub struct Block {
    pub size: f32,
    pub lines: Vec<String>,
}

impl Lettering {
    /// Unpacks a font.
    ///
    /// # Errors
    /// Why that is not possible, in words.
    pub fn new(woff2: &[u8]) -> Result<Self, String> {
        let font = wuff::decompress_woff2(woff2).map_err(|error| format!("this is no WOFF2 file ({error:?})"))?;
        let mut fonts = Database::new();
        fonts.load_font_data(font);
        let family = fonts.faces().find_map(|face| face.families.first().map(|(name, _)| name.clone()));
        let font_family = family.ok_or("there is no font in this file")?;
        Ok(Self { options: Options { font_family, fontdb: Arc::new(fonts), ..Options::default() } })
    }

    /// What a drawing is to be read with.
    pub const fn options(&self) -> &Options<'static> {
        &self.options
    }

    /// How long a line is.
    pub fn width(&self, line: &str, size: f32) -> f32 {
        const MEASURED: f32 = 100.0;
        let measured = self.set(line, MEASURED, |text| text.bounding_box().width());
        measured.unwrap_or_default() * size / MEASURED
    }

    /// The letters of a line that the font does not have.
    pub fn missing(&self, line: &str) -> Vec<char> {
        // A letter that the font has not is set as its glyph 0, a box.
        let is_whole = |text: &Text| {
            let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
            glyphs.clone().count() > 0 && glyphs.clone().all(|glyph| glyph.id.0 != 0)
        };
        let has = |words: &str| words.trim().is_empty() || self.set(words, 16.0, is_whole).unwrap_or(false);
        if has(line) { Vec::new() } else { line.chars().filter(|letter| !has(&letter.to_string())).collect() }
    }

    /// The same words in letters that the font has: without their accents, or not at all.
    pub fn settable(&self, words: &str) -> String {
        let missing = self.missing(words);
        if missing.is_empty() {
            return words.to_owned();
        }
        let letters = words.chars().map(|letter| if missing.contains(&letter) { normalize(letter) } else { letter });
        letters.filter(|letter| letter.is_whitespace() || self.missing(&letter.to_string()).is_empty()).collect()
    }

    /// Breaks words into at most `most` lines of the largest of these sizes in which they fit. What fits in none is cut.
    pub fn block(&self, words: &str, sizes: &[f32], width: f32, most: usize) -> Block {
        let words = &self.settable(words);
        let fitting = sizes.iter().find_map(|&size| {
            let lines = self.broken(words, size, width);
            let fits = lines.len() <= most && lines.iter().all(|line| self.width(line, size) <= width);
            fits.then(|| Block { size, lines: self.balanced(words, size, width, lines) })
        });
        fitting.unwrap_or_else(|| {
            let size = sizes.last().copied().unwrap_or(16.0);
            let mut lines = self.broken(words, size, width);
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last, size, width);
            }
            Block { size, lines }
        })
    }

    /// One word after the other, a new line for each that no longer fits.
    fn broken(&self, words: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| self.width(line, size) <= width);
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The same number of lines, as even as they can be: no word stands alone that need not.
    fn balanced(&self, words: &str, size: f32, width: f32, lines: Vec<String>) -> Vec<String> {
        let mut best = lines;
        for part in (10..20_u8).rev() {
            let narrower = width * f32::from(part) / 20.0;
            let lines = self.broken(words, size, narrower);
            if lines.len() > best.len() || lines.iter().any(|line| self.width(line, size) > narrower) {
                break;
            }
            best = lines;
        }
        best
    }

    /// As much of a line as fits with the mark that something is left out.
    fn cut(&self, line: &str, size: f32, width: f32) -> String {
        let mut kept = line.to_owned();
        while !kept.is_empty() && self.width(&format!("{kept}…"), size) > width {
            kept.pop();
        }
        format!("{}…", kept.trim_end_matches([' ', ',', ';', '.', ':']))
    }

    /// Sets a line and looks at it. `None` if there is nothing to be seen.
    fn set<T>(&self, line: &str, size: f32, look: impl FnOnce(&Text) -> T) -> Option<T> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><text font-optical-sizing=\"none\" font-size=\"{size}\">{}</text></svg>",
            escape(line),
        );
        let tree = Tree::from_str(&svg, &self.options).ok()?;
        tree.root()
            .children()
            .iter()
            .find_map(|node| match node {
                Node::Text(text) => Some(&**text),
                _ => None,
            })
            .map(look)
    }
}

/// Words as SVG has them.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
