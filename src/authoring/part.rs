//! The parts of the content folder: which file or folder holds what, and by which schema.

/// One kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the file or folder of its name")]
pub enum Part {
    Site,
    Characters,
    Episodes,
    Events,
    Places,
    Themes,
    Ballet,
    Relations,
    Questions,
    Suspects,
    Cast,
    Production,
    Book,
    Sources,
}

/// Where a part is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// One file for all entries.
    File(&'static str),
    /// A folder with one file for each entry (for relations: for each kind).
    Folder(&'static str),
}

impl Part {
    /// All parts, in the order in which they are read.
    pub const ALL: [Self; 14] = [
        Self::Site,
        Self::Characters,
        Self::Episodes,
        Self::Events,
        Self::Places,
        Self::Themes,
        Self::Ballet,
        Self::Relations,
        Self::Questions,
        Self::Suspects,
        Self::Cast,
        Self::Production,
        Self::Book,
        Self::Sources,
    ];

    /// The file or folder, relative to the content folder.
    pub const fn home(self) -> Home {
        match self {
            Self::Site => Home::File("site.toml"),
            Self::Characters => Home::Folder("characters"),
            Self::Episodes => Home::Folder("episodes"),
            Self::Events => Home::Folder("events"),
            Self::Places => Home::Folder("places"),
            Self::Themes => Home::Folder("themes"),
            Self::Ballet => Home::Folder("ballet"),
            Self::Relations => Home::Folder("relations"),
            Self::Questions => Home::File("questions.toml"),
            Self::Suspects => Home::File("suspects.toml"),
            Self::Cast => Home::File("cast.toml"),
            Self::Production => Home::File("production.toml"),
            Self::Book => Home::File("book.toml"),
            Self::Sources => Home::File("sources.toml"),
        }
    }

    /// Name of the schema of one file: `content/schema/<name>.json`.
    pub const fn schema(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Characters => "character",
            Self::Episodes => "episode",
            Self::Events => "event",
            Self::Places => "place",
            Self::Themes => "theme",
            Self::Ballet => "ballet",
            Self::Relations => "relations",
            Self::Questions => "questions",
            Self::Suspects => "suspects",
            Self::Cast => "cast",
            Self::Production => "production",
            Self::Book => "book",
            Self::Sources => "sources",
        }
    }
}
