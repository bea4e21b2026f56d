//! The course resets file: empties courses of what people did in them, so that they can be used again.

mod columns;
mod command;
mod file;
mod modules;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{Key, Settings, course_resets};

/// The course resets file.
#[derive(Debug)]
pub struct CourseResets;

impl Format for CourseResets {
    fn names(&self) -> &'static Names {
        &names::COURSE_RESETS
    }

    fn code(&self) -> &'static str {
        "CRT"
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

    /// The column that finds the courses.
    fn required(&self, settings: &Settings) -> Vec<&'static str> {
        vec![settings.course_by(&course_resets::MATCH_BY).word()]
    }

    /// One column that says what to reset (D91).
    fn one_of(&self) -> Vec<&'static str> {
        let options = columns::COLUMNS.iter().filter(|column| !column.key);
        options.map(|column| column.name).collect()
    }
}

impl Opens for CourseResets {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CourseResetsFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CourseResetsFile::new(opening))
}

static SETTINGS: &[&Key] = &[&course_resets::MATCH_BY, &course_resets::ABSENT_OPTIONS];
