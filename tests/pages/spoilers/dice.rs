//! Random choices for invented shows.

/// Episodes of an invented show.
pub const EPISODES: u8 = 3;

/// Deals out random numbers; after the last one it begins again.
pub struct Dice {
    numbers: Vec<u8>,
    next: usize,
}

impl Dice {
    pub fn new(numbers: Vec<u8>) -> Self {
        Self { numbers, next: 0 }
    }

    fn roll(&mut self) -> u8 {
        self.next += 1;
        self.numbers[(self.next - 1) % self.numbers.len()]
    }

    pub fn below(&mut self, limit: usize) -> usize {
        usize::from(self.roll()) % limit
    }

    /// The number of an episode that is not below this one.
    pub fn from(&mut self, least: u8) -> u8 {
        least + self.roll() % (EPISODES + 1 - least)
    }

    pub fn maybe(&mut self) -> bool {
        self.roll().is_multiple_of(2)
    }

    /// Numbers for the rows of a list, in order; no number twice.
    pub fn rising(&mut self, least: u8) -> Vec<u8> {
        (least..=EPISODES).filter(|_| self.maybe()).collect()
    }

    pub fn source(&mut self) -> Vec<String> {
        vec![format!("source-{}", self.below(3))]
    }
}
