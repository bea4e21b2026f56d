//! `del`: unenrol, or in role-only mode take a role away.

use super::{Command, Who};
use crate::directory::RoleAssignment;
use crate::formats::enrolments::command::EVERY_ROLE;
use crate::formats::enrolments::rules::ROLE_TO_REMOVE_MISSING;
use crate::plan::{Failed, Planner, RowStatus};

pub(super) fn plan(command: &Command<'_>, who: &Who, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let Some(word) = command.method.as_deref() else {
        let missing = || Failed::new(&ROLE_TO_REMOVE_MISSING, who.key.as_str()).with("every", EVERY_ROLE);
        return remove_roles(command.role.ok_or_else(missing)?, who, planner);
    };
    match (planner.method_or_role(who.course, word)?, command.role) {
        (Some(method), _) => match planner.enrolment(method.id, who.user).map(|enrolment| enrolment.id) {
            Some(enrolment) => {
                planner.unenrol(enrolment, &who.key);
                Ok(RowStatus::Deleted)
            }
            None => {
                planner.done("enrolment-absent", &who.key);
                Ok(RowStatus::Unchanged)
            }
        },
        // `enrolments.missing_method` lets the row act on the role alone, if it names one.
        (None, Some(role)) => {
            let status = remove_roles(role, who, planner)?;
            planner.fail_part(planner.method_missing(who.course, word));
            Ok(status)
        }
        (None, None) => Err(planner.method_missing(who.course, word)),
    }
}

/// Takes a role away that belongs to no enrolment method, or all of them.
fn remove_roles(role: &str, who: &Who, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let only = if role == EVERY_ROLE {
        None
    } else {
        Some(planner.find_role(role)?.id)
    };
    let is_meant = |held: &&RoleAssignment| held.method.is_none() && only.is_none_or(|role| held.role == role);
    let held = planner.assignments(who.course, who.user);
    let held: Vec<RoleAssignment> = held.into_iter().filter(is_meant).cloned().collect();
    if held.is_empty() {
        planner.done_with("role-absent", &who.key, &[("role", role.into())]);
        return Ok(RowStatus::Unchanged);
    }
    for assignment in &held {
        planner.remove_role(assignment, &who.key);
    }
    Ok(RowStatus::Deleted)
}
