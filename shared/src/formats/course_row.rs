//! How a row names the course that it is about: the same for lists of courses and for resets.

use std::borrow::Cow;

use super::{CrossKey, Identity};
use crate::check::Sink;
use crate::column::Refers;
use crate::directory::CourseKey;
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::rule::Rule;
use crate::settings::CourseBy;
use crate::value::number;

/// The column that names the course of each row.
#[derive(Debug, Clone, Copy)]
pub(super) struct CourseColumn {
    /// Meaning of its cells.
    pub by: CourseBy,
    slot: Option<Slot>,
}

impl CourseColumn {
    /// The first column of a list; its name says what the identifiers are (D26).
    pub fn of_list(layout: &Layout) -> Self {
        let by = layout.names().first().and_then(|name| name.to_lowercase().parse().ok());
        Self {
            by: by.unwrap_or_default(),
            slot: Some(Slot(0)),
        }
    }

    /// The column that is called as what it holds.
    pub fn of_header(layout: &Layout, by: CourseBy) -> Self {
        let slot = layout.slot(by.word());
        Self { by, slot }
    }

    /// The identifier that a row gives.
    pub fn said<'r>(&self, row: &'r Record) -> Option<&'r str> {
        row.said(self.slot)
    }

    /// How the platform finds the course of a row.
    pub fn key(&self, row: &Record) -> Option<CourseKey> {
        self.said(row).map(|value| CourseKey::By(self.by, value.to_owned()))
    }

    /// Reports by `rule` a cell that can't be an id where courses are named by id (D66).
    pub fn check(&self, rule: &'static Rule, row: &Record, sink: &mut Sink<'_>) {
        let Some(slot) = self.slot.filter(|_| self.by == CourseBy::Id) else {
            return;
        };
        let wrong = |text: &str| number::integer(text).is_none_or(|id| id <= 0);
        if row.said(Some(slot)).is_some_and(wrong) {
            sink.cell(rule, row, slot);
        }
    }

    /// Whether a row doesn't name its course.
    pub fn is_blank(&self, row: &Record) -> bool {
        self.slot.is_some() && self.said(row).is_none()
    }

    /// Reports the cell.
    pub fn report(&self, rule: &'static Rule, row: &Record, sink: &mut Sink<'_>) {
        if let Some(slot) = self.slot {
            sink.cell(rule, row, slot);
        }
    }

    /// The course as what the row is about (D37).
    pub fn identity<'r>(&self, row: &'r Record, removes: bool) -> Option<Identity<'r>> {
        Some(Identity {
            key: Cow::Borrowed(self.said(row)?),
            removes,
            repeats: false,
        })
    }

    /// The course as what other files define or take away, with its cell (D82).
    pub fn cross_key<'r>(&self, row: &'r Record) -> Option<(CrossKey<'r>, Slot)> {
        let key = CrossKey {
            refers: Refers::Course,
            by: self.by.word(),
            value: Cow::Borrowed(self.said(row)?),
        };
        Some((key, self.slot?))
    }
}
