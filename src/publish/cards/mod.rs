//! The pictures of the link cards: PNG, 1200 by 630 pixels, drawn on the author's machine.
//!
//! A picture is made of a [`Card`] alone, and set in the font that the site brings along: the same content gives the same
//! bytes, whatever fonts a machine has. The card becomes a drawing in SVG (`drawing`), lines are measured and broken
//! (`lettering`), colours are those of the style sheet by night (`colours`), and the file has a palette (`palette`), which
//! makes it a third as large.

pub mod colours;
mod drawing;
pub mod icon;
mod lettering;
mod palette;

use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::publish::card::Card;
use crate::publish::tags::SIZE;
use lettering::Lettering;

/// How many bytes a picture may have: 58 of the 60 KB that some of those who show cards stop at.
const MOST: usize = 58 * 1024;

/// Draws cards.
pub struct Painter {
    lettering: Lettering,
}

impl Painter {
    /// Reads the font, a WOFF2 file.
    ///
    /// # Errors
    /// When there is none at this place, or none that can be read; in words.
    pub fn new(font: &Path) -> Result<Self, String> {
        let complaint = |why: String| format!("{}: {why}. The pictures of the link cards are set in this font", font.display());
        let file = fs::read(font).map_err(|error| complaint(error.to_string()))?;
        let lettering = Lettering::new(&file).map_err(complaint)?;
        Ok(Self { lettering })
    }

    /// The picture of a card as a file.
    ///
    /// # Errors
    /// When something in the drawing is not as it should be; in words.
    pub fn paint(&self, card: &Card) -> Result<Vec<u8>, String> {
        let complaint = |why: String| format!("{} cannot be drawn: {why}", card.file);
        let svg = drawing::draw(card, &self.lettering);
        let tree = Tree::from_str(&svg, self.options()).map_err(|error| complaint(error.to_string()))?;
        let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| complaint("it has no size".to_owned()))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        palette::encode(&pixels, MOST).map_err(complaint)
    }

    /// The letters of a card that the font does not have: on its picture they lose their accents, or are left out.
    pub fn missing(&self, card: &Card) -> Vec<char> {
        let mut missing: Vec<char> = card.lines().flat_map(|line| self.lettering.missing(line)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    fn options(&self) -> &Options<'static> {
        self.lettering.options()
    }
}
