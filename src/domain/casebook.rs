//! What a reader keeps: how far they have watched, their favourites, their settings.
//!
//! These are small versioned types of their own, never types of the catalog, so that what is stored outlives changes
//! of the wiki. Reading and writing is the browser layer's work; here is what the values mean.

use super::json::Json;
use super::{Kind, Progress};

/// The version of all three types. A higher one in the store was written by a newer wiki and is left alone.
pub const VERSION: u32 = 1;

/// Something that is kept under a key of its own.
pub trait Kept: Default + Clone + PartialEq {
    /// The last part of the storage key.
    const KEY: &'static str;

    /// The value as it is stored.
    fn to_json(&self) -> Json;

    /// The value from the store; `None` if something is missing or means nothing.
    fn from_json(json: &Json) -> Option<Self>;
}

/// How far the reader has watched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptProgress {
    pub progress: Progress,
    /// Whether the reader has ever answered how far; until then the wiki asks.
    pub asked: bool,
}

impl Kept for KeptProgress {
    const KEY: &'static str = "progress";

    fn to_json(&self) -> Json {
        Json::object([("progress", Json::number(self.progress.0)), ("asked", Json::Bool(self.asked))])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self { progress: Progress(json.get("progress")?.as_number()?), asked: json.get("asked")?.as_bool()? })
    }
}

/// The entities that the reader keeps at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Favourites {
    pub favourites: Vec<Favourite>,
}

impl Kept for Favourites {
    const KEY: &'static str = "favourites";

    fn to_json(&self) -> Json {
        let favourite = |it: &Favourite| Json::object([("entity", Json::text(&it.entity)), ("added", Json::number(it.added))]);
        Json::object([("favourites", Json::List(self.favourites.iter().map(favourite).collect()))])
    }

    fn from_json(json: &Json) -> Option<Self> {
        let favourite =
            |it: &Json| Some(Favourite { entity: it.get("entity")?.as_text()?.to_owned(), added: it.get("added")?.as_number()? });
        let favourites = json.get("favourites")?.as_list()?.iter().map(favourite).collect::<Option<_>>()?;
        Some(Self { favourites })
    }
}

/// One favourite. It may name an entity that lies ahead, or that a later version of the content dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Favourite {
    /// `characters/bette-whitlaw`
    pub entity: String,
    /// When it was added, in milliseconds since 1970.
    pub added: u64,
}

impl Favourite {
    /// Kind and id, if this version of the wiki knows the kind.
    #[must_use]
    pub fn key(&self) -> Option<(Kind, &str)> {
        let (kind, id) = self.entity.split_once('/')?;
        Some((Kind::from_slug(kind)?, id))
    }
}

impl Favourites {
    /// Whether this entity is kept.
    #[must_use]
    pub fn holds(&self, entity: &str) -> bool {
        self.favourites.iter().any(|favourite| favourite.entity == entity)
    }

    /// Keeps the entity, or lets it go if it was kept. `now` is in milliseconds since 1970.
    pub fn toggle(&mut self, entity: &str, now: u64) {
        if self.holds(entity) {
            self.favourites.retain(|favourite| favourite.entity != entity);
        } else {
            self.favourites.push(Favourite { entity: entity.to_owned(), added: now });
        }
    }
}

/// How the reader likes to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    pub light: Light,
    pub text: TextSize,
    pub motion: Motion,
    /// Whether a single key, without Ctrl or ⌘, does something (WCAG 2.1.4: it can be switched off).
    pub keys: Switch,
    /// Whether links to what the wiki has a page of show what it is about.
    pub previews: Switch,
}

impl Settings {
    /// Makes one choice, by the words that are stored. Words that mean nothing change nothing.
    pub fn choose(&mut self, name: &str, value: &str) {
        match (name, value) {
            ("light", "light") => self.light = Light::Light,
            ("light", "dark") => self.light = Light::Dark,
            ("light", "system") => self.light = Light::System,
            ("text", "large") => self.text = TextSize::Large,
            ("text", "larger") => self.text = TextSize::Larger,
            ("text", "normal") => self.text = TextSize::Normal,
            ("motion", "off") => self.motion = Motion::Off,
            ("motion", "system") => self.motion = Motion::System,
            ("keys", "on") => self.keys = Switch::On,
            ("keys", "off") => self.keys = Switch::Off,
            ("previews", "on") => self.previews = Switch::On,
            ("previews", "off") => self.previews = Switch::Off,
            _ => {}
        }
    }
}

impl Kept for Settings {
    const KEY: &'static str = "settings";

    fn to_json(&self) -> Json {
        Json::object([
            ("light", Json::text(self.light.word())),
            ("text", Json::text(self.text.word())),
            ("motion", Json::text(self.motion.word())),
            ("keys", Json::text(self.keys.word())),
            ("previews", Json::text(self.previews.word())),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        let mut settings = Self::default();
        for name in ["light", "text", "motion"] {
            settings.choose(name, json.get(name)?.as_text()?);
        }
        // Not in what the first versions stored.
        for name in ["keys", "previews"] {
            if let Some(word) = json.get(name) {
                settings.choose(name, word.as_text()?);
            }
        }
        Some(settings)
    }
}

/// House lights (light), backstage (dark), or as the device has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::enum_variant_names, reason = "the setting is called light, and so is one of its values")]
pub enum Light {
    #[default]
    System,
    Light,
    Dark,
}

/// Size of all text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Larger,
}

/// Whether changes may be animated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    System,
    Off,
}

/// What is on unless the reader switches it off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Switch {
    #[default]
    On,
    Off,
}

impl Switch {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

impl Light {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Value of `<html data-theme>`; `None` leaves it to the device.
    #[must_use]
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

impl TextSize {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }

    /// Value of `<html data-text>`.
    #[must_use]
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Larger => Some("larger"),
        }
    }
}

impl Motion {
    /// The word that is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Off => "off",
        }
    }

    /// Value of `<html data-motion>`.
    #[must_use]
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Off => Some("off"),
        }
    }
}
