//! How the rows of a file of cohort bindings are read.

use std::borrow::Cow;

use super::command::{Action, Command, EVERY_ROLE, RoleCell};
use crate::directory::COHORT;
use crate::formats::Opening;
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::value::date::{self, Moment, SlashDates};
use crate::value::truth::truth;

/// Where the columns of a file stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slots {
    pub cmd: Option<Slot>,
    pub course: Option<Slot>,
    pub cohort: Option<Slot>,
    pub role: Option<Slot>,
    pub method: Option<Slot>,
    pub start: Option<Slot>,
    pub end: Option<Slot>,
    pub makegroup: Option<Slot>,
}

/// How the rows of a file are read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where its columns stand.
    pub slots: Slots,
    slash: SlashDates,
}

impl Slots {
    fn new(layout: &Layout) -> Self {
        Self {
            cmd: layout.slot("cmd"),
            course: layout.slot("course"),
            cohort: layout.slot("cohort"),
            role: layout.slot("role"),
            method: layout.slot("enrol"),
            start: layout.slot("enrolstart"),
            end: layout.slot("enrolend"),
            makegroup: layout.slot("makegroup"),
        }
    }
}

impl Reading {
    /// How to read the rows of a file that is being opened.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            slots: Slots::new(opening.layout),
            slash: opening.settings.slash_dates(),
        }
    }

    /// What a row asks for; `None` where its command is no known word.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        let slots = &self.slots;
        Some(Command {
            action: self.action(row)?,
            course: row.said(slots.course).unwrap_or_default(),
            cohort: row.said(slots.cohort).unwrap_or_default(),
            role: match row.said(slots.role) {
                Some(EVERY_ROLE) => RoleCell::Every,
                role => RoleCell::One(role),
            },
            method: row
                .said(slots.method)
                .map_or(Cow::Borrowed(COHORT), |word| Cow::Owned(word.to_lowercase())),
            suspended_later: false,
            start: self.moment(row, slots.start),
            end: self.moment(row, slots.end),
            makes_group: row.said(slots.makegroup).and_then(truth).unwrap_or(false),
        })
    }

    /// The command of a row, `add` where nothing is said; `None` where it is no known word.
    pub fn action(&self, row: &Record) -> Option<Action> {
        row.said(self.slots.cmd).map_or(Some(Action::Add), Action::read)
    }

    fn moment(&self, row: &Record, slot: Option<Slot>) -> Option<Moment> {
        let parsed = date::parse(row.said(slot)?, self.slash).ok();
        parsed.map(|parsed| parsed.moment)
    }
}
