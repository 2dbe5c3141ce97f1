//! The catalog that the build script made of `content/`, embedded in the program. The one in the worker is handed
//! it instead.

use crate::domain::Catalog;

/// In the format of postcard: <https://postcard.jamesmunns.com/wire-format>.
#[cfg(not(feature = "worker"))]
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// The archive. Read at the first call; its words are borrowed from the bytes of the program.
///
/// # Panics
/// Never with an untampered build: the build script wrote the bytes with the same types.
#[cfg(not(feature = "worker"))]
pub fn catalog() -> &'static Catalog<'static> {
    static CATALOG: std::sync::OnceLock<Catalog<'static>> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| read(BYTES))
}

/// The archive as bytes: to be handed to the worker, and to nobody else.
#[cfg(not(feature = "worker"))]
#[must_use]
pub const fn bytes() -> &'static [u8] {
    BYTES
}

/// The archive that the worker has been handed; to be opened once.
///
/// # Panics
/// Never with what [`bytes`](crate::archive) gives to the program of the same build.
#[cfg(feature = "worker")]
#[must_use]
pub fn open(bytes: Vec<u8>) -> &'static Catalog<'static> {
    Box::leak(Box::new(read(bytes.leak())))
}

fn read(bytes: &'static [u8]) -> Catalog<'static> {
    postcard::from_bytes(bytes).expect("the build script wrote it with the same types")
}
