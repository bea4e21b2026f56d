//! Files are compared with what was written down of them: a disk may have damaged them meanwhile. Inputs, before a run
//! reads them; archives, when a server starts.

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

/// Ends a run whose inputs aren't what was sent any more: no row of them runs. Says whether it did. A run that finishes
/// has read them already, and may have taken passwords out of them.
pub async fn damaged(drive: &mut Drive<'_>) -> Result<bool, JobError> {
    if drive.job.state() == RunState::Finishing {
        return Ok(false);
    }
    let damaged = tokio::task::block_in_place(|| {
        let differs = |file: &&crate::store::runs::FileRecord| {
            digest_of(&drive.place.data_dir.join(&file.stored)).map_or(true, |found| found != file.digest)
        };
        drive.job.files.iter().find(differs).map(|file| file.path.clone())
    });
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

/// Looks through the archives, the newest first, until the server stops. Those that aren't what was archived are in the
/// log, and once in the audit; those that are gone went by retention, or by somebody. Says how many are damaged.
///
/// # Errors
///
/// The database.
pub async fn look_through_archives(place: &Workplace, stops: &watch::Receiver<bool>) -> Result<usize, StoreError> {
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
        let found = tokio::task::block_in_place(|| place.area.path(&name).ok().and_then(|path| digest_of(&path).ok()));
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
