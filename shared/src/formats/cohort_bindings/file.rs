//! One file of cohort bindings that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, DEFAULT_ROLE, EVERY_ROLE};
use super::plan::{self, By};
use super::reading::Reading;
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::{CohortKey, CourseKey, Keys};
use crate::formats::suspended_later::SuspendedLater;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::cohorts;

/// An open file of cohort bindings.
#[derive(Debug)]
pub(super) struct CohortBindingsFile {
    reading: Reading,
    by: By,
    /// The bindings that rows suspend.
    later: SuspendedLater,
    /// That not every platform uses the dates was said.
    dates_told: bool,
}

impl CohortBindingsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        let settings = opening.settings;
        let by = By {
            course: settings.course_by(&cohorts::COURSE_BY),
            cohort: settings.group_by(&cohorts::MATCH_BY),
            role: settings.role_by(),
        };
        Self {
            reading: Reading::new(opening),
            by,
            later: SuspendedLater::default(),
            dates_told: false,
        }
    }
}

impl CommandFile for CohortBindingsFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        let slots = &self.reading.slots;
        rules::check_command(slots, row, sink);
        rules::check_identifiers(&self.by, slots, row, sink);
        if let Some(command) = self.reading.command(row) {
            rules::check_row(&command, slots, row, sink);
            self.dates_told |= !self.dates_told && rules::check_dates(&command, slots, row, sink);
        }
    }

    fn may_destroy(&self, row: &Record) -> bool {
        self.reading.action(row) == Some(Action::Unbind)
    }

    /// A binding that is made and then suspended is one that is there and suspended, as exports write it.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let (slots, command) = (&self.reading.slots, self.reading.command(row)?);
        let (course, cohort) = (row.said(slots.course)?, row.said(slots.cohort)?);
        let role = row.said(slots.role).unwrap_or(DEFAULT_ROLE).to_lowercase();
        let method = command.method;
        Some(Identity {
            key: Cow::Owned(format!("{course}, {cohort}, {role}, {method}")),
            removes: command.action == Action::Unbind,
            repeats: command.action == Action::Suspend,
        })
    }

    fn makes_on_the_way(&self) -> &'static [Refers] {
        &[Refers::Group]
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        let slots = &self.reading.slots;
        for (slot, refers, by) in [
            (slots.course, Refers::Course, self.by.course.word()),
            (slots.cohort, Refers::Cohort, self.by.cohort.word()),
        ] {
            if let (Some(slot), Some(value)) = (slot, row.said(slot)) {
                let value = Cow::Borrowed(value);
                add(CrossKey { refers, by, value }, slot);
            }
        }
        if let (Some(slot), Some(role)) = (slots.role, row.said(slots.role))
            && role != EVERY_ROLE
        {
            let (refers, by) = (Refers::Role, self.by.role.word());
            let value = Cow::Borrowed(role);
            add(CrossKey { refers, by, value }, slot);
        }
    }
}

impl PlannedFile for CohortBindingsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let course = CourseKey::By(self.by.course, command.course.to_owned());
        if command.makes_group && command.action == Action::Add {
            keys.course_groups.insert(course.clone());
        }
        keys.courses.insert(course);
        let cohort = CohortKey(self.by.cohort, command.cohort.to_owned());
        if command.action == Action::Unbind {
            // Some platforms keep what its members have of the binding.
            keys.cohorts_at_risk.insert(cohort.clone());
        }
        keys.cohorts.insert(cohort);
    }

    fn looks_ahead(&self) -> bool {
        self.reading.slots.cmd.is_some()
    }

    fn ahead(&mut self, row: &Checked<Record>) {
        if self.reading.action(row) == Some(Action::Suspend)
            && let Some(identity) = self.identity(row)
        {
            self.later.note(&identity.key, row.line);
        }
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        match self.reading.command(row) {
            Some(mut command) => {
                let identity = self.identity(row);
                command.suspended_later = identity.is_some_and(|identity| self.later.after(&identity.key, row.line));
                plan::plan(&command, &self.by, planner)
            }
            // No checked row has an unknown command.
            None => Err(Failed::new(&COMMAND_UNKNOWN, "")
                .with("column", "cmd")
                .with("value", "")),
        }
    }
}
