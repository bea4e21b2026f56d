//! What comes after the rows, in this order: tryback, archive and clean-up of each file, then the report (D68).
//!
//! How far it has come is kept with each file. A name is reserved before its file is written, so that after a crash
//! the same name is written again; it is told only once its file is there.

use std::io::Read;

use shared::api::RunState;
use shared::formats::{user_pictures, users};
use shared::report::names;
use shared::settings::{Settings, pictures, runs};

use super::digest::{Tap, is_still};
use super::drive::Drive;
use super::job::JobError;
use super::{redacted, report, tryback};
use crate::fault;
use crate::files::AreaError;
use crate::pictures::PictureStore;
use crate::store::runs::{self as kept_runs, FileRecord, Table};

/// The tryback of a file is written.
pub const TRYBACK_DONE: i64 = 1;
/// The archived copy of a file is written.
pub const ARCHIVE_DONE: i64 = 2;
const CLEANED_UP: i64 = 3;

/// Finishes a run in this state.
pub async fn finish(drive: &mut Drive<'_>, state: RunState, what: &str) -> Result<(), JobError> {
    let executed = state == RunState::Finished && !drive.job.is_simulated();
    for at in 0..drive.job.files.len() {
        if drive.job.files.get(at).is_some_and(|file| file.fatal.is_empty()) && state != RunState::Failed {
            write_tryback(drive, at).await?;
            if executed {
                archive(drive, at).await?;
                clean_up(drive, at).await?;
            }
        }
    }
    if executed {
        clean_up_packages(drive)?;
    }
    if state == RunState::Failed {
        super::set_aside::fatal_files(drive)?;
    }
    drive.job.run.finished = drive.place.clock.now();
    drive.job.run.state = state.name().to_owned();
    drive.job.sum_up();
    report::write(drive).await?;
    fault::point("report-written");
    if executed {
        hide_passwords(drive)?;
        sweep_pictures(drive).await?;
    }
    drive.enter(state, what).await
}

/// The key of a file of a simulation, which leaves the area alone: it is kept with the run.
fn own(drive: &Drive<'_>, name: &str) -> String {
    format!("runs/{}/{name}", drive.job.run.id)
}

async fn write_tryback(drive: &mut Drive<'_>, at: usize) -> Result<(), JobError> {
    let Some(file) = drive
        .job
        .files
        .get(at)
        .filter(|file| file.phase < TRYBACK_DONE)
        .cloned()
    else {
        return Ok(());
    };
    let table = if drive.job.is_simulated() {
        Table::Planned
    } else {
        Table::Done
    };
    let wanted = drive.job.settings.flag(&runs::TRYBACK);
    let written = if wanted {
        tryback::write(drive, table, &file).await?
    } else {
        None
    };
    let mut name = String::new();
    if let Some(written) = written {
        // Beside an input of the area, else at the area's root (D70); of a simulation, with the run (D79).
        let beside = if file.in_area != 0 {
            file.path.as_str()
        } else {
            shared::check::base_name(&file.path)
        };
        let beside = match written.bytes {
            Some(_) => beside.to_owned(),
            None => with_extension(beside, "xlsx"),
        };
        name = match file.tryback.as_str() {
            "" => free_name(drive, |count| {
                names::tryback(&beside, &drive.job.stamp().counted(count))
            })?,
            reserved => reserved.to_owned(),
        };
        save(drive, at, file.phase, |file| file.tryback.clone_from(&name)).await?;
        if let Some(mut bytes) = written.bytes {
            put(drive, &name, &mut bytes)?;
        }
        put(drive, &with_extension(&name, "xlsx"), &mut written.sheet.as_slice())?;
    }
    fault::point("tryback-written");
    save(drive, at, TRYBACK_DONE, |file| file.tryback = name).await
}

async fn archive(drive: &mut Drive<'_>, at: usize) -> Result<(), JobError> {
    let Some(file) = drive
        .job
        .files
        .get(at)
        .filter(|file| file.phase < ARCHIVE_DONE)
        .cloned()
    else {
        return Ok(());
    };
    let (mut name, mut digest) = (String::new(), String::new());
    if drive.job.settings.flag(&runs::ARCHIVE) {
        name = match file.archive.as_str() {
            "" => free_name(drive, |count| {
                names::archive(&file.path, &drive.job.stamp().counted(count))
            })?,
            reserved => reserved.to_owned(),
        };
        save(drive, at, file.phase, |file| file.archive.clone_from(&name)).await?;
        let mut copy = redacted_copy(drive, at)?;
        digest = put_told(drive, &name, &mut copy)?;
    }
    fault::point("archive-written");
    save(drive, at, ARCHIVE_DONE, |file| {
        file.archive = name;
        file.archive_digest = digest;
    })
    .await
}

async fn clean_up(drive: &mut Drive<'_>, at: usize) -> Result<(), JobError> {
    let Some(file) = drive.job.files.get(at).filter(|file| file.phase < CLEANED_UP).cloned() else {
        return Ok(());
    };
    if file.in_area != 0 && is_cleaned_up(&drive.job.settings, &file) {
        remove_input(drive, &file.path, &file.digest)?;
    }
    save(drive, at, CLEANED_UP, |_| {}).await
}

