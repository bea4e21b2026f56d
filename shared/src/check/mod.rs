//! Checking: the passes header, row, cell, repeated keys, across files, in this order.

mod across;
mod archive;
mod cell;
mod checked;
mod engine;
mod glance;
mod habits;
mod header;
mod list;
mod opening;
#[cfg(test)]
mod reading_cases;
mod recognise;
mod repeats;
mod request;
mod rows;
pub mod rules;
mod shape;
mod sheet;
mod sink;
#[cfg(test)]
mod tests;
mod unique;
mod uploads;

pub use across::{Across, Notes};
pub use checked::Checked;
pub use engine::{Check, Flow, Observer, SAMPLE, Summary};
pub use glance::{Glance, glance};
pub use header::{Mapping, NearMiss};
pub use recognise::{Confidence, KnownColumns, base_name, by_file_name, names_a_secret, recognise, without_tryback};
pub use request::{Edits, Request};
pub use sheet::SheetRow;
pub use sink::Sink;

use crate::settings::{Settings, csv};
use crate::text::DialectChoice;

/// Encoding and separator as far as the settings fix them (D6, D7).
pub fn dialect_of(settings: &Settings) -> DialectChoice {
    DialectChoice {
        encoding: settings.word(&csv::ENCODING).parse().ok(),
        scanned: None,
        separator: settings.word(&csv::SEPARATOR).parse().ok(),
        headerless: false,
    }
}
