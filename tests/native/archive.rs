//! The catalog that the program embeds.

use archer_files::archive;

use crate::wiki::Wiki;

#[test]
fn what_is_read_is_what_was_written() {
    let bytes = |catalog| postcard::to_allocvec(catalog).expect("a catalog has a form");
    assert!(bytes(archive::catalog()) == bytes(Wiki::real().catalog), "the embedded catalog is read as another one");
}
