//! The catalog that the build script made of `content/`, embedded in the program.

mod read;
mod records;

use std::sync::OnceLock;

use self::read::{Read, Reader};
use crate::domain::Catalog;
use crate::packing::unpack;

/// In the format of postcard, <https://postcard.jamesmunns.com/wire-format>, and packed.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// The archive. Read from its bytes at the first call.
///
/// # Panics
/// Never with an untampered build: the build script wrote the bytes with the same types.
pub fn catalog() -> &'static Catalog<'static> {
    static CATALOG: OnceLock<Catalog<'static>> = OnceLock::new();
    // What it is read from is part of it as long as the program runs.
    CATALOG.get_or_init(|| Read::read(&mut Reader::new(unpack(BYTES).leak())))
}
