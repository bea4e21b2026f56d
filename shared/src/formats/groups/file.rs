//! One groups file that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, Command, Type};
use super::plan;
use super::reading::Reading;
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::{CourseKey, Keys};
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::GroupBy;

/// An open groups file.
#[derive(Debug)]
pub(super) struct GroupsFile {
    reading: Reading,
}

impl GroupsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            reading: Reading::new(opening),
        }
    }
}

impl CommandFile for GroupsFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_row(&self.reading, row, sink);
    }

    fn may_destroy(&self, row: &Record) -> bool {
        self.reading.action(row) == Some(Action::Del)
    }

    /// A group that is put into several groupings has a row for each.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let command = self.reading.command(row)?;
        let own = command.update.or(command.idnumber).or(command.name)?;
        let course = command.course;
        let key = match command.of {
            Type::Group => format!("{course}, {own}"),
            Type::Grouping => format!("{course}, grouping {own}"),
        };
        Some(Identity {
            key: Cow::Owned(key),
            removes: command.action == Action::Del,
            repeats: command.grouping.is_some(),
        })
    }

    fn unique_within<'r>(&self, row: &'r Record) -> Option<Cow<'r, str>> {
        let command = self.reading.command(row)?;
        Some(Cow::Owned(format!("{}\u{1f}{}", command.of.word(), command.course)))
    }

    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        let Some(command) = self.reading.command(row).filter(|command| command.of == Type::Group) else {
            return;
        };
        let by = self.reading.by.update(Type::Group);
        let updated = |as_by: GroupBy| command.update.filter(|_| by == as_by);
        for (by, value) in [
            (GroupBy::Idnumber, command.idnumber.or(updated(GroupBy::Idnumber))),
            (GroupBy::Name, command.name.or(updated(GroupBy::Name))),
        ] {
            if let Some(value) = value {
                add(
                    CrossKey::in_course(Refers::Group, (self.reading.by.course, by), command.course, value),
                    command.action == Action::Del,
                );
            }
        }
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        let slot = self.reading.slots.course;
        if let (Some(slot), Some(course)) = (slot, row.said(slot)) {
            let (refers, by) = (Refers::Course, self.reading.by.course.word());
            let value = Cow::Borrowed(course);
            add(CrossKey { refers, by, value }, slot);
        }
    }
}

impl PlannedFile for GroupsFile {
    /// A deletion takes members along, whom steps have to name.
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(Command { action, course, .. }) = self.reading.command(row) else {
            return;
        };
        let course = CourseKey::By(self.reading.by.course, course.to_owned());
        match action {
            Action::Add => keys.course_groups.insert(course.clone()),
            Action::Del => keys.groups_at_risk.insert(course.clone()),
        };
        keys.courses.insert(course);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        match self.reading.command(row) {
            Some(command) => plan::plan(&command, &self.reading.by, planner),
            // No checked row has an unknown command or type.
            None => Err(Failed::new(&COMMAND_UNKNOWN, "")
                .with("column", "cmd")
                .with("value", "")),
        }
    }
}
