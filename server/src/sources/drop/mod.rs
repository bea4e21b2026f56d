//! The drop folder: what other programs put into it is brought into the inbox (G §3).
//!
//! A file goes through a folder of our own: it is copied there, whole and durable, then removed from the drop folder, then
//! given its name in the inbox. Killed at any moment, the next sweep finds it in one of these places and goes on.

mod lock;
mod take;
mod trouble;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use shared::api::{SweepState, Swept};
use shared::settings::{Settings, drop as keys};
use tokio::sync::watch;

use self::lock::{Lock, WRITER};
use super::SourceError;
use crate::accounts::audit::{self, Action, Deed};
use crate::notify::DropTrouble;
use crate::runs::Workplace;
use crate::store::settings;

/// Who brings the files in, as the audit names it.
const ACTOR: &str = "drop folder";

/// Brings in what lies in the drop folder. What keeps it from that is told to those who want to be, once; the answer says
/// it each time.
///
/// # Errors
///
/// The database, or the area.
pub async fn sweep(place: &Workplace) -> Result<Swept, SourceError> {
    let settings = settings::load(&place.store).await?;
    let folder = folder_of(place, &settings);
    let mut swept = Swept::default();
    match fs::read_dir(&folder) {
        Ok(_) => {}
        // It is made when the server starts, and may be done without; one that was set has to be there.
        Err(error) if error.kind() == io::ErrorKind::NotFound && is_default(&settings) => {
            swept.state = SweepState::Missing;
            return Ok(swept);
        }
        Err(error) => return unreadable(place, swept, &folder, &error).await,
    }
    let limit = settings.number(&keys::STALE_LOCK_HOURS) * 3600;
    if let Some(since) = lock::since(&folder, WRITER) {
        if place.clock.now() - since > limit {
            trouble::note(place, DropTrouble::StaleLock { since }).await?;
        }
        swept.state = SweepState::Writer;
        return Ok(swept);
    }
    let lock = match Lock::take(&folder, &place.clock, limit) {
        Ok(Some(lock)) => lock,
        Ok(None) => {
            swept.state = SweepState::Busy;
            return Ok(swept);
        }
        Err(error) => return unreadable(place, swept, &folder, &error).await,
    };
    let taken = take::all(place, &folder, &settings, &mut swept).await;
    drop(lock);
    if !swept.taken.is_empty() {
        note(place, &swept).await?;
    }
    if let Err(error) = taken {
        // The disk of the area: what was taken out of the folder lies with us, and comes in once there is room.
        let SourceError::Disk { name, source } = error else {
            return Err(error);
        };
        tracing::error!(file = name, "a file of the drop folder can't be brought in: {source}");
        swept.reason = Some(format!("{name}: {source}"));
    }
    match &swept.reason {
        Some(reason) => trouble::note(place, DropTrouble::Unreadable { reason: reason.clone() }).await?,
        None => trouble::over(place).await?,
    }
    Ok(swept)
}

/// Sweeps again and again, until the server stops.
pub async fn sweeping(place: Workplace, every: Duration, mut stops: watch::Receiver<bool>) {
    if let Err(error) = made(&place).await {
        tracing::warn!("the drop folder can't be made: {error}");
    }
    loop {
        tokio::select! {
            _ = stops.changed() => return,
            () = tokio::time::sleep(every) => {}
        }
        if let Err(error) = sweep(&place).await {
            tracing::error!("the drop folder can't be swept: {error}");
        }
    }
}

/// The folder that is there unless another one is set.
async fn made(place: &Workplace) -> Result<(), SourceError> {
    let settings = settings::load(&place.store).await?;
    if is_default(&settings) {
        let folder = folder_of(place, &settings);
        fs::create_dir_all(&folder).map_err(|source| SourceError::Disk {
            name: folder.display().to_string(),
            source,
        })?;
    }
    Ok(())
}

fn folder_of(place: &Workplace, settings: &Settings) -> PathBuf {
    place.data_dir.join(settings.text(&keys::FOLDER))
}

fn is_default(settings: &Settings) -> bool {
    [keys::FOLDER.default, ""].contains(&settings.text(&keys::FOLDER))
}

async fn unreadable(
    place: &Workplace,
    mut swept: Swept,
    folder: &Path,
    error: &io::Error,
) -> Result<Swept, SourceError> {
    let reason = format!("{}: {error}", folder.display());
    trouble::note(place, DropTrouble::Unreadable { reason: reason.clone() }).await?;
    swept.state = SweepState::Unreadable;
    swept.reason = Some(reason);
    Ok(swept)
}

/// Writes down what was brought in.
async fn note(place: &Workplace, swept: &Swept) -> Result<(), SourceError> {
    let files: Vec<&str> = swept.taken.iter().map(|file| file.name.as_str()).collect();
    let mut tx = place.store.begin().await?;
    let deed = Deed {
        at: place.clock.now(),
        actor: ACTOR,
        action: Action::DropSwept,
        target: files.first().copied().unwrap_or_default(),
        detail: json!({ "files": files }),
    };
    audit::append(&mut tx, deed).await?;
    Ok(tx.commit().await?)
}
