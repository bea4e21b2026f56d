//! The groups file: one group or grouping of a course per row.

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
use crate::settings::{Key, csv, groups, runs};

/// The groups file.
#[derive(Debug)]
pub struct Groups;

impl Format for Groups {
    fn names(&self) -> &'static Names {
        &names::GROUPS
    }

    fn code(&self) -> &'static str {
        "GRP"
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

impl Opens for Groups {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::GroupsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::GroupsFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &groups::COURSE_BY,
    &groups::GROUP_BY,
    &groups::GROUPING_BY,
    &groups::AUTO_GROUPING,
    &groups::MAIL_TEACHERS,
    &csv::BLANK_CLEARS,
    &runs::MISSING_TARGET,
];
