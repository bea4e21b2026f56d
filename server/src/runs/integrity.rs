//! Files are compared with what was written down of them: a disk may have damaged them meanwhile. Inputs, before a run
//! reads them; archives, when a server starts.

use std::io;

use serde_json::json;
use shared::api::RunState;
use shared::i18n::Args;
use tokio::sync::watch;

use super::digest::digest_of;
use super::drive::Drive;
use super::finishing;
use super::job::{JobError, Workplace};
use crate::accounts::audit::{self, Action, Deed};
use crate::store::StoreError;
use crate::store::runs::FileRecord;

/// Ends a run whose inputs aren't what was sent any more: no row of them runs. Says whether it did. A run that finishes
/// has read them already, and may have taken passwords out of them.
pub async fn damaged(drive: &mut Drive<'_>) -> Result<bool, JobError> {
    if drive.job.state() == RunState::Finishing {
        return Ok(false);
    }
    let damaged = tokio::task::block_in_place(|| {
        for file in &drive.job.files {
            if differs(drive.place, file)? {
                return Ok(Some(file.path.clone()));
            }
        }
        Ok::<_, JobError>(None)
    })?;
    let Some(name) = damaged else { return Ok(false) };
    tracing::error!(
        run = drive.job.run.id,
        file = name,
        "an input that was kept has changed on disk"
    );
    let args = Args::new().with("name", name);
    drive.job.run.problem = drive.job.catalog.text("run-input-damaged", &args);
    finishing::finish(drive, RunState::Failed, "failed").await?;
    Ok(true)
}

/// Whether an input isn't what was sent; where it can't be fetched, nobody knows.
fn differs(place: &Workplace, file: &FileRecord) -> Result<bool, JobError> {
    match place.keeper().local(&file.stored) {
        Err(error) if place.keeper().is_shared() && error.kind() != io::ErrorKind::NotFound => {
            Err(JobError::Other(error.into()))
        }
        Err(_) => Ok(true),
        Ok(local) => Ok(digest_of(&local).map_or(true, |found| found != file.digest)),
    }
}

/// Looks through the archives, the newest first, until the server stops. Those that aren't what was archived are in the
/// log, and once in the audit; those that are gone went by retention, or by somebody. Says how many are damaged. An object
/// store does so for itself: all archives would have to be fetched for it.
///
/// # Errors
///
/// The database.
pub async fn look_through_archives(place: &Workplace, stops: &watch::Receiver<bool>) -> Result<usize, StoreError> {
    if place.keeper().is_shared() {
        return Ok(0);
    }
    let archives: Vec<(String, String)> = sqlx::query_as(
        "SELECT archive, archive_digest FROM run_files WHERE archive <> '' AND archive_digest <> '' ORDER BY run DESC",
    )
    .fetch_all(place.store.read())
    .await?;
    let mut damaged = 0;
    for (name, digest) in archives {
        if *stops.borrow() {
            break;
        }
        let found = tokio::task::block_in_place(|| place.area.local(&name).ok().and_then(|path| digest_of(&path).ok()));
        if found.is_some_and(|found| found != digest) {
            damaged += 1;
            tracing::error!(file = name, "an archive has changed on disk since it was written");
            note(place, &name, &digest).await?;
        }
    }
    Ok(damaged)
}

/// Writes a damaged archive down, unless that was done before.
async fn note(place: &Workplace, name: &str, digest: &str) -> Result<(), StoreError> {
    let mut tx = place.store.begin().await?;
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM audit WHERE action = $1 AND target = $2")
        .bind(Action::FileDamaged.name())
        .bind(name.to_owned())
        .fetch_one(&mut *tx)
        .await?;
    if known == 0 {
        let deed = Deed {
            at: place.clock.now(),
            actor: "server",
            action: Action::FileDamaged,
            target: name,
            detail: json!({ "sha256": digest }),
        };
        audit::append(&mut tx, deed).await?;
    }
    super::damaged::found(&mut tx, name, place.clock.now()).await?;
    tx.commit().await
}
