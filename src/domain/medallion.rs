//! The pictures that stand for people: a tutu seen from above, pleats round a bodice with initials.
//!
//! Seeded by the id (FNV-1a), so everybody has their own and it is the same everywhere. Small and medium ones are rings
//! whose dashes are the pleats, a few dozen bytes each, because a page may hold fifty of them. The large one is drawn
//! fold by fold: a fold is drawn once and repeated by `<use>`, doubling, so that eighty of them cost as much as six.

use super::Knowledge;
use super::catalog::Character;

/// How large the picture will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Up to 40 px: one skirt, large initials.
    Small,
    /// Up to 96 px: two skirts.
    Medium,
    /// Above: four skirts of curved folds. At most one to a page, as its parts have ids.
    Large,
}

impl Size {
    /// The class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Small => "md-s",
            Self::Medium => "md-m",
            Self::Large => "md-l",
        }
    }
}

/// The name of the palette of what a person is now.
pub fn palette<'a>(knowledge: Knowledge<'a>, character: &Character<'_>) -> &'a str {
    let role = character.positions.latest(knowledge).map(|known| usize::from(known.value.role));
    role.and_then(|role| knowledge.site().roles.get(role)).map_or("white", |role| role.medallion)
}

/// Everybody with the same role shares a palette; this tells them apart within it: 0..4.
pub fn variation(id: &str) -> u8 {
    (hash(id) >> 9 & 3) as u8
}

/// First letters of the first and the last word of a name: letters only, at most two.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| !word.starts_with(|letter: char| letter.is_ascii_punctuation() || letter.is_ascii_digit()))
        .collect();
    let (first, last) = (words.first(), words.get(1..).and_then(<[_]>::last));
    first.into_iter().chain(last).filter_map(|word| word.chars().next()).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// A part of the picture, about the middle of an `<svg viewBox="-100 -100 200 200">`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Circle {
        class: &'static str,
        radius: u32,
    },
    /// A circle in dashes, `halves` of them dash or gap, turned by some degrees.
    Pleats {
        radius: u32,
        halves: u32,
        turn: u32,
    },
    Path {
        class: &'static str,
        path: String,
    },
    /// What has one look: a skirt.
    Layer {
        class: &'static str,
        shapes: Vec<Shape>,
    },
    /// What is drawn again by copies.
    Original {
        id: String,
        shapes: Vec<Shape>,
    },
    /// An original once more, turned by some degrees.
    Copy {
        of: String,
        turn: String,
    },
    Initials(String),
}

/// The picture, from back to front. `initials` may be empty: a bare bodice.
pub fn picture(id: &str, initials: String, size: Size) -> Vec<Shape> {
    let mut seed = Seed(hash(id));
    let (mut shapes, core) = match size {
        Size::Small => {
            let pleats = 10 + seed.below(5);
            (ring(78, pleats, &mut seed), 59)
        }
        Size::Medium => {
            let pleats = 18 + seed.below(8);
            let mut shapes = ring(70, pleats + 6, &mut seed);
            shapes.push(Shape::Layer { class: "md-top", shapes: ring(58, pleats, &mut seed) });
            (shapes, 44)
        }
        Size::Large if initials.is_empty() => (skirts(&mut seed), 13),
        Size::Large => (skirts(&mut seed), 34),
    };
    shapes.push(Shape::Circle { class: "md-core", radius: core });
    if !initials.is_empty() {
        shapes.push(Shape::Circle { class: "md-ring", radius: core - 4 });
        shapes.push(Shape::Initials(initials));
    }
    shapes
}

/// A skirt as two rings: the lit one whole, the shaded one in dashes.
fn ring(radius: u32, pleats: u32, seed: &mut Seed) -> Vec<Shape> {
    let turn = seed.below(360 / pleats);
    vec![Shape::Circle { class: "md-skirt", radius }, Shape::Pleats { radius, halves: 2 * pleats, turn }]
}

