//! Made-up names that can be pronounced, and seeded numbers to choose them with.

use std::collections::HashSet;

const HEADS: [&str; 32] = [
    "Al", "Ber", "Bran", "Cal", "Cor", "Dal", "Der", "El", "Fal", "Fen", "Gal", "Gor", "Hal", "Hel", "Il", "Jor", "Kal", "Kel",
    "Lor", "Mal", "Mor", "Nal", "Or", "Per", "Ran", "Rol", "Sel", "Tal", "Ul", "Ver", "Wen", "Yor",
];
const MIDDLES: [&str; 5] = ["a", "e", "i", "o", "u"];
const TAILS: [&str; 21] = [
    "ba", "bin", "da", "dor", "ka", "ko", "la", "lin", "mar", "mo", "na", "nis", "ra", "rin", "sa", "sol", "ta", "tor", "va",
    "vik", "zan",
];
const FAMILY_HEADS: [&str; 24] = [
    "Ash", "Birk", "Cald", "Dun", "Ester", "Farn", "Gild", "Hart", "Ive", "Jarr", "Kest", "Lang", "Merr", "North", "Old", "Pend",
    "Quar", "Rook", "Stan", "Thorn", "Umber", "Vall", "Wist", "Yard",
];
const FAMILY_TAILS: [&str; 19] = [
    "an", "brook", "by", "combe", "dale", "er", "field", "ford", "gate", "ham", "ley", "low", "mere", "more", "ridge", "ton",
    "well", "wick", "wood",
];

/// Seeded numbers: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to, but not including, `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = limit.max(1) as u64;
        usize::try_from((mixed ^ (mixed >> 31)) % limit).expect("smaller than a usize")
    }

    pub fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// Gives each name once, and never a word of a name in the real show.
pub struct Names {
    given: HashSet<String>,
    real: HashSet<String>,
}

impl Names {
    pub fn new<'a>(real: impl Iterator<Item = &'a str>) -> Self {
        let real = real.flat_map(str::split_whitespace).map(str::to_lowercase).collect();
        Self { given: HashSet::new(), real }
    }

    /// The name of a family; several may have the same one.
    pub fn family(&self, dice: &mut Dice) -> String {
        loop {
            let name = format!("{}{}", dice.one_of(&FAMILY_HEADS), dice.one_of(&FAMILY_TAILS));
            if !self.real.contains(&name.to_lowercase()) {
                return name;
            }
        }
    }

    /// The first name of somebody in a family: no two have both names alike.
    pub fn first(&mut self, family: &str, dice: &mut Dice) -> String {
        loop {
            let name = format!("{}{}{}", dice.one_of(&HEADS), dice.one_of(&MIDDLES), dice.one_of(&TAILS));
            if !self.real.contains(&name.to_lowercase()) && self.given.insert(format!("{name} {family}")) {
                return name;
            }
        }
    }
}
