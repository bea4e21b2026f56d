//! How the rows of an enrolments file are read.

use std::borrow::Cow;

use super::command::{Action, Command, GroupAction, Groups};
use crate::formats::Opening;
use crate::layout::Layout;
use crate::record::{EMPTY, Record, Slot};
use crate::settings::enrolments;
use crate::value::date::{self, Moment, SlashDates};

/// The method that a blank cell means (D55).
const DEFAULT_METHOD: &str = "manual";

/// Where the columns of a file stand.
#[derive(Debug, Clone)]
pub(super) struct Slots {
    pub cid: Option<Slot>,
    pub uid: Option<Slot>,
    pub role: Option<Slot>,
    pub cmd: Option<Slot>,
    pub method: Option<Slot>,
    pub start: Option<Slot>,
    pub end: Option<Slot>,
    pub gcmd: Option<Slot>,
    /// With N of `gN`, ascending.
    pub groups: Vec<(u32, Slot)>,
}

/// How the rows of a file are read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where its columns stand.
    pub slots: Slots,
    default: Action,
    slash: SlashDates,
}

impl Slots {
    fn new(layout: &Layout) -> Self {
        Self {
            cid: layout.slot("cid"),
            uid: layout.slot("uid"),
            role: layout.slot("rolename"),
            cmd: layout.slot("cmd"),
            method: layout.slot("enrol"),
            start: layout.slot("starttime"),
            end: layout.slot("endtime"),
            gcmd: layout.slot("gcmd"),
            groups: layout.indexed("g", ""),
        }
    }
}

impl Reading {
    /// How to read the rows of a file that is being opened.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            slots: Slots::new(opening.layout),
            default: Action::read(opening.settings.word(&enrolments::DEFAULT_CMD)).unwrap_or(Action::Add),
            slash: opening.settings.slash_dates(),
        }
    }

    /// Whether the file gives roles only (D55).
    pub fn is_role_only(&self) -> bool {
        self.slots.method.is_none()
    }

    /// What a row asks for; `None` where its command is no known word, which the engine says.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        let slots = &self.slots;
        Some(Command {
            action: self.action(row)?,
            course: row.said(slots.cid).unwrap_or_default(),
            user: row.said(slots.uid).unwrap_or_default(),
            role: row.said(slots.role),
            method: self.method(row),
            start: self.moment(row, slots.start),
            end: self.moment(row, slots.end),
            suspended_later: false,
            groups: self.group_action(row).map(|action| self.groups(action, row)),
        })
    }

    /// The command of a row; `None` where it is no known word.
    pub fn action(&self, row: &Record) -> Option<Action> {
        row.said(self.slots.cmd).map_or(Some(self.default), Action::read)
    }

    /// The enrolment method of a row, lower case; `None` in role-only mode.
    pub fn method<'r>(&self, row: &'r Record) -> Option<Cow<'r, str>> {
        self.slots
            .method
            .map(|slot| lower_case(row.said(Some(slot)).unwrap_or(DEFAULT_METHOD)))
    }

    /// The group command of a row; `None` where it is blank or no known word.
    pub fn group_action(&self, row: &Record) -> Option<GroupAction> {
        row.said(self.slots.gcmd).and_then(GroupAction::read)
    }

    fn moment(&self, row: &Record, slot: Option<Slot>) -> Option<Moment> {
        date::parse(row.said(slot)?, self.slash)
            .ok()
            .map(|parsed| parsed.moment)
    }

    fn groups<'r>(&self, action: GroupAction, row: &'r Record) -> Groups<'r> {
        let mut groups = Groups {
            action,
            names: Vec::new(),
            none: false,
        };
        // Not `Record::field`: no setting makes a blank cell mean "no group" (D56).
        for name in self.slots.groups.iter().filter_map(|(_, slot)| row.said(Some(*slot))) {
            if name == EMPTY {
                groups.none = true;
            } else if !groups.names.contains(&name) {
                groups.names.push(name);
            }
        }
        groups
    }
}

fn lower_case(word: &str) -> Cow<'_, str> {
    if word.chars().any(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}
