//! `shift`: leave exactly one role, without a moment in which the person isn't enrolled.

use super::{Command, Who};
use crate::directory::{Id, RoleAssignment};
use crate::plan::{Change, Failed, Planner, RowStatus};

/// Enrols as `add` does, then takes the other roles away that belong to the same method or to none. Groups stay.
pub(super) fn plan(command: &Command<'_>, who: &Who, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let wanted = super::enrol(command, who, planner)?;
    let change = planner.enrol(&wanted)?;
    let role = planner.find_role(wanted.role)?.id;
    let method = match wanted.method {
        Some(word) => planner
            .method_or_role(who.course, word)?
            .map_or(Id::NONE, |method| method.id),
        None => Id::NONE,
    };
    let is_other = |held: &&RoleAssignment| held.role != role && (held.method == method || held.method.is_none());
    let held = planner.assignments(who.course, who.user);
    let others: Vec<RoleAssignment> = held.into_iter().filter(is_other).cloned().collect();
    for other in &others {
        planner.remove_role(other, &who.key);
    }
    // Where only roles count, another one in place of those before is a change of what was there.
    let replaced = change == Change::Created && method.is_none() && !others.is_empty();
    Ok(super::status(if replaced {
        Change::Updated
    } else {
        change.and(!others.is_empty())
    }))
}
