//! A run whose platform is another system waits for it to answer, and goes on where it was.

use std::time::Duration;

use shared::api::Waits;
use shared::i18n::Sentence;

use super::drive::{Arrived, Drive};
use super::job::JobError;
use crate::platform::{PlatformError, Writes};
use crate::store::runs as kept_runs;

/// The longest pause between two looks.
const LONGEST: Duration = Duration::from_secs(60);

/// Drives a run with the platform of now, as long as that answers.
pub(super) async fn go(drive: &mut Drive<'_>) -> Result<Arrived, JobError> {
    loop {
        let went = match connect(drive).await {
            Ok(()) => drive.steps().await,
            Err(error) => Err(error),
        };
        match (went, drive.place.waits) {
            (Err(JobError::Platform(PlatformError::Unreachable(why))), Some(pause)) if is_remote(drive) => {
                wait(drive, why, pause).await?;
            }
            (went, _) => return went,
        }
    }
}

/// Whether the run doesn't write to the database of its own journal: that one is never waited for.
fn is_remote(drive: &Drive<'_>) -> bool {
    drive.place.platforms.sites().is_some() || matches!(drive.platform.writes(), Writes::ByCalls(_))
}

/// Takes the platform that the settings name now, and asks it what it can do.
async fn connect(drive: &mut Drive<'_>) -> Result<(), JobError> {
    let platform = drive.place.platforms.current().await?;
    if let Writes::ByCalls(remote) = platform.writes() {
        remote.begin().await?;
    }
    drive.platform = platform;
    Ok(())
}

/// Looks again and again whether the platform answers, at longer and longer intervals. Who cancels the run ends that.
async fn wait(drive: &mut Drive<'_>, mut why: Sentence, first: Duration) -> Result<(), JobError> {
    tracing::warn!(run = drive.job.run.id, "the run waits for the platform: {why}");
    note(drive, "waiting").await?;
    let mut pause = first;
    loop {
        drive.waits_for = Some(Waits {
            why,
            until: drive.place.clock.now().saturating_add(whole_seconds(pause)),
        });
        drive.tell();
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST).max(first);
        drive.still_ours().await?;
        why = match connect(drive).await {
            Ok(()) => break,
            Err(JobError::Platform(PlatformError::Unreachable(why))) => why,
            Err(error) => return Err(error),
        };
    }
    drive.waits_for = None;
    note(drive, "answered").await?;
    drive.tell();
    Ok(())
}

/// A pause in seconds, rounded up.
fn whole_seconds(pause: Duration) -> i64 {
    i64::try_from(pause.as_millis().div_ceil(1000)).unwrap_or(i64::MAX)
}

/// Writes it into the story of the run.
async fn note(drive: &mut Drive<'_>, what: &str) -> Result<(), JobError> {
    let mut tx = drive.begin().await?;
    kept_runs::tell(&mut tx, drive.job.run.number, what, "", drive.place.clock.now()).await?;
    Ok(tx.commit().await?)
}
