//! One set of icons, in `public/icons.svg`; always beside a text or with an accessible name.

use leptos::prelude::*;

use crate::route::Base;

/// The icons of the sprite that the pages use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Acts,
    Back,
    Case,
    Cast,
    Close,
    Compare,
    Down,
    Fit,
    Go,
    Left,
    Minus,
    Note,
    Plus,
    Ribbon,
    Right,
    Search,
    Settings,
    Ties,
    Up,
    Warning,
}

impl Icon {
    /// The address of the picture in the sprite.
    pub fn href(self, base: Base) -> String {
        format!("{}#{}", base.asset("icons.svg"), self.id())
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Acts => "acts",
            Self::Back | Self::Left => "back",
            Self::Case => "case",
            Self::Cast => "cast",
            Self::Close => "close",
            Self::Compare => "compare",
            Self::Down => "down",
            Self::Fit => "fit",
            Self::Go | Self::Right => "go",
            Self::Minus => "minus",
            Self::Note => "note",
            Self::Plus => "plus",
            Self::Ribbon => "ribbon",
            Self::Search => "search",
            Self::Settings => "settings",
            Self::Ties => "ties",
            Self::Up => "up",
            Self::Warning => "warning",
        }
    }
}

/// The picture alone; the caller gives the words.
#[component]
pub fn SvgIcon(icon: Icon, base: Base) -> impl IntoView {
    view! {
        <svg class="ico" aria-hidden="true" focusable="false">
            <use href=icon.href(base)></use>
        </svg>
    }
}
