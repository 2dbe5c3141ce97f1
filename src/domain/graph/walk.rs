//! From one person to the next with the keyboard.

/// A way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// The direction of an arrow key, by its name in the UI Events standard.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    /// One step, `y` growing downward.
    #[must_use]
    pub const fn step(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// How much a step to the side counts against a step ahead.
const ASIDE: f64 = 2.0;

/// Which of the points is next in a direction: the nearest that lies more ahead than aside, or, where there is none, the
/// nearest that lies ahead at all. `None` at the edge.
#[must_use]
pub fn next(points: &[(f64, f64)], from: usize, direction: Direction) -> Option<usize> {
    let &(x, y) = points.get(from)?;
    let (right, down) = direction.step();
    // The penalty for lying more aside than ahead is larger than any way.
    let mut best: Option<(f64, usize)> = None;
    for (index, point) in points.iter().enumerate() {
        let (across, along) = (point.0 - x, point.1 - y);
        let ahead = across * right + along * down;
        let aside = (across * down + along * right).abs();
        let far = ahead + ASIDE * aside + if aside > ahead { f64::from(u32::MAX) } else { 0.0 };
        if ahead > 0.0 && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, index));
        }
    }
    best.map(|(_, index)| index)
}

/// Which of the names has a word that begins with what was typed, looking on from the one after `from` and round, as in
/// lists of the desktop. With more than one letter typed the present one may stay.
#[must_use]
pub fn find(names: &[&str], from: usize, typed: &str) -> Option<usize> {
    // The tables for the capitals of every script would be ten kilobytes of the program.
    let wanted = typed.to_ascii_lowercase();
    let first = if wanted.chars().count() > 1 { from } else { from + 1 };
    let begins = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with(&wanted) || name.split([' ', '-']).any(|word| word.starts_with(&wanted))
    };
    (first..first + names.len()).map(|index| index % names.len()).find(|&index| begins(names[index]))
}
