//! One list of courses to look for that is being checked and planned.

use super::{plan, rules};
use crate::check::{Checked, Sink};
use crate::directory::Keys;
use crate::formats::course_row::CourseColumn;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};

/// An open list.
#[derive(Debug)]
pub(super) struct CourseChecksFile {
    course: CourseColumn,
    description: Option<Slot>,
}

impl CourseChecksFile {
    /// Opens a list.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            course: CourseColumn::of_list(opening.layout),
            description: opening.layout.slot("description"),
        }
    }
}

impl CommandFile for CourseChecksFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        self.course.check(&rules::IDENTIFIER_NOT_A_NUMBER, row, sink);
    }

    fn may_destroy(&self, _: &Record) -> bool {
        false
    }

    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        self.course.identity(row, false)
    }

    /// Whether the course is there is what the file asks.
    fn must_find(&self, _: &Record) -> bool {
        false
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        if let Some((key, slot)) = self.course.cross_key(row) {
            add(key, slot);
        }
    }
}

impl PlannedFile for CourseChecksFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        keys.courses.extend(self.course.key(row));
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        let identifier = self.course.said(row).unwrap_or_default();
        let description = row.said(self.description).unwrap_or_default();
        Ok(plan::plan(self.course.by, identifier, description, planner))
    }
}
