//! The icon of the wiki where it is put among other programs: its own mark on a square of its color.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::palette;

/// The color of the mark's rim in `public/favicon.svg`, so that the square goes on from it.
const GROUND: (u8, u8, u8) = (0x5A, 0x10, 0x30);
/// The side of the mark's own square, as its `viewBox` says.
const MARK: f32 = 64.0;
/// How much of the square the mark takes: what is cut off in a circle of four fifths is safe
/// (<https://www.w3.org/TR/appmanifest/#icon-masks>).
const SHARE: f32 = 0.8;

/// A PNG of `size` by `size` pixels from the mark, an SVG.
///
/// # Errors
/// When the mark cannot be read or drawn; in words.
#[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
pub fn icon(mark: &str, size: u32) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(mark, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(size, size).ok_or("it has no size")?;
    let (red, green, blue) = GROUND;
    pixels.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    let width = size as f32;
    let (scale, margin) = (SHARE * width / MARK, (1.0 - SHARE) / 2.0 * width);
    resvg::render(&tree, Transform::from_row(scale, 0.0, 0.0, scale, margin, margin), &mut pixels.as_mut());
    palette::encode(&pixels, usize::MAX)
}
