//! The file by which the clean-up of empty categories is run (C §6.1). Only Tool Sync writes it
//! ([`crate::tools::clean_up_file`]), so that a clean-up is planned, held, journaled and reported as any run; it is no
//! command file for people, and is read only where its format is given.

mod columns;
mod file;
mod plan;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::Key;

/// Categories to delete if they are empty.
#[derive(Debug)]
pub struct CategoryDeletions;

impl Format for CategoryDeletions {
    fn names(&self) -> &'static Names {
        &names::CATEGORY_DELETIONS
    }

    fn code(&self) -> &'static str {
        "CAT"
    }

    fn columns(&self) -> &'static [Column] {
        columns::COLUMNS
    }

    fn rules(&self) -> &'static [&'static Rule] {
        &[]
    }

    fn outcomes(&self) -> &'static [&'static str] {
        plan::OUTCOMES
    }

    fn settings(&self) -> &'static [&'static Key] {
        &[]
    }
}

impl Opens for CategoryDeletions {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CategoryDeletionsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CategoryDeletionsFile::new(opening))
}
