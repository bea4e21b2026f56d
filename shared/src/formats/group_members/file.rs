//! One group-members file that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, Reading};
use super::plan;
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::{CourseKey, Keys, UserKey};
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::{GroupBy, UserBy};

/// An open group-members file.
#[derive(Debug)]
pub(super) struct GroupMembersFile {
    reading: Reading,
}

impl GroupMembersFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            reading: Reading::new(opening),
        }
    }

    /// The account that a row names, as accounts are compared (D28).
    fn user<'r>(&self, user: &'r str) -> Cow<'r, str> {
        match self.reading.by.user {
            UserBy::Username | UserBy::Email => Cow::Owned(user.to_lowercase()),
            UserBy::Id | UserBy::Idnumber => Cow::Borrowed(user),
        }
    }
}

impl CommandFile for GroupMembersFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_row(&self.reading, row, sink);
    }

    fn may_destroy(&self, row: &Record) -> bool {
        matches!(self.reading.action(row), Some(Action::Del | Action::Shift))
    }

    /// A person in a group; for `shift` a person in a course, since the last of several counts.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let command = self.reading.command(row)?;
        let user = self.user(command.user);
        let key = match (command.action, command.course) {
            (Action::Shift, Some(course)) => format!("{course}, {user}"),
            (_, Some(course)) => format!("{course}, {}, {user}", command.group),
            (_, None) => format!("{}, {user}", command.group),
        };
        Some(Identity {
            key: Cow::Owned(key),
            removes: command.action == Action::Del,
            repeats: false,
        })
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let (slots, by) = (&self.reading.slots, &self.reading.by);
        if let (Some(slot), user) = (slots.user, self.user(command.user)) {
            let (refers, by) = (Refers::User, by.user.word());
            add(
                CrossKey {
                    refers,
                    by,
                    value: user,
                },
                slot,
            );
        }
        let Some(course) = command.course else { return };
        if let Some(slot) = slots.course {
            let (refers, by) = (Refers::Course, by.course.word());
            let value = Cow::Borrowed(course);
            add(CrossKey { refers, by, value }, slot);
        }
        if let (Some(slot), GroupBy::Idnumber | GroupBy::Name) = (slots.group, by.group) {
            add(
                CrossKey::in_course(Refers::Group, (by.course, by.group), course, command.group),
                slot,
            );
        }
    }
}

impl PlannedFile for GroupMembersFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let by = &self.reading.by;
        let user = UserKey::By(by.user, self.user(command.user).into_owned());
        let course = match command.course {
            Some(course) => CourseKey::By(by.course, course.to_owned()),
            None => CourseKey::OfGroup(command.group.to_owned()),
        };
        keys.course_groups.insert(course.clone());
        keys.participations.insert((course.clone(), user.clone()));
        keys.users.insert(user);
        keys.courses.insert(course);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        match self.reading.command(row) {
            Some(command) => plan::plan(&command, &self.reading.by, planner),
            // No checked row has an unknown command.
            None => Err(Failed::new(&COMMAND_UNKNOWN, "")
                .with("column", "cmd")
                .with("value", "")),
        }
    }
}
