//! One clean-up of categories that is being checked and planned.

use super::plan;
use crate::check::{Checked, Sink};
use crate::directory::{Id, Keys};
use crate::formats::{CommandFile, Identity, Opening, PlannedFile};
use crate::plan::{Failed, Planner, RowStatus};
use crate::record::{Record, Slot};
use crate::value::number;

/// An open file.
#[derive(Debug)]
pub(super) struct CategoryDeletionsFile {
    category: Option<Slot>,
    path: Option<Slot>,
    cohorts: Option<Slot>,
}

impl CategoryDeletionsFile {
    /// Opens a file.
    pub fn new(opening: &Opening<'_>) -> Self {
        let layout = opening.layout;
        Self {
            category: layout.slot("categoryid"),
            path: layout.slot("path"),
            cohorts: layout.slot("cohorts"),
        }
    }

    fn category(&self, row: &Record) -> Id {
        let id = row.said(self.category).and_then(number::integer);
        id.map_or(Id::NONE, Id)
    }

    /// Whether the cohorts of the category go along.
    fn with_cohorts(&self, row: &Record) -> bool {
        row.said(self.cohorts)
            .is_some_and(|word| word.eq_ignore_ascii_case("delete"))
    }
}

impl CommandFile for CategoryDeletionsFile {
    fn check_row(&mut self, _: &Record, _: &mut Sink<'_>) {}

    fn may_destroy(&self, _: &Record) -> bool {
        true
    }

    fn takes_along(&self, row: &Record) -> bool {
        self.with_cohorts(row)
    }

    fn identity<'r>(&self, row: &'r Record) -> Option<Identity<'r>> {
        Some(Identity {
            key: row.said(self.category)?.into(),
            removes: true,
            repeats: false,
        })
    }
}

impl PlannedFile for CategoryDeletionsFile {
    fn keys(&self, row: &Checked<Record>, keys: &mut Keys) {
        keys.category_contents.insert(self.category(row));
    }

    fn plan(&mut self, row: &Checked<Record>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
        let path = row.said(self.path).unwrap_or_default();
        Ok(plan::plan(self.category(row), path, self.with_cohorts(row), planner))
    }
}
