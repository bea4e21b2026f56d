//! Before a run reads its inputs, they are compared with what was sent: a disk may have damaged them meanwhile.

use shared::api::RunState;
use shared::i18n::Args;

use super::digest::digest_of;
use super::drive::Drive;
use super::finishing;
use super::job::JobError;

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
