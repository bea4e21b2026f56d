//! What a row of a course resets file asks for.

use std::collections::BTreeMap;

use super::columns::{DECLARED, OPTIONS};
use super::modules::{Modules, is_nothing};
use crate::directory::ResetTask;
use crate::layout::Layout;
use crate::record::{Record, Slot};
use crate::settings::{Settings, course_resets};
use crate::value::truth::truth_or_all;

/// The roles whose holders are unenrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Roles<'r> {
    /// None.
    None,
    /// All that there are.
    All,
    /// These, by their short names.
    Named(Vec<&'r str>),
}

impl<'r> Roles<'r> {
    /// Reads a cell.
    pub fn read(cell: &'r str) -> Self {
        let names: Vec<&str> = cell.split_whitespace().collect();
        match names.as_slice() {
            [] => Self::None,
            [word] if is_nothing(word) => Self::None,
            names if names.iter().any(|name| name.eq_ignore_ascii_case("all")) => Self::All,
            _ => Self::Named(names),
        }
    }
}

/// A thing to reset, and the column that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    /// What.
    pub task: ResetTask,
    /// Which column.
    pub column: &'static str,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'r> {
    /// What is to be reset, in the order in which it is done (C §4.5).
    pub asked: Vec<Asked>,
    /// Whose enrolments.
    pub roles: Roles<'r>,
}

impl Command<'_> {
    /// Whether a task is asked for.
    pub fn asks(&self, task: ResetTask) -> bool {
        self.asked.iter().any(|asked| asked.task == task)
    }
}

/// Where the options stand, and what the absent ones mean.
#[derive(Debug)]
pub(super) struct Reading {
    layout: Layout,
    /// Options of modules that are columns of the file, by name.
    options: Vec<(&'static str, Slot)>,
    /// Options that the modules of a site declare by themselves.
    declared: Vec<(String, Slot)>,
    /// Absent `completion`, `blog_associations` and `comments` mean yes (D56).
    pub absent_is_yes: bool,
}

/// The columns that older systems took for yes where they were absent.
pub(super) const ONCE_ABSENT: [&str; 3] = ["completion", "blog_associations", "comments"];

impl Reading {
    /// Looks where things stand.
    pub fn new(layout: &Layout, settings: &Settings) -> Self {
        let options = OPTIONS.iter();
        Self {
            options: options
                .filter_map(|option| Some((option.name, layout.slot(option.name)?)))
                .collect(),
            declared: layout.open(DECLARED),
            absent_is_yes: settings.word(&course_resets::ABSENT_OPTIONS) == "yes",
            layout: layout.clone(),
        }
    }

    /// Where a column stands.
    pub fn slot(&self, column: &str) -> Option<Slot> {
        self.layout.slot(column)
    }

    /// The filled cell of a column.
    pub fn said<'r>(&self, column: &str, row: &'r Record) -> Option<&'r str> {
        row.said(self.slot(column))
    }

    /// What a row asks for. Cells that the engine has found wrong ask for nothing.
    pub fn command<'r>(&self, row: &'r Record) -> Command<'r> {
        use ResetTask as T;
        let mut asked = Vec::new();
        let mut ask = |column, task| asked.push(Asked { task, column });
        for (column, task) in [
            ("events", T::Events),
            ("logs", T::Logs),
            ("notes", T::Notes),
            ("completion", T::Completion),
            ("blog_associations", T::BlogAssociations),
            ("comments", T::Comments),
        ] {
            if self.is_yes(column, row) {
                ask(column, task);
            }
        }
        let words: [(&'static str, &[(&str, &[ResetTask])]); 4] = [
            (
                "grades",
                &[
                    ("all", &[T::GradeItems, T::Grades]),
                    ("items", &[T::GradeItems]),
                    ("grades", &[T::Grades]),
                ],
            ),
            (
                "local_roles",
                &[
                    ("all", &[T::Overrides, T::LocalRoles]),
                    ("roles", &[T::LocalRoles]),
                    ("overrides", &[T::Overrides]),
                ],
            ),
            (
                "groups",
                &[
                    ("all", &[T::GroupMembers, T::Groups]),
                    ("groups", &[T::Groups]),
                    ("remove", &[T::Groups]),
                    ("members", &[T::GroupMembers]),
                ],
            ),
            (
                "groupings",
                &[
                    ("all", &[T::GroupingMembers, T::Groupings]),
                    ("groupings", &[T::Groupings]),
                    ("groups", &[T::Groupings]),
                    ("remove", &[T::Groupings]),
                    ("members", &[T::GroupingMembers]),
                ],
            ),
        ];
        for (column, meanings) in words {
            let word = self.said(column, row).unwrap_or_default();
            let meant = meanings.iter().filter(|(its, _)| its.eq_ignore_ascii_case(word));
            meant.flat_map(|(_, tasks)| *tasks).for_each(|task| ask(column, *task));
        }
        let roles = Roles::read(self.said("roles", row).unwrap_or_default());
        if roles != Roles::None {
            ask("roles", T::Participants);
        }
        if let Some(column) = self.asks_for_modules(row) {
            ask(column, T::Modules);
        }
        asked.sort_by_key(|asked| asked.task);
        Command { asked, roles }
    }

    fn is_yes(&self, column: &'static str, row: &Record) -> bool {
        match self.slot(column) {
            Some(slot) => row.said(Some(slot)).and_then(truth_or_all) == Some(true),
            None => self.absent_is_yes && ONCE_ABSENT.contains(&column),
        }
    }

    /// The column that asks for a reset of activities, if one does.
    fn asks_for_modules(&self, row: &Record) -> Option<&'static str> {
        let modules = Modules::read(self.said("modules", row).unwrap_or_default());
        let value = |slot: Slot| row.said(Some(slot)).and_then(truth_or_all);
        let known = self
            .options
            .iter()
            .filter_map(|(name, slot)| Some((*name, value(*slot)?)));
        let declared = self.declared.iter();
        let declared = declared.filter_map(|(name, slot)| Some((name.as_str(), value(*slot)?)));
        let said: BTreeMap<&str, bool> = known.chain(declared).collect();
        if !modules.asks(&said) {
            return None;
        }
        let by_column = self.options.iter().find(|(_, slot)| value(*slot) == Some(true));
        Some(match (modules, by_column) {
            (Modules::None, Some((name, _))) => name,
            (Modules::None, None) => DECLARED,
            _ => "modules",
        })
    }
}
