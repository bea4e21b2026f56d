//! A hit of the palette.

use shared::i18n::Lang;

use crate::{theme::Theme, ui::Glyph};

/// Something to choose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hit {
    /// The id of its group's name.
    pub(super) group: &'static str,
    /// Its icon.
    pub(super) icon: Glyph,
    /// What it is called.
    pub(super) words: String,
    /// What else is known of it.
    pub(super) meta: String,
    /// What choosing it does.
    pub(super) act: Act,
}

/// What choosing a hit does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Goes to a page.
    Go(String),
    /// Does what the page offers, by number.
    Offered(usize),
    /// Speaks another language.
    Speak(Lang),
    /// Looks otherwise.
    Look(Theme),
    /// Lists the keys.
    Keys,
    /// Signs out.
    SignOut,
}
