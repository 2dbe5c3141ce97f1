//! How a reader likes to read.

use serde::{Deserialize, Serialize};

use super::casebook::Kept;

/// How the reader likes to read, in the order in which it is stored. What has a default was not stored by the first versions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub light: Light,
    pub text: TextSize,
    pub motion: Motion,
    #[serde(default)]
    pub contrast: Contrast,
    /// Whether a single key, without Ctrl or ⌘, does something (WCAG 2.1.4: it can be switched off).
    #[serde(default)]
    pub keys: Switch,
    /// Whether links to what the wiki has a page of show what it is about.
    #[serde(default)]
    pub previews: Switch,
    /// Whether the wiki is kept on the device, so that it opens without a connection.
    #[serde(default)]
    pub offline: Switch,
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
            ("contrast", "more") => self.contrast = Contrast::More,
            ("contrast", "system") => self.contrast = Contrast::System,
            ("motion", "off") => self.motion = Motion::Off,
            ("motion", "system") => self.motion = Motion::System,
            ("keys", "on") => self.keys = Switch::On,
            ("keys", "off") => self.keys = Switch::Off,
            ("previews", "on") => self.previews = Switch::On,
            ("previews", "off") => self.previews = Switch::Off,
            ("offline", "on") => self.offline = Switch::On,
            ("offline", "off") => self.offline = Switch::Off,
            _ => {}
        }
    }
}

impl Kept for Settings {
    const KEY: &'static str = "settings";
}

// In each of them a word that means nothing is read as the default.

/// House lights (light), backstage (dark), or as the device has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(clippy::enum_variant_names, reason = "the setting is called light, and so is one of its values")]
pub enum Light {
    Light,
    Dark,
    #[default]
    #[serde(other)]
    System,
}

/// Size of all text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    Large,
    Larger,
    #[default]
    #[serde(other)]
    Normal,
}

/// How far text and lines stand out from the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contrast {
    More,
    #[default]
    #[serde(other)]
    System,
}

/// Whether changes may be animated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    Off,
    #[default]
    #[serde(other)]
    System,
}

/// What is on unless the reader switches it off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    Off,
    #[default]
    #[serde(other)]
    On,
}

impl Switch {
    /// The word that is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

impl Light {
    /// The word that is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Value of `<html data-theme>`; `None` leaves it to the device.
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
    pub const fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }

    /// Value of `<html data-text>`.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Larger => Some("larger"),
        }
    }
}

impl Contrast {
    /// The word that is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::More => "more",
        }
    }

    /// Value of `<html data-contrast>`.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::More => Some("more"),
        }
    }
}

impl Motion {
    /// The word that is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Off => "off",
        }
    }

    /// Value of `<html data-motion>`.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Off => Some("off"),
        }
    }
}
