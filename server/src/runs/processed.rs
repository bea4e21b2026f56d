//! Files of the inbox that stay there though a run has had them: schedules leave them alone until their bytes change
//! (A-03, D16).

use shared::api::{RunMode, RunState};
use shared::settings::Settings;
use sqlx::Row;

use super::finishing::is_cleaned_up;
use super::job::{layered, state_of};
use crate::store::runs::{FileRecord, RunRecord};
use crate::store::{Store, StoreError, Tx};

/// Why a file that a run has had isn't taken again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Had {
    /// It was run, and nothing is cleaned up.
    Done,
    /// None of its rows could run (D16).
    Fatal,
    /// It came with one of which that is true, and ran as little (D83).
    Stopped,
    /// Somebody gave the run up, or stopped it.
    GivenUp,
}

impl Had {
    const ALL: [Self; 4] = [Self::Done, Self::Fatal, Self::Stopped, Self::GivenUp];

    const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Fatal => "fatal",
            Self::Stopped => "stopped",
            Self::GivenUp => "given-up",
        }
    }
}

/// What is remembered of a file of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processed {
    /// The digest of the bytes that the run had.
    pub digest: String,
    /// What became of them.
    pub had: Had,
    /// Of what was stopped: the file of the same run that was fatal.
    pub because: String,
    /// The run, by its id.
    pub run: String,
}

/// What is remembered of a file of the inbox.
///
/// # Errors
///
/// The database.
pub async fn recall(store: &Store, path: &str) -> Result<Option<Processed>, StoreError> {
    let row = sqlx::query("SELECT digest, why, because, run FROM processed_files WHERE path = $1")
        .bind(path.to_owned())
        .fetch_optional(store.read())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let why: String = row.try_get("why")?;
    Ok(Some(Processed {
        digest: row.try_get("digest")?,
        had: Had::ALL.into_iter().find(|had| had.name() == why).unwrap_or(Had::Done),
        because: row.try_get("because")?,
        run: row.try_get("run")?,
    }))
}

/// The run that has a file of the inbox in hand, and the digest of the bytes that it has. Plans that somebody looks at,
/// and simulations, have nothing in hand.
///
/// # Errors
///
/// The database.
pub async fn in_hand(store: &Store, path: &str) -> Result<Vec<(String, String)>, StoreError> {
    let rows = sqlx::query(
        "SELECT runs.id, CASE WHEN run_files.package = $1 THEN run_files.package_digest ELSE run_files.digest END AS digest \
         FROM runs JOIN run_files ON run_files.run = runs.number \
         WHERE runs.state IN ('queued', 'checking', 'planning', 'held', 'executing', 'finishing') AND runs.mode = 'run' \
         AND ((run_files.in_area = 1 AND run_files.path = $1) OR run_files.package = $1)",
    )
    .bind(path.to_owned())
    .fetch_all(store.read())
    .await?;
    let read = |row: &sqlx::any::AnyRow| Ok((row.try_get("id")?, row.try_get("digest")?));
    Ok(rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?)
}

