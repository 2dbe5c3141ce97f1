//! The colours of a card: those of `style/tokens.css` by night, as the library that draws knows neither variables nor
//! `oklch()`. A test compares the two.

/// Ground, large type, small type, lines.
pub const PAGE: &str = "#141019";
pub const SURFACE: &str = "#1D1725";
pub const TEXT: &str = "#F4EBE7";
pub const QUIET: &str = "#B3A4AE";
pub const RULE: &str = "#3B3045";
/// Thread and lamp.
pub const ROSE: &str = "#F2A7BC";
pub const LAMP: &str = "#F0C877";
/// The curtain.
pub const VELVET: &str = "#5A1030";
pub const VELVET_LIT: &str = "#7A1C45";
pub const VELVET_DEEP: &str = "#33071B";

/// The colours of a medallion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medallion {
    pub lit: String,
    pub shade: String,
    pub core: String,
    pub ink: String,
}

/// Hue, chroma, and how far a variation turns the hue: `--md-h`, `--md-c` and `--md-k` of `.md-rose` and the others.
pub fn palette(name: &str) -> Option<(f64, f64, f64)> {
    match name {
        "rose" => Some((6.0, 1.0, 1.0)),
        "brass" => Some((84.0, 1.1, 0.6)),
        "blue" => Some((262.0, 0.95, 0.6)),
        "violet" => Some((308.0, 0.9, 0.6)),
        "wine" => Some((358.0, 1.3, 0.6)),
        "dark" => Some((306.0, 0.3, 0.6)),
        _ => None,
    }
}

/// Turn, depth, and chroma of the lit side: `--md-turn`, `--md-d` and `--md-x` of `.md-v0` to `.md-v3`.
pub const fn variation(number: u8) -> (f64, f64, f64) {
    match number {
        1 => (24.0, 0.08, 1.0),
        2 => (-24.0, 0.0, 1.0),
        3 => (12.0, 0.2, 1.5),
        _ => (0.0, 0.0, 1.0),
    }
}

/// The colours of a medallion by the name of its palette and its variation; white for a name that is none.
pub fn medallion(name: &str, number: u8) -> Medallion {
    let Some((hue, chroma, keenness)) = palette(name) else {
        let [lit, shade, core, ink] = ["#FFF9F6", "#D3AFBA", "#FBEBEA", "#5A1030"].map(str::to_owned);
        return Medallion { lit, shade, core, ink };
    };
    let (turn, depth, strength) = variation(number);
    let hue = hue + turn * keenness;
    let (lit, shade) = match name {
        "wine" => ((0.58 - depth / 2.0, 0.14), (0.4 - depth / 3.0, 0.12)),
        "dark" => ((0.62 - depth / 3.0, 0.035), (0.38, 0.035)),
        _ => ((0.79 - depth, 0.085 * chroma * strength), (0.53 - depth, 0.1 * chroma)),
    };
    let pale = oklch(0.95, 0.025, hue);
    let deep = oklch(0.2, 0.04 * chroma, hue);
    let (core, ink) = if number >= 2 { (pale, deep) } else { (deep, pale) };
    Medallion { lit: oklch(lit.0, lit.1, hue), shade: oklch(shade.0, shade.1, hue), core, ink }
}

/// A colour of CSS's `oklch()` as `#RRGGBB`: <https://www.w3.org/TR/css-color-4/#color-conversion-code>.
pub fn oklch(lightness: f64, chroma: f64, hue: f64) -> String {
    let (sine, cosine) = hue.to_radians().sin_cos();
    let (a, b) = (chroma * cosine, chroma * sine);
    let cube = |a_share: f64, b_share: f64| (lightness + a_share * a + b_share * b).powi(3);
    let long = cube(0.396_337_777_4, 0.215_803_757_3);
    let medium = cube(-0.105_561_345_8, -0.063_854_172_8);
    let short = cube(-0.089_484_177_5, -1.291_485_548_0);
    let channels = [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
    ];
    let [red, green, blue] = channels.map(byte);
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// A linear channel as sRGB has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1 before")]
fn byte(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let curved = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (curved * 255.0).round() as u8
}
