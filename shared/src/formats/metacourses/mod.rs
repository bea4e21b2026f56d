//! The metacourses file: one link per row, by which a course receives the participants of another (C §5).

mod columns;
mod command;
mod file;
pub(in crate::formats) mod outcomes;
mod plan;
mod rules;
#[cfg(test)]
mod tests;

use super::{CommandFile, Format, Names, Opening, Opens, PlannedFile, names};
use crate::column::Column;
use crate::rule::Rule;
use crate::settings::{Key, metacourses};

/// The metacourses file.
#[derive(Debug)]
pub struct Metacourses;

impl Format for Metacourses {
    fn names(&self) -> &'static Names {
        &names::METACOURSES
    }

    fn code(&self) -> &'static str {
        "MTA"
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

impl Opens for Metacourses {
    fn open(&self, opening: &Opening<'_>) -> Box<dyn CommandFile> {
        Box::new(file::MetacoursesFile::new(opening))
    }
}

/// Opens a file to plan it.
pub(super) fn open_for_planning(opening: &Opening<'_>) -> Box<dyn PlannedFile> {
    Box::new(file::MetacoursesFile::new(opening))
}

static SETTINGS: &[&Key] = &[&metacourses::MATCH_BY, &metacourses::REMOVAL];
