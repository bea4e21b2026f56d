//! How plans are written down, and one file against a world.

use super::world::World;
use crate::plan::{Outcome, OutcomeStatus, RowPlan};

/// What a row came to: `updated partial: cohort-unchanged, PLT101 failed`.
pub(super) fn summary(row: &RowPlan) -> String {
    let mut text = row.status.name().to_owned();
    for (set, word) in [(row.partial, " partial"), (row.warning, " warning")] {
        text += if set { word } else { "" };
    }
    let outcomes: Vec<String> = row.outcomes.iter().map(outcome).collect();
    format!("{text}: {}", outcomes.join(", "))
}

fn outcome(outcome: &Outcome) -> String {
    match outcome.status {
        OutcomeStatus::Ok => outcome.name.to_owned(),
        OutcomeStatus::Failed => format!("{} failed", outcome.name),
        OutcomeStatus::Skipped => format!("{} skipped", outcome.name),
        OutcomeStatus::Warning => format!("{} warning", outcome.name),
    }
}

/// The steps of a row: `create cohort-member Choir, ajones`.
pub(super) fn steps(row: &RowPlan) -> Vec<String> {
    let shown = row.steps.iter().map(|step| {
        let verb = format!("{:?}", step.verb).to_lowercase();
        format!("{verb} {} {}", step.kind().unwrap().name(), step.key)
    });
    shown.collect()
}

/// The rows of a file against a world: what each comes to, and which cohorts differ afterwards.
///
/// The same file planned again takes no step: replays are safe (E §1.4).
#[track_caller]
pub(super) fn case(mut world: World, file: &str, expected: &[&str], changed: &[&str]) {
    let before = world.state();
    let found: Vec<String> = world.plan(file).iter().map(summary).collect();
    assert_eq!(found, expected, "\n{file}");
    let after = world.state();
    let new: Vec<&String> = after.iter().filter(|cohort| !before.contains(cohort)).collect();
    assert_eq!(new, changed, "\n{file}");
    let again: usize = world.plan(file).iter().map(|plan| plan.steps.len()).sum();
    assert_eq!(again, 0, "planned again, it takes steps:\n{file}");
}

/// One row without separators at its end: `cmd;cidnumber;cname;cdescription;ccatcontext;ccatcontextidnumber;userid`.
pub(super) fn row(cells: &str) -> String {
    format!("cmd;cidnumber;cname;cdescription;ccatcontext;ccatcontextidnumber;userid\n{cells}")
}
