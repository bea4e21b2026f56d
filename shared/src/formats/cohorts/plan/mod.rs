//! Planning a row: the cohort first, then the person.

mod category;
mod define;
mod remove;

use super::command::{Action, Command};
use super::reading::By;
use super::rules::{COHORT_UNNAMED, MEMBER_MISSING};
use crate::plan::{Failed, Planner, RowStatus};

/// What a row can come to, besides the codes of rules.
pub(super) static OUTCOMES: &[&str] = &[
    "cohort-created",
    "cohort-updated",
    "cohort-adopted",
    "cohort-unchanged",
    "cohort-deleted",
    "cohort-absent",
    "cohort-freed",
    "cohort-empty",
    "cohort-member-added",
    "cohort-member-unchanged",
    "cohort-member-removed",
    "cohort-member-absent",
];

/// Plans a row.
pub(super) fn plan(command: &Command<'_>, by: By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    // No checked row names no cohort.
    let cohort = command.cohort.ok_or_else(|| Failed::new(&COHORT_UNNAMED, ""))?;
    match (command.action, command.user) {
        (Action::Define, _) => define::plan(command, cohort, by, planner),
        (Action::Remove, Some(user)) => remove::member(cohort, user, by, planner),
        // No checked row: without a person nothing at all is taken away (D56).
        (Action::Remove, None) => Err(Failed::new(&MEMBER_MISSING, cohort)),
        (Action::Delete, _) => remove::cohort(cohort, by, planner),
        (Action::Free, _) => remove::everybody(cohort, by, planner),
    }
}
