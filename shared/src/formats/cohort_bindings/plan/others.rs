//! `del`, `restore` and `fulldel`: what is there already is suspended, resumed, taken away. With the role `*` all bindings
//! of the cohort in the course.

use super::Ends;
use crate::directory::{EntityKind, Method};
use crate::formats::cohort_bindings::rules::BINDING_MISSING;
use crate::plan::{Failed, Planner, RowStatus, rules};

/// Disables the bindings.
pub(super) fn suspend(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    if bindings.is_empty() {
        ends.done_for_all("binding-absent", planner);
        return Ok(RowStatus::Unchanged);
    }
    if bindings.iter().any(|binding| binding.enabled) {
        ends.alone(false, planner)?;
    }
    Ok(switch(ends, bindings, false, "binding-suspended", planner))
}

/// Enables the bindings again. What is to be enabled must be there (D66).
pub(super) fn restore(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    if bindings.is_empty() {
        return Err(Failed::new(&BINDING_MISSING, ends.key.as_str()));
    }
    Ok(switch(ends, bindings, true, "binding-resumed", planner))
}

/// Takes the bindings away. Who took part by them alone takes part no more; the groups that they filled stay.
///
/// A platform that synchronises cohorts keeps the enrolments that they brought where nobody sees them. That is said, with
/// the number of members: ending these enrolments first would mean taking people out of the cohort, which nobody asked for.
pub(super) fn unbind(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    if bindings.is_empty() {
        ends.done_for_all("binding-absent", planner);
        return Ok(RowStatus::Unchanged);
    }
    ends.alone(true, planner)?;
    for binding in bindings {
        planner.delete::<Method>(binding.id, ends.key.as_str());
        ends.done("binding-deleted", binding.role, planner);
    }
    if planner.snapshot.capabilities().synchronises_cohorts {
        let members = planner.snapshot.along(EntityKind::Cohort, ends.cohort).iter();
        let members = members.filter(|(kind, _)| *kind == EntityKind::CohortMember);
        let count = members.map(|(_, count)| *count).sum::<u64>();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        planner.warn(&rules::LEAVES_ENROLMENTS, ends.key.as_str(), &[("count", count.into())]);
    }
    Ok(RowStatus::Deleted)
}

fn switch(
    ends: &Ends,
    bindings: &[Method],
    enabled: bool,
    outcome: &'static str,
    planner: &mut Planner<'_>,
) -> RowStatus {
    for binding in bindings {
        if planner.switch_methods(std::slice::from_ref(binding), enabled, &ends.key) {
            ends.done(outcome, binding.role, planner);
        }
    }
    if planner.has_steps() {
        return RowStatus::Updated;
    }
    for binding in bindings {
        ends.done("binding-unchanged", binding.role, planner);
    }
    RowStatus::Unchanged
}