/// Whether a run that was taken in after another one, and before this one, has had one of these files of the inbox, with
/// these bytes: so no schedule takes what another server, or somebody, took since it looked. Whoever inserts a run holds
/// the others up until it is there (`store::runs::insert`), so that of two that come at once, one sees the other.
///
/// # Errors
///
/// The database.
pub async fn had_since(tx: &mut Tx, since: i64, run: i64, files: &[FileRecord]) -> Result<bool, StoreError> {
    let own = files.iter().filter(|file| file.in_area != 0);
    let own = own.map(|file| (file.path.as_str(), file.digest.as_str()));
    let packages = packages(files).into_iter().map(|(path, digest, _)| (path, digest));
    for (path, digest) in own.chain(packages) {
        let had: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM runs JOIN run_files ON run_files.run = runs.number \
             WHERE runs.number > $1 AND runs.number < $2 AND runs.mode = 'run' \
             AND ((run_files.in_area = 1 AND run_files.path = $3 AND run_files.digest = $4) \
             OR (run_files.package = $3 AND run_files.package_digest = $4))",
        )
        .bind(since)
        .bind(run)
        .bind(path.to_owned())
        .bind(digest.to_owned())
        .fetch_one(&mut **tx)
        .await?;
        if had > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Remembers, as part of the transaction in which a run ends, the files that it leaves in the inbox. Simulations are
/// forgotten (D79). That a file was fatal, stopped or given up counts only where a schedule took it: who runs a file by
/// hand may have read it in a way of their own.
pub async fn remember(
    tx: &mut Tx,
    run: &RunRecord,
    files: &[FileRecord],
    stored: &Settings,
    at: i64,
) -> Result<(), StoreError> {
    let options: shared::api::RunOptions = serde_json::from_str(&run.options).unwrap_or_default();
    if options.mode == RunMode::Simulate {
        return Ok(());
    }
    let settings = layered(stored, &options);
    let state = state_of(&run.state);
    let fatal = units(files, &settings).into_iter().find(|unit| unit.fatal);
    let because = fatal.map(|unit| unit.path.to_owned()).unwrap_or_default();
    for unit in units(files, &settings) {
        let had = match state {
            RunState::Finished if !unit.fatal && unit.goes => {
                forget(tx, unit.path).await?;
                continue;
            }
            RunState::Finished if !unit.fatal => Had::Done,
            _ if run.schedule.is_empty() => continue,
            RunState::Discarded | RunState::Cancelled => Had::GivenUp,
            _ if unit.fatal => Had::Fatal,
            // What else failed may go well another time.
            _ if because.is_empty() => continue,
            _ => Had::Stopped,
        };
        let because = if had == Had::Stopped { because.as_str() } else { "" };
        keep(tx, &unit, had, because, &run.id, at).await?;
    }
    Ok(())
}

/// A file of the inbox that a run has had, alone or as the package of several.
struct Unit<'a> {
    path: &'a str,
    digest: &'a str,
    fatal: bool,
    /// Whether it goes from the inbox once it is run.
    goes: bool,
}

fn units<'a>(files: &'a [FileRecord], settings: &Settings) -> Vec<Unit<'a>> {
    let own = files.iter().filter(|file| file.in_area != 0).map(|file| Unit {
        path: &file.path,
        digest: &file.digest,
        fatal: !file.fatal.is_empty(),
        goes: is_cleaned_up(settings, file),
    });
    let clean_up = settings.flag(&shared::settings::runs::CLEAN_UP);
    let packages = packages(files).into_iter().map(|(path, digest, fatal)| Unit {
        path,
        digest,
        fatal: !fatal.is_empty(),
        goes: clean_up,
    });
    own.chain(packages).collect()
}

/// The packages of the inbox that files came in: name, digest, and why a file of it didn't run.
pub fn packages(files: &[FileRecord]) -> Vec<(&str, &str, &str)> {
    let mut packages: Vec<(&str, &str, &str)> = Vec::new();
    for file in files.iter().filter(|file| !file.package.is_empty()) {
        match packages.iter_mut().find(|(path, ..)| *path == file.package) {
            Some((.., fatal)) if fatal.is_empty() => *fatal = &file.fatal,
            Some(_) => {}
            None => packages.push((&file.package, &file.package_digest, &file.fatal)),
        }
    }
    packages
}

async fn keep(tx: &mut Tx, unit: &Unit<'_>, had: Had, because: &str, run: &str, at: i64) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO processed_files (path, digest, why, because, run, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, why = excluded.why, because = excluded.because, \
         run = excluded.run, at = excluded.at",
    )
    .bind(unit.path.to_owned())
    .bind(unit.digest.to_owned())
    .bind(had.name())
    .bind(because.to_owned())
    .bind(run.to_owned())
    .bind(at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn forget(tx: &mut Tx, path: &str) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM processed_files WHERE path = $1")
        .bind(path.to_owned())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
