//! `enable` and `disable`: make enrolments active, or suspend them. Roles stay.

use super::{Command, Who};
use crate::directory::Enrolment;
use crate::formats::enrolments::rules::NOT_ENROLLED;
use crate::plan::{Failed, Planner, RowStatus};

/// With a method the enrolment by it, with the dates that are said; without one all enrolments in the course.
pub(super) fn plan(
    command: &Command<'_>,
    suspended: bool,
    who: &Who,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    let enrolments = match command.method.as_deref() {
        Some(word) => vec![by_method(word, who, planner)?],
        None => planner
            .enrolments_of(who.course, who.user)
            .into_iter()
            .cloned()
            .collect(),
    };
    if enrolments.is_empty() {
        return Err(Failed::new(&NOT_ENROLLED, who.key.as_str()));
    }
    let dated = command.method.is_some();
    let start = command
        .start
        .filter(|_| dated)
        .map(|start| start.seconds(planner.clock, false));
    let end = command
        .end
        .filter(|_| dated)
        .map(|end| end.seconds(planner.clock, true));
    let (mut switched, mut changed) = (false, false);
    for before in enrolments {
        switched |= before.suspended != suspended;
        let after = Enrolment { suspended, ..before };
        changed |= planner.update_enrolment(after, start, end, &who.key)?;
    }
    let outcome = match (switched, changed) {
        (true, _) if suspended => "enrolment-suspended",
        (true, _) => "enrolment-resumed",
        (false, true) => "enrolment-updated",
        (false, false) => "enrolment-unchanged",
    };
    planner.done(outcome, &who.key);
    Ok(if changed {
        RowStatus::Updated
    } else {
        RowStatus::Unchanged
    })
}

/// The enrolment by a method of this kind. Unlike `add`, which uses the first of several (cohort bindings), this
/// finds the one that there is.
fn by_method(word: &str, who: &Who, planner: &Planner<'_>) -> Result<Enrolment, Failed> {
    let methods = planner.usable_methods(who.course, word);
    if methods.is_empty() {
        return Err(planner.method_missing(who.course, word));
    }
    let found = methods
        .into_iter()
        .find_map(|method| planner.enrolment(method.id, who.user));
    found
        .cloned()
        .ok_or_else(|| Failed::new(&NOT_ENROLLED, who.key.as_str()))
}
