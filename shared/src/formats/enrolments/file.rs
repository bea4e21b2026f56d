//! One enrolments file that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, Command, EVERY_ROLE, GroupAction};
use super::plan::{self, By};
use super::reading::Reading;
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::{CourseKey, Keys, UserKey};
use crate::formats::suspended_later::SuspendedLater;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::{UserBy, enrolments};

/// An open enrolments file.
#[derive(Debug)]
pub(super) struct EnrolmentsFile {
    reading: Reading,
    by: By,
    /// The enrolments that rows suspend.
    later: SuspendedLater,
    /// That dates are ignored in role-only mode was said.
    unused_dates_told: bool,
}

impl EnrolmentsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        let by = By {
            user: opening.settings.user_by(&enrolments::USER_BY),
            course: opening.settings.course_by(&enrolments::COURSE_BY),
        };
        Self {
            reading: Reading::new(opening),
            by,
            later: SuspendedLater::default(),
            unused_dates_told: false,
        }
    }

    /// Whether the role of a row matters: it is given, or taken away on its own.
    fn needs_role(&self, row: &Record) -> bool {
        match self.reading.action(row) {
            Some(Action::Add | Action::Shift) => true,
            Some(Action::Del) => self.reading.method(row).is_none(),
            Some(Action::Enable | Action::Disable) | None => false,
        }
    }

    /// The account that a row names, as accounts are compared (D28).
    fn user<'r>(&self, user: &'r str) -> Cow<'r, str> {
        match self.by.user {
            UserBy::Username | UserBy::Email => Cow::Owned(user.to_lowercase()),
            UserBy::Id | UserBy::Idnumber => Cow::Borrowed(user),
        }
    }
}

impl CommandFile for EnrolmentsFile {
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        rules::check_header(&self.reading, sink);
    }

    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_identifiers(&self.by, &self.reading.slots, row, sink);
        self.unused_dates_told |= !self.unused_dates_told && rules::check_unused_dates(&self.reading, row, sink);
        if let Some(command) = self.reading.command(row) {
            rules::check_row(&command, &self.reading.slots, row, sink);
        }
    }

    fn may_destroy(&self, row: &Record) -> bool {
        matches!(self.reading.action(row), Some(Action::Del | Action::Shift))
            || matches!(
                self.reading.group_action(row),
                Some(GroupAction::Replace { .. } | GroupAction::Leave)
            )
    }

    /// An enrolment may have many rows, for further roles and groups; a role given on its own needs but one.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let slots = &self.reading.slots;
        let (course, user) = (row.said(slots.cid)?, row.said(slots.uid)?);
        let removes = self.reading.action(row)? == Action::Del;
        let (kind, repeats) = match self.reading.method(row) {
            Some(method) => (method, true),
            None => (
                Cow::Owned(row.said(slots.role)?.to_lowercase()),
                self.reading.group_action(row).is_some(),
            ),
        };
        Some(Identity {
            key: Cow::Owned(format!("{course}, {}, {kind}", self.user(user))),
            removes,
            repeats,
        })
    }

    fn makes_on_the_way(&self) -> &'static [Refers] {
        &[Refers::Group]
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        let slots = &self.reading.slots;
        if let (Some(slot), Some(user)) = (slots.uid, row.said(slots.uid)) {
            add(
                CrossKey {
                    refers: Refers::User,
                    by: self.by.user.word(),
                    value: self.user(user),
                },
                slot,
            );
        }
        if let (Some(slot), Some(course)) = (slots.cid, row.said(slots.cid)) {
            let value = Cow::Borrowed(course);
            add(
                CrossKey {
                    refers: Refers::Course,
                    by: self.by.course.word(),
                    value,
                },
                slot,
            );
        }
        if let (Some(slot), Some(role)) = (slots.role, row.said(slots.role))
            && self.needs_role(row)
            && role != EVERY_ROLE
        {
            add(CrossKey::role(role), slot);
        }
    }
}

impl PlannedFile for EnrolmentsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let user = UserKey::By(self.by.user, self.user(command.user).into_owned());
        let course = CourseKey::By(self.by.course, command.course.to_owned());
        if names_groups(&command) {
            keys.course_groups.insert(course.clone());
        }
        keys.participations.insert((course.clone(), user.clone()));
        keys.users.insert(user);
        keys.courses.insert(course);
    }

    fn looks_ahead(&self) -> bool {
        self.reading.slots.cmd.is_some() && self.reading.slots.method.is_some()
    }

    fn ahead(&mut self, row: &Checked<Record>) {
        if self.reading.action(row) == Some(Action::Disable)
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

/// Whether planning needs the groups of the course: who leaves it leaves groups that steps have to name.
fn names_groups(command: &Command<'_>) -> bool {
    command.groups.is_some() || (command.action == Action::Del && command.method.is_some())
}
