//! The list of courses to delete, one identifier a line.

mod columns;
mod file;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{Key, course_deletions, csv, runs};

/// The list of courses to delete.
#[derive(Debug)]
pub struct CourseDeletions;

impl Format for CourseDeletions {
    fn names(&self) -> &'static Names {
        &names::COURSE_DELETIONS
    }

    fn code(&self) -> &'static str {
        "CDL"
    }

    fn columns(&self) -> &'static [Column] {
        columns::COLUMNS
    }

    fn rules(&self) -> &'static [&'static Rule] {
        rules::RULES
    }

    fn outcomes(&self) -> &'static [&'static str] {
        plan::OUTCOMES
    }

    fn settings(&self) -> &'static [&'static Key] {
        SETTINGS
    }

    fn list_key(&self) -> Option<&'static Key> {
        Some(&course_deletions::MATCH_BY)
    }
}

impl Opens for CourseDeletions {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CourseDeletionsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CourseDeletionsFile::new(opening))
}

static SETTINGS: &[&Key] = &[&course_deletions::MATCH_BY, &runs::MISSING_TARGET, &csv::SEPARATOR];
