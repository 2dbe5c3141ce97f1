//! The catalog that the build script made of `content/`, embedded in the program.

use std::sync::OnceLock;

use crate::domain::Catalog;

/// In the format of postcard: <https://postcard.jamesmunns.com/wire-format>.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// The archive. Read at the first call; its words are borrowed from the bytes of the program.
///
/// # Panics
/// Never with an untampered build: the build script wrote the bytes with the same types.
pub fn catalog() -> &'static Catalog<'static> {
    static CATALOG: OnceLock<Catalog<'static>> = OnceLock::new();
    CATALOG.get_or_init(|| postcard::from_bytes(BYTES).expect("the build script wrote it with the same types"))
}
