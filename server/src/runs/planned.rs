//! The plan of a run: what would become of each row is written down, then the guards are asked (D79, D82).

use std::collections::BTreeMap;

use shared::api::{FileTotals, RunMode, RunState};
use shared::check::Across;
use shared::plan::{Guard, RowPlan, Tally, Verb};

use super::applied::Applied;
use super::clean_ups;
use super::drive::{Arrived, Drive};
use super::job::{JobError, json, totals_of};
use super::keeping::{amend, count, kept};
use super::package_plan::PackagePlan;
use crate::accounts::audit::{self, Action, Deed};
use crate::store::runs::{self as kept_runs, RowFilter, Table};

/// Plans all files, and decides whether the run may go on.
pub async fn plan(drive: &mut Drive<'_>) -> Result<Arrived, JobError> {
    let mut tx = drive.begin().await?;
    kept_runs::clear(&mut tx, Table::Planned, drive.job.run.number).await?;
    tx.commit().await?;
    drive.reset_counts();
    drive.measure();
    let totals = package(drive).await?;
    let mut guards: Vec<Guard> = serde_json::from_str(&drive.job.run.guards).unwrap_or_default();
    guards.extend(
        totals
            .tally
            .guards(&drive.platform.totals().await?, &drive.job.settings),
    );
    if drive.job.options.mode == RunMode::Plan {
        guards.push(Guard::Review);
    }
    drive.job.run.guards = json(&guards);
    let steps = totals.steps.iter().map(|((verb, entity), n)| (verb, entity, n));
    drive.job.run.steps = json(&steps.collect::<Vec<_>>());
    drive.job.run.dangerous = totals.dangerous;
    drive.job.sum_up();
    if drive.job.is_simulated() {
        drive.enter(RunState::Finishing, "planned").await?;
    } else if guards.is_empty() {
        drive.begin_execution("planned").await?;
    } else if drive.job.options.approve {
        approve_in_advance(drive).await?;
        drive.begin_execution("planned").await?;
    } else {
        drive.enter(RunState::Held, "held").await?;
        return Ok(Arrived::Held);
    }
    Ok(Arrived::Over)
}

/// Who sent the run has approved what holds it: written down as any approval is. Once, also when a crash makes the
/// run be planned again.
async fn approve_in_advance(drive: &mut Drive<'_>) -> Result<(), JobError> {
    if !drive.job.run.approved_by.is_empty() {
        return Ok(());
    }
    let at = drive.place.clock.now();
    let run = &mut drive.job.run;
    run.approved_by.clone_from(&run.actor);
    run.approved_at = at;
    let (number, id, actor) = (run.number, run.id.clone(), run.actor.clone());
    let mut tx = drive.begin().await?;
    kept_runs::tell(&mut tx, number, "approved", &actor, at).await?;
    let deed = Deed {
        at,
        actor: &actor,
        action: Action::RunApproved,
        target: &id,
        detail: serde_json::json!({"sender": actor, "in_advance": true}),
    };
    audit::append(&mut tx, deed).await?;
    drive.commit_at(tx, 0, 0).await
}

/// Plans the files in their order, what waited for each, and what is tidied in the end.
async fn package(drive: &mut Drive<'_>) -> Result<PlanTotals, JobError> {
    let mut totals = PlanTotals::default();
    let inputs = drive.inputs()?;
    let mut across = Across::again(inputs.len(), drive.notes()?);
    let (settings, clock) = (drive.job.settings.clone(), drive.job.clock.clone());
    let platform = std::sync::Arc::clone(&drive.platform);
    let mut plan = PackagePlan::new(platform, &settings, &clock);
    for (at, input) in inputs.iter().enumerate() {
        if drive.job.files.get(at).is_none_or(|file| !file.fatal.is_empty()) {
            continue;
        }
        let mut file_totals = FileTotals::default();
        plan.file(at, input, &mut across, &mut async |plans| {
            totals.add(&plans);
            write(drive, at, &mut file_totals, &plans).await
        })
        .await?;
        plan.later(&mut async |at, plans| {
            totals.add(&plans);
            write_later(drive, at, plans).await
        })
        .await?;
    }
    for (at, tidied) in plan.clean_up().await? {
        let mut tx = drive.begin().await?;
        clean_ups::keep(drive, &mut tx, Table::Planned, at, &tidied).await?;
        totals.add(&[tidied]);
        drive.commit_at(tx, 0, 0).await?;
    }
    Ok(totals)
}

async fn write(drive: &mut Drive<'_>, at: usize, totals: &mut FileTotals, plans: &[RowPlan]) -> Result<(), JobError> {
    let place = i64::try_from(at).unwrap_or(i64::MAX);
    let mut tx = drive.begin().await?;
    let known = Applied::planned(drive.platform.writes());
    let rows = plans.iter().map(|plan| kept(place, plan, &known)).collect();
    kept_runs::write(&mut tx, Table::Planned, drive.job.run.number, rows).await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        count(file, totals, plans);
        kept_runs::save_file(&mut tx, file).await?;
    }
    drive.commit_at(tx, 0, 0).await
}

/// Rows of an earlier file, which are written already, give way to what became of them.
async fn write_later(drive: &mut Drive<'_>, at: usize, plans: Vec<RowPlan>) -> Result<(), JobError> {
    let (Some(first), Some(file)) = (plans.first(), drive.job.files.get(at)) else {
        return Ok(());
    };
    let run = drive.job.run.number;
    let before = i64::try_from(first.line).unwrap_or(i64::MAX) - 1;
    let filter = RowFilter {
        file: Some(file.file),
        status: Some("partial".into()),
        after: Some((file.file, before)),
        // The rows of a chunk: some of them may have no part that waits.
        limit: i64::try_from(super::later::CHUNK).unwrap_or(i64::MAX),
        ..RowFilter::default()
    };
    let waiting = kept_runs::outcome_rows(&drive.place.store, Table::Planned, run, &filter).await?;
    let mut plans: BTreeMap<u64, RowPlan> = plans.into_iter().map(|plan| (plan.line, plan)).collect();
    let mut totals = totals_of(file);
    let known = Applied::planned(drive.platform.writes());
    let mut tx = drive.begin().await?;
    let mut amended = Vec::new();
    for mut row in waiting {
        if let Some(plan) = plans.remove(&u64::try_from(row.line).unwrap_or(0)) {
            amend(&mut row, &mut totals, plan, &known);
            kept_runs::forget(&mut tx, Table::Planned, run, &row).await?;
            amended.push(row);
        }
    }
    kept_runs::write(&mut tx, Table::Planned, run, amended).await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        file.totals = json(&totals);
        kept_runs::save_file(&mut tx, file).await?;
    }
    drive.commit_at(tx, 0, 0).await
}

/// What a plan comes to.
#[derive(Debug, Default)]
struct PlanTotals {
    tally: Tally,
    steps: BTreeMap<(Verb, &'static str), u64>,
    dangerous: i64,
}

impl PlanTotals {
    fn add(&mut self, plans: &[RowPlan]) {
        for step in plans.iter().flat_map(|plan| &plan.steps) {
            self.tally.add(step);
            self.dangerous += i64::from(step.is_dangerous());
            if let Some(kind) = step.kind() {
                *self.steps.entry((step.verb, kind.name())).or_default() += 1;
            }
        }
    }
}
