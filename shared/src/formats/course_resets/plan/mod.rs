//! Planning a row: each task that is asked for, as far as the platform can do it (C §4.5, D61, D99).

mod groups;
mod participants;

use super::command::{Asked, Command};
use super::rules::{NOTHING_OF_THE_KIND, OPTION_IMPOSSIBLE};
use crate::directory::{Ability, Course, ResetTask};
use crate::plan::{Failed, Planner, RowStatus};

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "course-reset",
    "course-clean",
    "course-participants-unenrolled",
    "course-roles-removed",
    "course-groups-emptied",
    "course-groups-deleted",
    "course-groupings-emptied",
    "course-groupings-deleted",
];

/// Plans a row. `told`: that the platform holds nothing of some kind was said for this file (D99).
pub(super) fn plan(
    course: &Course,
    command: &Command<'_>,
    told: &mut bool,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    let able = |ability: Ability, planner: &Planner<'_>| -> Vec<Asked> {
        let resets = planner.snapshot.resets();
        let asked = command.asked.iter().copied();
        asked.filter(|asked| resets.ability(asked.task) == ability).collect()
    };
    let (does, empty) = (able(Ability::Does, planner), able(Ability::HoldsNothing, planner));
    let cannot = able(Ability::Cannot, planner);
    let impossible =
        |asked: &[Asked]| Failed::new(&OPTION_IMPOSSIBLE, course.shortname.as_str()).with("columns", columns(asked));
    if does.is_empty() && empty.is_empty() && !cannot.is_empty() {
        return Err(impossible(&cannot));
    }
    let before = planner.step_count();
    for asked in &does {
        task(asked.task, course, command, planner);
    }
    let changed = planner.step_count() > before;
    let name = if changed { "course-reset" } else { "course-clean" };
    planner.done_with(
        name,
        course.shortname.as_str(),
        &[("fullname", course.fullname.as_str().into())],
    );
    planner.lead();
    if !cannot.is_empty() {
        planner.fail_part(impossible(&cannot));
    }
    if !empty.is_empty() && !*told {
        *told = true;
        let columns = columns(&empty).into();
        planner.warn(&NOTHING_OF_THE_KIND, course.shortname.as_str(), &[("columns", columns)]);
    }
    Ok(if changed {
        RowStatus::Updated
    } else {
        RowStatus::Unchanged
    })
}

fn task(task: ResetTask, course: &Course, command: &Command<'_>, planner: &mut Planner<'_>) {
    match task {
        ResetTask::Participants => participants::unenrol(course, &command.roles, planner),
        ResetTask::GroupMembers => groups::empty_groups(course, planner),
        ResetTask::Groups => groups::delete_groups(course, planner),
        ResetTask::GroupingMembers => groups::empty_groupings(course, planner),
        ResetTask::Groupings => groups::delete_groupings(course, planner),
        // No step says these yet; no platform has said that it does them.
        ResetTask::Events
        | ResetTask::Logs
        | ResetTask::Notes
        | ResetTask::BlogAssociations
        | ResetTask::Completion
        | ResetTask::Overrides
        | ResetTask::LocalRoles
        | ResetTask::Modules
        | ResetTask::GradeItems
        | ResetTask::Grades
        | ResetTask::Comments => {}
    }
}

/// The columns that ask, each once.
fn columns(asked: &[Asked]) -> String {
    let mut columns: Vec<&str> = Vec::new();
    for asked in asked {
        if !columns.contains(&asked.column) {
            columns.push(asked.column);
        }
    }
    columns.join(", ")
}

/// Says how many of something went; nothing where none did.
fn told(name: &'static str, count: usize, course: &Course, planner: &mut Planner<'_>) {
    if count > 0 {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        planner.done_with(name, course.shortname.as_str(), &[("count", count.into())]);
    }
}
