//! `del`, `delete` and `free`: take one person out, everybody, or the cohort itself (E §5.4).

use crate::directory::Cohort;
use crate::formats::cohorts::reading::By;
use crate::plan::{Change, Failed, Planner, RowStatus, rules as general};

/// Takes one person out. One who is unknown fails the row, and the cohort stays as it is.
pub(super) fn member(cohort: &str, user: &str, by: By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let user = planner.find_user(by.user, user)?.id;
    let cohort = planner.find_cohort(by.cohort, cohort)?.id;
    Ok(match planner.leave_cohort(user, cohort) {
        Change::Unchanged => RowStatus::Unchanged,
        Change::Created | Change::Updated => RowStatus::Deleted,
    })
}

/// Takes everybody out and keeps the cohort.
pub(super) fn everybody(cohort: &str, by: By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let (cohort, name) = {
        let found = planner.find_cohort(by.cohort, cohort)?;
        (found.id, found.name.clone())
    };
    match planner.empty_cohort(cohort) {
        0 => {
            planner.done("cohort-empty", name);
            Ok(RowStatus::Unchanged)
        }
        count => {
            planner.done_with("cohort-freed", name, &[("count", (count as i64).into())]);
            Ok(RowStatus::Updated)
        }
    }
}

/// Deletes the cohort. One that isn't there is gone already (D66).
pub(super) fn cohort(cohort: &str, by: By, planner: &mut Planner<'_>) -> Result<RowStatus, Failed> {
    let found: Vec<Cohort> = planner
        .snapshot
        .cohorts_by(by.cohort, cohort)
        .into_iter()
        .cloned()
        .collect();
    match found.as_slice() {
        [] => planner.absent("cohort-absent", &general::COHORT_NOT_FOUND, cohort),
        [found] => {
            planner.delete_cohort(found);
            Ok(RowStatus::Deleted)
        }
        several => Err(Failed::new(&general::COHORT_AMBIGUOUS, cohort).with("count", several.len() as i64)),
    }
}
