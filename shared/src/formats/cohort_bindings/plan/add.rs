//! `add`: make the binding, enable it again unless a later row suspends it, or give it the dates that are said.

use super::{Command, Ends};
use crate::directory::{COHORT, Id, Method, Role};
use crate::formats::cohort_bindings::rules::{EVERY_ROLE_MISPLACED, OVER_BEFORE_IT_STARTS};
use crate::plan::enrol::is_over_before_it_starts;
use crate::plan::{Failed, Planner, RowStatus, rules};

pub(super) fn plan(
    command: &Command<'_>,
    ends: &Ends,
    bindings: Vec<Method>,
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    // No checked row gives every role.
    let role = ends
        .role
        .ok_or_else(|| Failed::new(&EVERY_ROLE_MISPLACED, ends.key.as_str()).with("value", "*"))?;
    let start = command.start.map(|start| start.seconds(planner.clock, false));
    let end = command.end.map(|end| end.seconds(planner.clock, true));
    // Of several with one key, as older platforms allow, an enabled one is taken.
    let there = bindings.iter().find(|there| there.enabled).or(bindings.first());
    let Some(before) = there.cloned() else {
        return create(command, ends, role, (start, end), planner);
    };
    let after = Method {
        enabled: before.enabled || !command.suspended_later,
        timestart: start.unwrap_or(before.timestart),
        timeend: end.unwrap_or(before.timeend),
        ..before.clone()
    };
    if (after.timestart, after.timeend) != (before.timestart, before.timeend) {
        in_order(&after, ends)?;
    }
    let is_resumed = after.enabled && !before.enabled;
    let (outcome, status) = match (planner.update(after, ends.key.as_str()), is_resumed) {
        (true, true) => ("binding-resumed", RowStatus::Updated),
        (true, false) => ("binding-updated", RowStatus::Updated),
        (false, _) => ("binding-unchanged", RowStatus::Unchanged),
    };
    ends.done(outcome, role, planner);
    Ok(status)
}

fn create(
    command: &Command<'_>,
    ends: &Ends,
    role: Id,
    (start, end): (Option<i64>, Option<i64>),
    planner: &mut Planner<'_>,
) -> Result<RowStatus, Failed> {
    may_be_given(role, planner)?;
    let method = Method {
        id: Id::NONE,
        course: ends.course,
        method: COHORT.to_owned(),
        enabled: true,
        sortorder: planner.next_method(ends.course),
        source: ends.cohort,
        role,
        group_id: Id::NONE,
        timestart: start.unwrap_or(planner.clock.now),
        timeend: end.unwrap_or(0),
    };
    in_order(&method, ends)?;
    let later = planner.snapshot.capabilities().synchronises_cohorts;
    let group_id = match command.makes_group {
        true if later => {
            planner.warn(
                &rules::FIELD_NOT_WRITTEN,
                ends.key.as_str(),
                &[("field", "makegroup".into())],
            );
            Id::NONE
        }
        true => planner.group_called(ends.course, &ends.cohort_name)?,
        false => Id::NONE,
    };
    planner.create(Method { group_id, ..method }, ends.key.as_str());
    ends.done("binding-created", role, planner);
    planner.lead();
    if later {
        planner.warn(&rules::COMES_LATER, ends.key.as_str(), &[]);
    }
    Ok(RowStatus::Created)
}

/// A role of the site alone can't be given in a course.
fn may_be_given(role: Id, planner: &Planner<'_>) -> Result<(), Failed> {
    match planner.snapshot.get::<Role>(role) {
        Some(role) if !role.in_course => Err(Failed::new(&rules::ROLE_NOT_IN_COURSE, role.shortname.as_str())),
        _ => Ok(()),
    }
}

/// No binding ends before it starts (D42), be the start said or not.
fn in_order(method: &Method, ends: &Ends) -> Result<(), Failed> {
    if is_over_before_it_starts(method.timestart, method.timeend) {
        return Err(Failed::new(&OVER_BEFORE_IT_STARTS, ends.key.as_str()));
    }
    Ok(())
}
