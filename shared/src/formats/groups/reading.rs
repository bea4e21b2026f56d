//! How the rows of a groups file are read.

use super::command::{Action, Command, Type};
use crate::formats::Opening;
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::settings::{CourseBy, GroupBy, Settings, groups};
use crate::value::truth;

/// By what rows name courses, and what `updateid` means.
#[derive(Debug, Clone, Copy)]
pub(super) struct By {
    /// Meaning of `courseid`.
    pub course: CourseBy,
    group: GroupBy,
    grouping: GroupBy,
}

impl By {
    fn new(settings: &Settings) -> Self {
        Self {
            course: settings.course_by(&groups::COURSE_BY),
            group: settings.group_by(&groups::GROUP_BY),
            grouping: settings.group_by(&groups::GROUPING_BY),
        }
    }

    /// Meaning of `updateid` in rows of this type.
    pub const fn update(&self, of: Type) -> GroupBy {
        match of {
            Type::Group => self.group,
            Type::Grouping => self.grouping,
        }
    }
}

/// Where the columns of a file stand.
#[derive(Debug, Clone)]
pub(super) struct Slots {
    pub cmd: Option<Slot>,
    pub of: Option<Slot>,
    pub course: Option<Slot>,
    pub name: Option<Slot>,
    pub idnumber: Option<Slot>,
    pub update: Option<Slot>,
    pub description: Option<Slot>,
    pub self_grouping: Option<Slot>,
    pub grouping: Option<Slot>,
    pub enrolment_key: Option<Slot>,
}

impl Slots {
    fn new(layout: &Layout) -> Self {
        Self {
            cmd: layout.slot("cmd"),
            of: layout.slot("type"),
            course: layout.slot("courseid"),
            name: layout.slot("name"),
            idnumber: layout.slot("idnumber"),
            update: layout.slot("updateid"),
            description: layout.slot("description"),
            self_grouping: layout.slot("selfgrouping"),
            grouping: layout.slot("grouping"),
            enrolment_key: layout.slot("enrolmentkey"),
        }
    }
}

/// How the rows of a file are read.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// Where its columns stand.
    pub slots: Slots,
    /// By what rows name things.
    pub by: By,
}

impl Reading {
    /// How to read the rows of a file that is being opened.
    pub fn new(opening: &Opening<'_>) -> Self {
        Self {
            slots: Slots::new(opening.layout),
            by: By::new(opening.settings),
        }
    }

    /// What a row asks for; `None` where its command or type is no known word, which the engine says.
    pub fn command<'r>(&self, row: &'r Record) -> Option<Command<'r>> {
        let slots = &self.slots;
        Some(Command {
            action: self.action(row)?,
            of: self.of(row)?,
            course: row.said(slots.course).unwrap_or_default(),
            name: row.said(slots.name),
            idnumber: row.said(slots.idnumber),
            update: row.said(slots.update),
            description: row.field(slots.description),
            enrolment_key: row.said(slots.enrolment_key),
            self_grouping: row.said(slots.self_grouping).and_then(truth::truth),
            grouping: row.said(slots.grouping),
        })
    }

    /// The command of a row; `None` where it is no known word.
    pub fn action(&self, row: &Record) -> Option<Action> {
        row.said(self.slots.cmd).map_or(Some(Action::Add), Action::read)
    }

    /// The type of a row, a group where none is said; `None` where it is no known word.
    pub fn of(&self, row: &Record) -> Option<Type> {
        row.said(self.slots.of).map_or(Some(Type::Group), Type::read)
    }
}
