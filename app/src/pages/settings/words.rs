//! Values of settings in words.

use shared::settings::{Key, Kind};

use crate::{i18n::catalog, t};

/// A value as people read it: "On", "Semicolon ;", "none". Reactive.
pub(super) fn value(key: &Key, value: &str) -> String {
    match (key.kind, value) {
        (_, "") => t!("settings-none"),
        (Kind::Flag, "1") => t!("settings-on"),
        (Kind::Flag, _) => t!("settings-off"),
        (_, word) => key.choice_label(word, catalog()),
    }
}
