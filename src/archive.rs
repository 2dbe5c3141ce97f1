//! The catalog that the build script made of `content/`, embedded in the program. The one in the worker is handed
//! it instead.

mod read;
mod records;

use self::read::{Read, Reader};
use crate::domain::Catalog;
use crate::packing::unpack;

/// In the format of postcard, <https://postcard.jamesmunns.com/wire-format>, and packed.
#[cfg(not(feature = "worker"))]
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// The archive. Read from its bytes at the first call.
///
/// # Panics
/// Never with an untampered build: the build script wrote the bytes with the same types.
#[cfg(not(feature = "worker"))]
pub fn catalog() -> &'static Catalog<'static> {
    static CATALOG: std::sync::OnceLock<Catalog<'static>> = std::sync::OnceLock::new();
    // What it is read from is part of it as long as the program runs.
    CATALOG.get_or_init(|| read(BYTES))
}

/// The archive as it is packed: to be handed to the worker, and to nobody else.
#[cfg(not(feature = "worker"))]
#[must_use]
pub const fn packed() -> &'static [u8] {
    BYTES
}

/// The archive that the worker has been handed; to be opened once.
///
/// # Panics
/// Never with what [`packed`](crate::archive) gives to the program of the same build.
#[cfg(feature = "worker")]
#[must_use]
pub fn open(packed: &[u8]) -> &'static Catalog<'static> {
    Box::leak(Box::new(read(packed)))
}

fn read(packed: &[u8]) -> Catalog<'static> {
    Read::read(&mut Reader::new(unpack(packed).leak()))
}
