//! Beginning a schedule by hand.

use serde_json::json;
use shared::api::TickCause;

use super::change::{ChangeError, note};
use super::tick::TickError;
use super::work;
use crate::accounts::audit::Action;
use crate::runs::Runs;
use crate::store::StoreError;
use crate::store::schedules::{self as kept, TickRecord};

/// Why a schedule can't be begun.
#[derive(Debug, thiserror::Error)]
pub enum NowError {
    /// There is none of this id.
    #[error("there is no such schedule")]
    NotFound,
    /// It waits for its turn already.
    #[error("it waits for its turn already")]
    Waits,
    /// The look for files failed.
    #[error(transparent)]
    Tick(#[from] TickError),
}

impl From<StoreError> for NowError {
    fn from(error: StoreError) -> Self {
        Self::Tick(error.into())
    }
}

impl From<ChangeError> for NowError {
    fn from(_: ChangeError) -> Self {
        Self::NotFound
    }
}

/// Looks for the files of a schedule now, whether it is paused or not, also in a break. Says what came of it; it stays
/// open where its turn comes later.
///
/// # Errors
///
/// There is none of this id, or it waits for its turn already.
pub async fn run_now(runs: &Runs, id: &str, actor: &str) -> Result<TickRecord, NowError> {
    let place = runs.place();
    // What a server that was killed has left open goes first.
    work::all(runs).await?;
    let now = place.clock.now();
    let mut tx = place.store.begin().await?;
    kept::lock(&mut tx).await?;
    let schedule = kept::of_tx(&mut tx, id).await?.ok_or(NowError::NotFound)?;
    if kept::waits(&mut tx, id).await? {
        return Err(NowError::Waits);
    }
    let mut tick = TickRecord::new(id, now, now, TickCause::Asked);
    actor.clone_into(&mut tick.actor);
    kept::add(&mut tx, &mut tick).await?;
    let detail = json!({"name": schedule.name});
    note(&mut tx, Action::ScheduleBegun, &schedule, actor, now, detail).await?;
    tx.commit().await?;
    work::all(runs).await?;
    Ok(kept::one(&place.store, tick.number).await?.unwrap_or(tick))
}
