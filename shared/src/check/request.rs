//! What a check is asked: which file, how to read it, by which settings.

use std::collections::HashMap;

use crate::formats::Format;
use crate::record::Slot;
use crate::settings::Settings;
use crate::text::DialectChoice;

use super::header::Mapping;

/// What a check is asked.
#[derive(Clone)]
pub struct Request {
    /// Name of the file: it may tell the format, and messages name it.
    pub file: String,
    /// The format, where a person or a flag has said it.
    pub format: Option<&'static dyn Format>,
    /// Encoding and separator, where they are fixed.
    pub dialect: DialectChoice,
    /// The settings of the run.
    pub settings: Settings,
    /// How a person wants the header to be read.
    pub mapping: Mapping,
    /// Cells that a person has changed since the file was read.
    pub edits: Edits,
    /// The first row of a list is data though it is the name of an identifier: a course is called so (D26).
    pub first_row_is_data: bool,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let format = self.format.map(|format| format.name());
        f.debug_struct("Request")
            .field("file", &self.file)
            .field("format", &format)
            .finish_non_exhaustive()
    }
}

impl Request {
    /// Checks a file by these settings, leaving the rest to be recognised. What the settings fix is fixed.
    pub fn new(file: impl Into<String>, settings: Settings) -> Self {
        let dialect = super::dialect_of(&settings);
        Self {
            file: file.into(),
            format: None,
            dialect,
            settings,
            mapping: Mapping::default(),
            edits: Edits::default(),
            first_row_is_data: false,
        }
    }
}

/// Cells that a person has changed, by line of their record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    cells: HashMap<u64, Vec<(Slot, String)>>,
}

impl Edits {
    /// Writes a cell; a later text takes the place of an earlier one.
    pub fn set(&mut self, line: u64, slot: Slot, to: String) {
        let cells = self.cells.entry(line).or_default();
        match cells.iter_mut().find(|(its, _)| *its == slot) {
            Some((_, text)) => *text = to,
            None => cells.push((slot, to)),
        }
    }

    /// Takes a change back.
    pub fn unset(&mut self, line: u64, slot: Slot) {
        if let Some(cells) = self.cells.get_mut(&line) {
            cells.retain(|(its, _)| *its != slot);
            if cells.is_empty() {
                self.cells.remove(&line);
            }
        }
    }

    /// The changed cells of a record.
    pub fn of(&self, line: u64) -> &[(Slot, String)] {
        self.cells.get(&line).map_or(&[], Vec::as_slice)
    }

    /// How many records have changed cells.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}
