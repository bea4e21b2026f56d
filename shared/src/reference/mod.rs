//! What is said of command files, columns, rules and settings: the same words on the page, on the command line and in
//! `docs/reference`.

mod columns;
mod pages;
mod rules;
mod settings;

#[cfg(test)]
mod tests;

pub use columns::{column_help, is_required, kind, need, notes};
pub use pages::page;
pub use rules::{explained, family, fix, format_of, message, scope, severity};
pub use settings::{default, values};

use std::fmt::Display;

use crate::formats::Format;
use crate::i18n::{Args, Catalog};

/// What a command file is called.
#[must_use]
pub fn title(format: &dyn Format, catalog: &Catalog) -> String {
    catalog.text(&title_id(format), &Args::new())
}

/// What a command file is for.
#[must_use]
pub fn purpose(format: &dyn Format, catalog: &Catalog) -> String {
    catalog
        .attribute(&title_id(format), "purpose", &Args::new())
        .unwrap_or_default()
}

/// A word of the reference by the end of its id: `columns` is the message `reference-columns`.
#[must_use]
pub fn word(word: &str, catalog: &Catalog) -> String {
    catalog.text(&format!("reference-{word}"), &Args::new())
}

/// Names as code, with commas between them.
fn quoted(names: &[impl Display]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

fn title_id(format: &dyn Format) -> String {
    format!("format-{}", format.name())
}