/// Whether an input goes from the inbox once it is run.
pub fn is_cleaned_up(settings: &Settings, file: &FileRecord) -> bool {
    settings.flag(&runs::CLEAN_UP) || (file.format == user_pictures::NAME && settings.flag(&pictures::ALWAYS_CLEAN_UP))
}

/// Removes packages of the inbox, unless a file of them didn't run: each file is in the archives by itself.
fn clean_up_packages(drive: &Drive<'_>) -> Result<(), JobError> {
    if !drive.job.settings.flag(&runs::CLEAN_UP) {
        return Ok(());
    }
    for (path, digest, fatal) in super::processed::packages(&drive.job.files) {
        if fatal.is_empty() {
            remove_input(drive, path, digest)?;
        }
    }
    Ok(())
}

/// Removes a file of the inbox, if it is the one that was run: what has taken its name meanwhile waits for a run of its
/// own.
fn remove_input(drive: &Drive<'_>, name: &str, digest: &str) -> Result<(), JobError> {
    let other = |error: AreaError| JobError::Other(error.into());
    if is_still(&drive.place.area, name, digest).map_err(other)? {
        drive.place.area.remove(name).map_err(other)?;
    }
    Ok(())
}

/// Removes the pixels of pictures that the run has replaced, or taken away with their accounts.
async fn sweep_pictures(drive: &Drive<'_>) -> Result<(), JobError> {
    let mut formats = drive.job.files.iter().map(|file| file.format.as_str());
    if !formats.any(|format| format == user_pictures::NAME || format == users::NAME) {
        return Ok(());
    }
    let named = drive.platform.pictures().await?;
    let store = PictureStore::kept_by(drive.place.keeper().clone());
    // What stays for now is swept away by the next run.
    if let Err(error) = tokio::task::block_in_place(|| store.sweep(&named, drive.place.clock.now())) {
        tracing::warn!("pictures that nobody has can't be removed: {error}");
    }
    Ok(())
}

/// The copies of inputs that are kept with the run keep no password once it is over.
fn hide_passwords(drive: &Drive<'_>) -> Result<(), JobError> {
    for (at, file) in drive.job.files.iter().enumerate() {
        if !file.fatal.is_empty() {
            continue;
        }
        let other = |error: std::io::Error| JobError::Other(error.into());
        let keeper = drive.place.keeper();
        if keeper.about(&file.stored).map_err(other)?.is_none() {
            continue;
        }
        let mut copy = redacted_copy(drive, at)?;
        keeper.put(&file.stored, &mut copy).map_err(other)?;
    }
    Ok(())
}

fn redacted_copy(drive: &Drive<'_>, at: usize) -> Result<std::fs::File, JobError> {
    let missing = || JobError::Other(anyhow::anyhow!("the run has no file {at}"));
    let file = drive.job.files.get(at).ok_or_else(missing)?;
    let input = drive.job.input(drive.place, file)?;
    tokio::task::block_in_place(|| redacted::of(&input))
}

async fn save(
    drive: &mut Drive<'_>,
    at: usize,
    phase: i64,
    change: impl FnOnce(&mut kept_runs::FileRecord),
) -> Result<(), JobError> {
    let mut tx = drive.begin().await?;
    if let Some(file) = drive.job.files.get_mut(at) {
        change(file);
        file.phase = phase;
        kept_runs::save_file(&mut tx, file).await?;
    }
    tx.commit().await?;
    fault::point("phase-saved");
    Ok(())
}

/// A name that nothing has yet: with `-2`, `-3` … where it is taken (D73).
///
/// # Errors
///
/// Whoever keeps the files can't say.
pub fn free_name(drive: &Drive<'_>, name: impl Fn(u32) -> String) -> Result<String, JobError> {
    let place = drive.place;
    for name in (1..).map(&name) {
        let in_area = place.area.about(&name).map_err(anyhow::Error::from)?;
        let own = place.keeper().about(&own(drive, &name)).map_err(anyhow::Error::from)?;
        if in_area.is_none() && own.is_none() {
            return Ok(name);
        }
    }
    Ok(name(1))
}

/// Puts a file into the area; of a simulation, with the run.
pub fn put(drive: &Drive<'_>, name: &str, from: &mut dyn Read) -> Result<(), JobError> {
    let put = if drive.job.is_simulated() {
        let put = drive.place.keeper().put(&own(drive, name), from);
        put.map_err(anyhow::Error::from)
    } else {
        drive.place.area.put(name, from).map_err(anyhow::Error::from)
    };
    Ok(put?)
}

/// The same, and says the digest of what was put there.
fn put_told(drive: &Drive<'_>, name: &str, from: &mut dyn Read) -> Result<String, JobError> {
    let mut tap = Tap::new(from);
    put(drive, name, &mut tap)?;
    Ok(tap.told().0)
}

fn with_extension(name: &str, extension: &str) -> String {
    match name.rfind('.') {
        Some(dot) if dot > name.rfind('/').map_or(0, |slash| slash + 1) => {
            format!("{}.{extension}", name.get(..dot).unwrap_or(name))
        }
        _ => format!("{name}.{extension}"),
    }
}
