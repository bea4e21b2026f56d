//! What comes after the rows, in this order: tryback, archive and clean-up of each file, then the report (D68).
//!
//! How far it has come is kept with each file. A name is reserved before its file is written, so that after a crash
//! the same name is written again; it is told only once its file is there.

use std::io::Read;
use std::path::PathBuf;

use shared::api::RunState;
use shared::formats::{user_pictures, users};
use shared::report::names;
use shared::settings::{Settings, pictures, runs};

use super::digest::{Tap, digest_of};
use super::drive::Drive;
use super::job::JobError;
use super::{redacted, report, tryback};
use crate::fault;
use crate::files::{AreaError, copy_atomic};
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

/// Where the files of a simulation, or of a run that left the area alone, are kept.
pub fn own_folder(drive: &Drive<'_>) -> PathBuf {
    drive.place.data_dir.join("runs").join(&drive.job.run.id)
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
            }),
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
            }),
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
    let path = drive.place.area.path(name).map_err(other)?;
    let is_the_one = tokio::task::block_in_place(|| digest_of(&path)).is_ok_and(|found| found == digest);
    if is_the_one {
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
    let store = PictureStore::new(&drive.place.data_dir);
    // What stays for now is swept away by the next run.
    if let Err(error) = tokio::task::block_in_place(|| store.sweep(&named)) {
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
        let path = drive.place.data_dir.join(&file.stored);
        if !path.exists() {
            continue;
        }
        let mut copy = redacted_copy(drive, at)?;
        copy_atomic(&path, &mut copy).map_err(|error| JobError::Other(error.into()))?;
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
pub fn free_name(drive: &Drive<'_>, name: impl Fn(u32) -> String) -> String {
    let taken = |name: &str| drive.place.area.has(name) || own_folder(drive).join(name).exists();
    (1..).map(&name).find(|name| !taken(name)).unwrap_or_else(|| name(1))
}

/// Puts a file into the area; of a simulation, with the run.
pub fn put(drive: &Drive<'_>, name: &str, from: &mut dyn Read) -> Result<(), JobError> {
    let path = if drive.job.is_simulated() {
        own_folder(drive).join(name)
    } else {
        drive
            .place
            .area
            .path(name)
            .map_err(|error| JobError::Other(error.into()))?
    };
    copy_atomic(&path, from).map_err(|error| JobError::Other(error.into()))
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