/// Four skirts, the widest first. Each has 16 folds times a small number.
fn skirts(seed: &mut Seed) -> Vec<Shape> {
    let turn: f64 = (0.16 + f64::from(seed.below(50)) / 100.0) * if seed.below(2) == 0 { 1.0 } else { -1.0 };
    let hem = 2.5 + f64::from(seed.below(35)) / 10.0;
    let top = 0.68 + f64::from(seed.below(12)) / 100.0;
    let layers = [
        ("a", "md-low", 28.0, 98.0, 5),
        ("b", "md-mid", 28.0, 98.0 * (top + 0.13), 4),
        ("c", "md-mid", 26.0, 98.0 * (top - 0.04), 3),
        ("d", "md-top", 10.0, 98.0 * (top - 0.22), 2),
    ];
    let skirts = layers.map(|(name, class, inner, outer, sixteens)| {
        let shapes = folds(&Skirt { name, inner, outer, sixteens, hem, turn });
        Shape::Layer { class, shapes }
    });
    std::iter::once(Shape::Circle { class: "md-shade", radius: 60 }).chain(skirts).collect()
}

struct Skirt {
    name: &'static str,
    inner: f64,
    outer: f64,
    /// The number of folds divided by sixteen.
    sixteens: u32,
    hem: f64,
    turn: f64,
}

/// One fold, doubled four times, and then copies of these sixteen.
fn folds(skirt: &Skirt) -> Vec<Shape> {
    let folds = skirt.sixteens * 16;
    let step = std::f64::consts::TAU / f64::from(folds);
    let ridge = step * 0.58;
    let (hem, top) = (skirt.outer - skirt.hem, skirt.outer);
    let id = |level: u32| format!("md-{}{level}", skirt.name);
    let copy = |level: u32, degrees: f64| Shape::Copy { of: id(level), turn: tenths(degrees) };
    let mut shapes = vec![
        Shape::Path { class: "md-lit", path: face(skirt, (0.0, hem), (ridge, top)) },
        Shape::Path { class: "md-shade", path: face(skirt, (ridge, top), (step, hem)) },
    ];
    for level in 0..4 {
        let twice = f64::from(1 << level);
        shapes = vec![Shape::Original { id: id(level), shapes }, copy(level, 360.0 / f64::from(folds) * twice)];
    }
    let copies = (1..skirt.sixteens).map(|number| copy(4, 360.0 / f64::from(skirt.sixteens) * f64::from(number)));
    std::iter::once(Shape::Original { id: id(4), shapes }).chain(copies).collect()
}

/// One side of a fold, from the bodice to the hem and back; each end is an angle and a radius.
fn face(skirt: &Skirt, (from, from_radius): (f64, f64), (to, to_radius): (f64, f64)) -> String {
    let (inner, turn) = (skirt.inner, skirt.turn);
    let (middle, bend) = (f64::midpoint(inner, skirt.outer), turn * 0.55);
    let hem = f64::midpoint(from_radius, to_radius) + skirt.hem * 0.3;
    format!(
        "M{}Q{} {}Q{} {}Q{} {}Z",
        point(inner, from - turn),
        point(middle, from - bend),
        point(from_radius, from),
        point(hem, f64::midpoint(from, to)),
        point(to_radius, to),
        point(middle, to - bend),
        point(inner, to - turn),
    )
}

fn point(radius: f64, angle: f64) -> String {
    let (sine, cosine) = sine_and_cosine(angle);
    format!("{} {}", tenths(radius * cosine), tenths(radius * sine))
}

/// Sine and cosine of an angle between -1 and 1, by their series, of which six terms are right to nine digits there. The
/// library's own functions would bring four kilobytes for larger angles along.
pub fn sine_and_cosine(angle: f64) -> (f64, f64) {
    let square = angle * angle;
    let series = |first: f64, start: f64| {
        let mut term = first;
        let mut sum = first;
        let mut next = start;
        for _ in 0..6 {
            term *= -square / (next * (next + 1.0));
            sum += term;
            next += 2.0;
        }
        sum
    };
    (series(angle, 2.0), series(1.0, 1.0))
}

/// One digit after the point; printing floats would bring ten kilobytes along.
#[expect(clippy::cast_possible_truncation, reason = "coordinates are below 100")]
fn tenths(value: f64) -> String {
    let tenths = (value * 10.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// FNV-1a, 32 bits: <https://www.rfc-editor.org/rfc/rfc9923>.
fn hash(id: &str) -> u32 {
    id.bytes().fold(2_166_136_261, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}

/// mulberry32, a small generator of even numbers: enough for pleats.
struct Seed(u32);

impl Seed {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(1 | self.0);
        mixed = mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(0x3d | mixed)) ^ mixed;
        mixed ^ (mixed >> 14)
    }

    fn below(&mut self, limit: u32) -> u32 {
        self.next() % limit.max(1)
    }
}
