//! Planned rows on their way into the journal, and the counts that follow from them.

use shared::api::FileTotals;
use shared::plan::{OutcomeStatus, RowPlan, RowStatus};

use super::job::json;
use super::journal::Detail;
use crate::store::runs::{FileRecord, KeptRow};

/// A planned row as it is kept.
pub fn kept(file: i64, plan: &RowPlan) -> KeptRow {
    let main = plan.outcomes.first();
    KeptRow {
        file,
        line: i64::try_from(plan.line).unwrap_or(i64::MAX),
        status: plan.status.name().to_owned(),
        partial: plan.partial,
        warning: plan.warning,
        tryback: plan.partial || plan.status == RowStatus::Failed,
        dangerous: plan.steps.iter().any(shared::plan::Step::is_dangerous),
        outcome: main.map_or("", |outcome| outcome.name).to_owned(),
        key: main.map(|outcome| outcome.key.clone()).unwrap_or_default(),
        detail: json(&Detail::of(plan)),
    }
}

/// Counts planned rows of a file.
pub fn count(file: &mut FileRecord, totals: &mut FileTotals, plans: &[RowPlan]) {
    for plan in plans {
        totals.counts.add(plan.status);
        totals.partial += u64::from(plan.partial);
        totals.warnings += u64::from(plan.warning);
        for outcome in plan
            .outcomes
            .iter()
            .filter(|outcome| outcome.status != OutcomeStatus::Warning)
        {
            *totals.details.entry(outcome.name.to_owned()).or_default() += 1;
        }
    }
    file.done += i64::try_from(plans.len()).unwrap_or(0);
    file.totals = json(&totals);
}
