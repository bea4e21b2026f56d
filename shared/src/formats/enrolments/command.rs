//! What a row of an enrolments file asks for.

use std::borrow::Cow;

use crate::value::date::Moment;

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
    /// A later row of the file suspends the enrolment.
    pub suspended_later: bool,
    /// The group part, if there is one.
    pub groups: Option<Groups<'r>>,
}

impl Action {
    /// The action of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
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
    /// The action of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
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
