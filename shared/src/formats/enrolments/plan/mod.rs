//! Planning a row: the enrolment or the role first, then the groups (E §2.4).

mod add;
mod del;
mod groups;
mod shift;
mod status;

use super::command::{Action, Command};
use super::rules::ROLE_MISSING;
use crate::directory::Id;
use crate::plan::{Change, Enrol, Failed, Planner, RowStatus};
use crate::settings::{CourseBy, UserBy};
use groups::GroupChange;

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "enrolment-created",
    "enrolment-updated",
    "enrolment-unchanged",
    "enrolment-deleted",
    "enrolment-absent",
    "enrolment-suspended",
    "enrolment-resumed",
    "role-assigned",
    "role-unchanged",
    "role-removed",
    "role-absent",
    "group-created",
    "group-deleted",
    "group-member-added",
    "group-member-unchanged",
    "group-member-removed",
    "group-member-absent",
    "group-member-kept",
    "group-member-following",
];

/// By what rows name people and courses.
#[derive(Debug, Clone, Copy)]
pub(super) struct By {
    /// Meaning of `uid`.
    pub user: UserBy,
    /// Meaning of `cid`.
    pub course: CourseBy,
}

/// Whom a row is about, and where.
#[derive(Debug, Clone)]
struct Who {
    user: Id,
    course: Id,
    key: String,
}

/// Plans a row. Where the enrolment part fails, the groups stay as they are.
pub(super) fn plan(command: &Command<'_>, by: &By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let user = planner.find_user(by.user, command.user)?.id;
    let course = planner.find_course(by.course, command.course)?.id;
    let who = Who {
        user,
        course,
        key: planner.participation_key(course, user),
    };
    let status = match command.action {
        Action::Add => add::plan(command, &who, planner),
        Action::Del => del::plan(command, &who, planner),
        Action::Shift => shift::plan(command, &who, planner),
        Action::Enable => status::plan(command, false, &who, planner),
        Action::Disable => status::plan(command, true, &who, planner),
    }?;
    let groups = match &command.groups {
        Some(groups) => groups::plan(groups, &who, planner),
        None => GroupChange::default(),
    };
    Ok(match status {
        RowStatus::Unchanged if groups.changed => RowStatus::Updated,
        RowStatus::Unchanged if groups.kept => RowStatus::Skipped,
        other => other,
    })
}

/// What `add` and `shift` ask of the engine.
fn enrol<'a>(command: &'a Command<'_>, who: &Who, planner: &Planner<'_>) -> Result<Enrol<'a>, Failed> {
    Ok(Enrol {
        user: who.user,
        course: who.course,
        method: command.method.as_deref(),
        role: command
            .role
            .ok_or_else(|| Failed::new(&ROLE_MISSING, who.key.as_str()))?,
        start: command.start.map(|start| start.seconds(planner.clock, false)),
        end: command.end.map(|end| end.seconds(planner.clock, true)),
        stays_suspended: command.suspended_later,
        key: who.key.clone(),
    })
}

fn status(change: Change) -> RowStatus {
    match change {
        Change::Created => RowStatus::Created,
        Change::Updated => RowStatus::Updated,
        Change::Unchanged => RowStatus::Unchanged,
    }
}
