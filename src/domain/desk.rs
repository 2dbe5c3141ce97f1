//! What lies on the reader's desk beside the casebook: what came in from elsewhere, and how storage stands.

use super::json::Json;

/// All of it, as the page of the casebook is drawn from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

impl Desk {
    /// All of it.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let incoming = self.incoming.as_ref().map_or(Json::Null, |it| {
            Json::object([("file", Json::text(&it.file)), ("size", Json::number(it.size)), ("text", Json::text(&it.text))])
        });
        Json::object([
            ("storage", Json::text(self.storage.word())),
            ("origin", Json::text(&self.origin)),
            ("incoming", incoming),
            ("undo", Json::Bool(self.can_undo)),
        ])
    }

    /// What [`to_json`](Self::to_json) has made; `None` if it is something else.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<Self> {
        let incoming = |it: &Json| {
            let text = |name| Some(it.get(name)?.as_text()?.to_owned());
            Some(Incoming { file: text("file")?, size: it.get("size")?.as_number()?, text: text("text")? })
        };
        let word = json.get("storage")?.as_text()?;
        Some(Self {
            storage: Storage::ALL.into_iter().find(|storage| storage.word() == word)?,
            origin: json.get("origin")?.as_text()?.to_owned(),
            incoming: incoming(json.get("incoming")?),
            can_undo: json.get("undo")?.as_bool()?,
        })
    }
}

impl Storage {
    const ALL: [Self; 5] = [Self::Unknown, Self::Promised, Self::AsRoomAllows, Self::SevenDays, Self::Blocked];

    const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Promised => "promised",
            Self::AsRoomAllows => "as room allows",
            Self::SevenDays => "seven days",
            Self::Blocked => "blocked",
        }
    }
}
