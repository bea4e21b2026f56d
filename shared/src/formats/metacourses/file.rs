//! One metacourses file that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, Slots};
use super::plan;
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::Refers;
use crate::directory::{CourseKey, Keys};
use crate::formats::suspended_later::SuspendedLater;
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::{CourseBy, metacourses};

/// An open metacourses file.
#[derive(Debug)]
pub(super) struct MetacoursesFile {
    slots: Slots,
    by: CourseBy,
    /// `del` removes links, and doesn't only disable them.
    deletes: bool,
    /// The links that rows disable.
    later: SuspendedLater,
}

impl MetacoursesFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            slots: Slots::new(opening.layout),
            by: opening.settings.course_by(&metacourses::MATCH_BY),
            deletes: opening.settings.word(&metacourses::REMOVAL) == "delete",
            later: SuspendedLater::default(),
        }
    }
}

impl CommandFile for MetacoursesFile {
    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_identifiers(self.by, &self.slots, row, sink);
        if let Some(command) = self.slots.command(row) {
            rules::check_row(&command, &self.slots, row, sink);
        }
    }

    fn may_destroy(&self, row: &Record) -> bool {
        self.deletes && self.slots.action(row) == Some(Action::Del)
    }

    /// A link that is made and then disabled is one that is there and disabled, as exports write it; only one that is
    /// made and then removed is a contradiction.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let command = self.slots.command(row)?;
        let is_del = command.action == Action::Del;
        Some(Identity {
            key: Cow::Owned(format!("{}, {}", command.master, command.meta)),
            removes: is_del && self.deletes,
            repeats: is_del && !self.deletes,
        })
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        for slot in [self.slots.master, self.slots.meta].into_iter().flatten() {
            if let Some(course) = row.said(Some(slot)) {
                let (refers, by, value) = (Refers::Course, self.by.word(), Cow::Borrowed(course));
                add(CrossKey { refers, by, value }, slot);
            }
        }
    }
}

impl PlannedFile for MetacoursesFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(command) = self.slots.command(row) else {
            return;
        };
        let course = |value: &str| CourseKey::By(self.by, value.to_owned());
        if command.action == Action::Add {
            keys.meta_links.insert(course(command.master));
        }
        keys.courses.insert(course(command.master));
        keys.courses.insert(course(command.meta));
    }

    fn looks_ahead(&self) -> bool {
        !self.deletes && self.slots.cmd.is_some()
    }

    fn ahead(&mut self, row: &Checked<Record>) {
        if self.slots.action(row) == Some(Action::Del)
            && let Some(identity) = self.identity(row)
        {
            self.later.note(&identity.key, row.line);
        }
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        match self.slots.command(row) {
            Some(mut command) => {
                let identity = self.identity(row);
                command.disabled_later = identity.is_some_and(|identity| self.later.after(&identity.key, row.line));
                plan::plan(command, self.by, planner)
            }
            // No checked row has an unknown command.
            None => Err(Failed::new(&COMMAND_UNKNOWN, "")
                .with("column", "cmd")
                .with("value", "")),
        }
    }
}
