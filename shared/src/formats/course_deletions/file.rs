//! One list of courses to delete that is being checked and planned.

use super::{plan, rules};
use crate::check::{Checked, Sink};
use crate::directory::Keys;
use crate::formats::course_row::CourseColumn;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::Record;

/// An open list.
#[derive(Debug)]
pub(super) struct CourseDeletionsFile {
    course: CourseColumn,
}

impl CourseDeletionsFile {
    /// Opens a list.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            course: CourseColumn::of_list(opening.layout),
        }
    }
}

impl CommandFile for CourseDeletionsFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        self.course.check(&rules::IDENTIFIER_NOT_A_NUMBER, row, sink);
    }

    fn may_destroy(&self, _: &Record) -> bool {
        true
    }

    /// All that hangs on the course.
    fn takes_along(&self, _: &Record) -> bool {
        true
    }

    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        self.course.identity(row, true)
    }

    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        if let Some((key, _)) = self.course.cross_key(row) {
            add(key, true);
        }
    }
}

impl PlannedFile for CourseDeletionsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        keys.courses_at_risk.extend(self.course.key(row));
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        plan::plan(
            self.course.by,
            self.course.said(row).unwrap_or_default(),
            row.repeats,
            planner,
        )
    }
}
