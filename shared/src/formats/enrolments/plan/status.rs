//! `enable` and `disable`: make enrolments active, or suspend them. Roles stay.

use super::{Command, Who};
use crate::directory::Enrolment;
use crate::formats::enrolments::rules::NOT_ENROLLED;
use crate::plan::{Failed, Planner, RowStatus};

/// With a method the enrolment by it, with the dates that are said; without one all enrolments in the course. Those that
/// follow a cohort or another course are derived: a suspension is all that is written down of them, and they keep the
/// dates of what they follow.
pub(super) fn plan(
    command: &Command<'_>,
    suspended: bool,
    who: &Who,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    let enrolments = match command.method.as_deref() {
        Some(word) => vec![by_method(word, who, planner)?],
        None => {
            let stored = planner.enrolments_of(who.course, who.user).into_iter().cloned();
            let derived = planner.derived_enrolments(who.course, who.user).into_iter();
            stored.chain(derived.map(|(_, derived)| derived)).collect()
        }
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
        if after.id.is_none() {
            // Derived, with nothing written down of it.
            if suspended {
                planner.create(after, &who.key);
                changed = true;
            }
            continue;
        }
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
    let stored = methods
        .iter()
        .find_map(|method| planner.enrolment(method.id, who.user))
        .cloned();
    let derived = || {
        let derived = planner.derived_enrolments(who.course, who.user);
        let by_it = derived.into_iter().find(|(kind, _)| kind == word);
        by_it.map(|(_, derived)| derived)
    };
    stored
        .or_else(derived)
        .ok_or_else(|| Failed::new(&NOT_ENROLLED, who.key.as_str()))
}
