//! What is said of the values of a setting.

use super::word;
use crate::i18n::{Args, Catalog};
use crate::settings::{Key, Kind};

/// The value that a setting has unless another is given, in words.
#[must_use]
pub fn default(key: &Key, catalog: &Catalog) -> String {
    match (key.kind, key.default) {
        (_, "") => word("default-none", catalog),
        (Kind::Flag, "1") => word("on", catalog),
        (Kind::Flag, _) => word("off", catalog),
        (_, value) => key.choice_label(value, catalog),
    }
}

/// Which values a setting takes; its words as code.
#[must_use]
pub fn values(key: &Key, catalog: &Catalog) -> String {
    match key.kind {
        Kind::Flag => word("values-flag", catalog),
        Kind::Number { min, max } => catalog.text(
            "reference-values-number",
            &Args::new().with("least", min).with("most", max),
        ),
        Kind::Word(words) => super::quoted(words),
        Kind::Text | Kind::FilledText => word("values-text", catalog),
        Kind::List => word("values-list", catalog),
        Kind::Map => word("values-map", catalog),
        Kind::Url => word("values-url", catalog),
        Kind::Zone => word("values-zone", catalog),
        Kind::Path => word("values-path", catalog),
        Kind::Location => word("values-location", catalog),
        Kind::Addresses => word("values-addresses", catalog),
    }
}
