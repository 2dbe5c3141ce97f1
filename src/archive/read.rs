//! Reads what postcard wrote, when nobody can have changed it since.
//!
//! The bytes are part of the program, so nothing is wrong with them, and no code has to say what: there are no errors. A
//! derived serde reader expects fields in any order and anything in them, which comes to ten kilobytes of program.

use crate::domain::{Dated, Progress};

/// What is left to read, in the format of postcard: <https://postcard.jamesmunns.com/wire-format>.
pub struct Reader<'a> {
    bytes: &'a [u8],
}

/// Something that can be read.
pub trait Read<'a> {
    /// Reads one.
    ///
    /// # Panics
    /// May panic if the bytes are not what postcard makes of such a value.
    fn read(from: &mut Reader<'a>) -> Self;
}

impl<'a> Reader<'a> {
    /// From the first byte on.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        taken
    }

    /// Seven bits a byte, the lowest first; the eighth says whether another one follows.
    fn number(&mut self) -> usize {
        let byte = self.byte();
        let low = usize::from(byte & 0x7f);
        if byte < 0x80 { low } else { low | self.number() << 7 }
    }

    /// Which variant of an enum it is.
    pub fn variant(&mut self) -> usize {
        self.number()
    }
}

impl<'a> Read<'a> for () {
    fn read(_: &mut Reader<'a>) -> Self {}
}

impl<'a> Read<'a> for bool {
    fn read(from: &mut Reader<'a>) -> Self {
        from.byte() != 0
    }
}

impl<'a> Read<'a> for u8 {
    fn read(from: &mut Reader<'a>) -> Self {
        from.byte()
    }
}

impl<'a> Read<'a> for u16 {
    fn read(from: &mut Reader<'a>) -> Self {
        Self::try_from(from.number()).unwrap_or_default()
    }
}

impl<'a> Read<'a> for i16 {
    /// 0, -1, 1, -2, 2, and so on.
    fn read(from: &mut Reader<'a>) -> Self {
        let number = from.number();
        let half = Self::try_from(number / 2).unwrap_or_default();
        if number.is_multiple_of(2) { half } else { !half }
    }
}

impl<'a> Read<'a> for &'a str {
    fn read(from: &mut Reader<'a>) -> Self {
        let length = from.number();
        std::str::from_utf8(from.take(length)).unwrap_or_default()
    }
}

impl<'a> Read<'a> for Progress {
    fn read(from: &mut Reader<'a>) -> Self {
        Self(from.byte())
    }
}

impl<'a, T: Read<'a>> Read<'a> for Option<T> {
    fn read(from: &mut Reader<'a>) -> Self {
        (from.byte() != 0).then(|| T::read(from))
    }
}

impl<'a, A: Read<'a>, B: Read<'a>> Read<'a> for (A, B) {
    fn read(from: &mut Reader<'a>) -> Self {
        (A::read(from), B::read(from))
    }
}

impl<'a, T: Read<'a>> Read<'a> for Vec<T> {
    fn read(from: &mut Reader<'a>) -> Self {
        (0..from.number()).map(|_| T::read(from)).collect()
    }
}

impl<'a, T: Read<'a>> Read<'a> for Dated<T> {
    fn read(from: &mut Reader<'a>) -> Self {
        Self::new((0..from.number()).map(|_| Read::read(from)))
    }
}
