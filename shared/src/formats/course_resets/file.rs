//! One course resets file that is being checked and planned.

use super::command::{Command, Reading, Roles};
use super::{plan, rules};
use crate::check::{Checked, Sink};
use crate::directory::{Keys, ResetTask};
use crate::formats::course_row::CourseColumn;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::course_resets;

/// An open file.
#[derive(Debug)]
pub(super) struct CourseResetsFile {
    course: CourseColumn,
    reading: Reading,
    /// That the platform holds nothing of some kind was said.
    emptiness_told: bool,
}

impl CourseResetsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        let by = opening.settings.course_by(&course_resets::MATCH_BY);
        Self {
            course: CourseColumn::of_header(opening.layout, by),
            reading: Reading::new(opening.layout, opening.settings),
            emptiness_told: false,
        }
    }
}

impl CommandFile for CourseResetsFile {
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        rules::check_header(self.course.by, &self.reading, sink);
    }

    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        self.course.check(&rules::IDENTIFIER_NOT_A_NUMBER, row, sink);
        if self.course.is_blank(row) {
            self.course.report(&crate::check::rules::BLANK_CELL, row, sink);
        }
        rules::check_row(&self.reading, row, sink);
    }

    fn may_destroy(&self, row: &Record) -> bool {
        !self.reading.command(row).asked.is_empty()
    }

    /// All participants or groups of the course.
    fn takes_along(&self, _: &Record) -> bool {
        true
    }

    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        self.course.identity(row, false)
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        if let Some((key, slot)) = self.course.cross_key(row) {
            add(key, slot);
        }
    }
}

impl PlannedFile for CourseResetsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(course) = self.course.key(row) else { return };
        let command = self.reading.command(row);
        let asks = |tasks: &[ResetTask]| tasks.iter().any(|task| command.asks(*task));
        if command.roles != Roles::None || asks(&[ResetTask::GroupMembers, ResetTask::Groups]) {
            keys.course_participants.insert(course.clone());
        }
        if asks(&[ResetTask::GroupingMembers, ResetTask::Groupings]) {
            keys.course_groups.insert(course.clone());
        }
        keys.courses.insert(course);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        let command: Command<'_> = self.reading.command(row);
        let identifier = self.course.said(row).unwrap_or_default();
        let course = planner.find_course(self.course.by, identifier)?.clone();
        plan::plan(&course, &command, &mut self.emptiness_told, planner)
    }

    /// A course may have tens of thousands of participants, and all of them may matter.
    fn rows_at_once(&self) -> usize {
        1
    }
}
