//! The list of courses to look for, one identifier a line. It changes nothing: its report is the product.

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
use crate::settings::{Key, course_checks, csv};

/// The list of courses to look for.
#[derive(Debug)]
pub struct CourseChecks;

impl Format for CourseChecks {
    fn names(&self) -> &'static Names {
        &names::COURSE_CHECKS
    }

    fn code(&self) -> &'static str {
        "CCK"
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
        Some(&course_checks::MATCH_BY)
    }

    fn facts(&self) -> &'static [&'static str] {
        plan::FACTS
    }
}

impl Opens for CourseChecks {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CourseChecksFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CourseChecksFile::new(opening))
}

static SETTINGS: &[&Key] = &[&course_checks::MATCH_BY, &csv::SEPARATOR, &csv::WRITE_SEPARATOR];
