//! What lies on the reader's desk beside the casebook: what came in from elsewhere, and how storage stands.

use serde::{Deserialize, Serialize};

/// All of it, as the page of the casebook is drawn from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub storage: Storage,
    /// Scheme and host of the address at which the wiki is read.
    pub origin: String,
    /// What the reader has brought and not yet taken over.
    pub incoming: Option<Incoming>,
    /// Whether the last import can be taken back.
    pub can_undo: bool,
}

/// How long the browser keeps what it stores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Storage {
    #[default]
    Unknown,
    /// It has promised to keep it until the reader removes it.
    Promised,
    /// It may remove it when space runs out.
    AsRoomAllows,
    /// It removes it after some days on which it was used and this site was not: Apple's.
    SevenDays,
    /// It stores nothing.
    Blocked,
}

/// A casebook that comes from elsewhere, as text that nobody has read yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// The name of the file; empty if it came by a link.
    pub file: String,
    /// In bytes.
    pub size: u64,
    /// What is in it; empty if it is too large to be read at all.
    pub text: String,
}

/// What a link to another device begins with, behind the hash.
pub const MOVED: &str = "casebook=";

/// Larger files are not opened, in bytes. A casebook that fits into a browser's store is smaller.
pub const LARGEST: u64 = 5 << 20;
