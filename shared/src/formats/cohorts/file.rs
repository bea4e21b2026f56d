//! One cohorts file that is being checked and planned.

use std::borrow::Cow;

use super::command::{Action, Command};
use super::plan;
use super::reading::{Reading, identity_columns};
use super::rules::{self, COMMAND_UNKNOWN};
use crate::check::{Checked, Sink};
use crate::column::{Column, Refers};
use crate::directory::{CohortKey, Keys, UserKey};
use crate::formats::{CommandFile, CrossKey, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::{GroupBy, UserBy};

/// An open cohorts file.
#[derive(Debug)]
pub(super) struct CohortsFile {
    reading: Reading,
    /// That `cid` is ignored was said.
    unused_id_told: bool,
}

impl CohortsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            reading: Reading::new(opening),
            unused_id_told: false,
        }
    }

    /// The account that a row names, as accounts are compared (D28).
    fn user<'r>(&self, user: &'r str) -> Cow<'r, str> {
        match self.reading.by.user {
            UserBy::Username | UserBy::Email => Cow::Owned(user.to_lowercase()),
            UserBy::Id | UserBy::Idnumber => Cow::Borrowed(user),
        }
    }

    /// The cohort by each identifier that finds it or that it may clash with.
    fn cohort_keys(&self, command: &Command<'_>) -> Vec<CohortKey> {
        let named = |by, value: Option<&str>| value.map(|value| CohortKey(by, value.to_owned()));
        let mut keys = vec![named(self.reading.by.cohort, command.cohort)];
        if command.action == Action::Define {
            keys.push(named(GroupBy::Idnumber, command.idnumber));
            keys.push(named(GroupBy::Name, command.name.or(command.idnumber)));
        }
        keys.into_iter().flatten().collect()
    }
}

impl CommandFile for CohortsFile {
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        rules::check_header(&self.reading, sink);
    }

    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_identifiers(&self.reading, row, sink);
        self.unused_id_told |= !self.unused_id_told && rules::check_unused_id(&self.reading, row, sink);
        if let Some(command) = self.reading.command(row) {
            rules::check_row(&command, &self.reading, row, sink);
        }
    }

    fn may_destroy(&self, row: &Record) -> bool {
        !matches!(self.reading.action(row), None | Some(Action::Define))
    }

    fn takes_along(&self, row: &Record) -> bool {
        matches!(self.reading.action(row), Some(Action::Delete | Action::Free))
    }

    /// A cohort has a row for each member, and is defined by one of them.
    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        let command = self.reading.command(row)?;
        let cohort = command.cohort?;
        Some(Identity {
            key: match command.user {
                Some(user) => Cow::Owned(format!("{cohort}, {}", self.user(user))),
                None => Cow::Borrowed(cohort),
            },
            removes: matches!(command.action, Action::Delete | Action::Remove),
            repeats: false,
        })
    }

    /// The rows of all members of a cohort may say the same of it.
    fn owner<'r>(&self, row: &'r Record) -> Option<Cow<'r, str>> {
        self.reading.cohort(row).map(Cow::Borrowed)
    }

    /// What names the cohort is repeated; what doesn't can't be that of two.
    fn is_unique(&self, column: &Column) -> bool {
        column.unique && identity_columns(self.reading.by.cohort).first() != Some(&column.name)
    }

    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let gone = match command.action {
            Action::Define => false,
            Action::Delete => true,
            Action::Remove | Action::Free => return,
        };
        let by_id = command.cohort.filter(|_| self.reading.by.cohort == GroupBy::Id);
        for (by, value) in [
            (GroupBy::Id, by_id),
            (GroupBy::Idnumber, command.idnumber),
            (GroupBy::Name, command.name),
        ] {
            if let Some(value) = value {
                let (refers, by) = (Refers::Cohort, by.word());
                let value = Cow::Borrowed(value);
                add(CrossKey { refers, by, value }, gone);
            }
        }
    }

    /// A deletion and `free` look at nobody.
    fn must_find(&self, row: &Record) -> bool {
        let action = self.reading.command(row).map(|command| command.action);
        matches!(action, Some(Action::Define | Action::Remove))
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        if let (Some(slot), Some(user)) = (self.reading.slots.user, row.said(self.reading.slots.user)) {
            let key = CrossKey {
                refers: Refers::User,
                by: self.reading.by.user.word(),
                value: self.user(user),
            };
            add(key, slot);
        }
    }
}

impl PlannedFile for CohortsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let Some(command) = self.reading.command(row) else {
            return;
        };
        let cohorts = self.cohort_keys(&command);
        if let Some(user) = command.user {
            let user = UserKey::By(self.reading.by.user, self.user(user).into_owned());
            let pairs = cohorts.iter().map(|cohort| (cohort.clone(), user.clone()));
            keys.cohort_members.extend(pairs);
            keys.users.insert(user);
        }
        match command.action {
            Action::Define | Action::Remove => {}
            Action::Delete => keys.cohorts_at_risk.extend(cohorts.iter().cloned()),
            Action::Free => keys.cohort_contents.extend(cohorts.iter().cloned()),
        }
        keys.cohorts.extend(cohorts);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        match self.reading.command(row) {
            Some(command) => plan::plan(&command, self.reading.by, planner),
            // No checked row has an unknown command.
            None => Err(Failed::new(&COMMAND_UNKNOWN, "")
                .with("column", "cmd")
                .with("value", "")),
        }
    }
}
