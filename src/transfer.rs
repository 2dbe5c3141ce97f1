//! The casebook on its way to another device, without a server: in the part of an address that no browser sends anywhere.
//!
//! It is the file that [`export`](crate::domain::export) makes, packed (DEFLATE, <https://www.rfc-editor.org/rfc/rfc1951>) and
//! written in the letters of addresses; as a picture it is a code that a phone's camera reads.

use std::fmt::Write;

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::domain::desk::{Incoming, MOVED};
use crate::domain::export::Export;
use crate::domain::import::{Imported, Problem, read};

/// Longer addresses get lost in some programs on their way, in letters.
const LONGEST_LINK: usize = 8000;

/// Longer addresses make a picture so fine that cameras do not read it, in letters.
pub const LONGEST_CODE: usize = 1200;

/// What was packed into a link is no larger, in bytes.
const LARGEST: usize = 1 << 20;

/// Larger files need not be packed to know that they make too long an address, in bytes.
const WORTH_PACKING: usize = 16 << 10;

/// How hard to look for what repeats, of at most ten: a link is made once, and every letter of it counts.
const LEVEL: u8 = 10;

/// What every file begins with that a link carries, of any version. Bytes that were packed by something else, or have changed
/// on their way, may be unpacked to a text, too.
const BEGINNING: &str = "{\"format\":";

/// The address that carries a casebook; `page` is that of the page that takes it in. `None` if it would be too long.
pub fn link(page: &str, file: &Export<'_>) -> Option<String> {
    let text = Some(file.print()).filter(|text| text.len() <= WORTH_PACKING)?;
    let link = format!("{page}#{MOVED}{}", BASE64URL_NOPAD.encode(&compress_to_vec(text.as_bytes(), LEVEL)));
    Some(link).filter(|link| link.len() <= LONGEST_LINK)
}

/// The file that a link carries, given what stands behind its hash.
///
/// # Errors
/// If it has lost a part on its way, or was made by something else.
pub fn file_in(fragment: &str) -> Result<String, Problem> {
    let packed = fragment.strip_prefix(MOVED).and_then(|letters| BASE64URL_NOPAD.decode(letters.as_bytes()).ok());
    let bytes = packed.and_then(|packed| decompress_to_vec_with_limit(&packed, LARGEST).ok());
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.filter(|text| text.starts_with(BEGINNING)).ok_or(Problem::BrokenLink)
}

/// Reads what somebody has brought for this show, by a link or as a file.
///
/// # Errors
/// Says what is wrong and where.
pub fn read_incoming(incoming: &Incoming, show: &str) -> Result<Imported, Problem> {
    if !incoming.text.starts_with(MOVED) {
        return read(&incoming.text, incoming.size, show);
    }
    // What was damaged in a link was damaged on its way.
    read(&file_in(&incoming.text)?, 0, show)
        .map_err(|problem| if matches!(problem, Problem::Damaged { .. }) { Problem::BrokenLink } else { problem })
}

/// The address as a code: how many modules wide it is, with the quiet zone around it, and a path that fills the dark ones.
/// `None` if there is too much in it. The code is that of ISO/IEC 18004.
pub fn code(link: &str) -> Option<(i32, String)> {
    /// What a reader needs around the code to find it.
    const QUIET: i32 = 4;
    let code = QrCode::encode_text(link, QrCodeEcc::Low).ok().filter(|_| link.len() <= LONGEST_CODE)?;
    let wide = QrCode::size(&code);
    let mut path = String::new();
    for y in 0..wide {
        for x in 0..wide {
            if code.get_module(x, y) {
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET); // writing to a string cannot fail
            }
        }
    }
    Some((wide + 2 * QUIET, path))
}
