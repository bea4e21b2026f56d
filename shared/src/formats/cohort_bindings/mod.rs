//! The file of cohort bindings: one cohort bound to one course with one role per row (E §6).

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
use crate::settings::{Key, cohorts, csv};

/// The file of cohort bindings.
#[derive(Debug)]
pub struct CohortBindings;

impl Format for CohortBindings {
    fn names(&self) -> &'static Names {
        &names::COHORT_BINDINGS
    }

    fn code(&self) -> &'static str {
        "CBD"
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

impl Opens for CohortBindings {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CohortBindingsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CohortBindingsFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &cohorts::COURSE_BY,
    &cohorts::MATCH_BY,
    &cohorts::ROLE_BY,
    &csv::SLASH_DATES,
];
