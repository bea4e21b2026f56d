//! The cohorts file: cohorts are made, changed and deleted, and people put into them and taken out.

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
use crate::settings::{Key, Settings, cohorts, csv, runs};

/// The cohorts file.
#[derive(Debug, Clone, Copy)]
pub struct Cohorts;

impl Format for Cohorts {
    fn names(&self) -> &'static Names {
        &names::COHORTS
    }

    fn code(&self) -> &'static str {
        "COH"
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

    /// One of three columns names the cohort, and `cid` is a column of enrolments files too: a header is only ours when
    /// another one tells of cohorts as well (D24, D33).
    fn fits(&self, has: &dyn Fn(&str) -> bool, settings: &Settings) -> bool {
        let by = settings.group_by(&cohorts::MATCH_BY);
        let names = reading::identity_columns(by).iter().any(|name| has(name));
        names && columns::TELLING.iter().any(|name| has(name))
    }
}

impl Opens for Cohorts {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CohortsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CohortsFile::new(opening))
}

static SETTINGS: &[&Key] = &[
    &cohorts::MATCH_BY,
    &cohorts::USER_BY,
    &cohorts::AUTO_CREATE,
    &cohorts::DELETE_EMPTIED,
    &runs::MISSING_TARGET,
    &csv::BLANK_CLEARS,
];
