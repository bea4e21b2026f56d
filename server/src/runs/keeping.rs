//! Planned rows on their way into the journal, and the counts that follow from them.

use shared::api::FileTotals;
use shared::plan::{Outcome, OutcomeStatus, RowPlan, RowStatus};

use super::applied::Applied;
use super::job::json;
use super::journal::{Detail, Planned};
use crate::store::runs::{FileRecord, KeptRow};

/// A planned row as it is kept.
pub fn kept(file: i64, plan: &RowPlan, applied: &Applied) -> KeptRow {
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
        detail: json(&Planned(plan, applied)),
    }
}

/// Counts planned rows of a file.
pub fn count(file: &mut FileRecord, totals: &mut FileTotals, plans: &[RowPlan]) {
    plans.iter().for_each(|plan| count_row(totals, plan));
    file.done += i64::try_from(plans.len()).unwrap_or(0);
    file.totals = json(&totals);
}

/// Counts a planned row.
pub fn count_row(totals: &mut FileTotals, plan: &RowPlan) {
    totals.counts.add(plan.status);
    totals.partial += u64::from(plan.partial);
    totals.warnings += u64::from(plan.warning);
    count_details(totals, plan);
}

/// Counts the outcomes of a row by their names. Warnings are counted by row.
pub fn count_details(totals: &mut FileTotals, plan: &RowPlan) {
    let outcomes = plan.outcomes.iter();
    for outcome in outcomes.filter(|outcome| outcome.status != OutcomeStatus::Warning) {
        *totals.details.entry(outcome.name.to_owned()).or_default() += 1;
    }
}

/// Lets what a row couldn't do yet give way to what became of it after a later file (D81).
pub fn amend(row: &mut KeptRow, totals: &mut FileTotals, mut plan: RowPlan, applied: &Applied) {
    let mut detail: Detail = serde_json::from_str(&row.detail).unwrap_or_default();
    for name in detail.failed() {
        if let Some(count) = totals.details.get_mut(name) {
            *count = count.saturating_sub(1);
        }
    }
    // What was done at once is only found done.
    let steps = &plan.steps;
    let is_news =
        |outcome: &Outcome| !detail.has_done(&outcome.key) || steps.iter().any(|step| step.key == outcome.key);
    plan.outcomes.retain(is_news);
    totals.details.retain(|_, count| *count > 0);
    count_details(totals, &plan);
    totals.partial = (totals.partial + u64::from(plan.partial)).saturating_sub(u64::from(row.partial));
    totals.warnings += u64::from(plan.warning && !row.warning);
    detail.add_later(Detail::of(&plan, applied));
    row.partial = plan.partial;
    row.tryback = plan.partial;
    row.warning |= plan.warning;
    row.dangerous |= plan.steps.iter().any(shared::plan::Step::is_dangerous);
    row.detail = json(&detail);
}
