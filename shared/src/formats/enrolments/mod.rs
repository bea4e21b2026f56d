//! The enrolments file: one person in one course per row, with role, dates, status and groups.

mod columns;
mod command;
mod file;
pub(in crate::formats) mod outcomes;
mod plan;
mod reading;
mod rules;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{Key, csv, enrolments};

/// The enrolments file.
#[derive(Debug)]
pub struct Enrolments;

impl Format for Enrolments {
    fn names(&self) -> &'static Names {
        &names::ENROLMENTS
    }

    fn code(&self) -> &'static str {
        "ENR"
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
}

impl Opens for Enrolments {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::EnrolmentsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::EnrolmentsFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &enrolments::COURSE_BY,
    &enrolments::USER_BY,
    &enrolments::DEFAULT_CMD,
    &enrolments::USE_DISABLED_METHODS,
    &enrolments::MISSING_METHOD,
    &enrolments::PROTECT_GROUPS,
    &enrolments::CLEAN_EMPTY_GROUPS,
    &enrolments::MAIL_TEACHERS,
    &csv::SLASH_DATES,
];
