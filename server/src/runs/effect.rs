//! Having planned rows done: within the transaction that also writes their journal, or by calls of another system.
//!
//! Of the latter, what is intended is written down before the first call and forgotten with the journal. Whoever takes
//! the run up after a crash looks on the platform for what was intended, before anything is sent again.

use shared::plan::{RowPlan, Step};

use super::drive::Drive;
use super::earlier::{Earlier, Part};
use super::fates::come_true;
use super::intended;
use super::job::JobError;
use super::pulse::telling;
use crate::fault;
use crate::platform::{IdMap, Remote, Transactional, Writes};
use crate::store::Tx;
use crate::store::runs::{self as kept_runs, Intent};

/// Rows that were done.
#[derive(Debug)]
pub struct Effect {
    /// The transaction that is to hold their journal.
    pub tx: Tx,
    /// Real ids of what was created.
    pub ids: IdMap,
    /// The plans as they came true.
    pub plans: Vec<RowPlan>,
}

/// Has the steps of planned rows of a part of a file done. What an earlier attempt has done of them stays known.
pub(super) async fn have_done(
    drive: &Drive<'_>,
    file: i64,
    part: Part,
    plans: Vec<RowPlan>,
    earlier: &Earlier,
) -> Result<Effect, JobError> {
    match drive.platform.writes() {
        Writes::Within(tables) => within(drive, tables, plans).await,
        Writes::ByCalls(remote) => {
            let acting = plans.iter().filter(|plan| !plan.steps.is_empty());
            let keep = |plan| intended::keep(file, part == Part::Rows, &earlier.intended(plan));
            let intents = acting.map(keep).collect();
            by_calls(drive, remote, intents, plans).await
        }
    }
}

pub(super) fn steps(plans: &[RowPlan]) -> Vec<Step> {
    plans.iter().flat_map(|plan| plan.steps.iter().cloned()).collect()
}

async fn within(drive: &Drive<'_>, tables: &dyn Transactional, plans: Vec<RowPlan>) -> Result<Effect, JobError> {
    let mut tx = drive.begin().await?;
    let mut ids = IdMap::new();
    let steps = steps(&plans);
    if !steps.is_empty() {
        tables.apply(&mut tx, &steps, &mut ids).await?;
    }
    Ok(Effect { tx, ids, plans })
}

async fn by_calls(
    drive: &Drive<'_>,
    remote: &dyn Remote,
    intents: Vec<Intent>,
    plans: Vec<RowPlan>,
) -> Result<Effect, JobError> {
    let run = drive.job.run.number;
    let steps = steps(&plans);
    let mut ids = IdMap::new();
    if steps.is_empty() {
        let mut tx = drive.begin().await?;
        kept_runs::fulfilled(&mut tx, run).await?;
        return Ok(Effect { tx, ids, plans });
    }
    let mut tx = drive.begin().await?;
    kept_runs::intend(&mut tx, run, intents).await?;
    tx.commit().await?;
    fault::point("intents-noted");
    let fates = telling(drive, remote.send(&steps, &mut ids)).await?;
    fault::point("calls-answered");
    let mut tx = drive.begin().await?;
    let done = steps.iter().zip(&fates).filter(|(_, fate)| fate.is_done());
    let done: Vec<&Step> = done.map(|(step, _)| step).collect();
    remote.note(&mut tx, &done, &ids).await?;
    kept_runs::fulfilled(&mut tx, run).await?;
    let plans = come_true(plans, &fates);
    Ok(Effect { tx, ids, plans })
}
