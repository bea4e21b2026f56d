//! `del`, `restore` and `fulldel`: what is there already is suspended, resumed, taken away. With the role `*` all bindings
//! of the cohort in the course.

use super::Ends;
use crate::directory::Method;
use crate::formats::cohort_bindings::rules::BINDING_MISSING;
use crate::plan::{Failed, Planner, RowStatus};

/// Disables the bindings.
pub(super) fn suspend(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> RowStatus {
    if bindings.is_empty() {
        ends.done_for_all("binding-absent", planner);
        return RowStatus::Unchanged;
    }
    switch(ends, bindings, false, "binding-suspended", planner)
}

/// Enables the bindings again. What is to be enabled must be there (D66).
pub(super) fn restore(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    if bindings.is_empty() {
        return Err(Failed::new(&BINDING_MISSING, ends.key.as_str()));
    }
    Ok(switch(ends, bindings, true, "binding-resumed", planner))
}

/// Takes the bindings away. Who took part by them alone takes part no more; the groups that they filled stay.
pub(super) fn unbind(ends: &Ends, bindings: &[Method], planner: &mut Planner<'_>) -> RowStatus {
    if bindings.is_empty() {
        ends.done_for_all("binding-absent", planner);
        return RowStatus::Unchanged;
    }
    for binding in bindings {
        planner.delete::<Method>(binding.id, ends.key.as_str());
        ends.done("binding-deleted", binding.role, planner);
    }
    RowStatus::Deleted
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
