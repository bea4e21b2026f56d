//! What a row of a group-members file asks for, and how rows are read.

use crate::formats::Opening;
use crate::record::{Record, Slot};
use crate::settings::{CourseBy, GroupBy, Settings, UserBy, groups};

/// What to do with somebody and a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Join it.
    Add,
    /// Leave it.
    Del,
    /// Be in it and in no other group of the course.
    Shift,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What to do.
    pub action: Action,
    /// Names the course; `None` where the group says it by its id.
    pub course: Option<&'r str>,
    /// Names the group.
    pub group: &'r str,
    /// Names the account.
    pub user: &'r str,
}

/// By what rows name courses, groups and people.
#[derive(Debug, Clone, Copy)]
pub(super) struct By {
    /// Meaning of `courseid`.
    pub course: CourseBy,
    /// Meaning of `groupid`.
    pub group: GroupBy,
    /// Meaning of `userid`.
    pub user: UserBy,
}

/// Where the columns of a file stand.
#[derive(Debug, Clone)]
pub(super) struct Slots {
    pub cmd: Option<Slot>,
    pub course: Option<Slot>,
    pub group: Option<Slot>,
    pub user: Option<Slot>,
}

/// How the rows of a file are read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where its columns stand.
    pub slots: Slots,
    /// By what rows name things.
    pub by: By,
}

impl Action {
    /// The action of a word, whatever its case.
    pub fn read(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "add" => Some(Self::Add),
            "del" => Some(Self::Del),
            "shift" => Some(Self::Shift),
            _ => None,
        }
    }
}

impl By {
    fn new(settings: &Settings) -> Self {
        Self {
            course: settings.course_by(&groups::COURSE_BY),
            group: settings.group_by(&groups::GROUP_BY),
            user: settings.user_by(&groups::USER_BY),
        }
    }
}

impl Reading {
    /// How to read the rows of a file that is being opened.
    pub fn new(opening: &Opening<'_>) -> Self {
        let slot = |name| opening.layout.slot(name);
        Self {
            slots: Slots {
                cmd: slot("cmd"),
                course: slot("courseid"),
                group: slot("groupid"),
                user: slot("userid"),
            },
            by: By::new(opening.settings),
        }
    }

    /// What a row asks for; `None` where its command is no known word, which the engine says.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        Some(Command {
            action: self.action(row)?,
            course: row.said(self.slots.course),
            group: row.said(self.slots.group).unwrap_or_default(),
            user: row.said(self.slots.user).unwrap_or_default(),
        })
    }

    /// The command of a row; `None` where it is no known word.
    pub fn action(&self, row: &Record) -> Option<Action> {
        row.said(self.slots.cmd).map_or(Some(Action::Add), Action::read)
    }
}
