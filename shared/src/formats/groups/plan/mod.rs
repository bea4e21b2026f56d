//! Planning a row: the group or grouping first, then the groupings of a group (E §3).

mod bind;
mod define;
mod find;
mod thing;

use super::command::{Action, Command, Type};
use super::reading::By;
use super::rules::TARGET_ABSENT;
use crate::directory::{Group, Grouping, Id};
use crate::plan::{Change, Failed, Planner, RowStatus};
use thing::Thing;

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "group-created",
    "group-updated",
    "group-adopted",
    "group-unchanged",
    "group-deleted",
    "group-absent",
    "group-member-removed",
    "grouping-created",
    "grouping-updated",
    "grouping-adopted",
    "grouping-unchanged",
    "grouping-deleted",
    "grouping-absent",
    "grouping-group-added",
    "grouping-group-unchanged",
];

/// Plans a row.
pub(super) fn plan(command: &Command<'_>, by: &By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let course = planner.find_course(by.course, command.course)?.id;
    let row = Row {
        command,
        course,
        by: by.update(command.of),
    };
    match (command.action, command.of) {
        (Action::Add, Type::Group) => {
            let (group, change) = define::plan::<Group>(&row, planner)?;
            let bound = bind::plan(command, group, change == Change::Created, planner);
            Ok(status(change.and(bound)))
        }
        (Action::Add, Type::Grouping) => {
            let (_, change) = define::plan::<Grouping>(&row, planner)?;
            Ok(status(change))
        }
        (Action::Del, Type::Group) => delete::<Group>(&row, planner),
        (Action::Del, Type::Grouping) => delete::<Grouping>(&row, planner),
    }
}

/// A row whose course is found.
struct Row<'a, 'r> {
    command: &'a Command<'r>,
    course: Id,
    /// What its `updateid` means.
    by: crate::settings::GroupBy,
}

fn delete<T: Thing>(row: &Row<'_, '_>, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    match find::target::<T>(row, planner)? {
        Some(thing) => {
            thing.delete(planner);
            Ok(RowStatus::Deleted)
        }
        None => {
            let command = row.command;
            let own = command.update.or(command.idnumber).or(command.name);
            let key = planner.group_key(row.course, own.unwrap_or_default());
            planner.absent(T::WORDS.absent, &TARGET_ABSENT, key)
        }
    }
}

fn status(change: Change) -> RowStatus {
    match change {
        Change::Created => RowStatus::Created,
        Change::Updated => RowStatus::Updated,
        Change::Unchanged => RowStatus::Unchanged,
    }
}
