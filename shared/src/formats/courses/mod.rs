//! `courses`: creates courses and updates them, with their categories, sections, templates and teachers.

mod category_path;
mod columns;
mod command;
mod fields;
mod file;
mod keys;
mod options;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
mod template_cell;
mod topic;

#[cfg(test)]
mod tests;

use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{Key, Settings};

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};

/// The command file of courses.
#[derive(Debug)]
pub struct Courses;

impl Format for Courses {
    fn names(&self) -> &'static Names {
        &names::COURSES
    }

    fn code(&self) -> &'static str {
        "CRS"
    }

    fn columns(&self) -> &'static [Column] {
        columns::COLUMNS
    }

    fn rules(&self) -> &'static [&'static Rule] {
        rules::RULES
    }

    fn outcomes(&self) -> &'static [&'static str] {
        OUTCOMES
    }

    fn settings(&self) -> &'static [&'static Key] {
        options::SETTINGS
    }

    /// The names of a course, and what finds it (B3).
    fn required(&self, settings: &Settings) -> Vec<&'static str> {
        let mut required = vec!["shortname", "fullname"];
        let key = fields::key_column(settings.course_by(&crate::settings::courses::MATCH_BY));
        if !required.contains(&key) {
            required.push(key);
        }
        required
    }
}

impl Opens for Courses {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::CoursesFile::new(opening))
    }
}

/// What a row can have as outcomes. Those of teachers are of the engine that enrols them.
static OUTCOMES: &[&str] = &[
    "course-created",
    "course-updated",
    "course-unchanged",
    "course-exists",
    "category-created",
    "template-applied",
    "method-enabled",
    "method-disabled",
    "enrolment-created",
    "enrolment-updated",
    "enrolment-unchanged",
    "role-assigned",
    "role-unchanged",
];

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::CoursesFile::new(opening))
}
