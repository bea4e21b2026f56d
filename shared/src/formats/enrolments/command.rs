//! What a row of an enrolments file asks for.

use std::borrow::Cow;

use crate::formats::Opening;
use crate::layout::Layout;
use crate::record::{EMPTY, Record, Slot};
use crate::settings::{Settings, enrolments};
use crate::value::date::{self, Moment, SlashDates};

/// The cell that stands for all roles.
pub(super) const EVERY_ROLE: &str = "*";

/// What to do with somebody in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Enrol, or give a role.
    Add,
    /// Unenrol, or take a role away.
    Del,
    /// Leave exactly one role.
    Shift,
    /// Make enrolments active.
    Enable,
    /// Suspend enrolments.
    Disable,
}

/// What to do with their groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroupAction {
    /// Join the groups; make missing ones where `create` says so.
    Join {
        /// Whether to make missing groups.
        create: bool,
    },
    /// Be in these groups only.
    Replace {
        /// Whether to make missing groups.
        create: bool,
    },
    /// Leave the groups.
    Leave,
}

/// The group part of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Groups<'r> {
    /// What to do.
    pub action: GroupAction,
    /// The names of the groups, each once, in the order of the row.
    pub names: Vec<&'r str>,
    /// `g1` says that no group is meant (D56).
    pub none: bool,
}

/// One row. Cells that the engine has found wrong are left out, so that the other rules can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// Names the course.
    pub course: &'r str,
    /// Names the account.
    pub user: &'r str,
    /// The role by its short name, or `*`.
    pub role: Option<&'r str>,
    /// The enrolment method, lower case; `None` in role-only mode (D55).
    pub method: Option<Cow<'r, str>>,
    /// From when.
    pub start: Option<Moment>,
    /// Until when.
    pub end: Option<Moment>,
    /// The group part, if there is one.
    pub groups: Option<Groups<'r>>,
}

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

impl Action {
    fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "add" => Some(Self::Add),
            "del" | "delete" => Some(Self::Del),
            "shift" => Some(Self::Shift),
            "enable" => Some(Self::Enable),
            "disable" => Some(Self::Disable),
            _ => None,
        }
    }
}

impl GroupAction {
    fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "gadd" => Some(Self::Join { create: false }),
            "gaddcreate" => Some(Self::Join { create: true }),
            "greplace" => Some(Self::Replace { create: false }),
            "greplacecreate" => Some(Self::Replace { create: true }),
            "gdel" => Some(Self::Leave),
            _ => None,
        }
    }
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
            default: default_action(opening.settings),
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
        let action = match row.said(slots.cmd) {
            Some(word) => Action::read(word)?,
            None => self.default,
        };
        Some(Command {
            action,
            course: row.said(slots.cid).unwrap_or_default(),
            user: row.said(slots.uid).unwrap_or_default(),
            role: row.said(slots.role),
            method: slots
                .method
                .map(|slot| lower_case(row.said(Some(slot)).unwrap_or("manual"))),
            start: self.moment(row, slots.start),
            end: self.moment(row, slots.end),
            groups: row
                .said(slots.gcmd)
                .and_then(GroupAction::read)
                .map(|action| self.groups(action, row)),
        })
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

fn default_action(settings: &Settings) -> Action {
    Action::read(settings.word(&enrolments::DEFAULT_CMD)).unwrap_or(Action::Add)
}

fn lower_case(word: &str) -> Cow<'_, str> {
    if word.chars().any(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}
