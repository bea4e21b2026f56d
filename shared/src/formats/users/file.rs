//! One opened users file: what is asked of each of its rows.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::command::Command;
use super::identity::Identity;
use super::plan;
use super::reading::{Operation, Reading};
use super::rules;
use super::slots::Slots;
use crate::check::{Checked, Sink};
use crate::column::{Column, Refers};
use crate::directory::Keys;
use crate::formats::{self, CommandFile, CrossKey, Opening, PlannedFile};
use crate::layout::Layout;
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::settings::UserBy;
use crate::value::{truth, username};

/// One opened users file.
#[derive(Debug)]
pub struct UsersFile {
    /// Its header.
    pub layout: Layout,
    /// Where its columns stand.
    pub slots: Slots,
    /// How it is read.
    pub reading: Reading,
    /// Whether it was said that a role alone enrols nobody (D25).
    pub role_only_told: bool,
    /// Unknown profile fields that were named (D50).
    pub unknown_fields_told: BTreeSet<String>,
}

impl UsersFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            layout: opening.layout.clone(),
            slots: Slots::new(opening.layout),
            reading: Reading::new(opening.settings),
            role_only_told: false,
            unknown_fields_told: BTreeSet::new(),
        }
    }

    /// Whether the file is a list, of which only the identifiers count (D35).
    pub fn is_list(&self) -> bool {
        self.reading.operation != Operation::Sync
    }

    /// Whether the row takes its account away.
    pub fn deletes(&self, row: &Record) -> bool {
        match self.reading.operation {
            Operation::Sync => row.said(self.slots.deleted).and_then(truth::truth) == Some(true),
            operation => operation == Operation::Delete,
        }
    }

    /// The user name so far of a row that renames, lower case.
    fn renamed<'r>(&self, row: &'r Record) -> Option<Cow<'r, str>> {
        let old = row
            .said(self.slots.oldusername)
            .filter(|_| self.reading.rename && !self.is_list())?;
        Some(username::normal(old))
    }
}

impl CommandFile for UsersFile {
    fn check_header(&mut self, sink: &mut Sink<'_>) {
        rules::check_header(self, sink);
    }

    fn check_row(&mut self, row: &Record, sink: &mut Sink<'_>) {
        rules::check_row(self, row, sink);
    }

    fn may_destroy(&self, row: &Record) -> bool {
        self.deletes(row)
    }

    /// The user name is the key, since each row of a `sync` file has one; where a row renames, the old one, which is
    /// what an earlier row would have named. A list is keyed by its own identifier.
    fn identity<'r>(&self, row: &'r Record) -> Option<formats::Identity<'r>> {
        let by = |by| Identity::new(row, &self.slots).into_folded(by);
        let key = match self.renamed(row) {
            Some(old) => old,
            None if self.is_list() => by(self.reading.match_by)?,
            None => by(UserBy::Username).or_else(|| by(self.reading.match_by))?,
        };
        Some(formats::Identity {
            key,
            removes: self.deletes(row),
            repeats: false,
        })
    }

    fn key_column(&self, row: &Record) -> Option<Slot> {
        let slot = self
            .slots
            .username
            .filter(|_| !self.is_list() && self.renamed(row).is_none());
        row.said(slot).and(slot)
    }

    fn is_unique(&self, column: &Column) -> bool {
        column.unique && !self.is_list() && (column.name != "email" || !self.reading.same_email)
    }

    fn defines<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, bool)) {
        let gone = self.deletes(row);
        if self.is_list() && !gone {
            return;
        }
        // Nothing comes into being by its number.
        for by in UserBy::ALL.iter().copied().filter(|by| gone || *by != UserBy::Id) {
            if let Some(value) = Identity::new(row, &self.slots).into_folded(by) {
                add(
                    CrossKey {
                        refers: Refers::User,
                        by: by.word(),
                        value,
                    },
                    gone,
                );
            }
        }
        let old = self
            .renamed(row)
            .filter(|old| row.said(self.slots.username).map(username::normal).as_ref() != Some(old));
        if let Some(value) = old {
            add(
                CrossKey {
                    refers: Refers::User,
                    by: UserBy::Username.word(),
                    value,
                },
                true,
            );
        }
    }

    fn makes_on_the_way(&self) -> &'static [Refers] {
        &[Refers::Cohort, Refers::Group]
    }

    fn refers<'r>(&self, row: &'r Record, add: &mut dyn FnMut(CrossKey<'r>, Slot)) {
        if self.is_list() || self.deletes(row) {
            return;
        }
        for slots in &self.slots.courses {
            let Some((course, slot)) = row.said(slots.course).zip(slots.course) else {
                continue;
            };
            let (refers, by) = (Refers::Course, self.reading.course_by.word());
            let value = course.into();
            add(CrossKey { refers, by, value }, slot);
            if let Some((role, slot)) = row.said(slots.role).zip(slots.role) {
                add(CrossKey::role(role), slot);
            }
        }
    }
}

impl PlannedFile for UsersFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        let command = Command::new(row, &self.slots, self.reading.slash);
        plan::keys(&command, &self.reading, keys);
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        let command = Command::new(row, &self.slots, self.reading.slash);
        plan::row(&command, &self.reading, &mut self.unknown_fields_told, planner)
    }
}
